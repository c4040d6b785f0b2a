import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import type { LexiconSubject } from '../../../shared/lexicon/lexicon-source.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';
import { findMatches } from '../../../shared/mentions/find-matches.ts';
import { tokenize } from '../../../shared/text/tokens.ts';
import { CAST } from '../../corpus/cast.ts';

const topic = (text: string): LexiconSubject => ({
  slug: `about-${text.replace(/ /gu, '-')}`,
  kind: 'PLACE',
  names: [{ text, kind: 'ALIAS', matching: 'ALONE' }],
});

/** Whether what stands between the words leaves them one name. */
const isOneName = (hit: string): boolean => !/，|,.*,| {33}/u.test(hit);

/** The naive matcher: at every token the longest name of up to four tokens that stands there, else on to the next token. */
function findNaively(names: readonly string[], text: string): [number, number][] {
  const listed = new Set(
    names.map((name) =>
      tokenize(name)
        .map(({ folded }) => folded)
        .join(' '),
    ),
  );
  const tokens = tokenize(text);
  const found: [number, number][] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = Math.min(tokens.length, from + 4); to > from; to--) {
      const words = tokens.slice(from, to);
      const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
      const isListed = listed.has(words.map(({ folded }) => folded).join(' '));
      if (!isListed || !isOneName(text.slice(start, end))) continue;
      found.push([start, end]);
      from = to - 1;
      break;
    }
  }
  return found;
}

const word = fc.constantFrom('aa', 'ab', 'ba', 'bb', 'élan', 'straße', 'co­op', 'zürich', '北', '京', '人');
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const isLong = (text: string): boolean => tokenize(text).length > 1 || !/^[北京人]$/u.test(text);

describe('findMatches', () => {
  test('finds what a naive leftmost-longest matcher finds, on random names and texts', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 8 }),
        fc.array(word, { maxLength: 40 }),
        (all, words) => {
          const names = all.filter(isLong);
          const text = words.join(' ');
          const lexicon = openLexicon(compileLexicon(names.map(topic)));
          const found = findMatches(lexicon, text).map(({ start, end }) => [start, end]);
          expect(found).toEqual(findNaively(names, text));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('finds the same in long texts, wherever a word lies in what is read at once', () => {
    const long = fc.array(
      fc.oneof(word, fc.constantFrom('x'.repeat(700), 'aa, ', '，', ' '.repeat(90), 'a'.repeat(97))),
      {
        minLength: 200,
        maxLength: 900,
      },
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 8 }),
        long,
        fc.boolean(),
        (all, words, isAscii) => {
          const names = all.filter(isLong);
          const joined = words.join(' ');
          // A text is read in another way so long as it is all ASCII.
          const text = isAscii ? joined.replace(/[^\0-\x7f]/gu, 'q') : `${'aa bb '.repeat(400)}${joined}`;
          const lexicon = openLexicon(compileLexicon(names.map(topic)));
          const found = findMatches(lexicon, text).map(({ start, end }) => [start, end]);
          expect(found).toEqual(findNaively(names, text));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('gives valid offsets in order and never throws, whatever the string', () => {
    const lexicon = openLexicon(compileLexicon(CAST));
    const pieces = fc.constantFrom(
      'China',
      'U.S.',
      ' ',
      '-',
      'Joe Biden',
      '习近平',
      '시진핑',
      '\n',
      'Senator',
      '\ud800',
      '­',
      '(',
      '.',
      'Xi',
      'شي',
      "'",
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const mention of annotate(lexicon, text, { date: '2023-10-12' })) {
          expect(mention.start).toBeGreaterThanOrEqual(before);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.surface).toBe(text.slice(mention.start, mention.end));
          before = mention.end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('takes time in proportion to the text: ten times the text, not a hundred times the time', () => {
    const lexicon = openLexicon(compileLexicon([...CAST, topic('ab '.repeat(60).trim())]));
    const time = (text: string): number => {
      annotate(lexicon, text, {});
      // The processor's time, for a busy machine stretches the clock's.
      const start = process.cpuUsage();
      annotate(lexicon, text, {});
      return process.cpuUsage(start).user / 1_000;
    };
    for (const piece of [
      'ab ',
      'China ',
      'Joe Biden (JBX) ',
      'a'.repeat(40),
      '北京',
      'Schumer Joe Biden of Georgia. ',
    ]) {
      const small = time(piece.repeat(4_000));
      const large = time(piece.repeat(40_000));
      expect(large, piece).toBeLessThan(Math.max(small, 10) * 40);
    }
  });

  test('annotates 10 MB and one endless word', () => {
    const lexicon = openLexicon(compileLexicon(CAST));
    expect(annotate(lexicon, 'x'.repeat(10_000_000), {})).toEqual([]);
    expect(annotate(lexicon, 'She met Joe Biden in Beijing. '.repeat(70_000), {})).toHaveLength(140_000);
  });
});
