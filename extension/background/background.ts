import { browser } from 'wxt/browser';
import { readPageSource } from '../draft/read-page-source.ts';
import {
  type BackgroundMessages,
  type BackgroundReply,
  type BackgroundRequest,
  type CollectionState,
  type OutboxEntry,
  openEnvelope,
  toReader,
} from '../messages.ts';
import type { Settings } from '../settings.ts';
import { openSidePanel } from '../side-panel.ts';
import { digestOf } from '../text-digest.ts';
import { timings } from '../timings.ts';
import { filesOf, openCollectionStore } from './collection-store.ts';
import { createEditor } from './editor.ts';
import { findSubjects, listChoosables } from './find-subjects.ts';
import { canRead, createKnowledge } from './knowledge.ts';
import { createOutbox } from './outbox.ts';
import {
  loadSettings,
  loadSyncRecord,
  outboxShelf,
  requestShelf,
  saveSettings,
  saveSyncRecord,
  staleDays,
  waitingShelf,
} from './preferences.ts';
import { createRequestLog } from './request-log.ts';
import { applySites, hostPattern, inject, retireElsewhere } from './sites.ts';
import { installStarter, type SyncOutcome, syncCollection } from './sync.ts';
import { showPageState } from './toolbar-icon.ts';

type Sender = { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined };
type Answer<Type extends keyof BackgroundMessages> = (
  request: BackgroundRequest<Type>,
  sender: Sender,
) => Promise<BackgroundReply<Type>>;

const LOOK_UP = 'look-up';
const SUGGEST = 'suggest';
const ADD = 'add';
/** Days without an update after which a card says so. */
const STALE_AFTER_DAYS = 14;

