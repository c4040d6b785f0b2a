import { describe, expect, it } from 'vitest';
import { readCongressLegislators } from '../../../../server/transfer/import/congress/read-congress-legislators.ts';
import type { ImportPlan } from '../../../../server/transfer/import/plan-import.ts';
import { planImport, type RecordedCollection } from '../../../../server/transfer/import/plan-import.ts';
import { readOwn } from '../../../../server/transfer/import/read-own.ts';
import { ACCESSED, file, LEGISLATORS, MAE_HOLLIS, SMALL_RECORD } from './import-cast.ts';

const congress = (text = LEGISLATORS) => readCongressLegislators([file(text)], { accessed: ACCESSED });
const outcomes = (plan: ImportPlan) =>
  Object.fromEntries(plan.subjects.map(({ slug, outcome }) => [slug, outcome]));

/** The record as it is once a plan has been published. */
function published(recorded: RecordedCollection, plan: ImportPlan): RecordedCollection {
  const planned = new Map(plan.subjects.map(({ slug, document }) => [slug, document]));
  const known = recorded.subjects.map((document) => planned.get(document.slug) ?? document);
  const created = plan.subjects.filter(({ before }) => before === null).map(({ document }) => document);
  return {
    subjects: [...known, ...created],
    events: recorded.events,
    publishers: [...recorded.publishers, ...plan.publishers],
    sources: [...recorded.sources, ...plan.sources],
  };
}

describe('a plan', () => {
  const plan = planImport(SMALL_RECORD, congress());

  it('creates what is new, changes what it adds to, and leaves the rest', () => {
    expect(outcomes(plan)).toEqual({
      'us-representative': 'CREATED',
      'united-states-house-of-representatives': 'CREATED',
      'united-states-senate': 'CREATED',
      'democratic-party': 'UNCHANGED',
      'republican-party': 'CREATED',
      'us-senator': 'CHANGED',
      'senate-majority-whip': 'CREATED',
      'mae-hollis': 'CHANGED',
      'sam-quill': 'CREATED',
    });
  });

  it('says why it takes a record for one on record, and what is new', () => {
    expect(plan.subjects.find(({ slug }) => slug === 'mae-hollis')).toMatchObject({
      matched: ['same bioguide H009001'],
      before: MAE_HOLLIS,
      changes: expect.arrayContaining(['adds born 1961-02-03', 'adds senate-majority-whip from 2023-01-03']),
    });
  });

  it('brings the sources that its statements cite, and no others', () => {
    expect(plan.sources.map(({ id }) => id)).toEqual(['legislators']);
    expect(plan.publishers.map(({ id }) => id)).toEqual(['unitedstates-project']);
  });

  it('changes nothing once it has been published', () => {
    const again = planImport(published(SMALL_RECORD, plan), congress());
    expect(new Set(Object.values(outcomes(again)))).toEqual(new Set(['UNCHANGED']));
    expect(again).toMatchObject({ sources: [], publishers: [], doubtful: [], leftOut: [] });
  });

  it('knows the data set as the source that is on record, in whatever state', () => {
    const source = {
      id: 'congress-data',
      publisher: 'her-office',
      class: 'OFFICIAL_RECORD' as const,
      title: 'Members',
      identifier: 'unitedstates/congress-legislators, legislators-current.yaml, commit dfa9622',
      authors: [],
    };
    const next = planImport({ ...SMALL_RECORD, sources: [source] }, congress());
    expect(next.sources).toEqual([]);
    const quill = next.subjects.find(({ slug }) => slug === 'sam-quill')?.document;
    expect(quill).toMatchObject({ memberships: [{ citations: [{ source: 'congress-data' }] }, {}] });
  });
});

describe('a doubtful record', () => {
  const namesake = {
    ...MAE_HOLLIS,
    slug: 'sam-quill',
    identifiers: [],
    names: [{ ...nameOf('Sam Quill') }],
    memberships: [],
  };
  const recorded = { ...SMALL_RECORD, subjects: [...SMALL_RECORD.subjects, namesake] };
  const judged = (verdict: 'SAME' | 'NOT_SAME') => ({
    judgements: [{ key: 'bioguide:Q009002', slug: 'sam-quill', verdict }],
    apart: [],
  });

  it('waits for a judgement and is not written', () => {
    const plan = planImport(recorded, congress());
    expect(plan.doubtful).toMatchObject([
      { imported: { key: 'bioguide:Q009002' }, candidates: [{ slug: 'sam-quill' }] },
    ]);
    expect(outcomes(plan)).not.toHaveProperty('sam-quill');
  });

  it('is joined once it is judged to be the same', () => {
    const plan = planImport(recorded, congress(), judged('SAME'));
    expect(outcomes(plan)).toMatchObject({ 'sam-quill': 'CHANGED' });
  });

  it('becomes a new one with a slug of its own once it is judged not to be', () => {
    const plan = planImport(recorded, congress(), judged('NOT_SAME'));
    expect(outcomes(plan)).toMatchObject({ 'sam-quill-1970': 'CREATED' });
  });
});

describe('statements that name what is not there', () => {
  it('are left out and said, the others are kept', () => {
    const text = `
slug: ada-lind
kind: PERSON
names: [{ text: Ada Lind, language: en, kind: PRIMARY, matching: ALONE }]
reviewedAt: 2026-01-01
accessed: 2026-01-01
memberships:
  - { id: ada-senator, post: us-senator, start: 2020, citations: [{ source: own-page, locator: x }] }
  - { id: ada-mayor, post: mayor, start: 2010, citations: [{ source: own-page, locator: x }] }
`;
    const plan = planImport(SMALL_RECORD, readOwn([file(text, 'ada-lind.yaml')]));
    expect(plan.subjects).toMatchObject([
      {
        slug: 'ada-lind',
        outcome: 'CREATED',
        document: { memberships: [{ id: 'ada-senator' }] },
        leftOut: ['membership ada-mayor: mayor is not on record'],
      },
    ]);
  });
});

function nameOf(text: string) {
  return { text, language: 'en', kind: 'PRIMARY', matching: 'ALONE' } as const;
}
