import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleMentions, proposeSubjects } from '../../../extension/draft/propose-subjects.ts';
import type { Mention } from '../../../shared/mentions/mention.ts';

/** The mentions of a text by names that mean the same wherever they stand. */
function read(text: string, meanings: Record<string, string | null>): Mention[] {
  return Object.entries(meanings).flatMap(([surface, subject]) => {
    const start = text.indexOf(surface);
    const place = { start, end: start + surface.length, surface, subject };
    return start < 0 ? [] : [{ ...place, kind: 'PERSON' as const, evidence: [] }];
  });
}

function article(meanings: [string, string | null][], subjects: string[] = []): ArticleMentions {
  return { subjects, mentions: meanings.map(([surface, subject]) => ({ surface, subject })), issues: [] };
}

const NOTHING = article([]);
const proposals = (
  before: string,
  quotation: string,
  meanings: Record<string, string | null>,
  about: ArticleMentions = NOTHING,
) =>
  [...proposeSubjects({ before, quotation }, read(before + quotation, meanings), about)].map(
    ([slug, { place, surface }]) => `${slug} ${place} ${surface}`.trim(),
  );

describe('whom a selected sentence may be about', () => {
  it('is who is named in it, in its own order, then who is named in the sentence before, then the article’s', () => {
    const before = 'Eva Sol listened. Petr Luna had come to Norland. ';
    const meanings = {
      'Eva Sol': 'eva-sol',
      'Petr Luna': 'petr-luna',
      Sudria: 'sudria',
      Castell: 'ana-castell',
    };
    const about = article([], ['norland', 'sudria', 'eva-sol']);
    expect(proposals(before, 'Castell asked Sudria to name an official.', meanings, about)).toEqual([
      'ana-castell HERE Castell',
      'sudria HERE Sudria',
      'petr-luna BEFORE Petr Luna',
      'norland ARTICLE',
      'eva-sol ARTICLE',
    ]);
  });

  it('is who leads to a quotation, where the quotation names nobody', () => {
    const lead = 'Castell had pressed for talks. “';
    expect(proposals(lead, 'I asked him directly.', { Castell: 'ana-castell' })).toEqual([
      'ana-castell BEFORE Castell',
    ]);
    expect(proposals('In the evening Castell said: “', 'I asked him.', { Castell: 'ana-castell' })).toEqual([
      'ana-castell BEFORE Castell',
    ]);
  });

  it('is whom the whole article means by a name, and not whom the sentence alone would', () => {
    const about = article([['Castell', 'ana-castell']]);
    expect(proposals('', 'Castell asked.', { Castell: 'castell-town' }, about)).toEqual([
      'ana-castell HERE Castell',
    ]);
    expect(proposals('', 'Castell asked.', { Castell: null }, about)).toEqual(['ana-castell HERE Castell']);
  });

  it('is not decided by a name that means two in the article, nor by a part of a longer name or word', () => {
    const two = article([
      ['Castell', 'ana-castell'],
      ['Castell', 'ben-castell'],
    ]);
    expect(proposals('', 'Castell asked.', {}, two)).toEqual([]);
    const about = article([
      ['Castell', 'ana-castell'],
      ['Ben Castell', 'ben-castell'],
    ]);
    expect(proposals('', 'Ben Castell asked.', {}, about)).toEqual(['ben-castell HERE Ben Castell']);
    expect(proposals('', 'The Castellans asked.', {}, about)).toEqual([]);
  });

  it('is found in a script without spaces', () => {
    const about = article([['习近平', 'xi-jinping']]);
    expect(proposals('', '舒默说习近平没有拒绝。', {}, about)).toEqual(['xi-jinping HERE 习近平']);
  });

  it('is given with words that stand where they are said to, and nobody twice', () => {
    const names = ['Ana', 'Ana Castell', 'Castell', 'Petr'];
    const words = fc
      .array(fc.constantFrom(...names, 'asked', 'Anatole', '. ', ' ', '“'))
      .map((list) => list.join(' '));
    const about = article(names.map((surface) => [surface, surface === 'Petr' ? 'petr' : 'ana']));
    fc.assert(
      fc.property(words, words, (before, quotation) => {
        for (const [slug, { place, surface }] of proposeSubjects({ before, quotation }, [], about)) {
          expect(names).toContain(surface);
          expect(slug).toBe(surface === 'Petr' ? 'petr' : 'ana');
          // A name may begin before the selection and end in it.
          expect(place === 'HERE' ? quotation : before + quotation).toContain(surface);
        }
      }),
    );
  });
});
