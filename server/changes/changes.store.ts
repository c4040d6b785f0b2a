import type { RecordKind } from '../curation/record.ts';
import type { Database } from '../database/database.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';

/** One record that a publication changed. */
export interface PublishedChange {
  /** The collection's version that brought it. */
  collectionVersion: number;
  kind: RecordKind;
  slug: string;
  /** The record's own version, from 1. */
  version: number;
  /** The subject's name now; null for other records, and for what is gone. */
  name: string | null;
  isRemoved: boolean;
  publishedAt: string;
  publishedBy: string | null;
  /** Null where it came with the collection's files. */
  changeSetId: number | null;
  changeSetTitle: string | null;
  /** What a correction says in public. */
  correctionNote: string | null;
}

type Row = Omit<PublishedChange, 'isRemoved'> & { isRemoved: number };

const COLUMNS = `v.collection_version AS "collectionVersion", v.kind AS kind, v.slug AS slug, v.version AS version,
  s.name AS name, CASE WHEN v.document IS NULL THEN 1 ELSE 0 END AS "isRemoved",
  v.published_at AS "publishedAt", v.published_by AS "publishedBy", v.change_set_id AS "changeSetId",
  c.title AS "changeSetTitle", c.correction_note AS "correctionNote"`;

const FROM = `record_version v LEFT JOIN change_set c ON c.id = v.change_set_id
  LEFT JOIN subject s ON s.slug = v.slug AND v.kind IN ('ACTOR', 'ISSUE', 'POST')`;

/** Of one width, so that the text sorts as the number. */
const ORDER = 'CAST(v.collection_version + 1000000000 AS text)';
const UNIQUE = `v.kind || '/' || v.slug`;

/** A page of what was published after a version of the collection, oldest first. */
export async function listChanges(
  database: Database,
  since: number,
  page: PageRequest,
): Promise<Page<PublishedChange & { key: string }>> {
  const parameters = new Parameters();
  const where = [`v.collection_version > ${parameters.add(since)}`];
  const found = await readPageOf<Row>(
    database,
    { columns: COLUMNS, from: FROM, where, order: ORDER, unique: UNIQUE, parameters },
    page,
  );
  return { ...found, rows: found.rows.map((row) => ({ ...toChange(row), key: row.key })) };
}

/** Everything that the last publications changed, the newest first. */
export async function readLastChanges(database: Database, publications: number): Promise<PublishedChange[]> {
  const rows = await database.read<Row>(
    `SELECT ${COLUMNS} FROM ${FROM}
     WHERE v.collection_version IN
       (SELECT DISTINCT n.collection_version FROM record_version n ORDER BY n.collection_version DESC LIMIT $1)
     ORDER BY v.collection_version DESC, v.kind, v.slug`,
    [publications],
  );
  return rows.map(toChange);
}

function toChange({ isRemoved, ...row }: Row): PublishedChange {
  return { ...row, isRemoved: Boolean(isRemoved) };
}
