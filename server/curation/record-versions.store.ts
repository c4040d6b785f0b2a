import type { EntityManager } from 'typeorm';
import { parseJson } from '../cards/subject-facts.store.ts';
import type { Database } from '../database/database.ts';
import { insertRows } from '../database/insert-rows.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import { isSame } from './diff-documents.ts';
import { type JsonObject, keyText, RECORD_KINDS, type RecordKey, type RecordKind } from './record.ts';
import { RecordVersionEntity } from './record-version.entity.ts';

/** A published version as history shows it. */
export interface RecordVersion extends RecordKey {
  version: number;
  /** Null where this version removed the record. */
  document: JsonObject | null;
  collectionVersion: number;
  changeSetId: number | null;
  publishedAt: string;
  publishedBy: string | null;
  /** Name of the editor who began the change set; null where it came with the collection's files. */
  writtenBy: string | null;
}

interface VersionRow extends Omit<RecordVersion, 'document'> {
  document: string | JsonObject | null;
}

const COLUMNS = `v.kind AS kind, v.slug AS slug, v.version AS version, v.document AS document,
  v.collection_version AS "collectionVersion", v.change_set_id AS "changeSetId",
  v.published_at AS "publishedAt", v.published_by AS "publishedBy",
  (SELECT e.name FROM change_set w JOIN editor e ON e.id = w.author_id WHERE w.id = v.change_set_id) AS "writtenBy"`;

function toVersion(row: VersionRow): RecordVersion {
  return { ...row, document: row.document === null ? null : parseJson<JsonObject>(row.document) };
}

/**
 * Selects versions of some records by their index, one part for each kind. Parameters `$1` to `$6` are the slugs of each kind,
 * as {@link slugsByKind} makes them; more may follow.
 */
function selectOf(database: Database, condition: string): string {
  const parts = RECORD_KINDS.map(
    (kind, index) => `SELECT ${COLUMNS} FROM ${database.sql.rowsOfTexts(`$${index + 1}`)} AS k
     JOIN record_version v ON v.kind = '${kind}' AND v.slug = k.value WHERE ${condition}`,
  );
  return parts.join(' UNION ALL ');
}

function slugsByKind(keys: readonly RecordKey[]): string[] {
  return RECORD_KINDS.map((kind) => {
    const slugs = keys.filter((key) => key.kind === kind).map(({ slug }) => slug);
    return JSON.stringify([...new Set(slugs)]);
  });
}

/** The current versions of some records by `keyText`, removed ones included; what was never published is left out. One statement. */
export async function readCurrentVersions(
  database: Database,
  keys: readonly RecordKey[],
): Promise<Map<string, RecordVersion>> {
  if (keys.length === 0) return new Map();
  const rows = await database.read<VersionRow>(selectOf(database, 'v.is_current'), slugsByKind(keys));
  return new Map(rows.map((row) => [keyText(row), toVersion(row)]));
}

/** The key of the published subject that has this slug, or null. */
export async function readSubjectKey(database: Database, slug: string): Promise<RecordKey | null> {
  const keys = (['ACTOR', 'ISSUE', 'POST'] as const).map((kind) => ({ kind, slug }));
  for (const { kind, document } of (await readCurrentVersions(database, keys)).values())
    if (document !== null) return { kind, slug };
  return null;
}

/** A version of a record. */
export interface VersionKey extends RecordKey {
  version: number;
}

/** These versions of records, in the order of the keys; null where there is none. One statement. */
export async function readVersions(
  database: Database,
  keys: readonly VersionKey[],
): Promise<(RecordVersion | null)[]> {
  const textOf = ({ kind, slug, version }: VersionKey) => `${kind}/${slug}/${version}`;
  const wanted = database.sql.inTexts("v.kind || '/' || v.slug || '/' || CAST(v.version AS text)", '$7');
  const rows = await database.read<VersionRow>(selectOf(database, wanted), [
    ...slugsByKind(keys),
    JSON.stringify(keys.map(textOf)),
  ]);
  const found = new Map(rows.map((row) => [textOf(row), toVersion(row)]));
  return keys.map((key) => found.get(textOf(key)) ?? null);
}

/** One version of a record, or null. */
export async function readVersion(
  database: Database,
  { kind, slug }: RecordKey,
  version: number,
): Promise<RecordVersion | null> {
  const [found = null] = await readVersions(database, [{ kind, slug, version }]);
  return found;
}

