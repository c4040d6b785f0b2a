import type { EntityManager } from 'typeorm';
import { writeAudit } from '../accounts/audit.store.ts';
import type { Operation } from '../accounts/permissions.ts';
import { ROLES } from '../accounts/permissions.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { UserError } from '../errors.ts';
import {
  type ChangeKind,
  ChangeSetCommentEntity,
  ChangeSetEntity,
  ChangeSetRecordEntity,
  type ChangeSetState,
  ChangeSetWriterEntity,
} from './change-set.entity.ts';
import { checkDraftRecord, checkWords, DRAFT_LIMITS, type DraftRecord } from './draft-limits.ts';
import { done, type Outcome, refused, userError } from './outcome.ts';
import type { RecordKey } from './record.ts';

/** What a save changes; absent fields stay as they are. */
export interface DraftEdit {
  title?: string;
  note?: string | null;
  kind?: ChangeKind;
  correctionNote?: string | null;
  /** Records to take in, or to replace as a whole. */
  records?: readonly DraftRecord[];
  /** Records to take out of the change set; their published versions stay as they are. */
  drop?: readonly RecordKey[];
}

/** What begins a change set. */
export interface NewDraft extends DraftEdit {
  title: string;
  origin?: string;
  revertsId?: number;
}

const OPEN: readonly ChangeSetState[] = ['DRAFT', 'SENT_BACK', 'IN_REVIEW'];

/** Begins a change set; the answer is its number. */
export async function createDraft(
  database: Database,
  viewer: Viewer,
  draft: NewDraft,
  most: number = DRAFT_LIMITS.records,
): Promise<Outcome<number>> {
  const errors = checkEdit(draft);
  if (errors.length > 0) return refused(...errors);
  if ((draft.records?.length ?? 0) > most) return refused(tooMany(most));
  return database.write(async (manager) => done(await insertDraft(manager, viewer, draft)));
}

/** Begins a change set within a transaction, unchecked; the answer is its number. */
export async function insertDraft(manager: EntityManager, viewer: Viewer, draft: NewDraft): Promise<number> {
  const id = (await lastNumber(manager)) + 1;
  const now = new Date().toISOString();
  await manager.insert(ChangeSetEntity, {
    id,
    title: draft.title,
    note: draft.note ?? null,
    kind: draft.kind ?? 'UPDATE',
    correctionNote: draft.correctionNote ?? null,
    state: 'DRAFT',
    origin: draft.origin ?? null,
    authorId: viewer.editorId,
    draftVersion: 1,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    submissions: 0,
    approvedById: null,
    approvedAt: null,
    publishedAt: null,
    publishedById: null,
    selfReviewed: false,
    revertsId: draft.revertsId ?? null,
  });
  await manager.insert(ChangeSetWriterEntity, { changeSetId: id, editorId: viewer.editorId });
  const records = (draft.records ?? []).map((record) => ({ changeSetId: id, ...record }));
  await insertRows(manager, ChangeSetRecordEntity, records);
  await audit(manager, viewer, 'createDraft', id);
  return id;
}

async function lastNumber(manager: EntityManager): Promise<number> {
  return (await manager.maximum(ChangeSetEntity, 'id')) ?? 0;
}

/**
 * Saves what was typed. The draft's version has to be the one that was read, so that two windows do not overwrite each
 * other; a save ends an approval. The answer is the new version.
 */
export async function saveDraft(
  database: Database,
  viewer: Viewer,
  { changeSet, draftVersion, ...edit }: { changeSet: number; draftVersion: number } & DraftEdit,
): Promise<Outcome<number>> {
  const errors = checkEdit(edit);
  if (errors.length > 0) return refused(...errors);
  return inChangeSet(database, viewer, changeSet, OPEN, async (manager, current) => {
    if (current.draftVersion !== draftVersion)
      return refused(
        userError(
          'DRAFT_VERSION_CONFLICT',
          `The draft was saved elsewhere meanwhile: it has version ${current.draftVersion}, and this was written against ${draftVersion}. Read it again and take over what you need.`,
          { field: 'draftVersion' },
        ),
      );
    const { records = [], drop = [], title, note, kind, correctionNote } = edit;
    for (const { kind: recordKind, slug } of drop)
      await manager.delete(ChangeSetRecordEntity, { changeSetId: changeSet, kind: recordKind, slug });
    for (const record of records)
      await manager.save(ChangeSetRecordEntity, { changeSetId: changeSet, ...record });
    if ((await manager.countBy(ChangeSetRecordEntity, { changeSetId: changeSet })) > DRAFT_LIMITS.records)
      throw new TooManyRecords();
    const writer = { changeSetId: changeSet, editorId: viewer.editorId };
    if (!(await manager.existsBy(ChangeSetWriterEntity, writer)))
      await manager.insert(ChangeSetWriterEntity, writer);
    await manager.update(
      ChangeSetEntity,
      { id: changeSet },
      {
        ...(title !== undefined && { title }),
        ...(note !== undefined && { note }),
        ...(kind !== undefined && { kind }),
        ...(correctionNote !== undefined && { correctionNote }),
        draftVersion: draftVersion + 1,
        updatedAt: new Date().toISOString(),
        approvedById: null,
        approvedAt: null,
      },
    );
    if (current.approvedById !== null)
      await audit(manager, viewer, 'saveDraft', changeSet, 'ended an approval');
    return done(draftVersion + 1);
  }).catch((error: unknown) => {
    // Thrown, so that the transaction takes back what was written before the count.
    if (error instanceof TooManyRecords) return refused(tooMany(DRAFT_LIMITS.records));
    throw error;
  });
}

