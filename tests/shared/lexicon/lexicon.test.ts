import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { LexiconError } from '../../../shared/lexicon/lexicon-error.ts';
import { HEADER_BYTES, LEXICON_VERSION, META, SECTIONS } from '../../../shared/lexicon/lexicon-format.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { xxh32 } from '../../../shared/lexicon/xxh32.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';
import { CAST } from '../../corpus/cast.ts';
import { mutateLexicons } from './mutate-lexicons.ts';

const codeOf = (open: () => unknown): string => {
  try {
    open();
  } catch (error) {
    if (error instanceof LexiconError) return error.code;
    throw error;
  }
  return 'opened';
};

const signed = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer);
  view.setUint32(12, xxh32(new Uint32Array(bytes.buffer, HEADER_BYTES)), true);
  return bytes;
};

describe('the lexicon’s binary', () => {
  const compiled = new Uint8Array(compileLexicon(CAST));

  test('is the same for the same subjects, in whatever order they come', () => {
    expect(new Uint8Array(compileLexicon([...CAST].reverse()))).toEqual(compiled);
  });

  test('is compiled from a stream, and tells how many subjects and names were taken', () => {
    const told: [number, number][] = [];
    function* stream() {
      yield* CAST;
    }
    const bytes = compileLexicon(stream(), { onProgress: (...counts) => told.push(counts) });
    expect(new Uint8Array(bytes)).toEqual(compiled);
    const names = CAST.reduce((sum, subject) => sum + subject.names.length, 0);
    expect(told).toHaveLength(1);
    expect(told[0]?.[0]).toBe(CAST.length);
    expect(told[0]?.[1]).toBeGreaterThanOrEqual(names);
  });

  test('opens from a view that is not aligned', () => {
    const shifted = new Uint8Array(compiled.length + 1);
    shifted.set(compiled, 1);
    const [mention] = annotate(openLexicon(shifted.subarray(1)), 'Joe Biden came.', {});
    expect(mention?.subject).toBe('joe-biden');
  });

  test('keeps every slug through its front coding', () => {
    const lexicon = openLexicon(compiled);
    const slugs = Array.from({ length: lexicon.subjectCount }, (_, index) => lexicon.slug(index));
    expect(slugs).toEqual(CAST.map(({ slug }) => slug).sort());
  });

  test('gives every slug again, where more are asked for than are kept as strings', () => {
    const names = [{ text: 'Ada Lovelace', kind: 'PRIMARY' as const, matching: 'ALONE' as const }];
    const slugs = Array.from({ length: 20_500 }, (_, index) => `s${String(index).padStart(5, '0')}`);
    const open = openLexicon(compileLexicon(slugs.map((slug) => ({ slug, kind: 'PERSON' as const, names }))));
    // Every 4,096th subject is kept in the same set of four.
    const order = slugs
      .map((_, index) => (index % 5) * 4_096 + Math.floor(index / 5))
      .filter((each) => each < slugs.length);
    for (const asked of [order, order.toReversed()])
      expect(asked.map((subject) => open.slug(subject))).toEqual(asked.map((subject) => slugs[subject]));
  });

  test('keeps slugs of any letters, however much each shares with those before it', () => {
    const slug = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '中', '\uffff'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.uniqueArray(slug, { minLength: 1, maxLength: 60 }), (slugs) => {
        const name = { text: 'Someone', language: 'en', kind: 'PRIMARY', matching: 'ALONE' } as const;
        const subjects = slugs.map((each) => ({ slug: each, kind: 'PERSON' as const, names: [name] }));
        const lexicon = openLexicon(compileLexicon(subjects));
        expect(slugs.map((_, index) => lexicon.slug(index))).toEqual([...slugs].sort());
      }),
    );
  });

  test('is refused with a code when it is empty, foreign, truncated, newer or damaged', () => {
    expect(codeOf(() => openLexicon(new ArrayBuffer(0)))).toBe('LEXICON_NOT_A_LEXICON');
    expect(codeOf(() => openLexicon(new TextEncoder().encode('<!doctype html>')))).toBe(
      'LEXICON_NOT_A_LEXICON',
    );
    expect(codeOf(() => openLexicon(compiled.slice(0, 300)))).toBe('LEXICON_TRUNCATED');
    const newer = compiled.slice();
    newer[4] = LEXICON_VERSION + 1;
    expect(codeOf(() => openLexicon(newer))).toBe('LEXICON_NEWER_FORMAT');
    const damaged = compiled.slice();
    damaged[2_000] = (damaged[2_000] ?? 0) ^ 1;
    expect(codeOf(() => openLexicon(damaged))).toBe('LEXICON_CORRUPT');
  });

  test('is refused when a section lies outside, even with a right checksum', () => {
    for (let section = 0; section < SECTIONS.length; section++) {
      const hostile = compiled.slice();
      new DataView(hostile.buffer).setUint32(HEADER_BYTES + section * 8 + 4, 0x7fffffff, true);
      expect(
        codeOf(() => openLexicon(signed(hostile))),
        SECTIONS[section],
      ).toBe('LEXICON_CORRUPT');
    }
  });

  test('is read no longer where its buckets lie far outside of its records', () => {
    const hostile = compiled.slice();
    const view = new DataView(hostile.buffer);
    const section = (name: (typeof SECTIONS)[number]): number =>
      view.getUint32(HEADER_BYTES + SECTIONS.indexOf(name) * 8, true);
    const bits = view.getUint32(section('meta') + 4 * META.upperBits, true);
    const lower = 2 ** view.getUint32(section('meta') + 4 * META.lowerBits, true);
    for (let bucket = 0; bucket <= 2 ** bits; bucket++)
      view.setUint32(section('sequences') + 4 * (lower + 2 * bucket + 1), 0x80000000, true);
    // Of the processor's time: as a negative number such a place is 2 GB of steps away from the first record.
    const start = process.cpuUsage();
    expect(annotate(openLexicon(signed(hostile)), 'Joe Biden met Xi Jinping.', {})).toEqual([]);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });

  test('survives 20,000 mutations: refused with a code, or read without a crash', {
    timeout: 120_000,
  }, () => {
    const { refused, opened } = mutateLexicons(20_000, 1);
    expect(refused + opened).toBe(20_000);
    expect(refused).toBeGreaterThan(5_000);
    expect(opened).toBeGreaterThan(1_000);
  });

  test('checks with XXH32 as its specification computes it', () => {
    // XXH32 of four zero bytes and of sixteen, seed 0, from the reference implementation.
    expect(xxh32(new Uint32Array(1)).toString(16)).toBe('8d6d969');
  });
});
