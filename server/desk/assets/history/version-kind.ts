import { MONTHS, sayDate } from '../dates/say-date.ts';
import type { Version } from './read-history.ts';

/** What a version is, as its line says it. */
export type VersionKind =
  | 'Import'
  | 'Update'
  | 'Correction'
  | 'Review'
  | 'Revert'
  | 'Merge'
  | 'Takedown'
  | 'Shown again';

const LOOKED = /(^|\.)(reviewedAt|accessed|reviewBy)$/;

export function kindOfVersion({ changeSet, changes }: Pick<Version, 'changeSet' | 'changes'>): VersionKind {
  if (changeSet === null) return 'Import';
  if (changeSet.reverts !== null) return 'Revert';
  if (changeSet.origin?.startsWith('merge of ')) return 'Merge';
  const hiding = changes.find(({ path }) => path === 'hidden');
  if (hiding !== undefined) return hiding.after === true ? 'Takedown' : 'Shown again';
  if (changeSet.kind === 'CORRECTION') return 'Correction';
  if (changes.length > 0 && changes.every(({ path }) => LOOKED.test(path))) return 'Review';
  return 'Update';
}

/** What a history can be narrowed to. */
export type HistoryFilter = 'ALL' | 'CORRECTIONS' | 'names' | 'memberships' | 'positions' | 'propositions';

const FILTER_WORDS: readonly { value: HistoryFilter; label: string }[] = [
  { value: 'ALL', label: 'All' },
  { value: 'CORRECTIONS', label: 'Corrections' },
  { value: 'names', label: 'Names' },
  { value: 'memberships', label: 'Offices' },
  { value: 'positions', label: 'Positions' },
  { value: 'propositions', label: 'Propositions' },
];

/** The filters that find something, with how much. */
export function filtersOf(
  versions: readonly Version[],
): { value: HistoryFilter; label: string; number: number }[] {
  return FILTER_WORDS.map((filter) => ({
    ...filter,
    number: versions.filter((version) => isWithin(version, filter.value)).length,
  })).filter(({ value, number }) => value === 'ALL' || number > 0);
}

export function isWithin(version: Pick<Version, 'changeSet' | 'changes'>, filter: HistoryFilter): boolean {
  if (filter === 'ALL') return true;
  if (filter === 'CORRECTIONS') return version.changeSet?.kind === 'CORRECTION';
  return version.changes.some(
    ({ path, after }) =>
      path.startsWith(`${filter}[`) ||
      // The first version is one change: the whole record.
      (path === '' && ((after as Partial<Record<string, unknown[]>> | null)?.[filter]?.length ?? 0) > 0),
  );
}

/** The month of a version, as the heading of its part of the history: "November 2026". */
export function monthOf({ publishedAt }: Pick<Version, 'publishedAt'>): string {
  return publishedAt.slice(0, 7);
}

const LONG_MONTHS = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

export function sayMonth(month: string): string {
  const place = Number(month.slice(5, 7));
  const name =
    MONTHS[place - 1] === undefined ? month : LONG_MONTHS.format(new Date(`${month}-01T00:00:00Z`));
  return `${name} ${month.slice(0, 4)}`;
}

/** The day of a version under its month's heading: "23 Nov". */
export function sayDayOfMonth(publishedAt: string): string {
  return sayDate(publishedAt.slice(0, 10)).slice(0, -5);
}

/** Whether a version was published after the record's day (its end, UTC) or instant that is shown. */
export function isAfter({ publishedAt }: Pick<Version, 'publishedAt'>, knownAt: string): boolean {
  return knownAt.length === 10 ? publishedAt.slice(0, 10) > knownAt : publishedAt > knownAt;
}

/** The last version that changed a path after another one, or what the path is within; null where none did. */
export function changedOnceMore(
  path: string,
  after: number,
  versions: readonly Pick<Version, 'version' | 'changes'>[],
): number | null {
  const found = versions.find(
    ({ version, changes }) =>
      version > after && changes.some((change) => isPart(change.path, path) || isPart(path, change.path)),
  );
  return found?.version ?? null;
}

function isPart(path: string, of: string): boolean {
  return of === '' || path === of || path.startsWith(`${of}.`) || path.startsWith(`${of}[`);
}
