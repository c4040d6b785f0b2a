import { browser } from 'wxt/browser';
import {
  type BackgroundMessages,
  type BackgroundReply,
  type BackgroundRequest,
  openEnvelope,
  toReader,
} from '../messages.ts';
import { openSidePanel } from '../side-panel.ts';
import { digestOf } from '../text-digest.ts';
import { changeSettings, spreadSettings } from './change-settings.ts';
import type { CollectionKeeper } from './collection-keeper.ts';
import { offerAdding } from './context-menus.ts';
import type { Editor } from './editor.ts';
import { findSource, findSubjects, listChoosables } from './find-subjects.ts';
import type { Knowledge } from './knowledge.ts';
import type { Outbox } from './outbox.ts';
import { loadSettings } from './preferences.ts';
import type { RequestLog } from './request-log.ts';
import { applySites, inject } from './sites.ts';
import { showPageState } from './toolbar-icon.ts';

type Sender = { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined };
type Answer<Type extends keyof BackgroundMessages> = (
  request: BackgroundRequest<Type>,
  sender: Sender,
) => Promise<BackgroundReply<Type>>;
type Answers<Type extends keyof BackgroundMessages = keyof BackgroundMessages> = {
  [Each in Type]: Answer<Each>;
};

/** What the background answers from. */
export interface BackgroundParts {
  keeper: CollectionKeeper;
  knowledge: Knowledge;
  editor: Editor;
  outbox: Outbox;
  requests: RequestLog;
}

/** Answers every message of `BackgroundMessages`; one that cannot be answered is told so, and the reason is logged. */
export function answerMessages(parts: BackgroundParts): void {
  const answers: Answers = {
    ...knowledgeAnswers(parts),
    ...collectionAnswers(parts),
    ...suggestionAnswers(parts),
    ...editorAnswers(parts),
    ...tabAnswers(),
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
}

function knowledgeAnswers({
  keeper,
  knowledge,
}: BackgroundParts): Answers<'annotate' | 'card' | 'names' | 'facts' | 'find' | 'choosables' | 'source'> {
  return {
    async annotate({ text, date, language }) {
      await keeper.starterReady;
      const context = {
        ...(date === undefined ? {} : { date }),
        ...(language === undefined ? {} : { language }),
      };
      const mentions = await knowledge.annotate(text, context);
      return { mentions: mentions ?? [], hasCollection: mentions !== null, digest: digestOf(text) };
    },
    async card({ slug, ...request }) {
      await keeper.starterReady;
      return knowledge.card(slug, request);
    },
    names: ({ slugs, language }) => knowledge.names(slugs, language ?? browser.i18n.getUILanguage()),
    facts: async ({ slugs }) => ({ facts: await knowledge.facts(slugs) }),
    find: async ({ words, limit }) =>
      findSubjects(await knowledge.all(), words, limit, browser.i18n.getUILanguage()),
    choosables: async ({ issues }) =>
      listChoosables(await knowledge.all(), issues, browser.i18n.getUILanguage()),
    source: async ({ address }) => findSource(await knowledge.all(), address),
  };
}

function collectionAnswers({
  keeper,
  knowledge,
  editor,
  requests,
}: BackgroundParts): Answers<
  'settings' | 'changeSettings' | 'collectionState' | 'sync' | 'requestLog' | 'deleteData'
> {
  return {
    settings: () => loadSettings(),
    async changeSettings({ change }) {
      const before = await loadSettings();
      const settings = await changeSettings(change);
      if (settings.server !== before.server) void keeper.sync();
      return settings;
    },
    collectionState: () => keeper.state(),
    sync: () => keeper.sync(),
    requestLog: () => requests.entries(),
    async deleteData() {
      await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
      await keeper.startAfresh();
      knowledge.refresh();
      const settings = await loadSettings();
      await applySites(settings);
      await offerAdding(editor);
      await spreadSettings(settings);
      return {};
    },
  };
}

function suggestionAnswers({
  keeper,
  outbox,
}: BackgroundParts): Answers<'suggest' | 'outbox' | 'sendOutbox' | 'dropSuggestion'> {
  return {
    async suggest({ suggestion }) {
      const { server, name } = await keeper.state();
      return outbox.add(suggestion, server, name ?? '');
    },
    outbox: () => outbox.entries(),
    sendOutbox: () => outbox.send(),
    dropSuggestion: ({ id }) => outbox.drop(id),
  };
}

function editorAnswers({
  editor,
}: BackgroundParts): Answers<
  'editor' | 'enterToken' | 'forgetToken' | 'sendDraft' | 'takeWaitingDraft' | 'waitingDrafts'
> {
  return {
    editor: () => editor.account(),
    async enterToken({ token }) {
      const reply = await editor.enter(token, (await loadSettings()).server);
      await offerAdding(editor);
      return reply;
    },
    async forgetToken() {
      await editor.forget();
      await offerAdding(editor);
      return {};
    },
    sendDraft: ({ draft, towards }) => editor.send(draft, towards),
    takeWaitingDraft: () => editor.waiting.takeLast(),
    waitingDrafts: () => editor.waiting.all(),
  };
}

function tabAnswers(): Answers<'loadReader' | 'loadCard' | 'pageState' | 'readOnce' | 'openPanel'> {
  return {
    async loadReader(_request, sender) {
      await inject(sender.tab?.id, sender.frameId);
      return {};
    },
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
      if (!(await inject(tabId))) return { started: false };
      const read = browser.tabs.sendMessage(tabId, toReader('read', {}), { frameId: 0 });
      return read.then(
        () => ({ started: true }),
        // Nobody reads a PDF, although it takes the script.
        () => ({ started: false }),
      );
    },
    async openPanel(_request, sender) {
      await openSidePanel(sender.tab?.id);
      return {};
    },
  };
}
