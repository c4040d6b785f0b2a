import type { RecordKind } from '../draft/draft.ts';
import type { KnownNames } from '../record/references.ts';
import { rowKeys } from '../record/what-stops.ts';
import { fieldWord } from '../words/field-word.ts';
import { LIST_WORDS } from '../words/list-words.ts';
import { readRowPath } from './row-path.ts';
import { titleOfChange } from './say-change.tsx';

/**
 * A changed field's path as people call it: "Position, Fentanyl crisis: statement".
 * @param documents in which the row may stand, the first one first
 */
export function titleOfPath(
  path: string,
  record: { kind: RecordKind; slug: string },
  documents: readonly (object | null | undefined)[],
  names: KnownNames,
): string {
  const row = readRowPath(path);
  if (row === null) return fieldWord(path);
  const title = titleOfRow(path, record, documents, names);
  return row.field === undefined ? title : `${title}: ${fieldWord(row.field).toLowerCase()}`;
}

/** The same of the row alone, or of the field where it is in no row: "Position, Fentanyl crisis". */
export function titleOfRow(
  path: string,
  { kind, slug }: { kind: RecordKind; slug: string },
  documents: readonly (object | null | undefined)[],
  names: KnownNames,
): string {
  const place = readRowPath(path);
  if (place === null) return fieldWord(path);
  const { list, item } = place;
  const row =
    documents.map((document) => rowOf(document, list, item)).find((found) => found !== null) ?? null;
  // An id says nothing to a person.
  if (row === null && (list === 'positions' || list === 'propositions')) return LIST_WORDS[list] ?? list;
  return titleOfChange(
    {
      key: path,
      record: { kind, slug },
      list,
      item,
      what: 'UPDATE',
      fields: [],
      row,
      path,
      paths: [path],
      pathsToSee: [],
      isSeen: false,
    },
    names,
  );
}

/** The row of a document's list that this names; null where it is not there. */
export function rowOf(
  document: object | null | undefined,
  list: string,
  item: string,
): Readonly<Record<string, unknown>> | null {
  const rows = (document as Record<string, Record<string, string>[] | undefined> | null | undefined)?.[list];
  if (!Array.isArray(rows)) return null;
  return rows.find((row) => rowKeys(row).includes(item)) ?? null;
}
