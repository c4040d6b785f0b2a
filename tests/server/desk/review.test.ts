import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SEEN_ONE_BY_ONE } from '../../../server/curation/review-extent.ts';
import type { ChangeSetRecord } from '../../../server/desk/assets/api/change-sets.ts';
import type { RecordDocument } from '../../../server/desk/assets/draft/subject-document.ts';
import { sayChangeSet } from '../../../server/desk/assets/queue/say-change-set.ts';
import type { KnownNames } from '../../../server/desk/assets/record/references.ts';
import { placeOfGate } from '../../../server/desk/assets/review/gate-place.ts';
import { groupChanges, toBeSeen } from '../../../server/desk/assets/review/group-changes.ts';
import {
  passedGates,
  sayImpartial,
  sayReasons,
  sayTimesSent,
} from '../../../server/desk/assets/review/passed-gates.ts';
import { recordTitle } from '../../../server/desk/assets/review/record-title.ts';
import { headingOfChange, titleOfChange } from '../../../server/desk/assets/review/say-change.tsx';
import { triedName } from '../../../server/desk/assets/review/tried-name.ts';
import { waitsFor } from '../../../server/desk/assets/review/use-decision.ts';
import { diffWords } from '../../../server/desk/assets/review/word-diff.ts';

describe('the words that differ', () => {
  it('are found word by word', () => {
    expect(diffWords('Asked Xi for talks.', 'Asked Xi Jinping for small talks.')).toEqual([
      { kind: 'SAME', text: 'Asked Xi ' },
      { kind: 'ADDED', text: 'Jinping ' },
      { kind: 'SAME', text: 'for ' },
      { kind: 'ADDED', text: 'small ' },
      { kind: 'SAME', text: 'talks.' },
    ]);
  });

  it('give both texts back', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '舒默', '.'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('ADDED')).toBe(before);
        expect(without('REMOVED')).toBe(after);
      }),
    );
  });
});

const record = (changes: ChangeSetRecord['changes'], baseVersion = 3): ChangeSetRecord => ({
  kind: 'ACTOR',
  slug: 'ana-castell',
  baseVersion,
  document: null,
  currentVersion: baseVersion,
  current: null,
  changes,
});

describe('the changes that a reviewer looks at', () => {
  it('are rows, with the fields of a row together', () => {
    const changes = groupChanges(
      record([
        {
          path: 'positions[castell-dam].statement',
          before: 'Wants the dam',
          after: 'Wants a dam',
          seen: true,
        },
        { path: 'positions[castell-dam].start', before: '2023', after: '2023-10', seen: false },
        {
          path: 'names[Castell · en]',
          before: null,
          after: { text: 'Castell', language: 'en', matching: 'ALONE' },
          seen: true,
        },
        { path: 'born', before: null, after: '1960', seen: true },
        { path: 'positions.#order', before: ['a', 'b'], after: ['b', 'a'] },
      ]),
    );
    expect(changes.map(({ list, item, what, isSeen }) => [list, item, what, isSeen])).toEqual([
      ['positions', 'castell-dam', 'UPDATE', false],
      ['names', 'Castell · en', 'NEW', true],
      // The new order of the positions is nothing to mark.
      ['', '', 'UPDATE', true],
    ]);
    expect(changes[0]?.fields.map(({ field }) => field)).toEqual(['statement', 'start']);
    expect(changes[1]?.fields).toContainEqual({ field: 'matching', before: null, after: 'ALONE' });
  });

  it('of a record that is new are its rows, and share what is marked as seen', () => {
    const document = {
      slug: 'ana-castell',
      kind: 'PERSON',
      names: [{ text: 'Ana Castell', language: 'en', kind: 'PRIMARY' }],
      positions: [{ id: 'castell-dam', statement: 'Wants the dam', citations: [] }],
      memberships: [],
    };
    const changes = groupChanges(record([{ path: '', before: null, after: document }], 0));
    expect(changes.map(({ list, what, paths }) => [list, what, paths])).toEqual([
      ['', 'NEW', ['']],
      ['names', 'NEW', ['']],
      ['positions', 'NEW', ['']],
    ]);
  });

  it('are those that the server has drawn of a large import, in one order each time', () => {
    const many = Array.from({ length: MOST_SEEN_ONE_BY_ONE + 1 }, (_, place) =>
      groupChanges(
        record([
          { path: `positions[p${place}].start`, before: '2022', after: '2023', toSee: place % 3 === 0 },
        ]),
      ),
    ).flat();
    const drawn = toBeSeen(many, 7);
    expect(new Set(drawn.map(({ item }) => item))).toEqual(
      new Set(many.map(({ item }) => item).filter((_, place) => place % 3 === 0)),
    );
    expect(toBeSeen(many, 7)).toEqual(drawn);
    expect(toBeSeen(many, 8)).not.toEqual(drawn);
    expect(toBeSeen(many.slice(1), 7)).toHaveLength(MOST_SEEN_ONE_BY_ONE);
  });
});

