import { type EntityManager, In } from 'typeorm';
import type { Viewer } from '../accounts/viewer.ts';
import { CollectionEntity } from '../database/collection.entity.ts';
import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { SubjectEntity } from '../subjects/subject.entity.ts';
import { stableId } from '../transfer/stable-id.ts';
import { ChangeSetEntity } from './change-set.entity.ts';
import { audit, inChangeSet } from './edit-change-set.ts';
import { type Neighborhood, type RecordChange, rowsAround } from './neighborhood.ts';
import { done, type Outcome, refused, userError } from './outcome.ts';
import { type PreparedChangeSet, prepareChangeSet } from './prepare-change-set.ts';
import { addVersions } from './record-versions.store.ts';
import {
  ownChangeSet,
  type People,
  type PublishingRules,
  readPeople,
  stopsOfViewer,
} from './review-standing.ts';
import { applyRowChanges, dropOverruledRedirects } from './row-changes.ts';
import { interestDeclared } from './trust-gates/interest-declared.ts';
import { type ReviewReason, reviewReasons } from './trust-gates/review-reasons.ts';
import { unseenChanges } from './unseen-changes.ts';

/** How often a publication is prepared anew because another one came first. */
export const MOST_TRIES = 5;

/** What was published. */
export interface PublishedChangeSet {
  changeSet: number;
  /** The collection's new version. */
  version: number;
}

/** What a reviewer wants to publish. */
export interface WantedPublication {
  changeSet: number;
  /** The version that was read. */
  draftVersion: number;
  /** Says that there is nobody else to look at it, where one always should. */
  selfReview?: boolean;
}

/** Sends a draft to review, where nothing stops it. */
export async function submitChangeSet(
  database: Database,
  viewer: Viewer,
  { changeSet, draftVersion }: { changeSet: number; draftVersion: number },
): Promise<Outcome<number>> {
  const prepared = await prepareChangeSet(database, changeSet, today());
  if (prepared && prepared.problems.length > 0) return refused(...prepared.problems);
  return inChangeSet(database, viewer, changeSet, ['DRAFT', 'SENT_BACK'], async (manager, current) => {
    if (current.draftVersion !== draftVersion) return refused(staleDraft(current.draftVersion, draftVersion));
    const now = new Date().toISOString();
    const submissions = current.submissions + 1;
    const change = { state: 'IN_REVIEW' as const, submittedAt: now, submissions, updatedAt: now };
    await manager.update(ChangeSetEntity, { id: changeSet }, change);
    await audit(manager, viewer, 'submitChangeSet', changeSet);
    return done(changeSet);
  });
}

/** Says that a reviewer who did not write it, has no interest in it and has seen what it changes agrees to a change set as it stands. */
export async function approveChangeSet(
  database: Database,
  viewer: Viewer,
  { changeSet, draftVersion }: { changeSet: number; draftVersion: number },
): Promise<Outcome<number>> {
  const { writers, interests } = await readPeople(database, viewer, changeSet);
  const unseen = await unseenChanges(database, viewer.editorId, changeSet);
  const prepared = await prepareChangeSet(database, changeSet, today());
  const interested = interestDeclared(prepared?.changes ?? [], interests);
  return inChangeSet(database, viewer, changeSet, ['IN_REVIEW'], async (manager, current) => {
    if (writers.includes(viewer.editorId)) return refused(ownChangeSet());
    if (current.draftVersion !== draftVersion) return refused(staleDraft(current.draftVersion, draftVersion));
    if (interested.length > 0) return refused(...interested);
    if (unseen.length > 0) return refused(...unseen);
    const approval = { approvedById: viewer.editorId, approvedAt: new Date().toISOString() };
    await manager.update(ChangeSetEntity, { id: changeSet }, approval);
    await audit(manager, viewer, 'approveChangeSet', changeSet);
    return done(changeSet);
  });
}

/**
 * Publishes a change set: all of it or nothing, in one transaction. It is checked outside of it, against one version of the
 * collection, and applied only to that version; where another publication came first it is checked again.
 */
