import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import { readChangeSets } from './change-sets.store.ts';
import { applyChanges, diffDocuments } from './diff-documents.ts';
import type { DraftRecord } from './draft-limits.ts';
import { createDraft } from './edit-change-set.ts';
import { type Outcome, refused, userError } from './outcome.ts';
import { keyText } from './record.ts';
import { readCurrentVersions, readVersion, readVersionsOfChangeSet } from './record-versions.store.ts';

/**
 * Begins a change set that puts back what a published one changed, and leaves alone what was changed since. It is reviewed
 * like every other. The answer is its number.
 */
export async function revertChangeSet(
  database: Database,
  viewer: Viewer,
  id: number,
): Promise<Outcome<number>> {
  const [changeSet] = await readChangeSets(database, [id]);
  if (changeSet?.state !== 'PUBLISHED')
    return refused(
      userError('NOT_FOUND', `There is no published change set ${id} to revert.`, {
        field: 'changeSet',
      }),
    );
  const published = await readVersionsOfChangeSet(database, id);
  const current = await readCurrentVersions(database, published);
  const records: DraftRecord[] = [];
  for (const made of published) {
    const now = current.get(keyText(made));
    if (!now) throw new Error(`${keyText(made)} lost its current version.`);
    const before = (await readVersion(database, made, made.version - 1))?.document ?? null;
    const { kind, slug } = made;
    const document =
      before !== null && made.document !== null && now.document !== null
        ? applyChanges(now.document, diffDocuments(made.document, before))
        : before;
    records.push({ kind, slug, baseVersion: now.version, document });
  }
  const title = `Revert ${id}: ${changeSet.title}`.slice(0, 120);
  return createDraft(
    database,
    viewer,
    { title, records, revertsId: id, origin: `change set ${id}` },
    records.length,
  );
}
