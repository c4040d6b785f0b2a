import { describe, expect, it } from 'vitest';
import { findSource, findSubjects, listChoosables } from '../../../extension/background/find-subjects.ts';
import type { PropositionFacts, SubjectFacts, SubjectRef } from '../../../shared/card/subject-facts.ts';
import type { Stance, SubjectKind } from '../../../shared/model/vocabulary.ts';

const RIVER: SubjectRef = { slug: 'river-dispute', kind: 'ISSUE', name: 'River dispute' };
const ANA: SubjectRef = { slug: 'ana-castell', kind: 'PERSON', name: 'Ana Castell' };
const MORE: PropositionFacts = { id: 'more', issue: RIVER, kind: 'POLICY', text: 'Sudria should do more' };
const BUILT: PropositionFacts = { id: 'built', issue: RIVER, kind: 'FACT', text: 'Sudria has built the dam' };

function subject(slug: string, kind: SubjectKind, names: string[], part: Partial<SubjectFacts> = {}) {
  const facts: SubjectFacts = {
    ...{ slug, id: slug, kind, summaries: [], memberships: [], broader: [], related: [], propositions: [] },
    ...{ figures: [], positions: [], events: [], disputes: [], corrections: [], sources: [] },
    names: names.map((text, at) => ({ text, language: 'en', kind: at === 0 ? 'PRIMARY' : 'ALIAS' })),
    reviewedAt: '2026-11-02',
    ...part,
  };
  return facts;
}

function position(id: string, proposition: PropositionFacts | null, stance: Stance) {
  return {
    ...{ id, actor: ANA, issue: RIVER, statement: id, citations: [], reviewedAt: '2026-11-02' },
    ...(proposition !== null && { proposition, stance }),
    interval: { start: '2023', end: null, endKind: 'NONE' as const },
  };
}

const SUBJECTS = [
  subject('harbor-fees', 'ISSUE', ['Harbor fees']),
  subject('river-dispute', 'ISSUE', ['River dispute'], {
    propositions: [MORE, BUILT],
    positions: [
      position('one', MORE, 'SUPPORTS'),
      position('two', MORE, 'OPPOSES'),
      position('three', BUILT, 'DENIES'),
      position('four', null, 'NEUTRAL'),
    ],
  }),
  subject('ana-castell', 'PERSON', ['Ana Castell', 'Ána the Elder'], {
    sources: [
      {
        ...{ id: 'gazette', title: 'Deputies press Sudria', publisher: 'Norland Gazette' },
        ...{ class: 'INDEPENDENT_REPORT', url: 'https://gazette.test/river?id=7' },
      },
    ],
  }),
  subject('castella', 'ORGANIZATION', ['Castella']),
];

describe('what a position can be towards', () => {
  it('is each proposition with how many positions on it are on record, and then the issue by itself', () => {
    const river = listChoosables(SUBJECTS, [], 'en').filter(({ issue }) => issue.slug === 'river-dispute');
    expect(river.map(({ proposition }) => proposition)).toEqual([
      { id: 'more', text: MORE.text, kind: 'POLICY', positions: 2 },
      { id: 'built', text: BUILT.text, kind: 'FACT', positions: 1 },
      null,
    ]);
  });

  it('begins with the issues of the article', () => {
    const first = (issues: string[]) => listChoosables(SUBJECTS, issues, 'en')[0]?.issue.slug;
    expect(first([])).toBe('harbor-fees');
    expect(first(['river-dispute'])).toBe('river-dispute');
  });
});

describe('a search on this device', () => {
  it('finds by all words of one name, in any order and without accents, and the whole name first', () => {
    const found = (typed: string) => findSubjects(SUBJECTS, typed, 5, 'en').map(({ slug }) => slug);
    expect(found('castell ana')).toEqual(['ana-castell']);
    expect(found('elder ana')).toEqual(['ana-castell']);
    expect(found('castella')).toEqual(['castella']);
    expect(found('castell')).toEqual(['castella', 'ana-castell']);
    expect(found('  ')).toEqual([]);
  });

  it('finds the source of an address without its tracking parts, and none where there is none', () => {
    expect(findSource(SUBJECTS, 'https://gazette.test/river?id=7&utm_source=x')?.id).toBe('gazette');
    expect(findSource(SUBJECTS, 'https://gazette.test/river?id=8')).toBeNull();
    expect(findSource(SUBJECTS, 'river')).toBeNull();
  });
});
