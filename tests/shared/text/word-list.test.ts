import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRange } from '../../../shared/text/tokens.ts';
import { foldedOf, isListedIn, listedWord, WordList } from '../../../shared/text/word-list.ts';
import { DEMONYMS, FUNCTION_WORDS, LOCATIVES, TITLES } from '../../../shared/text/word-lists.ts';

const LISTS = [DEMONYMS, FUNCTION_WORDS, LOCATIVES, TITLES];
const WORDS = LISTS.flatMap((list) => [...list]);

/** Listed words as a text may write them, with other letters now and then. */
const written = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.nat(),
    fc.constantFrom('', '', 'S', 'é', 'ß', '\u00ad', '\u0301', ' ', '.', 'x'),
  )
  .map(([word, at, more]) => {
    const place = at % (word.length + 1);
    return at % 3 === 0 ? word.toUpperCase() + more : word.slice(0, place) + more + word.slice(place);
  });

describe('a list of words', () => {
  test('has the words of a text whose folded form is on it', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary', maxLength: 9 })), (word) => {
        const text = `in ${word} of`;
        const [start, end] = [3, 3 + word.length];
        const listed = listedWord(text, start, end);
        for (const list of LISTS)
          expect(isListedIn(listed, list), word).toBe(list.has(foldRange(text, start, end)));
        if (listed > 0) expect(foldedOf(listed)).toBe(foldRange(text, start, end));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(LISTS.map((list) => [list] as const))('has every one of its own words: %#', (list) => {
    const lost = [...list].filter((word) => !isListedIn(listedWord(word, 0, word.length), list));
    // No word of a text has a hyphen in it.
    expect(lost.filter((word) => !word.includes('-'))).toEqual([]);
  });

  test('knows a word for every list that has it, and for none that has not', () => {
    const list = new WordList(['senator', 'zeppelin']);
    const listed = listedWord('Senator', 0, 7);
    expect([list, TITLES, LOCATIVES].map((each) => isListedIn(listed, each))).toEqual([true, true, false]);
    expect(listedWord('zeppelins', 0, 9)).toBe(0);
  });
});
