import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { actorFileSchema, postFileSchema } from '../../../../server/transfer/collection-file.ts';
import { readCongressLegislators } from '../../../../server/transfer/import/congress/read-congress-legislators.ts';
import { isActor } from '../../../../server/transfer/import/import-batch.ts';
import {
  type ImportPlan,
  planImport,
  type RecordedCollection,
} from '../../../../server/transfer/import/plan-import.ts';
import { ACCESSED, file, SMALL_RECORD } from './import-cast.ts';

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const [Y2000, Y2028] = [10_957, 21_183];

const term = fc
  .tuple(day(Y2000, Y2028), fc.integer({ min: 1, max: 2_000 }), fc.constantFrom('sen', 'rep'))
  .map(([start, days, type]) => ({
    type,
    start,
    end: new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10),
    state: 'VT',
    party: 'Democrat',
  }));

/** Members with few numbers, names and birthdays between them, so that many contradict or resemble each other. */
const member = fc
  .record({
    bioguide: fc.constantFrom('B000001', 'B000002', 'B000003', 'H009001'),
    first: fc.constantFrom('Ada', 'Bo', 'Mae'),
    last: fc.constantFrom('Lind', 'Byron', 'Hollis'),
    birthday: fc.constantFrom('1960-05-25', '1971-02-02'),
    terms: fc.array(term, { minLength: 1, maxLength: 4 }),
    roles: fc.array(fc.tuple(fc.constantFrom('Senate Whip', 'House Whip'), day(Y2000, Y2028)), {
      maxLength: 2,
    }),
  })
  .map(({ bioguide, first, last, birthday, terms, roles }) => ({
    id: { bioguide },
    name: { first, last, official_full: `${first} ${last}` },
    bio: { birthday },
    terms,
    leadership_roles: roles.map(([title, start]) => ({ title, chamber: 'senate', start })),
  }));
const members = fc.array(member, { minLength: 1, maxLength: 5 });
const membersWithOwnNumbers = fc.uniqueArray(member, {
  minLength: 1,
  maxLength: 4,
  selector: ({ id }) => id.bioguide,
});

function plan(recorded: RecordedCollection, people: object[]): ImportPlan {
  return planImport(recorded, readCongressLegislators([file(stringify(people))], { accessed: ACCESSED }));
}

function published(
  recorded: RecordedCollection,
  { subjects, sources, publishers }: ImportPlan,
): RecordedCollection {
  const documents = new Map(recorded.subjects.map((document) => [document.slug, document]));
  for (const { slug, document } of subjects) documents.set(slug, document);
  return {
    ...recorded,
    subjects: [...documents.values()],
    sources: [...recorded.sources, ...sources],
    publishers: [...recorded.publishers, ...publishers],
  };
}

describe('an import of any members, and the same again', () => {
  const changesOf = ({ subjects }: ImportPlan) =>
    subjects.flatMap(({ outcome, slug, changes }) => (outcome === 'UNCHANGED' ? [] : [{ slug, changes }]));

  it('changes nothing the second time, and has the same doubts', () => {
    fc.assert(
      fc.property(membersWithOwnNumbers, (people) => {
        const first = plan(SMALL_RECORD, people);
        const second = plan(published(SMALL_RECORD, first), people);
        expect(changesOf(second)).toEqual([]);
        expect(second.sources).toEqual([]);
        const doubts = ({ doubtful }: ImportPlan) => doubtful.map(({ imported }) => imported.key);
        expect(doubts(second)).toEqual(doubts(first));
      }),
    );
  });

  it('comes to rest also where a file gives one number to several people', () => {
    fc.assert(
      fc.property(members, (people) => {
        let recorded = SMALL_RECORD;
        // Each run can take away the doubts of the next one about one record.
        for (let run = 0; run <= people.length; run++) recorded = published(recorded, plan(recorded, people));
        expect(changesOf(plan(recorded, people))).toEqual([]);
      }),
    );
  });

  it('takes nothing away from what is on record', () => {
    fc.assert(
      fc.property(members, (people) => {
        for (const { before, document } of plan(SMALL_RECORD, people).subjects) {
          if (before === null || !isActor(before) || !isActor(document)) continue;
          expect(document.names).toEqual(expect.arrayContaining(before.names));
          expect(document.memberships).toEqual(expect.arrayContaining(before.memberships));
          expect(document.summaries).toEqual(before.summaries);
        }
      }),
    );
  });

  it('writes documents that the format takes, each statement under an id of its own', () => {
    fc.assert(
      fc.property(members, (people) => {
        const ids: string[] = [];
        for (const { document } of plan(SMALL_RECORD, people).subjects) {
          const schema = document.kind === 'POST' ? postFileSchema : actorFileSchema;
          expect(schema.safeParse(document).error?.issues ?? []).toEqual([]);
          if (isActor(document)) ids.push(...document.memberships.map(({ id }) => id));
        }
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
