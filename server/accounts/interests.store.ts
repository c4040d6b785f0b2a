import { slugNow } from '../curation/not-same.store.ts';
import type { Database } from '../database/database.ts';
import { writeAudit } from './audit.store.ts';
import { EditorInterestEntity } from './editor.entity.ts';
import type { Viewer } from './viewer.ts';

/** The subjects in which an editor declared an interest, by the slugs of now and in order: it follows a merge. */
export async function readInterests(database: Database, editorId: string): Promise<string[]> {
  const rows = await database.read<{ slug: string }>(
    `SELECT DISTINCT ${slugNow('i.slug')} AS slug FROM editor_interest i WHERE i.editor_id = $1 ORDER BY 1`,
    [editorId],
  );
  return rows.map(({ slug }) => slug);
}

/** Makes these the interests of an editor; the audit log keeps what they were. */
export async function declareInterests(
  database: Database,
  viewer: Viewer,
  slugs: readonly string[],
): Promise<void> {
  const declaredAt = new Date().toISOString();
  const { editorId } = viewer;
  await database.write(async (manager) => {
    await manager.delete(EditorInterestEntity, { editorId });
    for (const slug of new Set(slugs))
      await manager.insert(EditorInterestEntity, { editorId, slug, declaredAt });
    await writeAudit(manager, {
      editor: viewer.name,
      operation: 'declareInterest',
      target: `editor ${editorId}`,
      detail: [...new Set(slugs)].sort().join(', '),
    });
  });
}
