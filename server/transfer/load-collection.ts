import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { keyText, recordsOf } from '../curation/record.ts';
import { addVersions, readPublishedKeys } from '../curation/record-versions.store.ts';
import { CollectionEntity } from '../database/collection.entity.ts';
import type { Database } from '../database/database.ts';
import { COLLECTION_ENTITIES } from '../database/entities.ts';
import { insertRows } from '../database/insert-rows.ts';
import { RedirectEntity, SubjectEntity } from '../subjects/subject.entity.ts';
import type { CollectionFile } from './collection-file.ts';
import { CollectionFilesError } from './collection-problem.ts';
import type { CollectionRows } from './collection-rows.ts';
import { exportOwnFormat } from './export-own-format.ts';
import { makeCollectionRows } from './make-collection-rows.ts';
import { type CollectionFiles, parseCollection, readRawFiles } from './read-collection.ts';

/** Grows when the same rows make another lexicon or other cards, so that a new program publishes anew. */
const LOADER_REVISION = 3;

/** What a load did. */
export interface LoadedCollection {
  version: number;
  /** False where the files say what is published already. */
  changed: boolean;
}

/**
 * Makes the files of a folder the content of the database, in one transaction. Files that say what is published already (the
 * same again, or an export of ours) change nothing, others give the collection its next version.
 * @throws CollectionFilesError with everything that is wrong in the files; the database stays as it was
 */
export async function loadCollection(database: Database, folder: string): Promise<LoadedCollection> {
  const files = parseCollection(readRawFiles(folder));
  const rows = makeCollectionRows(files);
  const contentHash = hashContent(files, rows);
  const known = await knownVersion(database);
  if (known !== null && (await hashPublished(database)) === contentHash)
    return { version: known, changed: false };
  return database.write(async (manager) => {
    const [current] = await manager.find(CollectionEntity);
    // Another machine may have loaded the same files since.
    if (current !== undefined && current.version !== known && current.contentHash === contentHash)
      return { version: current.version, changed: false };
    const version = (current?.version ?? 0) + 1;
    await replaceRows(manager, rows);
    const about = aboutRow(files.about, version, contentHash);
    await manager.insert(CollectionEntity, about);
    await keepHistory(manager, files, about);
    return { version, changed: true };
  });
}

/**
 * Whether what the files of a folder say is what is published.
 * @throws CollectionFilesError with everything that is wrong in the files
 */
export async function isPublished(database: Database, folder: string): Promise<boolean> {
  const files = parseCollection(readRawFiles(folder));
  return (await hashPublished(database)) === hashContent(files, makeCollectionRows(files));
}

async function knownVersion(database: Database): Promise<number | null> {
  const known = await database.readOne<{ version: number }>('SELECT version FROM collection');
  return known?.version ?? null;
}

/** The hash of what is published now: of the files as which it would be exported. Null where those break a rule that is new. */
async function hashPublished(database: Database): Promise<string | null> {
  try {
    const files = parseCollection(await exportOwnFormat(database));
    return hashContent(files, makeCollectionRows(files));
  } catch (error) {
    if (error instanceof CollectionFilesError) return null;
    throw error;
  }
}

/** How many records say what a change set has published since the files were loaded: loading others would replace them. */
export async function countEdited(database: Database): Promise<number> {
  const row = await database.readOne<{ edited: number }>(
    `SELECT CAST(count(*) AS integer) AS edited FROM record_version v
     WHERE v.is_current AND v.change_set_id IS NOT NULL AND v.document IS NOT NULL`,
  );
  return row?.edited ?? 0;
}

/** Of what readers are told, and neither of the files' order nor of their comments: rows in any order. */
function hashContent(files: CollectionFiles, rows: CollectionRows): string {
  const hash = createHash('sha256').update(`${LOADER_REVISION}\n${canonical(files.about)}\n`);
  for (const entity of COLLECTION_ENTITIES)
    hash.update(`${entity.name}\n${rows.of(entity).map(canonical).sort().join('\n')}\n`);
  return hash.digest('hex');
}

/** JSON with the keys of each object in order. */
function canonical(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function aboutRow(about: CollectionFile, version: number, contentHash: string): CollectionEntity {
  return { id: 'collection', version, publishedAt: new Date().toISOString(), contentHash, ...about };
}

async function replaceRows(manager: EntityManager, rows: CollectionRows): Promise<void> {
  const redirects = await manager.find(RedirectEntity);
  for (const entity of [...COLLECTION_ENTITIES].reverse()) {
    await manager.createQueryBuilder().delete().from(entity).execute();
  }
  for (const entity of COLLECTION_ENTITIES) await insertRows(manager, entity, rows.of(entity));
  await keepRedirects(manager, redirects);
}

/** A former slug or id answers for ever, also when the files no longer name it. */
async function keepRedirects(manager: EntityManager, earlier: readonly RedirectEntity[]): Promise<void> {
  const subjects = await manager.find(SubjectEntity, { select: { id: true, slug: true } });
  const ids = new Set(subjects.map(({ id }) => id));
  const taken = new Set([...ids, ...subjects.map(({ slug }) => slug)]);
  for (const { former } of await manager.find(RedirectEntity)) taken.add(former);
  const kept = earlier.filter(({ former, subjectId }) => ids.has(subjectId) && !taken.has(former));
  await insertRows(manager, RedirectEntity, kept);
}

/** The documents of the files become the current versions; what the files no longer have is removed. */
async function keepHistory(
  manager: EntityManager,
  files: CollectionFiles,
  { version, publishedAt }: CollectionEntity,
): Promise<void> {
  const loaded = [...recordsOf(files)];
  const names = new Set(loaded.map(({ key }) => keyText(key)));
  const gone = (await readPublishedKeys(manager)).filter((key) => !names.has(keyText(key)));
  const versions = [...loaded, ...gone.map((key) => ({ key, document: null }))];
  await addVersions(manager, versions, {
    collectionVersion: version,
    changeSetId: null,
    publishedAt,
    publishedBy: null,
  });
}
