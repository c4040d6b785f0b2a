import type { Database } from '../database/database.ts';
import { SubjectEntity } from '../subjects/subject.entity.ts';
import { exportOwnFormat } from '../transfer/export-own-format.ts';
import { parseCollection } from '../transfer/read-collection.ts';
import { reviewDueOf } from '../transfer/review-due.ts';
import { recordsOf } from './record.ts';
import { addVersions } from './record-versions.store.ts';

/**
 * Gives a database that was filled before there was a history its first version of every record, from its own content, and
 * the days by which they are due. Does nothing where there is a history.
 */
export async function keepOlderHistory(database: Database): Promise<void> {
  if ((await database.readOne('SELECT slug FROM record_version LIMIT 1')) !== null) return;
  const about = await database.readOne<{ version: number; published_at: string }>(
    'SELECT version, published_at FROM collection',
  );
  if (about === null) return;
  const files = parseCollection(await exportOwnFormat(database));
  const { version: collectionVersion, published_at: publishedAt } = about;
  const publication = { collectionVersion, changeSetId: null, publishedAt, publishedBy: null };
  await database.write(async (manager) => {
    await addVersions(manager, [...recordsOf(files)], publication);
    for (const subject of [...files.actors, ...files.issues, ...files.posts])
      await manager.update(SubjectEntity, { slug: subject.slug }, { reviewDue: reviewDueOf(subject) });
  });
}
