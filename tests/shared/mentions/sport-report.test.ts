import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sportWordsOf } from '../../../shared/mentions/sport-report.ts';
import { SPORT_WORDS, TEAM_SPORT_WORDS } from '../../../shared/text/word-lists.ts';

const WORDS = [...SPORT_WORDS, ...TEAM_SPORT_WORDS];
const PLAIN = new RegExp(`(?<!\\p{L})(?:${WORDS.join('|')})(?!\\p{L})`, 'giu');

const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...WORDS).map((each) => each.toUpperCase()),
  fc.constantFrom(
    'ſquad',
    'wicKets',
    'İ',
    'ß',
    'Σ',
    '𝐀',
    '\u0307',
    'é',
    'x',
    '7',
    '_',
    '-',
    ' ',
    ' ',
    '\n',
    's',
  ),
);

describe('sportWordsOf', () => {
  test('finds what one plain expression finds', () => {
    let words = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom('', ' ')), { maxLength: 12 }), (pieces) => {
        const text = pieces.flat().join('');
        const found = text.match(PLAIN) ?? [];
        words += found.length;
        expect(sportWordsOf(text)).toEqual(found);
      }),
      { numRuns: 3_000 },
    );
    expect(words).toBeGreaterThan(100);
  });
});
