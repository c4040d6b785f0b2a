import type { Database } from '../database/database.ts';
import type { SearchableName } from '../search/name-index.ts';
import type { SubjectRow } from './subject-row.ts';

/**
 * The subjects that some keys name: slugs or UUIDs, current or former (merged and renamed records answer for ever).
 * @returns in the order of the keys; null where a key names nothing
 */
export async function findSubjects(
  database: Database,
  keys: readonly string[],
): Promise<(SubjectRow | null)[]> {
  const rows = await database.read<SubjectRow & { ordinal: number }>(
    `SELECT k.ordinal AS ordinal, s.id, s.slug, s.kind, s.name
     FROM ${database.sql.rowsOfTexts('$1')} AS k JOIN subject s ON s.id = coalesce(
       (SELECT t.id FROM subject t WHERE t.slug = k.value),
       (SELECT t.id FROM subject t WHERE t.id = k.value),
       (SELECT r.subject_id FROM redirect r WHERE r.former = k.value))`,
    [JSON.stringify(keys)],
  );
  const found = keys.map((): SubjectRow | null => null);
  for (const { ordinal, ...row } of rows) found[ordinal] = row;
  return found;
}

/** Every published name, for the index that `search` asks; a name that may never match in a text is still found. */
export function readSearchableNames(database: Database): Promise<SearchableName[]> {
  return database.read<SearchableName>(
    `SELECT s.slug AS subject, s.kind AS kind, n.text AS text, n.language AS language, n.kind AS "nameKind"
     FROM name n JOIN subject s ON s.id = n.subject_id ORDER BY s.slug, n.ordinal`,
  );
}
