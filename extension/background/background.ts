import { browser } from 'wxt/browser';
import type { OutboxEntry } from '../messages.ts';
import * as timings from '../timings.ts';
import { answerMessages } from './answers.ts';
import { createCollectionKeeper } from './collection-keeper.ts';
import { openCollectionStore } from './collection-store.ts';
import { listenToCommands } from './commands.ts';
import { createMenus, listenToMenus, offerAdding } from './context-menus.ts';
import { createEditor, type Editor } from './editor.ts';
import { createKnowledge } from './knowledge.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { loadSettings, outboxShelf, requestShelf, waitingShelf } from './preferences.ts';
import { createRequestLog } from './request-log.ts';
import { applySites, retireElsewhere } from './sites.ts';

/** Starts the background: registers every listener at once, as a worker that may sleep must. */
export function startBackground(): void {
  const store = openCollectionStore();
  const requests = createRequestLog(requestShelf, (url, init) => fetch(url, init));
  const keeper = createCollectionKeeper(store, requests.fetch, () => knowledge.refresh());
  const knowledge = createKnowledge(store, keeper.staleDays, keeper.startAfresh);
  const outbox = createOutbox(outboxShelf, requests.fetch);
  const editor = createEditor(requests.fetch, waitingShelf);

  answerMessages({ keeper, knowledge, editor, outbox, requests });
  listenToMenus();
  listenToCommands(editor);
  listenToPermissions();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus();
    void offerAdding(editor);
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
    }
  });

  void applyWhenBegun();
  void keeper.syncWhenDue();
  void sendWhenDue(outbox, editor);
  // Only to be started with the browser.
  browser.runtime.onStartup.addListener(() => {});
  // A worker that sleeps does not hear it; then the next one that starts tries.
  self.addEventListener('online', () => {
    void outbox.send();
    void editor.waiting.send();
  });
}

function listenToPermissions(): void {
  browser.permissions.onAdded.addListener(() => void applyNow());
  browser.permissions.onRemoved.addListener(() => void applyNow().then(retireElsewhere));
}

/**
 * Reads the open tabs once each time that the extension begins: installed, updated, switched on again, or with the
 * browser. Not every browser tells all of these; what it keeps for the session begins empty with each of them.
 */
async function applyWhenBegun(): Promise<void> {
  const { hasBegun } = await browser.storage.session.get('hasBegun');
  if (hasBegun === true) return;
  await browser.storage.session.set({ hasBegun: true });
  await applyNow();
}

async function applyNow(): Promise<void> {
  await applySites(await loadSettings());
}

/** Sends what waits in the outbox, where the last try is long enough ago, and the drafts that wait. */
async function sendWhenDue(outbox: Outbox, editor: Editor): Promise<void> {
  const isDue = (entry: OutboxEntry) =>
    entry.state === 'WAITING' && Date.now() - (Date.parse(entry.triedAt ?? '') || 0) >= timings.syncRetryMs;
  if ((await outbox.entries()).some(isDue)) await outbox.send();
  if ((await editor.waiting.all()).length > 0) await editor.waiting.send();
}
