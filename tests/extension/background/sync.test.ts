import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../extension/background/read-manifest.ts';
import { installStarter, syncCollection } from '../../../extension/background/sync.ts';
import { COLLECTION_QUERY } from '../../../shared/sync/collection-manifest.ts';
import { memoryStore } from './memory-store.ts';

const server = 'https://sidelight.example';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a server publishes: the answer of the query and its files by path. */
function publish(version: number, lexicon: string, bucket: string) {
  const file = (text: string, folder: string) => ({
    url: `/${folder}/${hash(text)}`,
    sha256: hash(text),
    bytes: Buffer.byteLength(text),
  });
  const manifest = {
    version,
    name: 'Talks',
    publishedAt: '2026-11-23T00:00:00.000Z',
    lexicon: file(lexicon, 'lexicon'),
    bucketCount: 1,
    buckets: [{ index: 0, ...file(bucket, 'cards') }],
  };
  const query = `/q/${hash(COLLECTION_QUERY)}`;
  return new Map([
    [query, JSON.stringify({ data: { collection: manifest } })],
    [manifest.lexicon.url, lexicon],
    ...manifest.buckets.map((entry) => [entry.url, bucket] as [string, string]),
  ]);
}

function network(files: Map<string, string>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetchIt = async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const text = files.get(new URL(url).pathname);
    return new Response(text ?? 'no such file', { status: text === undefined ? 404 : 200 });
  };
  return { asked, fetchIt };
}

const readsAll = () => true;

describe('sync', () => {
  it('asks one persisted query, then takes over what it names, checked by hash', async () => {
    const store = memoryStore();
    const { asked, fetchIt } = network(publish(7, 'names', '{}'));
    expect(await syncCollection(store, server, fetchIt, readsAll)).toEqual({ result: 'UPDATED' });
    expect((await store.current())?.manifest.version).toBe(7);
    expect(new TextDecoder().decode((await store.file(hash('names'))) ?? undefined)).toBe('names');
    expect(asked[0]?.url).toBe(`${server}/q/${hash(COLLECTION_QUERY)}`);
    expect(asked[0]?.init).toMatchObject({ cache: 'no-cache', credentials: 'omit', redirect: 'error' });
    expect(asked[0]?.init.method ?? 'GET').toBe('GET');
  });

  it('asks for nothing more when the version is the same', async () => {
    const store = memoryStore();
    const { asked, fetchIt } = network(publish(7, 'names', '{}'));
    await syncCollection(store, server, fetchIt, readsAll);
    asked.length = 0;
    expect(await syncCollection(store, server, fetchIt, readsAll)).toEqual({ result: 'CURRENT' });
    expect(asked).toHaveLength(1);
  });

  it('fetches only what changed', async () => {
    const store = memoryStore();
    await syncCollection(store, server, network(publish(7, 'names', 'cards 7')).fetchIt, readsAll);
    const { asked, fetchIt } = network(publish(8, 'names', 'cards 8'));
    await syncCollection(store, server, fetchIt, readsAll);
    expect(asked.map(({ url }) => new URL(url).pathname.split('/')[1])).toEqual(['q', 'cards']);
  });

  it.each([
    [
      'a file was changed on its way',
      'DAMAGED',
      (files: Map<string, string>) => files.set(`/cards/${hash('new')}`, 'NEW'),
    ],
    ['a file is missing', 'REFUSED', (files: Map<string, string>) => files.delete(`/cards/${hash('new')}`)],
    [
      'the answer is no manifest',
      'UNREADABLE',
      (files: Map<string, string>) => files.set(`/q/${hash(COLLECTION_QUERY)}`, '<html>'),
    ],
  ])('keeps the old version when %s', async (_what, result, break_) => {
    const store = memoryStore();
    await syncCollection(store, server, network(publish(7, 'names', 'old')).fetchIt, readsAll);
    const files = publish(8, 'new names', 'new');
    break_(files);
    expect(await syncCollection(store, server, network(files).fetchIt, readsAll)).toEqual({ result });
    expect((await store.current())?.manifest.version).toBe(7);
    expect(store.files.has(hash('new names'))).toBe(false);
  });

  it('keeps the old version when the new lexicon is none that this version of the extension reads', async () => {
    const store = memoryStore();
    await syncCollection(store, server, network(publish(7, 'names', 'old')).fetchIt, readsAll);
    const readsOld = (lexicon: ArrayBuffer) => new TextDecoder().decode(lexicon) === 'names';
    const { fetchIt } = network(publish(8, 'new names', 'new'));
    expect(await syncCollection(store, server, fetchIt, readsOld)).toEqual({ result: 'UNREADABLE' });
    expect((await store.current())?.manifest.version).toBe(7);
    expect(store.files.has(hash('new names'))).toBe(false);
  });

  it('keeps the old version when the server does not answer', async () => {
    const store = memoryStore();
    await syncCollection(store, server, network(publish(7, 'names', 'old')).fetchIt, readsAll);
    const gone = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await syncCollection(store, server, gone, readsAll)).toEqual({ result: 'UNREACHABLE' });
    expect((await store.current())?.manifest.version).toBe(7);
  });

  it('takes no file from another server than the one that named it', async () => {
    const files = publish(7, 'names', '{}');
    const query = `/q/${hash(COLLECTION_QUERY)}`;
    files.set(query, (files.get(query) ?? '').replace('"/lexicon/', '"https://elsewhere.example/lexicon/'));
    const { asked, fetchIt } = network(files);
    expect(await syncCollection(memoryStore(), server, fetchIt, readsAll)).toEqual({ result: 'UNREADABLE' });
    expect(asked.every(({ url }) => url.startsWith(server))).toBe(true);
  });

  it('never lets the bundled copy replace what a server gave', async () => {
    const store = memoryStore();
    await syncCollection(store, server, network(publish(7, 'names', '{}')).fetchIt, readsAll);
    const { asked, fetchIt } = network(new Map());
    expect(await installStarter(store, 'https://bundle.example/starter/', fetchIt, readsAll)).toEqual({
      result: 'CURRENT',
    });
    expect(asked).toEqual([]);
  });
});

describe('a manifest', () => {
  const good = JSON.parse([...publish(1, 'a', 'b').values()][0] ?? '').data.collection;

  it('is read where it is whole', () => {
    expect(readManifest(good)).toEqual(good);
  });

  it.each([
    ['no object', null],
    ['a bucket count that is no power of two', { ...good, bucketCount: 3 }],
    ['a bucket beyond the count', { ...good, buckets: [{ ...good.buckets[0], index: 1 }] }],
    ['a hash that is none', { ...good, lexicon: { ...good.lexicon, sha256: '../../etc' } }],
    ['a file too large to keep', { ...good, lexicon: { ...good.lexicon, bytes: 2 ** 40 } }],
  ])('is refused with %s', (_what, value) => {
    expect(readManifest(value)).toBeNull();
  });
});
