import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import type { Document } from '../../../shared/mentions/document.ts';
import { findMatches } from '../../../shared/mentions/find-matches.ts';
import { standsPlainly } from '../../../shared/mentions/plain-names.ts';
import { silenceOf } from '../../../shared/mentions/silence-rules.ts';
import { surroundingsOf } from '../../../shared/mentions/surroundings.ts';
import { titled } from './titled-subjects.ts';

const LEXICON = openLexicon(
  compileLexicon([
    ...titled('PERSON', 'Chuck Schumer', 'April May', 'Brown', 'March'),
    ...titled('PLACE', 'New Mexico', 'Springfield', 'Cork'),
    ...titled('ORGANIZATION', 'Fortune', 'Congress', 'Supreme Court', 'Warner Music Group'),
    ...titled('GOVERNMENT', 'United States'),
  ]),
);
const NAMES = [
  'Chuck Schumer',
  'April May',
  'New Mexico',
  'Springfield',
  'Cork',
  'Brown',
  'March',
  'Fortune',
  'Congress',
  'Supreme Court',
  'Warner Music Group',
  'U.S.',
];
const AROUND =
  'of the The University university of at Bank de von van bin and & said street airport family Center state Peru’s Brazilian ' +
  'met a 1996 iPhone élan über D- (R- pro- -listed . , ; : ? ! ( ) [ ] “ ” ‘ ’ \' " \n — Chef South Foo Foo & Co in May Of VON ' +
  'Mr. Gov. U.S. end. É. é. Corp. Association _ is stréet airline the of of the 人民银行 ’s State spokesman ' +
  'The _\nThe . end. Of At \nOf José wicket b c brothers family familiar the in said , 34, and';

const documentOf = (text: string, language = 'en'): Document => ({
  lexicon: LEXICON,
  text,
  matches: findMatches(LEXICON, text),
  day: 0,
  language,
});

describe('standsPlainly', () => {
  test('is never so where a rule of silence speaks', () => {
    const plain = { words: 0, names: 0 };
    const word = fc.constantFrom(...AROUND.split(/(?<=\n)| /u), ...NAMES);
    const name = fc.constantFrom(...NAMES);
    const gap = fc.constantFrom(' ', ' ', ' ', ' ', '', '\u00a0', '  ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, gap, word, gap, name, gap), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('en', 'de'),
        (pieces, language) => {
          const document = documentOf(pieces.flat().join(''), language);
          for (const [index, match] of document.matches.entries()) {
            const kind = LEXICON.kind(match.postings[0]?.subject ?? 0);
            if (!standsPlainly(document, index, kind)) continue;
            plain[match.tokens === 1 ? 'words' : 'names']++;
            expect(silenceOf(document, index, kind, surroundingsOf(document, index))).toBeNull();
          }
        },
      ),
      { numRuns: 6_000 },
    );
    expect(plain.names).toBeGreaterThan(20);
    expect(plain.words).toBeGreaterThan(20);
  });

  test.each([
    ['stayed at home. Chuck Schumer said', true],
    ['asked Gov. Chuck Schumer said', false],
    ['a friend of the Warner Music Group, which', true],
    ['the Bank of the Warner Music Group, which', false],
    ['two of Warner Music Group said', true],
    ['University of New Mexico said', false],
    ['met Chuck Schumer on', true],
    ['near Chuck Schumer airport', false],
  ])('is what matching sees beside “%s”: %s', (text, expected) => {
    const [match] = findMatches(LEXICON, `It was so. ${text} more.`);
    expect(match?.isApart).toBe(expected);
  });

  test.each([
    ['yesterday Chuck Schumer said', true],
    ['with the Supreme Court, which', false],
    ['said Warner Music Group.', true],
    ['the Bank of New Mexico said', false],
    ['the Bank of the United States said', false],
    ['near Chuck Schumer airport', false],
    ['near New Mexico airport', true],
    ['near New Mexico-based', false],
    ['near Springfield said', true],
    ['near South Springfield said', false],
    ['yesterday Brown said', true],
    ['yesterday Brown brothers said', false],
    ['since March,', false],
    ['Fortune smiles', false],
  ])('knows “%s”: %s', (text, expected) => {
    const document = documentOf(text);
    const kind = LEXICON.kind(document.matches[0]?.postings[0]?.subject ?? 0);
    expect(standsPlainly(document, 0, kind)).toBe(expected);
  });
});
