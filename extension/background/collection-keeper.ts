import { browser } from 'wxt/browser';
import type { CollectionState } from '../messages.ts';
import * as timings from '../timings.ts';
import { type CollectionStore, filesOf } from './collection-store.ts';
import { canRead } from './knowledge.ts';
import { loadSettings, loadSyncRecord, saveSyncRecord, staleDays } from './preferences.ts';
import { type Fetch, installStarter, type SyncOutcome, syncCollection } from './sync.ts';

/** Days without an update after which a card says so. */
const STALE_AFTER_DAYS = 14;

/** Keeps the collection on the device: the copy that came with the extension, and what the server published since. */
export interface CollectionKeeper {
  /** Settles once the copy that came with the extension was looked at. */
  readonly starterReady: Promise<void>;
  /** Leaves nothing of the collection on the device but the copy that came with the extension. */
  startAfresh(): Promise<void>;
  state(): Promise<CollectionState>;
  /** Days since the server was last reached, where a card has to say so; otherwise 0. */
  staleDays(): Promise<number>;
  /** Asks the server now; calls that come meanwhile share its answer. */
  sync(): Promise<CollectionState>;
  /** Asks the server when the reader's interval has passed, whatever is being read. */
  syncWhenDue(): Promise<void>;
}

/** @param changed another version was stored by `sync`, or came with the extension */
export function createCollectionKeeper(
  store: CollectionStore,
  fetchIt: Fetch,
  changed: () => void,
): CollectionKeeper {
  let syncing: Promise<CollectionState> | null = null;
  const starterReady = takeStarter().then(({ result }) => {
    if (result === 'UPDATED') changed();
  });

  function takeStarter(): Promise<SyncOutcome> {
    return installStarter(store, browser.runtime.getURL('/starter/' as never), fetchIt, canRead);
  }

  async function startAfresh(): Promise<void> {
    await store.clear();
    await takeStarter();
  }

  async function state(): Promise<CollectionState> {
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

  async function syncNow(): Promise<CollectionState> {
    await starterReady;
    const { server } = await loadSettings();
    const before = await loadSyncRecord();
    const { result } = await syncCollection(store, server, fetchIt, canRead);
    const now = new Date().toISOString();
    const worked = result === 'UPDATED' || result === 'CURRENT';
    if (result === 'UPDATED') changed();
    const checkedAt = worked ? now : before.server === server ? before.checkedAt : null;
    await saveSyncRecord({ checkedAt, triedAt: now, failure: worked ? null : result, server });
    // The reader chose another server meanwhile: that one was not asked yet.
    return (await loadSettings()).server === server ? state() : syncNow();
  }

  function sync(): Promise<CollectionState> {
    syncing ??= syncNow().finally(() => {
      syncing = null;
    });
    return syncing;
  }

  return {
    starterReady,
    startAfresh,
    state,
    async staleDays() {
      const days = staleDays(await loadSyncRecord(), (await store.current())?.savedAt, Date.now());
      return days >= STALE_AFTER_DAYS ? days : 0;
    },
    sync,
    async syncWhenDue() {
      const [settings, record] = await Promise.all([loadSettings(), loadSyncRecord()]);
      const isOther = record.server !== settings.server;
      const tried = Date.parse(record.triedAt ?? '') || 0;
      if (!isOther && settings.syncHours === 0) return;
      const waitMs = record.failure === null ? settings.syncHours * 3_600_000 : timings.syncRetryMs;
      if (isOther || Date.now() - tried >= waitMs) await sync();
    },
  };
}