class TooManyRecords extends Error {}

function tooMany(most: number): UserError {
  return userError('LIMIT_RECORDS', `A change set may hold at most ${most} records: make two of it.`, {
    path: 'records',
  });
}

function checkEdit(edit: DraftEdit): UserError[] {
  return [
    ...checkWords('title', edit.title),
    ...checkWords('note', edit.note),
    ...(edit.records ?? []).flatMap(checkDraftRecord),
  ];
}

/** Takes a change set out of review: it is a draft again. */
export function withdraw(database: Database, viewer: Viewer, id: number): Promise<Outcome<number>> {
  return inChangeSet(database, viewer, id, ['IN_REVIEW'], async (manager) => {
    await setState(manager, id, 'DRAFT');
    await audit(manager, viewer, 'withdrawChangeSet', id);
    return done(id);
  });
}

/** Puts a draft away. It stays readable, and is not offered any more. */
export function discard(database: Database, viewer: Viewer, id: number): Promise<Outcome<number>> {
  return inChangeSet(database, viewer, id, ['DRAFT', 'SENT_BACK'], async (manager) => {
    await setState(manager, id, 'DISCARDED');
    await audit(manager, viewer, 'discardDraft', id);
    return done(id);
  });
}

/** Sends a change set back to its author, with the reason. */
export async function sendBack(
  database: Database,
  viewer: Viewer,
  id: number,
  comment: string,
): Promise<Outcome<number>> {
  const errors = checkWords('comment', comment);
  if (errors.length > 0) return refused(...errors);
  return inChangeSet(database, viewer, id, ['IN_REVIEW'], async (manager) => {
    await setState(manager, id, 'SENT_BACK');
    await manager.insert(ChangeSetCommentEntity, {
      id: crypto.randomUUID(),
      changeSetId: id,
      kind: null,
      slug: null,
      path: '',
      text: comment,
      authorId: viewer.editorId,
      createdAt: new Date().toISOString(),
      resolvedAt: null,
    });
    await audit(manager, viewer, 'sendBackChangeSet', id);
    return done(id);
  });
}

async function setState(manager: EntityManager, id: number, state: ChangeSetState): Promise<void> {
  const updatedAt = new Date().toISOString();
  await manager.update(ChangeSetEntity, { id }, { state, updatedAt, approvedById: null, approvedAt: null });
}

/** Writes an act on a change set into the audit log. */
export function audit(
  manager: EntityManager,
  viewer: Viewer,
  operation: Operation,
  id: number,
  detail = '',
): Promise<void> {
  return writeAudit(manager, { editor: viewer.name, operation, target: `change set ${id}`, detail });
}

/**
 * Runs an act on a change set in one transaction, where there is such a change set, it is in one of these states, and the
 * viewer may see it: a contributor works on own drafts only.
 */
export function inChangeSet<Value>(
  database: Database,
  viewer: Viewer,
  id: number,
  states: readonly ChangeSetState[],
  act: (manager: EntityManager, current: ChangeSetEntity) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  return database.write(async (manager) => {
    const current = await manager.findOneBy(ChangeSetEntity, { id });
    if (!current || !maySee(viewer, current))
      return refused(userError('NOT_FOUND', `There is no change set ${id}.`, { field: 'changeSet' }));
    if (!states.includes(current.state))
      return refused(
        userError(
          'CHANGE_SET_STATE',
          `Change set ${id} is ${current.state}; this can be done while it is ${states.join(' or ')}.`,
          { field: 'changeSet' },
        ),
      );
    return act(manager, current);
  });
}

/** Whether somebody may see a change set: everybody what is published, contributors their own, editors all. */
export function maySee(
  viewer: Viewer | null,
  changeSet: { state: ChangeSetState; authorId: string },
): boolean {
  if (changeSet.state === 'PUBLISHED') return true;
  if (viewer === null) return false;
  return viewer.editorId === changeSet.authorId || ROLES.indexOf(viewer.role) >= ROLES.indexOf('EDITOR');
}
