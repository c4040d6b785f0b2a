import { COLLECTION_QUERY, type CollectionManifest } from '../../shared/sync/collection-manifest.ts';
import type { SyncFailure } from '../messages.ts';
import * as timings from '../timings.ts';
import { type CollectionStore, filesOf } from './collection-store.ts';
import { readManifest } from './read-manifest.ts';

/** What became of a look for a new version. */
export type SyncOutcome = { result: 'UPDATED' | 'CURRENT' } | { result: SyncFailure };

/** Where files come from: `fetch`, or a stand-in. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Whether this version of the extension reads a lexicon: one of a newer server may have a newer format. */
export type CanRead = (lexicon: ArrayBuffer) => boolean;

class SyncError extends Error {
  constructor(readonly code: SyncFailure) {
    super(code);
  }
}

/**
 * Asks a server for its current version and takes over what is new. One GET that every reader sends alike; the browser's
 * cache adds the ETag. Anything that fails leaves the version on the device as it is.
 */
export async function syncCollection(
  store: CollectionStore,
  origin: string,
  fetchIt: Fetch,
  canRead: CanRead,
): Promise<SyncOutcome> {
  try {
    const address = `${origin}/q/${await sha256Hex(new TextEncoder().encode(COLLECTION_QUERY))}`;
    const answer: unknown = await (await get(fetchIt, address, 'no-cache')).json().catch(() => null);
    const manifest = readManifest((answer as { data?: { collection?: unknown } } | null)?.data?.collection);
    if (manifest === null) throw new SyncError('UNREADABLE');
    return {
      result: await adopt(store, manifest, origin, (url) => fileAddress(origin, url), fetchIt, canRead),
    };
  } catch (error) {
    if (error instanceof SyncError) return { result: error.code };
    throw error;
  }
}

/** Takes over the copy that came with the extension, where nothing or an older copy of it is stored. */
export async function installStarter(
  store: CollectionStore,
  folder: string,
  fetchIt: Fetch,
  canRead: CanRead,
): Promise<SyncOutcome> {
  try {
    const stored = await store.current();
    if (stored !== null && stored.origin !== 'starter') return { result: 'CURRENT' };
    const answer: unknown = await (await get(fetchIt, `${folder}collection.json`, 'no-cache'))
      .json()
      .catch(() => null);
    const manifest = readManifest(answer);
    if (manifest === null) throw new SyncError('UNREADABLE');
    return { result: await adopt(store, manifest, 'starter', (url) => `${folder}${url}`, fetchIt, canRead) };
  } catch (error) {
    if (error instanceof SyncError) return { result: error.code };
    throw error;
  }
}

async function adopt(
  store: CollectionStore,
  manifest: CollectionManifest,
  origin: string,
  address: (url: string) => string,
  fetchIt: Fetch,
  canRead: CanRead,
): Promise<'UPDATED' | 'CURRENT'> {
  const stored = await store.current();
  if (
    stored !== null &&
    stored.origin === origin &&
    JSON.stringify(stored.manifest) === JSON.stringify(manifest)
  )
    return 'CURRENT';
  const fresh = new Map<string, ArrayBuffer>();
  for (const file of filesOf(manifest)) {
    if (fresh.has(file.sha256) || (await store.has(file.sha256))) continue;
    const bytes = await (await get(fetchIt, address(file.url), 'default')).arrayBuffer().catch(() => {
      throw new SyncError('UNREACHABLE');
    });
    if (bytes.byteLength !== file.bytes || (await sha256Hex(bytes)) !== file.sha256)
      throw new SyncError('DAMAGED');
    fresh.set(file.sha256, bytes);
  }
  const lexicon = fresh.get(manifest.lexicon.sha256);
  if (lexicon !== undefined && !canRead(lexicon)) throw new SyncError('UNREADABLE');
  await store.replace({ manifest, origin, savedAt: new Date().toISOString() }, fresh);
  return 'UPDATED';
}

/** A file's address, which has to lie on the server that named it. */
function fileAddress(origin: string, url: string): string {
  const address = URL.canParse(url, origin) ? new URL(url, origin) : null;
  if (address === null || address.origin !== origin) throw new SyncError('UNREADABLE');
  return address.href;
}

async function get(fetchIt: Fetch, url: string, cache: RequestCache): Promise<Response> {
  const signal = AbortSignal.timeout(timings.downloadMs);
  const response = await fetchIt(url, {
    cache,
    signal,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  }).catch(() => {
    throw new SyncError('UNREACHABLE');
  });
  if (!response.ok) throw new SyncError('REFUSED');
  return response;
}

async function sha256Hex(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
