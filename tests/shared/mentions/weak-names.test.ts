import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { isSafe } from '../../../shared/mentions/decision.ts';
import { mayFollowCapital } from '../../../shared/mentions/document.ts';
import { findMatches } from '../../../shared/mentions/find-matches.ts';
import { Resolution } from '../../../shared/mentions/resolution.ts';
import { resolveSafeName } from '../../../shared/mentions/safe-names.ts';
import { isNobodyHere, resolveWeakName } from '../../../shared/mentions/weak-names.ts';
import { titled } from './titled-subjects.ts';

const LEXICON = openLexicon(
  compileLexicon([
    ...titled('PERSON', 'Chuck Schumer', 'Amy Schumer'),
    ...titled('ORGANIZATION', 'Yale University', 'Barrick Gold', 'Arsenal F.C.', 'Boston Red Sox'),
    ...titled('PLACE', 'Boston', 'Springfield, Illinois'),
  ]),
);
const NAMES = 'Schumer|Yale|Barrick|Arsenal|Boston|Springfield|Chuck Schumer|Yale University|BOSTON'.split(
  '|',
);
const AROUND =
  'of|the|in|at|for|and|against|British|lost|said|shares|students|first innings|beat|2|2-1|,|.|:|-|(|)|\n|midfielder goalkeeper|' +
  'wicket|a|plays|between|lost at|Foo|Mr.|Senator|, Ohio|and Brown University|innings|\n2|it';

describe('isNobodyHere', () => {
  test('is never so where a name counts', () => {
    const seen = { nobody: 0, counts: 0 };
    const piece = fc.oneof(fc.constantFrom(...AROUND.split('|')), fc.constantFrom(...NAMES));
    const gap = fc.constantFrom(' ', ' ', ' ', ' ', '', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 14 }), (pieces) => {
        const text = `x${pieces.flat().join('')}`;
        const matches = findMatches(LEXICON, text);
        const resolution = new Resolution({ lexicon: LEXICON, text, matches, day: 0, language: 'en' });
        for (const [index, { postings }] of matches.entries())
          resolveSafeName(resolution, index, postings.filter(isSafe));
        for (const [index, { start }] of matches.entries()) {
          if (mayFollowCapital(text, start)) continue;
          const before = resolution.decisions[index];
          const isNobody = isNobodyHere(resolution, index);
          resolveWeakName(resolution, index);
          if (isNobody) expect(resolution.decisions[index], text).toBe(before);
          if (resolution.decisions[index] !== before) seen.counts++;
          else if (isNobody) seen.nobody++;
        }
      }),
      { numRuns: 3_000 },
    );
    expect(seen.counts).toBeGreaterThan(50);
    expect(seen.nobody).toBeGreaterThan(50);
  });
});