describe('a new publisher under review', () => {
  it('is called by its name, and not by its slug and the fields that it has', () => {
    const document = { id: 'harbor-gazette', name: 'The Harbor Gazette', class: 'NEWS' };
    const publisher = {
      ...record([{ path: '', before: null, after: document }], 0),
      kind: 'PUBLISHER' as const,
      slug: 'harbor-gazette',
      document: document as RecordDocument,
    };
    const [change] = groupChanges(publisher);
    if (!change) throw new Error('no change');
    const names = { subjects: new Map(), sources: new Map() } as unknown as KnownNames;
    expect(recordTitle(publisher)).toBe('The Harbor Gazette');
    expect(titleOfChange(change, names)).toBe('The Harbor Gazette');
    expect(headingOfChange(change, recordTitle(publisher), names)).toBe('The Harbor Gazette');
  });
});

describe('a change set in a line', () => {
  it('counts rows of each kind, and its sources', () => {
    const source = { kind: 'SOURCE', slug: 'gazette', baseVersion: 0, changes: [] } as const;
    expect(
      sayChangeSet([
        record([
          { path: 'positions[a].statement', before: 'x', after: 'y' },
          { path: 'positions[a].start', before: 'x', after: 'y' },
          { path: 'names[Castell · en]', before: null, after: {} },
        ]),
        source,
      ]),
    ).toBe('1 position, 1 name · 1 source');
    expect(sayChangeSet([])).toBe('Nothing in it yet');
  });

  it('are one of each record where a large import brings few and long new ones, so that all records are looked at', () => {
    const names = Array.from({ length: 30 }, (_, place) => ({ text: `Name ${place}`, language: 'en' }));
    const changes = ['one', 'two', 'three'].flatMap((slug) =>
      groupChanges({
        ...record([{ path: '', before: null, after: { slug, kind: 'PERSON', names } }], 0),
        slug,
      }),
    );
    expect(changes.length).toBeGreaterThan(MOST_SEEN_ONE_BY_ONE);
    expect(new Set(toBeSeen(changes, 7).map((change) => change.record.slug))).toEqual(
      new Set(['one', 'two', 'three']),
    );
  });
});

