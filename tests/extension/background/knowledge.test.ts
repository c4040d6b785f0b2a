import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../../extension/background/knowledge.ts';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { LEXICON_VERSION } from '../../../shared/lexicon/lexicon-format.ts';
import { CAST } from '../../corpus/cast.ts';
import { memoryStore } from './memory-store.ts';

const TEXT = 'Senator Chuck Schumer spoke in Beijing.';

function lexiconOfFormat(version: number): ArrayBuffer {
  const bytes = new Uint8Array(compileLexicon(CAST));
  new DataView(bytes.buffer).setUint32(4, version, true);
  return bytes.buffer;
}

async function storeWith(lexicon: ArrayBuffer, origin = 'https://sidelight.example') {
  const store = memoryStore();
  await put(store, lexicon, origin);
  return store;
}

async function put(store: ReturnType<typeof memoryStore>, lexicon: ArrayBuffer, origin: string) {
  const sha256 = origin;
  const manifest = {
    version: 1,
    name: 'Talks',
    publishedAt: '2026-11-23T00:00:00.000Z',
    lexicon: { url: '/lexicon', sha256, bytes: lexicon.byteLength },
    bucketCount: 1,
    buckets: [],
  };
  await store.replace(
    { manifest, origin, savedAt: '2026-11-24T00:00:00.000Z' },
    new Map([[sha256, lexicon]]),
  );
}

const noDays = async () => 0;

describe('what the device knows', () => {
  it('is opened as it is stored', async () => {
    const store = await storeWith(lexiconOfFormat(LEXICON_VERSION));
    const knowledge = createKnowledge(store, noDays, () => Promise.reject(new Error('was replaced')));
    const mentions = await knowledge.annotate(TEXT, {});
    expect(mentions?.map(({ surface }) => surface)).toContain('Chuck Schumer');
  });

  it.each([
    ['an older', LEXICON_VERSION - 1],
    ['a newer', LEXICON_VERSION + 1],
  ])(
    'is replaced, once, where another version of the extension stored it in %s format',
    async (_which, format) => {
      const store = await storeWith(lexiconOfFormat(format));
      let replaced = 0;
      const knowledge = createKnowledge(store, noDays, async () => {
        replaced += 1;
        await put(store, lexiconOfFormat(LEXICON_VERSION), 'starter');
      });
      const both = await Promise.all([knowledge.annotate(TEXT, {}), knowledge.annotate(TEXT, {})]);
      expect(both.map((mentions) => mentions?.length)).toEqual([expect.any(Number), expect.any(Number)]);
      expect(both[0]?.map(({ surface }) => surface)).toContain('Chuck Schumer');
      expect(replaced).toBe(1);
      expect((await store.current())?.origin).toBe('starter');
    },
  );

  it('is nothing, and is looked for again, while what is stored cannot be read or replaced', async () => {
    const store = await storeWith(lexiconOfFormat(LEXICON_VERSION - 1));
    const knowledge = createKnowledge(store, noDays, async () => {});
    expect(await knowledge.annotate(TEXT, {})).toBeNull();
    await put(store, lexiconOfFormat(LEXICON_VERSION), 'https://sidelight.example');
    expect(await knowledge.annotate(TEXT, {})).not.toBeNull();
  });
});
