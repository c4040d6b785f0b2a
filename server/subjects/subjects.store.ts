import type { NameKind, SubjectKind } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { type ListQuery, Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import type { SearchableName } from '../search/name-index.ts';
import { stableId } from '../transfer/stable-id.ts';
import type { SubjectRow } from './subject-row.ts';

/** What a list of subjects is ordered by; equal ones follow their slug. */
export type SubjectSort = 'NAME' | 'SLUG';

/**
 * The id that a key names, redirects followed: what is so named now comes before what once was.
 * @param key an expression: an id (UUID) or slug, current or former
 */
export function subjectIdOf(key: string): string {
  return `coalesce(
    (SELECT t.id FROM subject t WHERE t.slug = ${key}),
    (SELECT t.id FROM subject t WHERE t.id = ${key}),
    (SELECT r.subject_id FROM redirect r WHERE r.former = ${key}))`;
}

/** Subjects by id or slug, current or former, in the order of the keys; null where a key names nothing. One statement. */
export async function findSubjects(
  database: Database,
  keys: readonly string[],
): Promise<(SubjectRow | null)[]> {
  const { rowsOfTexts, joinOne } = database.sql;
  const rows = await database.read<SubjectRow & { ordinal: number }>(
    `SELECT k.ordinal AS ordinal, s.id AS id, s.slug AS slug, s.kind AS kind, s.name AS name
     FROM ${rowsOfTexts('$1')} AS k ${joinOne('subject', 's', `s.id = ${subjectIdOf('k.value')}`)}`,
    [JSON.stringify(keys)],
  );
  const found = keys.map((): SubjectRow | null => null);
  for (const { ordinal, ...row } of rows) found[ordinal] = row;
  return found;
}

/**
 * The slug that goes with an id: the former one where its record was merged or renamed, so that it can be asked for as it
 * was before; null where the id was never one of ours.
 */
export async function readSlugOfId(database: Database, id: string): Promise<string | null> {
  const [subject] = await findSubjects(database, [id]);
  if (!subject || subject.id === id) return subject?.slug ?? null;
  const redirects = await database.read<{ former: string }>(
    'SELECT former FROM redirect WHERE subject_id = $1',
    [subject.id],
  );
  return redirects.find(({ former }) => stableId('subject', former) === id)?.former ?? subject.slug;
}

/** A page of subjects; `where` restricts the alias `s`. */
export function listSubjects(
  database: Database,
  restriction: { where: readonly string[]; parameters: Parameters },
  sort: SubjectSort,
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  const query: ListQuery = {
    columns: 's.id AS id, s.slug AS slug, s.kind AS kind, s.name AS name',
    from: 'subject s',
    where: ['NOT s.hidden', ...restriction.where],
    order: sort === 'SLUG' ? 's.slug' : 's.name',
    unique: 's.slug',
    parameters: restriction.parameters,
  };
  return readPageOf<SubjectRow>(database, query, page);
}

/** Every name of every subject, for the index of the search. */
export async function readSearchableNames(database: Database): Promise<SearchableName[]> {
  return database.read<{
    subject: string;
    kind: SubjectKind;
    text: string;
    language: string;
    nameKind: NameKind;
  }>(
    `SELECT s.slug AS subject, s.kind AS kind, n.text AS text, n.language AS language, n.kind AS "nameKind"
     FROM name n JOIN subject s ON s.id = n.subject_id WHERE NOT s.hidden ORDER BY s.slug, n.ordinal`,
  );
}
