import { describe, expect, it } from 'vitest';
import type { Version } from '../../../server/desk/assets/history/read-history.ts';
import {
  changedOnceMore,
  filtersOf,
  isAfter,
  kindOfVersion,
  sayMonth,
} from '../../../server/desk/assets/history/version-kind.ts';
import { markableStatement } from '../../../server/desk/assets/review/contentious-statement.ts';

const CHANGE_SET = {
  id: '7',
  title: 'A change',
  note: null,
  kind: 'UPDATE',
  correctionNote: null,
  origin: null,
  author: 'Ana Ruiz',
  selfReviewed: false,
  reverts: null,
} as const;

function version(
  number: number,
  paths: readonly string[],
  changeSet: Partial<Version['changeSet']> | null,
): Version {
  return {
    version: number,
    document: null,
    publishedAt: '2026-11-09T10:00:00.000Z',
    publishedBy: 'Mei Tanaka',
    changes: paths.map((path) => ({ path, before: null, after: path === 'hidden' ? true : 'x' })),
    changeSet: changeSet === null ? null : { ...CHANGE_SET, ...changeSet },
  };
}

describe('a version of a history', () => {
  it.each([
    ['Import', version(1, [''], null)],
    ['Update', version(2, ['names[Ana · en]'], {})],
    ['Correction', version(3, ['positions[dam].end'], { kind: 'CORRECTION' })],
    ['Review', version(4, ['positions[dam].reviewedAt', 'reviewedAt'], {})],
    ['Revert', version(5, ['names[Ana · en]'], { reverts: { id: '3', title: 'A name' } })],
    ['Merge', version(6, ['names[Ana · en]'], { origin: 'merge of ana-c' })],
    ['Takedown', version(7, ['hidden'], {})],
  ] as const)('is called %s', (kind, one) => {
    expect(kindOfVersion(one)).toBe(kind);
  });

  it('is counted by what it changed, and a filter without any is not offered', () => {
    const versions = [
      version(3, ['positions[dam].end'], { kind: 'CORRECTION' }),
      version(2, ['names[Ana · en]', 'positions[dam]'], {}),
    ];
    expect(filtersOf(versions)).toEqual([
      { value: 'ALL', label: 'All', number: 2 },
      { value: 'CORRECTIONS', label: 'Corrections', number: 1 },
      { value: 'names', label: 'Names', number: 1 },
      { value: 'positions', label: 'Positions', number: 2 },
    ]);
  });

  it('is known on its own day, and from its own instant on', () => {
    const one = version(2, [], {});
    expect(isAfter(one, '2026-11-08')).toBe(true);
    expect(isAfter(one, '2026-11-09')).toBe(false);
    expect(isAfter(one, '2026-11-09T09:59:59.000Z')).toBe(true);
    expect(isAfter(one, one.publishedAt)).toBe(false);
  });

  it('says where a later one changed the same again', () => {
    const versions = [version(4, ['positions[dam].statement'], {}), version(3, ['names[Ana · en]'], {})];
    expect(changedOnceMore('positions[dam]', 2, versions)).toBe(4);
    expect(changedOnceMore('positions[dam]', 4, versions)).toBeNull();
    expect(changedOnceMore('positions[dams]', 2, versions)).toBeNull();
  });

  it('stands under its month', () => {
    expect(sayMonth('2026-11')).toBe('November 2026');
  });
});

describe('a statement that can be marked as contentious', () => {
  const record = { kind: 'ACTOR', slug: 'ana-castell' } as const;
  const changeSet = (document: object) =>
    ({ records: [{ ...record, document }] }) as unknown as Parameters<typeof markableStatement>[1];

  it('is one that stays and is not marked yet, by its id', () => {
    const found = changeSet({ positions: [{ id: 'dam' }, { id: 'toll', contentious: true }] });
    expect(markableStatement({ record, list: 'positions', item: 'dam' }, found)).toBe('dam');
    expect(markableStatement({ record, list: 'positions', item: 'toll' }, found)).toBeNull();
    expect(markableStatement({ record, list: 'positions', item: 'gone' }, found)).toBeNull();
  });

  it('is a summary by the id that follows from its language', () => {
    const found = changeSet({ summaries: [{ language: 'zh-Hans' }] });
    expect(markableStatement({ record, list: 'summaries', item: 'zh-Hans' }, found)).toBe(
      'ana-castell-summary-zh-hans',
    );
  });

  it('is no name', () => {
    const found = changeSet({ names: [{ text: 'Ana', language: 'en' }] });
    expect(markableStatement({ record, list: 'names', item: 'Ana · en' }, found)).toBeNull();
  });
});