/** Starts the background: registers every listener at once, as a worker that may sleep must. */
export function startBackground(): void {
  const store = openCollectionStore();
  const knowledge = createKnowledge(
    store,
    async () => {
      const days = staleDays(await loadSyncRecord(), (await store.current())?.savedAt, Date.now());
      return days >= STALE_AFTER_DAYS ? days : 0;
    },
    startAfresh,
  );
  let syncing: Promise<CollectionState> | null = null;
  const requests = createRequestLog(requestShelf, (url, init) => fetch(url, init));
  const fetchIt = requests.fetch;
  const outbox = createOutbox(outboxShelf, fetchIt);
  const editor = createEditor(fetchIt, waitingShelf);

  const starterReady = takeStarter().then((outcome) => {
    if (outcome.result === 'UPDATED') knowledge.refresh();
  });

  function takeStarter(): Promise<SyncOutcome> {
    return installStarter(store, browser.runtime.getURL('/starter/' as never), fetchIt, canRead);
  }

  /** Nothing is on the device but what came with the extension. */
  async function startAfresh(): Promise<void> {
    await store.clear();
    await takeStarter();
  }

  async function collectionState(): Promise<CollectionState> {
    const [stored, record, settings] = await Promise.all([store.current(), loadSyncRecord(), loadSettings()]);
    return {
      name: stored?.manifest.name ?? null,
      version: stored?.manifest.version ?? null,
      publishedAt: stored?.manifest.publishedAt ?? null,
      bytes: stored === null ? 0 : filesOf(stored.manifest).reduce((sum, file) => sum + file.bytes, 0),
      origin: stored?.origin ?? null,
      server: settings.server,
      checkedAt: record.checkedAt,
      triedAt: record.triedAt,
      failure: record.failure,
    };
  }

  async function sync(): Promise<CollectionState> {
    await starterReady;
    const { server } = await loadSettings();
    const before = await loadSyncRecord();
    const { result } = await syncCollection(store, server, fetchIt, canRead);
    const now = new Date().toISOString();
    const worked = result === 'UPDATED' || result === 'CURRENT';
    if (result === 'UPDATED') knowledge.refresh();
    const checkedAt = worked ? now : before.server === server ? before.checkedAt : null;
    await saveSyncRecord({ checkedAt, triedAt: now, failure: worked ? null : result, server });
    return collectionState();
  }

  function syncOnce(): Promise<CollectionState> {
    syncing ??= sync().finally(() => {
      syncing = null;
    });
    return syncing;
  }

  /** Looks for a new version when the reader's interval has passed, whatever is being read. */
  async function syncWhenDue(): Promise<void> {
    const [settings, record] = await Promise.all([loadSettings(), loadSyncRecord()]);
    const isOther = record.server !== settings.server;
    const tried = Date.parse(record.triedAt ?? '') || 0;
    if (!isOther && settings.syncHours === 0) return;
    const waitMs = record.failure === null ? settings.syncHours * 3_600_000 : timings.syncRetryMs;
    if (isOther || Date.now() - tried >= waitMs) await syncOnce();
  }

  /** Sends what waits in the outbox, where the last try is long enough ago. */
  async function sendWhenDue(): Promise<void> {
    const isDue = (entry: OutboxEntry) =>
      entry.state === 'WAITING' && Date.now() - (Date.parse(entry.triedAt ?? '') || 0) >= timings.syncRetryMs;
    if ((await outbox.entries()).some(isDue)) await outbox.send();
    if ((await editor.waiting.all()).length > 0) await editor.waiting.send();
  }

  async function spreadSettings(settings: Settings): Promise<void> {
    const tabs = await browser.tabs.query({});
    for (const { id } of tabs) {
      if (id === undefined) continue;
      browser.tabs.sendMessage(id, toReader('settingsChanged', { settings })).catch(() => {
        // No reader in that tab.
      });
    }
  }

  async function changeSettings(change: Partial<Settings>): Promise<Settings> {
    const before = await loadSettings();
    const settings = await saveSettings(change);
    if (change.offSites !== undefined) await applySites(settings);
    await spreadSettings(settings);
    if (settings.server !== before.server) void syncOnce();
    return settings;
  }

  const answers: { [Type in keyof BackgroundMessages]: Answer<Type> } = {
    async annotate({ text, date, language }) {
      await starterReady;
      const context = {
        ...(date === undefined ? {} : { date }),
        ...(language === undefined ? {} : { language }),
      };
      const mentions = await knowledge.annotate(text, context);
      return { mentions: mentions ?? [], hasCollection: mentions !== null, digest: digestOf(text) };
    },
    async card({ slug, ...request }) {
      await starterReady;
      return knowledge.card(slug, request);
    },
    names: ({ slugs, language }) => knowledge.names(slugs, language ?? browser.i18n.getUILanguage()),
    facts: async ({ slugs }) => ({ facts: await knowledge.facts(slugs) }),
    find: async ({ words, limit }) =>
      findSubjects(await knowledge.all(), words, limit, browser.i18n.getUILanguage()),
    settings: () => loadSettings(),
    changeSettings: ({ change }) => changeSettings(change),
    collectionState,
    sync: () => syncOnce(),
    async suggest({ suggestion }) {
      const [{ server }, stored] = await Promise.all([loadSettings(), store.current()]);
      return outbox.add(suggestion, server, stored?.manifest.name ?? '');
    },
    editor: () => editor.account(),
    async enterToken({ token }) {
      const reply = await editor.enter(token, (await loadSettings()).server);
      await offerAdding();
      return reply;
    },
    async forgetToken() {
      await editor.forget();
      await offerAdding();
      return {};
    },
    sendDraft: ({ draft, towards }) => editor.send(draft, towards),
    takeWaitingDraft: () => editor.waiting.takeLast(),
    choosables: async ({ issues }) =>
      listChoosables(await knowledge.all(), issues, browser.i18n.getUILanguage()),
    requestLog: () => requests.entries(),
    outbox: () => outbox.entries(),
    sendOutbox: () => outbox.send(),
    dropSuggestion: ({ id }) => outbox.drop(id),
    async loadCard(_request, sender) {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return { loaded: false };
      const target = { tabId, frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['/card.js'] as never });
      return { loaded: true };
    },
    async pageState(page, sender) {
      if (sender.tab?.id !== undefined && (sender.frameId ?? 0) === 0)
        await showPageState(sender.tab.id, page);
      return {};
    },
    async readOnce({ tabId }) {
      const started = await inject(tabId, false);
      if (started) await browser.tabs.sendMessage(tabId, toReader('read', {}), { frameId: 0 });
      return { started };
    },
    async openPanel(_request, sender) {
      await openSidePanel(sender.tab?.id);
      return {};
    },
    async deleteData() {
      await browser.storage.local.clear();
      await startAfresh();
      knowledge.refresh();
      const settings = await loadSettings();
      await applySites(settings);
      await offerAdding();
      await spreadSettings(settings);
      return {};
    },
  };

  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, reply: (answer: unknown) => void) => {
      const opened = openEnvelope(message);
      if (opened === null || !(opened.type in answers)) return false;
      const answer = answers[opened.type as keyof BackgroundMessages] as Answer<'annotate'>;
      answer(opened.request as BackgroundRequest<'annotate'>, sender).then(
        (result) => reply({ result }),
        (error: unknown) => {
          console.error(`Sidelight could not answer "${opened.type}".`, error);
          reply({ failed: true });
        },
      );
      // The reply comes later.
      return true;
    },
  );

  const applyNow = async () => applySites(await loadSettings());
  browser.permissions.onAdded.addListener(() => void applyNow());
  browser.permissions.onRemoved.addListener(() => void applyNow().then(retireElsewhere));
  browser.runtime.onStartup.addListener(() => void applyNow());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void applyNow();
    for (const [id, message] of [
      [LOOK_UP, 'contextLookUp'],
      [SUGGEST, 'contextSuggest'],
    ] as const) {
      const title = browser.i18n.getMessage(message as never);
      browser.contextMenus.create({ id, title, contexts: ['selection'] }, () => {
        // Known already after an update.
        void browser.runtime.lastError;
      });
    }
    void offerAdding();
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
    }
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (![LOOK_UP, SUGGEST, ADD].includes(String(menuItemId)) || selectionText === undefined) return;
    // The panel opens first: browsers allow it only as the direct answer to the click.
    void openSidePanel(tab?.id);
    if (menuItemId === ADD) {
      void orderDraft(tab?.id, tab?.windowId, selectionText);
      return;
    }
    const key = menuItemId === LOOK_UP ? 'lookUp' : 'suggest';
    void browser.storage.session.set({ [key]: selectionText.trim().slice(0, 200), windowId: tab?.windowId });
  });
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab?.id, tab?.url));
  void syncWhenDue();
  void sendWhenDue();
  // A worker that sleeps does not hear it; then the next one that starts tries.
  self.addEventListener('online', () => {
    void outbox.send();
    void editor.waiting.send();
  });

  /** The menu's entry for editors is there only where somebody has entered a token. */
  async function offerAdding(): Promise<void> {
    await browser.contextMenus.remove(ADD).catch(() => {
      // It was not there.
    });
    if ((await editor.account()) === null) return;
    const title = browser.i18n.getMessage('contextAdd' as never);
    browser.contextMenus.create({ id: ADD, title, contexts: ['selection'] });
  }

  /** Leaves for the panel what was selected and what the page says of itself. */
  async function orderDraft(
    tabId: number | undefined,
    windowId: number | undefined,
    quotation: string,
  ): Promise<void> {
    if (tabId === undefined) return;
    const [read] = await browser.scripting.executeScript({ target: { tabId }, func: readPageSource });
    const source = read?.result;
    if (source)
      await browser.storage.session.set({ draft: { quotation: quotation.trim(), source }, windowId });
  }

  async function runCommand(
    command: string,
    tabId: number | undefined,
    url: string | undefined,
  ): Promise<void> {
    if (command === 'open-panel') return openSidePanel(tabId);
    const [active] =
      tabId === undefined
        ? await browser.tabs.query({ active: true, currentWindow: true })
        : [{ id: tabId, url }];
    if (active?.id === undefined) return;
    if (command === 'toggle-site') return toggleSite(active.url);
    const step = command === 'next-mention' ? 1 : -1;
    await browser.tabs.sendMessage(active.id, toReader('walk', { step }), { frameId: 0 }).catch(() => {
      // Nothing is read in that tab.
    });
  }

  async function toggleSite(url: string | undefined): Promise<void> {
    const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
    if (host === '' || !(await browser.permissions.contains({ origins: [hostPattern(host)] }))) return;
    const { offSites } = await loadSettings();
    const isOff = offSites.includes(host);
    await changeSettings({
      offSites: isOff ? offSites.filter((entry) => entry !== host) : [...offSites, host],
    });
  }
}
