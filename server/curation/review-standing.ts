import { readInterests } from '../accounts/interests.store.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { countPublishedBy, readWriters } from './change-sets.store.ts';
import type { RecordChange } from './neighborhood.ts';
import { userError } from './outcome.ts';
import type { PreparedChangeSet } from './prepare-change-set.ts';
import { interestDeclared } from './trust-gates/interest-declared.ts';
import { type ReviewReason, reviewReasons } from './trust-gates/review-reasons.ts';

/** Who has to do with a change set. */
export interface People {
  /** Ids of everybody who wrote in it. */
  writers: string[];
  /** Slugs in which the viewer declared an interest. */
  interests: string[];
  /** How many change sets of its author were published. */
  publishedBefore: number;
}

/** How this server publishes. */
export interface PublishingRules {
  /** Whether somebody who wrote a change set may publish it, with a public mark. */
  selfReview: boolean;
}

/** Reads who has to do with a change set, and what the viewer has to do with it. */
export async function readPeople(database: Database, viewer: Viewer, id: number): Promise<People> {
  const [writers, interests, publishedBefore] = await Promise.all([
    readWriters(database, id),
    readInterests(database, viewer.editorId),
    countPublishedBy(database, id),
  ]);
  return { writers, interests, publishedBefore };
}

/** What keeps the viewer from publishing a change set, though somebody else might: an interest, or having written it. */
export function stopsOfViewer(
  viewer: Viewer,
  { selfReview }: PublishingRules,
  changeSet: { approvedById: string | null },
  changes: readonly RecordChange[],
  people: People,
): UserError[] {
  const interested = interestDeclared(changes, people.interests);
  if (interested.length > 0) return interested;
  return wouldAnswerForOwn(viewer, changeSet, people) && !selfReview ? [ownChangeSet()] : [];
}

/** Whether the viewer wrote in a change set that nobody else has approved. */
function wouldAnswerForOwn(
  { editorId }: Viewer,
  { approvedById }: { approvedById: string | null },
  { writers }: People,
): boolean {
  return approvedById === null && writers.includes(editorId);
}

/** The refusal of whoever would answer for what they wrote. */
export function ownChangeSet(): UserError {
  return userError('OWN_CHANGE_SET', 'This is your own change set: somebody else has to publish it.', {
    field: 'changeSet',
  });
}

/** Where a change set stands before the viewer publishes it. */
export interface ReviewStanding {
  /** Why it needs a second pair of eyes, whatever else holds. */
  reasons: ReviewReason[];
  /** What keeps the viewer from publishing it, though somebody else might. */
  stopsYou: UserError[];
  /** Whether the public mark would say that whoever wrote it published it. */
  wouldBeSelfReviewed: boolean;
}

/** Says where a change set stands before the viewer publishes it, beside what stops everybody. */
export async function readReviewStanding(
  database: Database,
  viewer: Viewer,
  rules: PublishingRules,
  { changeSet, changes }: PreparedChangeSet,
): Promise<ReviewStanding> {
  const people = await readPeople(database, viewer, changeSet.id);
  return {
    reasons: reviewReasons(changes, people.publishedBefore),
    stopsYou: stopsOfViewer(viewer, rules, changeSet, changes, people),
    wouldBeSelfReviewed: rules.selfReview && wouldAnswerForOwn(viewer, changeSet, people),
  };
}
