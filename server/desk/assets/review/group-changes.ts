import { isOrder, MOST_SEEN_ONE_BY_ONE } from '../../../curation/review-extent.ts';
import type { ChangeSetRecord, FieldChange } from '../api/change-sets.ts';
import type { RecordKind } from '../draft/draft.ts';
import { type RowPath, readRowPath } from './row-path.ts';

/** One field of a change, before and after; what is absent is null. */
export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

/** What a reviewer looks at as one: a row of a record, or fields of the record itself. */
export interface ReviewedChange {
  /** Names it within the change set. */
  key: string;
  record: { kind: RecordKind; slug: string };
  /** The list that the row is in; empty for the record's own fields or the record as a whole. */
  list: string;
  /** What identifies the row in its list. */
  item: string;
  what: 'NEW' | 'UPDATE' | 'REMOVED';
  fields: ChangedField[];
  /** The row as the draft has it, or as it was; null for the record's own fields, and where it is not known. */
  row: Readonly<Record<string, unknown>> | null;
  /** The path of the row, as the server names it; empty for the record's own fields. */
  path: string;
  /** The paths under which the server lists it: what is marked as seen. Rows of a new record share one. */
  paths: string[];
  /** Those of them that the viewer has to see. */
  pathsToSee: string[];
  /** Whether the server has all of it as seen. */
  isSeen: boolean;
}

/** A record's changes, by row. A record that is new is taken apart into its rows, so that each can be seen by itself. */
export function groupChanges(record: ChangeSetRecord): ReviewedChange[] {
  const groups = new Map<string, ReviewedChange>();
  for (const whole of record.changes) {
    for (const change of takeApart(whole)) {
      const row = readRowPath(change.path);
      const group = groupOf(groups, record, row);
      if (row !== null && row.field === undefined) {
        group.what = change.before === null ? 'NEW' : change.after === null ? 'REMOVED' : 'UPDATE';
        group.fields.push(...fieldsOf(change.before, change.after));
      } else {
        group.fields.push({ field: row?.field ?? change.path, before: change.before, after: change.after });
      }
      if (isOrder(whole.path)) continue;
      if (!group.paths.includes(whole.path)) group.paths.push(whole.path);
      if (whole.toSee !== false && !group.pathsToSee.includes(whole.path)) group.pathsToSee.push(whole.path);
      group.isSeen = group.isSeen && whole.seen === true;
    }
  }
  return [...groups.values()].filter(({ fields }) => fields.some(({ field }) => !isOrder(field)));
}

function groupOf(
  groups: Map<string, ReviewedChange>,
  { kind, slug, baseVersion, document, current }: ChangeSetRecord,
  row: RowPath | null,
): ReviewedChange {
  const [list, item] = [row?.list ?? '', row?.item ?? ''];
  const path = list === '' ? '' : `${list}[${item}]`;
  const key = `${kind}/${slug}/${path}`;
  const what = baseVersion === 0 ? 'NEW' : 'UPDATE';
  const found = groups.get(key);
  if (found !== undefined) return found;
  const group: ReviewedChange = {
    key,
    record: { kind, slug },
    list,
    item,
    what,
    fields: [],
    row: rowIn(document, list, item) ?? rowIn(current?.document ?? null, list, item),
    path,
    paths: [],
    pathsToSee: [],
    isSeen: true,
  };
  groups.set(key, group);
  return group;
}

function rowIn(document: object | null, list: string, item: string): Record<string, unknown> | null {
  const rows: unknown = (document as Record<string, unknown> | null)?.[list];
  if (!Array.isArray(rows)) return null;
  return rows.filter(isObject).find((row) => row.id === item) ?? null;
}

/** That rows changed places is no change to look at. */
const ROW_LISTS = new Set([
  'names',
  'summaries',
  'memberships',
  'positions',
  'propositions',
  'figures',
  'disputes',
]);

/** A whole new record as changes of its rows and fields. */
function takeApart(change: FieldChange): FieldChange[] {
  if (change.path !== '' || !isObject(change.after) || isObject(change.before)) return [change];
  return Object.entries(change.after).flatMap(([field, value]): FieldChange[] => {
    if (!ROW_LISTS.has(field) || !Array.isArray(value)) {
      const isEmpty = value === null || value === false || (Array.isArray(value) && value.length === 0);
      return isEmpty || field === 'slug' || field === 'id'
        ? []
        : [{ path: field, before: null, after: value }];
    }
    return value.map((row: unknown) => ({
      path: `${field}[${rowName(field, row)}]`,
      before: null,
      after: row,
    }));
  });
}

function rowName(list: string, row: unknown): string {
  const { id, text, language = '' } = row as Record<string, string | undefined>;
  return id ?? (list === 'names' ? `${text} · ${language}` : language);
}

function fieldsOf(before: unknown, after: unknown): ChangedField[] {
  const [was, is] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  if (!isObject(before) && !isObject(after)) return [{ field: '', before, after }];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => field !== 'id')
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
    .filter(({ before: old, after: now }) => !isNothing(old) || !isNothing(now));
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What has to be seen before publishing: all, or of a large change set the rows with fields that the server has drawn. Of rows
 * that share one field one stands for it, the same one for the same seed.
 */
export function toBeSeen(changes: readonly ReviewedChange[], seed: number): ReviewedChange[] {
  if (changes.length <= MOST_SEEN_ONE_BY_ONE) return [...changes];
  const places = new Set(changes.flatMap(placesOf));
  const drawn: ReviewedChange[] = [];
  // Rows of a new record share one place: one of them stands for it.
  for (const change of shuffle(changes, seed)) {
    const own = placesOf(change);
    if (!own.some((place) => places.has(place))) continue;
    for (const place of own) places.delete(place);
    drawn.push(change);
  }
  return drawn;
}

/** The fields of a row that have to be seen, unique within the change set. */
function placesOf({ record, pathsToSee }: ReviewedChange): string[] {
  return pathsToSee.map((path) => `${record.kind}/${record.slug}/${path}`);
}

function shuffle(changes: readonly ReviewedChange[], seed: number): ReviewedChange[] {
  const left = [...changes];
  const shuffled: ReviewedChange[] = [];
  let state = seed * 2_654_435_761 + 1;
  while (left.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    shuffled.push(...left.splice(state % left.length, 1));
  }
  return shuffled;
}
