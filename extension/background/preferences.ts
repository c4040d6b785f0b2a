import { browser } from 'wxt/browser';
import type { CollectionState, OutboxEntry, RequestEntry, SyncFailure, WaitingDraft } from '../messages.ts';
import { readSettings, SETTINGS_KEY, type Settings } from '../settings.ts';
import type { OutboxShelf } from './outbox.ts';
import type { RequestShelf } from './request-log.ts';
import type { WaitingShelf } from './waiting-drafts.ts';

/** When the server was last asked, and what came of it. Kept in `storage.local` under `sync`. */
export interface SyncRecord {
  checkedAt: string | null;
  triedAt: string | null;
  failure: SyncFailure | null;
  /** The server that was asked. */
  server: string | null;
}

const SYNC_KEY = 'sync';

const NEVER: SyncRecord = { checkedAt: null, triedAt: null, failure: null, server: null };

/** What the reader has chosen, with the default for whatever is absent or unreadable. */
export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Stores a change. Changes are worked off one after another, so that none is lost. */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const saved = queue.then(async () => {
    const next = readSettings({ ...(await loadSettings()), ...change });
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    return next;
  });
  queue = saved.then(
    () => undefined,
    () => undefined,
  );
  return saved;
}

let queue: Promise<void> = Promise.resolve();

/** When the server was last looked at, and what came of it. */
export async function loadSyncRecord(): Promise<SyncRecord> {
  const stored = (await browser.storage.local.get(SYNC_KEY))[SYNC_KEY] as Partial<SyncRecord> | undefined;
  return { ...NEVER, ...stored };
}

/** Stores what came of a look at the server. */
export async function saveSyncRecord(record: SyncRecord): Promise<void> {
  await browser.storage.local.set({ [SYNC_KEY]: record });
}

/** Where suggestions are kept: `storage.local` under `outbox`. */
export const outboxShelf: OutboxShelf = {
  async load() {
    const { outbox } = await browser.storage.local.get('outbox');
    return Array.isArray(outbox) ? (outbox as OutboxEntry[]) : [];
  },
  save: (entries) => browser.storage.local.set({ outbox: entries }),
};

/** Where drafts wait for their server: `storage.local` under `waitingDrafts`. */
export const waitingShelf: WaitingShelf = {
  async load() {
    const { waitingDrafts } = await browser.storage.local.get('waitingDrafts');
    return Array.isArray(waitingDrafts) ? (waitingDrafts as WaitingDraft[]) : [];
  },
  save: (waitingDrafts) => browser.storage.local.set({ waitingDrafts }),
};

/** Where the requests that were made are kept: `storage.local` under `requests`. */
export const requestShelf: RequestShelf = {
  async load() {
    const { requests } = await browser.storage.local.get('requests');
    return Array.isArray(requests) ? (requests as RequestEntry[]) : [];
  },
  save: (entries) => browser.storage.local.set({ requests: entries }),
};

/** Whole days since the server last answered, counted from when the collection was saved where it never did. */
export function staleDays(record: SyncRecord, savedAt: string | undefined, now: number): number {
  const since = Date.parse(record.checkedAt ?? savedAt ?? '');
  return record.failure === null || Number.isNaN(since)
    ? 0
    : Math.max(0, Math.floor((now - since) / 86_400_000));
}

export type { CollectionState };
