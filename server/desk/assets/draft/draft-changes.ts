import { isSame } from './edit-document.ts';
import type { SubjectDocument } from './subject-document.ts';

/** Lists of a document whose entries an editor opens as rows, with what makes an entry the same one. */
const ROW_LISTS = {
  names: (row: Row) => `${row.text}\n${row.language}\n${row.from ?? ''}`,
  summaries: (row: Row) => String(row.language),
  memberships: (row: Row) => String(row.id),
  positions: (row: Row) => String(row.id),
  propositions: (row: Row) => String(row.id),
  identifiers: (row: Row) => `${row.scheme}\n${row.value}`,
} as const;

type Row = Record<string, unknown>;
/** A list of rows that a document may have. */
export type RowList = keyof typeof ROW_LISTS;

/** One thing that a draft does to a subject, counted as editors count: a row, or a field of the subject's own. */
export interface DraftChange {
  list: RowList | 'fields';
  what: 'ADDED' | 'CHANGED' | 'REMOVED';
  /** Place in the draft's list; of a removed row in the published one. -1 for a field of the subject. */
  place: number;
  /** Of a field: its name. */
  field?: string;
}

/**
 * What a draft changes in a subject. A name that was rewritten in its place counts as changed, not as one removed and one added.
 * @param base the published document; null for a subject that is new
 */
export function changesOf(base: SubjectDocument | null, draft: SubjectDocument): DraftChange[] {
  const before = (base ?? {}) as unknown as Row;
  const after = draft as unknown as Row;
  const changes = (Object.keys(ROW_LISTS) as RowList[]).flatMap((list) =>
    rowChanges(list, rowsOf(before[list]), rowsOf(after[list])),
  );
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const field of fields) {
    if (field in ROW_LISTS || field === 'slug' || isSame(before[field], after[field])) continue;
    const what = before[field] === undefined ? 'ADDED' : after[field] === undefined ? 'REMOVED' : 'CHANGED';
    if (base !== null) changes.push({ list: 'fields', what, place: -1, field });
  }
  return changes;
}

function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}

function rowChanges(list: RowList, before: Row[], after: Row[]): DraftChange[] {
  const keyOf = ROW_LISTS[list];
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const kept = new Set(after.map((row) => keyOf(row)));
  const gone = before.flatMap((row, place) => (kept.has(keyOf(row)) ? [] : [{ row, place }]));
  const changes: DraftChange[] = [];
  after.forEach((row, place) => {
    const was = old.get(keyOf(row));
    if (was !== undefined) {
      if (!isSame(was, row)) changes.push({ list, what: 'CHANGED', place });
      return;
    }
    // Rewritten where it stood: its key is gone from the same place.
    const rewritten = gone.findIndex((one) => one.place === place);
    if (rewritten < 0) changes.push({ list, what: 'ADDED', place });
    else {
      gone.splice(rewritten, 1);
      changes.push({ list, what: 'CHANGED', place });
    }
  });
  return [...changes, ...gone.map(({ place }) => ({ list, what: 'REMOVED' as const, place }))];
}
