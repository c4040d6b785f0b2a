import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { type Document, mayFollowCapital, readBefore } from '../../../shared/mentions/document.ts';

const LEXICON = openLexicon(compileLexicon([]));
const documentOf = (text: string): Document => ({
  lexicon: LEXICON,
  text,
  matches: [],
  day: 0,
  language: 'en',
});

const AROUND = [
  'Gov.',
  'a',
  'Éva',
  'éva',
  'iPhone',
  'J.',
  'end.',
  '中',
  '7',
  '“',
  '(',
  '-',
  ',',
  '\n',
  '\u00a0',
  ' ',
  ' ',
  '',
];

describe('mayFollowCapital', () => {
  test('never says no where a word with a capital stands before', () => {
    let capitals = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...AROUND), { maxLength: 8 }), (pieces) => {
        const text = `${pieces.join('')}Springfield`;
        const place = text.length - 'Springfield'.length;
        if (readBefore(documentOf(text), place, 0)?.capitalized !== true) return;
        capitals++;
        expect(mayFollowCapital(text, place)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(capitals).toBeGreaterThan(20);
  });

  test.each([
    ['said Springfield', false],
    ['and\nSpringfield', false],
    ['here, Springfield', false],
    ['South Springfield', true],
    ['Gov. Springfield', true],
    ['the end. Springfield', false],
  ])('knows “%s”: %s', (text, expected) => {
    expect(mayFollowCapital(text, text.indexOf('Springfield'))).toBe(expected);
  });
});