/** A page of a record's versions, newest first. */
export function listVersions(
  database: Database,
  { kind, slug }: RecordKey,
  page: PageRequest,
): Promise<Page<RecordVersion & { key: string }>> {
  const parameters = new Parameters();
  const where = [`v.kind = ${parameters.add(kind)}`, `v.slug = ${parameters.add(slug)}`];
  return readPageOf<VersionRow>(
    database,
    {
      columns: COLUMNS,
      from: 'record_version v',
      where,
      // Of one width, so that the text sorts as the number.
      order: 'CAST(v.version + 1000000000 AS text)',
      unique: 'v.slug',
      descending: true,
      parameters,
    },
    page,
  ).then((found) => ({ ...found, rows: found.rows.map((row) => ({ ...toVersion(row), key: row.key })) }));
}

/** What a publication adds to the history of one record. */
export interface NewVersion {
  key: RecordKey;
  document: JsonObject | null;
}

/** Where new versions come from. */
export interface Publication {
  collectionVersion: number;
  changeSetId: number | null;
  publishedAt: string;
  publishedBy: string | null;
}

/** Makes these documents the current versions of their records; a document that says the same adds none. */
export async function addVersions(
  manager: EntityManager,
  versions: readonly NewVersion[],
  publication: Publication,
): Promise<void> {
  const current = await currentIn(manager, versions);
  const rows: RecordVersionEntity[] = [];
  for (const { key, document } of versions) {
    const before = current.get(keyText(key));
    if (before && isSame(before.document, document)) continue;
    if (before) {
      const { kind, slug, version } = before;
      await manager.update(RecordVersionEntity, { kind, slug, version }, { isCurrent: false });
    }
    const version = (before?.version ?? 0) + 1;
    rows.push({ ...key, version, document, isCurrent: true, ...publication });
  }
  await insertRows(manager, RecordVersionEntity, rows);
}

/** How many records are looked up one by one; more are found by reading all current versions. */
const FEW = 50;

async function currentIn(
  manager: EntityManager,
  versions: readonly NewVersion[],
): Promise<Map<string, RecordVersionEntity>> {
  const found: RecordVersionEntity[] =
    versions.length > FEW
      ? await manager.findBy(RecordVersionEntity, { isCurrent: true })
      : await manager.find(RecordVersionEntity, {
          where: versions.map(({ key }) => ({ ...key, isCurrent: true })),
        });
  return new Map(found.map((row) => [keyText(row), row]));
}

/** Keys of all records that are published now. */
export async function readPublishedKeys(manager: EntityManager): Promise<RecordKey[]> {
  const rows = await manager
    .createQueryBuilder(RecordVersionEntity, 'v')
    .select(['v.kind', 'v.slug', 'v.version'])
    .where('v.is_current AND v.document IS NOT NULL')
    .getMany();
  return rows.map(({ kind, slug }): { kind: RecordKind; slug: string } => ({ kind, slug }));
}

/** The versions that a change set brought, by kind and slug. One statement. */
export async function readVersionsOfChangeSet(database: Database, id: number): Promise<RecordVersion[]> {
  const rows = await database.read<VersionRow>(
    `SELECT ${COLUMNS} FROM record_version v WHERE v.change_set_id = $1 ORDER BY v.kind, v.slug`,
    [id],
  );
  return rows.map(toVersion);
}

/**
 * Some records as they were published at a moment, by `keyText`; what was not yet there or removed is left out. One statement.
 * @param instant ISO 8601 in UTC with milliseconds; what was published at this very moment counts
 */
export async function readVersionsAt(
  database: Database,
  keys: readonly RecordKey[],
  instant: string,
): Promise<Map<string, RecordVersion>> {
  if (keys.length === 0) return new Map();
  const latest = `v.version = (SELECT max(w.version) FROM record_version w
    WHERE w.kind = v.kind AND w.slug = v.slug AND w.published_at <= $7)`;
  const rows = await database.read<VersionRow>(selectOf(database, latest), [...slugsByKind(keys), instant]);
  return new Map(rows.map((row) => [keyText(row), toVersion(row)]));
}

/** The records of which a version came after a moment and an earlier one names one of these slugs. One statement. */
export async function readChangedSince(
  database: Database,
  slugs: readonly string[],
  instant: string,
): Promise<RecordKey[]> {
  // A slug has no letter that LIKE would read as a sign of its own.
  return database.read<RecordKey>(
    `SELECT DISTINCT v.kind AS kind, v.slug AS slug FROM record_version v
     WHERE v.published_at > $1 AND EXISTS (SELECT 1 FROM record_version w
       JOIN ${database.sql.rowsOfTexts('$2')} AS k ON w.document LIKE '%"' || k.value || '"%'
       WHERE w.kind = v.kind AND w.slug = v.slug AND w.version = v.version - 1)`,
    [instant, JSON.stringify(slugs)],
  );
}
