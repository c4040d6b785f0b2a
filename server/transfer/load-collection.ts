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
import type { CollectionRows } from './collection-rows.ts';
import { makeCollectionRows } from './make-collection-rows.ts';
import {
  type CollectionFiles,
  hashRawFiles,
  parseCollection,
  type RawFile,
  readRawFiles,
} from './read-collection.ts';

/** Grows when the same files make other rows or another lexicon, so that a new program publishes anew. */
const LOADER_REVISION = 2;

/** What a load did. */
export interface LoadedCollection {
  version: number;
  /** False where the database had these very files already. */
  changed: boolean;
}

/**
 * Makes the files of a folder the content of the database, in one transaction. The same files again change nothing,
 * other files give the collection its next version.
 * @throws CollectionFilesError with everything that is wrong in the files; the database stays as it was
 */
export async function loadCollection(database: Database, folder: string): Promise<LoadedCollection> {
  const raw = readRawFiles(folder);
  const contentHash = hashContent(raw);
  const known = await database.readOne<{ version: number; content_hash: string }>(
    'SELECT version, content_hash FROM collection',
  );
  if (known?.content_hash === contentHash) return { version: known.version, changed: false };
  const files = parseCollection(raw);
  const rows = makeCollectionRows(files);
  return database.write(async (manager) => {
    // Read again: another machine may have loaded the same files since.
    const [current] = await manager.find(CollectionEntity);
    if (current?.contentHash === contentHash) return { version: current.version, changed: false };
    const version = (current?.version ?? 0) + 1;
    await replaceRows(manager, rows);
    const about = aboutRow(files.about, version, contentHash);
    await manager.insert(CollectionEntity, about);
    await keepHistory(manager, files, about);
    return { version, changed: true };
  });
}

/** Whether the database was last filled with the very files of a folder. */
export async function isLoaded(database: Database, folder: string): Promise<boolean> {
  const known = await database.readOne<{ content_hash: string }>('SELECT content_hash FROM collection');
  return known?.content_hash === hashContent(readRawFiles(folder));
}

/** How many records say what a change set has published since the files were loaded: loading others would replace them. */
export async function countEdited(database: Database): Promise<number> {
  const row = await database.readOne<{ edited: number }>(
    `SELECT CAST(count(*) AS integer) AS edited FROM record_version v
     WHERE v.is_current AND v.change_set_id IS NOT NULL AND v.document IS NOT NULL`,
  );
  return row?.edited ?? 0;
}

function hashContent(raw: readonly RawFile[]): string {
  return createHash('sha256')
    .update(`${LOADER_REVISION} ${hashRawFiles(raw)}`)
    .digest('hex');
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
