import { createHash, randomUUID } from 'node:crypto';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import { ChangeSetCommentEntity, ChangeSetSeenEntity } from './change-set.entity.ts';
import { checkWords } from './draft-limits.ts';
import { audit, inChangeSet } from './edit-change-set.ts';
import { done, type Outcome, refused, userError } from './outcome.ts';
import { type Json, keyText, type RecordKey, type RecordKind } from './record.ts';

/** The most comments of one change set. */
const MOST_COMMENTS = 500;

/** A comment as it is shown. */
export interface ChangeSetComment {
  id: string;
  kind: RecordKind | null;
  slug: string | null;
  path: string;
  text: string;
  author: string;
  createdAt: string;
  resolvedAt: string | null;
}

/** What a comment or a mark is about. */
export interface ChangePlace {
  record: RecordKey | null;
  /** As the diff names it; empty for the whole record. */
  path: string;
}

/** The comments of some change sets, oldest first. One statement. */
export async function readComments(
  database: Database,
  ids: readonly number[],
): Promise<ChangeSetComment[][]> {
  const rows = await database.read<ChangeSetComment & { changeSetId: number }>(
    `SELECT c.change_set_id AS "changeSetId", c.id AS id, c.kind AS kind, c.slug AS slug, c.path AS path,
       c.text AS text, e.name AS author, c.created_at AS "createdAt", c.resolved_at AS "resolvedAt"
     FROM change_set_comment c JOIN editor e ON e.id = c.author_id
     WHERE ${database.sql.inTexts('CAST(c.change_set_id AS text)', '$1')} ORDER BY c.created_at, c.id`,
    [JSON.stringify(ids.map(String))],
  );
  return ids.map((id) => rows.filter(({ changeSetId }) => changeSetId === id));
}

/** Adds a comment to a change set that is not closed. */
export async function addComment(
  database: Database,
  viewer: Viewer,
  id: number,
  { record, path, text }: ChangePlace & { text: string },
): Promise<Outcome<number>> {
  const errors = checkWords('comment', text);
  if (errors.length > 0) return refused(...errors);
  return inChangeSet(database, viewer, id, ['DRAFT', 'IN_REVIEW', 'SENT_BACK'], async (manager) => {
    if ((await manager.countBy(ChangeSetCommentEntity, { changeSetId: id })) >= MOST_COMMENTS)
      return refused(
        userError('LIMIT_RECORDS', `A change set takes at most ${MOST_COMMENTS} comments: talk.`, {
          field: 'text',
        }),
      );
    await manager.insert(ChangeSetCommentEntity, {
      id: randomUUID(),
      changeSetId: id,
      kind: record?.kind ?? null,
      slug: record?.slug ?? null,
      path,
      text,
      authorId: viewer.editorId,
      createdAt: new Date().toISOString(),
      resolvedAt: null,
    });
    await audit(manager, viewer, 'commentOnChangeSet', id);
    return done(id);
  });
}

/** Says that what a comment asked for is settled. */
export function resolveComment(
  database: Database,
  viewer: Viewer,
  id: number,
  comment: string,
): Promise<Outcome<number>> {
  return inChangeSet(database, viewer, id, ['DRAFT', 'IN_REVIEW', 'SENT_BACK'], async (manager) => {
    const found = await manager.findOneBy(ChangeSetCommentEntity, { id: comment, changeSetId: id });
    if (!found)
      return refused(userError('NOT_FOUND', 'The change set has no such comment.', { field: 'comment' }));
    await manager.update(ChangeSetCommentEntity, { id: comment }, { resolvedAt: new Date().toISOString() });
    return done(id);
  });
}

/** A change that a reviewer has looked at. */
export interface SeenChange extends RecordKey {
  path: string;
  /** As {@link hashChange} makes it: an edit of the field makes another one. */
  changeHash: string;
}

/** What stands for a change: another edit of the same field is another change. */
export function hashChange(before: Json | undefined, after: Json | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([before ?? null, after ?? null]))
    .digest('hex');
}

/** Names a change within its change set: another edit of the field is another one. */
export function seenText({ kind, slug, path, changeHash }: SeenChange): string {
  return `${keyText({ kind, slug })} ${path} ${changeHash}`;
}

/** Marks changes as seen by a reviewer. */
export function markSeen(
  database: Database,
  viewer: Viewer,
  id: number,
  seen: readonly SeenChange[],
): Promise<Outcome<number>> {
  return inChangeSet(database, viewer, id, ['IN_REVIEW'], async (manager) => {
    for (const { kind, slug, path, changeHash } of seen)
      await manager.save(ChangeSetSeenEntity, {
        changeSetId: id,
        editorId: viewer.editorId,
        kind,
        slug,
        path,
        changeHash,
      });
    return done(id);
  });
}

/** What an editor has marked as seen in some change sets. One statement. */
export async function readSeen(
  database: Database,
  editorId: string,
  ids: readonly number[],
): Promise<SeenChange[][]> {
  const rows = await database.read<SeenChange & { changeSetId: number }>(
    `SELECT s.change_set_id AS "changeSetId", s.kind AS kind, s.slug AS slug, s.path AS path,
       s.change_hash AS "changeHash"
     FROM change_set_seen s
     WHERE s.editor_id = $2 AND ${database.sql.inTexts('CAST(s.change_set_id AS text)', '$1')}`,
    [JSON.stringify(ids.map(String)), editorId],
  );
  return ids.map((id) => rows.filter(({ changeSetId }) => changeSetId === id));
}