describe('a gate', () => {
  const document = {
    slug: 'ada',
    positions: [
      { id: 'kept', statement: 'x' },
      { id: 'said', statement: 'y', citations: [] },
    ],
    born: '1815',
  };
  const change = (path: string, after: unknown) => ({ path, before: null, after, seen: false });
  const record = {
    kind: 'ACTOR',
    slug: 'ada',
    baseVersion: 1,
    document,
    currentVersion: 1,
    current: null,
    changes: [change('born', '1815'), change('positions[said]', document.positions[1])],
  } as unknown as ChangeSetRecord;
  const changes = groupChanges(record);
  const placeOf = (...path: string[]) =>
    placeOfGate({ record: { kind: 'ACTOR', slug: 'ada' }, path }, changes, { records: [record] });

  it('leads to the row and the field that it speaks of', () => {
    expect(placeOf('born')).toEqual({ change: 0, field: 'born' });
    expect(placeOf('positions', '1', 'statement')).toEqual({ change: 1, field: 'statement' });
  });

  it('leads to the change where its field says nothing, and to the record where its row is no change', () => {
    expect(placeOf('positions', '1', 'citations')).toEqual({ change: 1, field: null });
    expect(placeOf('positions', '0', 'citations')).toEqual({ change: 0, field: null });
    const elsewhere = { record: { kind: 'ACTOR' as const, slug: 'bo' }, path: [] };
    expect(placeOfGate(elsewhere, changes, { records: [record] })).toBeNull();
  });
});

describe('what stands before publishing', () => {
  const problem = (code: string) => ({ code, record: null, path: [], message: '' });

  it('names the gates that were passed, beside those that were not', () => {
    const all = passedGates([]);
    expect(all).toContain('Every statement has a source');
    expect(passedGates([problem('AGGREGATOR_ALONE')])).toEqual(
      all.filter((words) => words !== 'No aggregator stands alone'),
    );
  });

  it('says nothing of what cannot be asked while a document breaks the format', () => {
    expect(passedGates([problem('CITATION_WITHOUT_LOCATOR')])).toEqual([
      'Every statement has a source',
      'Nobody has published anything else of it since',
    ]);
  });

  it('says why somebody else always has to look, and that the reviewer is that somebody', () => {
    const review = {
      reasons: ['NEW_EDITOR', 'NAME_CHANGE'] as const,
      stopsYou: [],
      wouldBeSelfReviewed: false,
    };
    const standing = { author: 'Ana Ruiz', review: { ...review, reasons: [...review.reasons] } };
    expect(sayReasons(standing)).toEqual([
      'Always reviewed: among the first three change sets of Ana Ruiz',
      'Always reviewed: a name changes',
    ]);
    expect(sayReasons({ author: 'Ana Ruiz', review: null })).toEqual([]);
    expect(sayImpartial({ records: [record([])] })).toBe(
      'You are not the author, and declared no interest in ana-castell',
    );
  });

  it('waits for mends, for what was not seen and for somebody else; what somebody approved was seen', () => {
    const review = { reasons: [], stopsYou: [problem('OWN_CHANGE_SET')], wouldBeSelfReviewed: false };
    const waiting = { problems: [problem('TEXT_TOO_LONG')], review, approvedBy: null };
    expect(waitsFor(waiting, 3)).toEqual(['1 mend', '3 changes that you have not seen', 'somebody else']);
    expect(waitsFor({ problems: [], review: { ...review, stopsYou: [] }, approvedBy: 'Mei' }, 3)).toEqual([]);
  });

  it('says how often it was sent, from the second time on', () => {
    expect([1, 2, 3, 4].map(sayTimesSent)).toEqual(['', 'second time', 'third time', '4th time']);
  });
});

describe('a name under review', () => {
  const name = { text: 'Castell', language: 'es', kind: 'SHORT', matching: 'ALONE' };
  const document = { slug: 'ana-castell', kind: 'PERSON', names: [name] } as unknown as RecordDocument;
  const changeSet = { records: [{ ...record([]), document }] };
  const change = (item: string, what: 'NEW' | 'REMOVED' = 'NEW', list = 'names') =>
    triedName({ list, item, what, record: { kind: 'ACTOR', slug: 'ana-castell' } }, changeSet);

  it('is tried in the sample texts as the draft has it', () => {
    expect(change('Castell · es')).toEqual({ name, subject: { slug: 'ana-castell', kind: 'PERSON' } });
  });

  it('is not tried where it goes away, and nothing else is', () => {
    expect(change('Castell · es', 'REMOVED')).toBeNull();
    expect(change('Castell · es', 'NEW', 'positions')).toBeNull();
  });
});
