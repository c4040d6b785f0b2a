import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../server/curation/json.ts';
import { comesAlong, takenOutBy } from '../../../server/desk/assets/conflict/comes-along.ts';
import {
  compareThreeWays,
  type Decision,
  mergeThreeWays,
} from '../../../server/desk/assets/conflict/three-ways.ts';
import { sayRows, touchedFields } from '../../../server/desk/assets/conflict/touched-fields.ts';
import { NO_DRAFT } from '../../../server/desk/assets/draft/draft.ts';
import { rebaseDraft } from '../../../server/desk/assets/draft/rebase-draft.ts';
import type { ActorDocument } from '../../../server/desk/assets/draft/subject-document.ts';
import type { KnownNames } from '../../../server/desk/assets/record/references.ts';
import { titleOfPath } from '../../../server/desk/assets/review/title-of-path.ts';

const base: JsonObject = {
  slug: 'ana-castell',
  reviewedAt: '2026-01-01',
  names: [{ text: 'Ana Castell', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
  positions: [
    {
      id: 'dam',
      statement: 'Wants the dam',
      start: '2023',
      citations: [{ source: 'gazette', locator: 'page 2' }],
    },
    { id: 'toll', statement: 'Against the toll', start: '2024', citations: [] },
  ],
};
type Row = Record<string, unknown>;
const rows = (document: JsonObject) => document.positions as unknown as Row[];
const citationsOf = (document: JsonObject) => (rows(document)[0] as { citations: Row[] }).citations;
const edited = (edit: (document: JsonObject) => void): JsonObject => {
  const copy = structuredClone(base);
  edit(copy);
  return copy;
};

describe('two editors on one record', () => {
  const yours = edited((document) => {
    Object.assign(rows(document)[0] as Row, { statement: 'Wants a dam', start: '2023-10' });
    citationsOf(document).push({ source: 'herald', locator: 'page 1' });
    document.reviewedAt = '2026-03-01';
  });
  const theirs = edited((document) => {
    Object.assign(rows(document)[0] as Row, { statement: 'Asks for the dam' });
    citationsOf(document).push({ source: 'courier', locator: 'page 9' });
    Object.assign(rows(document)[1] as Row, { start: '2024-05' });
    document.reviewedAt = '2026-02-01';
  });
  const ways = compareThreeWays(base, yours, theirs);

  it('have to decide only what both changed', () => {
    expect(ways.conflicts.map(({ path }) => path)).toEqual(['positions[dam].statement']);
  });

  it('keep everything else of both, and the later day of review', () => {
    const merged = mergeThreeWays(ways, new Map([['positions[dam].statement', { take: 'YOURS' as const }]]));
    expect(rows(merged)[0]).toMatchObject({ statement: 'Wants a dam', start: '2023-10' });
    expect(citationsOf(merged).map(({ source }) => source)).toEqual(['gazette', 'courier', 'herald']);
    expect(rows(merged)[1]).toMatchObject({ start: '2024-05' });
    expect(merged.reviewedAt).toBe('2026-03-01');
  });

  it('take theirs, or words written anew', () => {
    expect(
      rows(mergeThreeWays(ways, new Map([['positions[dam].statement', { take: 'THEIRS' as const }]])))[0],
    ).toMatchObject({
      statement: 'Asks for the dam',
    });
    const anew = { take: 'ANEW' as const, value: 'Asks for a dam' };
    expect(rows(mergeThreeWays(ways, new Map([['positions[dam].statement', anew]])))[0]).toMatchObject({
      statement: 'Asks for a dam',
    });
  });

  it('have nothing to decide where both said the same', () => {
    expect(compareThreeWays(base, yours, yours).conflicts).toEqual([]);
  });

  it('have to decide about the whole row where one took out what the other changed', () => {
    const without = edited((document) => void rows(document).shift());
    const taken = compareThreeWays(base, yours, without);
    expect(taken.conflicts.map(({ path }) => path)).toEqual(['positions[dam]']);
    const merge = (take: 'YOURS' | 'THEIRS') =>
      rows(mergeThreeWays(taken, new Map([['positions[dam]', { take }]]))).map(({ id }) => id);
    expect(merge('THEIRS')).toEqual(['toll']);
    expect(merge('YOURS')).toEqual(['toll', 'dam']);
  });
});

describe('a draft that was published while its author wrote', () => {
  it('goes on with what was typed since, on top of what is published', () => {
    const sent = base as unknown as ActorDocument;
    const now = edited((document) => {
      document.born = '1960';
    }) as unknown as ActorDocument;
    const typed = { ...sent, died: '2020' } as ActorDocument;
    const draft = {
      ...NO_DRAFT,
      id: 7,
      draftVersion: 4,
      records: [
        { kind: 'ACTOR' as const, slug: 'ana-castell', baseVersion: 1, base: null, document: typed },
        { kind: 'ACTOR' as const, slug: 'untouched', baseVersion: 1, base: null, document: sent },
      ],
    };
    const current = { version: 2, document: now, publishedAt: '', publishedBy: null, writtenBy: null };
    const record = {
      kind: 'ACTOR' as const,
      baseVersion: 1,
      document: sent,
      currentVersion: 2,
      current,
      changes: [],
    };
    const next = rebaseDraft(draft, {
      records: [
        { ...record, slug: 'ana-castell' },
        { ...record, slug: 'untouched' },
      ],
    });
    expect(next).toMatchObject({ id: null, draftVersion: 0 });
    expect(next.records).toHaveLength(1);
    expect(next.records[0]).toMatchObject({ baseVersion: 2, document: { born: '1960', died: '2020' } });
  });
});

describe('what comes along with the words that were taken', () => {
  const yours = edited((document) => {
    Object.assign(rows(document)[0] as Row, { statement: 'Wants a dam', start: '2023-10' });
    citationsOf(document).push({ source: 'herald', locator: 'page 1' });
  });
  const theirs = edited((document) => {
    Object.assign(rows(document)[0] as Row, { statement: 'Asks for the dam', start: '2023-11' });
    citationsOf(document).push({ source: 'courier', locator: 'page 9' });
  });
  const ways = compareThreeWays(base, yours, theirs);
  const statement = { path: 'positions[dam].statement' };
  const sourcesOf = (take: 'YOURS' | 'THEIRS') =>
    comesAlong(ways, statement, { take }).map(({ change }) => (change.after as Row).source);

  it('is the source that the other one added, said once for a statement and only when somebody chose', () => {
    expect(sourcesOf('YOURS')).toEqual(['courier']);
    expect(sourcesOf('THEIRS')).toEqual(['herald']);
    expect(comesAlong(ways, statement, undefined)).toEqual([]);
    expect(comesAlong(ways, { path: 'positions[dam].start' }, { take: 'YOURS' })).toEqual([]);
  });

  it.each([
    ['YOURS', ['gazette', 'herald']],
    ['THEIRS', ['gazette', 'courier']],
  ] as const)('can be left out: %s', (take, left) => {
    const [source] = comesAlong(ways, statement, { take });
    const decisions = new Map<string, Decision>(ways.conflicts.map(({ path }) => [path, { take }]));
    decisions.set(source?.path ?? '', { take: 'LEFT_OUT' });
    expect(citationsOf(mergeThreeWays(ways, decisions)).map(({ source: id }) => id)).toEqual(left);
  });

  it('is nothing where one took the whole row out, which says who did', () => {
    const without = edited((document) => void rows(document).shift());
    const [taken] = compareThreeWays(base, yours, without).conflicts;
    const [other] = compareThreeWays(base, without, theirs).conflicts;
    expect(taken && takenOutBy(taken)).toBe('THEIRS');
    expect(other && takenOutBy(other)).toBe('YOURS');
    expect(ways.conflicts.map(takenOutBy)).toEqual([null, null]);
  });
});

describe('a version that is published while somebody writes', () => {
  const document = (edit: (document: JsonObject) => void) => edited(edit) as unknown as ActorDocument;
  const yours = document((draft) => {
    Object.assign(rows(draft)[0] as Row, { statement: 'Wants a dam' });
    draft.born = '1960';
  });

  it('touches the fields that both changed otherwise', () => {
    const theirs = document((newer) => {
      Object.assign(rows(newer)[0] as Row, { statement: 'Asks for the dam' });
      newer.died = '2020';
    });
    expect(touchedFields(base as unknown as ActorDocument, yours, theirs)).toEqual([
      'positions[dam].statement',
    ]);
    expect(touchedFields(base as unknown as ActorDocument, yours, yours)).toEqual([]);
  });

  it('names them in words, a few of many', () => {
    const names: KnownNames = { subjects: new Map(), sources: new Map(), propositions: new Map() };
    const record = { kind: 'ACTOR' as const, slug: 'ana-castell' };
    const titles = ['names[Ana Castell · en].matching', 'positions[gone].start', 'born'].map((path) =>
      titleOfPath(path, record, [yours], names),
    );
    expect(titles).toEqual(['Name “Ana Castell”: marked', 'Position: from', 'Born']);
    expect(sayRows(['A'])).toBe('“A”');
    expect(sayRows(['A', 'B', 'A'])).toBe('“A” and “B”');
    expect(sayRows(['A', 'B', 'C', 'D', 'E'])).toBe('“A”, “B”, “C”, and 2 more');
  });
});
