import { parseJson } from '../cards/subject-facts.store.ts';
import type { Database } from '../database/database.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import type { ChangeKind, ChangeSetState } from './change-set.entity.ts';
import type { JsonObject, RecordKey } from './record.ts';

/** A change set without its records. */
export interface ChangeSet {
  id: number;
  title: string;
  note: string | null;
  kind: ChangeKind;
  correctionNote: string | null;
  state: ChangeSetState;
  origin: string | null;
  authorId: string;
  /** Name of the editor who began it. */
  author: string;
  draftVersion: number;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  /** How often it was sent to review. */
  submissions: number;
  approvedAt: string | null;
  /** Name of the reviewer whose approval stands. */
  approvedBy: string | null;
  approvedById: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  selfReviewed: boolean;
  revertsId: number | null;
  /** The published change set that put this one back. */
  revertedById: number | null;
}

/** A record's new version within a change set. */
export interface ChangeSetRecord extends RecordKey {
  baseVersion: number;
  document: JsonObject | null;
}

/** Which change sets a list wants; absent fields restrict nothing. */
export interface ChangeSetFilter {
  states?: readonly ChangeSetState[];
  /** Id of the editor who began it. */
  authorId?: string;
  /** Slug of a record in it. */
  slug?: string;
  /** Only what this editor may see: own ones and published ones; null for everything, '' for the public. */
  visibleTo?: string | null;
}

const COLUMNS = `c.id AS id, c.title AS title, c.note AS note, c.kind AS kind, c.correction_note AS "correctionNote",
  c.state AS state, c.origin AS origin, c.author_id AS "authorId", a.name AS author,
  c.draft_version AS "draftVersion", c.created_at AS "createdAt", c.updated_at AS "updatedAt",
  c.submitted_at AS "submittedAt", c.submissions AS submissions, c.approved_at AS "approvedAt", r.name AS "approvedBy",
  c.approved_by_id AS "approvedById", c.published_at AS "publishedAt", p.name AS "publishedBy",
  c.self_reviewed AS "selfReviewed", c.reverts_id AS "revertsId",
  (SELECT min(v.id) FROM change_set v WHERE v.reverts_id = c.id AND v.state = 'PUBLISHED') AS "revertedById"`;

const FROM = `change_set c JOIN editor a ON a.id = c.author_id
  LEFT JOIN editor r ON r.id = c.approved_by_id LEFT JOIN editor p ON p.id = c.published_by_id`;

/** SQLite answers booleans as 0 and 1. */
type Row = Omit<ChangeSet, 'selfReviewed'> & { selfReviewed: boolean | number };

function toChangeSet(row: Row): ChangeSet {
  return { ...row, selfReviewed: Boolean(row.selfReviewed) };
}

/** Change sets by number; null where there is none. One statement. */
export async function readChangeSets(
  database: Database,
  ids: readonly number[],
): Promise<(ChangeSet | null)[]> {
  const rows = await database.read<Row>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${database.sql.inTexts('CAST(c.id AS text)', '$1')}`,
    [JSON.stringify(ids.map(String))],
  );
  const found = new Map(rows.map((row) => [row.id, toChangeSet(row)]));
  return ids.map((id) => found.get(id) ?? null);
}

/** A page of change sets, the one that was changed last first. */
export async function listChangeSets(
  database: Database,
  filter: ChangeSetFilter,
  page: PageRequest,
): Promise<Page<ChangeSet & { key: string }>> {
  const parameters = new Parameters();
  const where: string[] = [];
  if (filter.states)
    where.push(database.sql.inTexts('c.state', parameters.add(JSON.stringify(filter.states))));
  if (filter.authorId !== undefined) where.push(`c.author_id = ${parameters.add(filter.authorId)}`);
  if (filter.slug !== undefined)
    where.push(
      `EXISTS (SELECT 1 FROM change_set_record y WHERE y.change_set_id = c.id AND y.slug = ${parameters.add(filter.slug)})`,
    );
  if (filter.visibleTo != null)
    where.push(`(c.state = 'PUBLISHED' OR c.author_id = ${parameters.add(filter.visibleTo)})`);
  const found = await readPageOf<Row>(
    database,
    {
      columns: COLUMNS,
      from: FROM,
      where,
      order: 'c.updated_at',
      // Of one width, so that the text sorts as the number.
      unique: 'CAST(c.id + 1000000000 AS text)',
      descending: true,
      parameters,
    },
    page,
  );
  return { ...found, rows: found.rows.map((row) => ({ ...toChangeSet(row), key: row.key })) };
}

/** The records of some change sets, in the order of their keys. One statement. */
export async function readChangeSetRecords(
  database: Database,
  ids: readonly number[],
): Promise<ChangeSetRecord[][]> {
  const rows = await database.read<RecordRow>(
    `SELECT ${RECORD_COLUMNS} FROM change_set_record y
     WHERE ${database.sql.inTexts('CAST(y.change_set_id AS text)', '$1')} ORDER BY y.kind, y.slug`,
    [JSON.stringify(ids.map(String))],
  );
  return ids.map((wanted) => rows.filter(({ id }) => id === wanted).map(toRecord));
}

interface RecordRow extends RecordKey {
  id: number;
  baseVersion: number;
  document: string | null;
}

const RECORD_COLUMNS = `y.change_set_id AS id, y.kind AS kind, y.slug AS slug, y.base_version AS "baseVersion",
  y.document AS document`;

function toRecord({ kind, slug, baseVersion, document }: RecordRow): ChangeSetRecord {
  return { kind, slug, baseVersion, document: document === null ? null : parseJson<JsonObject>(document) };
}

/** Ids of everybody who wrote in a change set. */
export async function readWriters(database: Database, id: number): Promise<string[]> {
  const rows = await database.read<{ editor: string }>(
    'SELECT editor_id AS editor FROM change_set_writer WHERE change_set_id = $1',
    [id],
  );
  return rows.map(({ editor }) => editor);
}

/** How many change sets of the author of this one were published. */
export async function countPublishedBy(database: Database, id: number): Promise<number> {
  const row = await database.readOne<{ total: number }>(
    `SELECT CAST(count(*) AS integer) AS total FROM change_set c
     WHERE c.state = 'PUBLISHED' AND c.author_id = (SELECT d.author_id FROM change_set d WHERE d.id = $1)`,
    [id],
  );
  return row?.total ?? 0;
}

/** How many records some change sets have. One statement. */
export async function countRecords(database: Database, ids: readonly number[]): Promise<number[]> {
  const rows = await database.read<{ id: number; total: number }>(
    `SELECT y.change_set_id AS id, CAST(count(*) AS integer) AS total FROM change_set_record y
     WHERE ${database.sql.inTexts('CAST(y.change_set_id AS text)', '$1')} GROUP BY y.change_set_id`,
    [JSON.stringify(ids.map(String))],
  );
  const totals = new Map(rows.map(({ id, total }) => [id, total]));
  return ids.map((id) => totals.get(id) ?? 0);
}

/** Some records of one large change set: those after a number of them. One statement. */
export async function readSomeRecords(
  database: Database,
  id: number,
  { first, after }: { first: number; after: number },
): Promise<ChangeSetRecord[]> {
  const rows = await database.read<RecordRow>(
    `SELECT ${RECORD_COLUMNS} FROM change_set_record y WHERE y.change_set_id = $1
     ORDER BY y.kind, y.slug LIMIT $2 OFFSET $3`,
    [id, first, after],
  );
  return rows.map(toRecord);
}