export async function publishChangeSet(
  database: Database,
  viewer: Viewer,
  rules: PublishingRules,
  wanted: WantedPublication,
): Promise<Outcome<PublishedChangeSet>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const prepared = await prepareChangeSet(database, wanted.changeSet, today());
    const people = await readPeople(database, viewer, wanted.changeSet);
    const unseen = await unseenChanges(database, viewer.editorId, wanted.changeSet);
    const outcome = await inChangeSet(
      database,
      viewer,
      wanted.changeSet,
      ['IN_REVIEW'],
      async (manager, current) => {
        if (prepared === null) throw new Error(`Change set ${wanted.changeSet} vanished.`);
        const stops = stopsOf(viewer, rules, wanted, { current, prepared, people, unseen });
        if (stops.length > 0) return refused(...stops);
        const [collection] = await manager.find(CollectionEntity);
        if (collection?.version !== prepared.collectionVersion) return done(null);
        if (prepared.problems.length > 0) return refused(...prepared.problems);
        return done(await apply(manager, viewer, current, prepared, people.writers));
      },
    );
    if (outcome.value !== null) return done(outcome.value);
    if (outcome.errors.length > 0) return refused(...outcome.errors);
  }
  throw new Error(`Change set ${wanted.changeSet} met ${MOST_TRIES} other publications in a row.`);
}

interface Considered {
  current: ChangeSetEntity;
  prepared: PreparedChangeSet;
  people: People;
  /** What the viewer has not seen of it. */
  unseen: UserError[];
}

function stopsOf(
  viewer: Viewer,
  rules: PublishingRules,
  { draftVersion, selfReview }: WantedPublication,
  { current, prepared, people, unseen }: Considered,
): UserError[] {
  if (current.draftVersion !== draftVersion) return [staleDraft(current.draftVersion, draftVersion)];
  const personal = stopsOfViewer(viewer, rules, current, prepared.changes, people);
  if (personal.length > 0) return personal;
  // Whoever approved it has seen it; an edit ends the approval.
  if (current.approvedById !== null) return [];
  if (!people.writers.includes(viewer.editorId)) return unseen;
  const reasons = reviewReasons(prepared.changes, people.publishedBefore);
  return reasons.length > 0 && selfReview !== true ? [unconfirmed(reasons)] : unseen;
}

function unconfirmed(reasons: readonly ReviewReason[]): UserError {
  return userError(
    'SELF_REVIEW_UNCONFIRMED',
    `This always needs a second pair of eyes (${reasons.join(', ')}): look at it again, and publish it with selfReview: true. The card will say “self-reviewed”.`,
    { field: 'selfReview' },
  );
}

function staleDraft(now: number, read: number) {
  return userError(
    'DRAFT_VERSION_CONFLICT',
    `The change set was edited meanwhile: it has draft version ${now}, and you saw ${read}. Look at it again.`,
    { field: 'draftVersion' },
  );
}

async function apply(
  manager: EntityManager,
  viewer: Viewer,
  current: ChangeSetEntity,
  { changes, neighborhood, collectionVersion }: PreparedChangeSet,
  writers: readonly string[],
): Promise<PublishedChangeSet> {
  if (neighborhood === null) throw new Error('A change set without problems has a neighborhood.');
  const selfReviewed = current.approvedById === null && writers.includes(viewer.editorId);
  const publication = { changes, neighborhood, collectionVersion };
  const published = await writePublication(manager, viewer, current, publication, selfReviewed);
  const how = selfReviewed ? ', self-reviewed' : '';
  await audit(manager, viewer, 'publishChangeSet', current.id, `version ${published.version}${how}`);
  return published;
}

/** What is written when a change set is published. */
export interface Publication {
  changes: readonly RecordChange[];
  neighborhood: Neighborhood;
  /** The version that it follows. */
  collectionVersion: number;
}

/**
 * Writes a publication within a transaction: the rows that differ, the history, the collection's next version.
 * @param selfReviewed whether the cards say so; null leaves them as they are
 */
export async function writePublication(
  manager: EntityManager,
  viewer: Viewer,
  changeSet: ChangeSetEntity,
  { changes, neighborhood, collectionVersion }: Publication,
  selfReviewed: boolean | null,
): Promise<PublishedChangeSet> {
  const version = collectionVersion + 1;
  const now = new Date().toISOString();
  await applyRowChanges(
    manager,
    rowsAround(neighborhood.before, changes),
    rowsAround(neighborhood.after, changes),
  );
  await dropOverruledRedirects(manager);
  const ids = changes.map(({ key }) => stableId('subject', key.slug));
  if (selfReviewed !== null) await manager.update(SubjectEntity, { id: In(ids) }, { selfReviewed });
  await manager.update(CollectionEntity, { id: 'collection' }, { version, publishedAt: now });
  await addVersions(
    manager,
    changes.map(({ key, after }) => ({ key, document: after })),
    { collectionVersion: version, changeSetId: changeSet.id, publishedAt: now, publishedBy: viewer.name },
  );
  await manager.update(
    ChangeSetEntity,
    { id: changeSet.id },
    {
      state: 'PUBLISHED',
      publishedAt: now,
      publishedById: viewer.editorId,
      updatedAt: now,
      selfReviewed: selfReviewed ?? false,
    },
  );
  return { changeSet: changeSet.id, version };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
