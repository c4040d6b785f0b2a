import { isSame } from '../diff-documents.ts';
import type { RecordChange } from '../neighborhood.ts';

/** Why a change set needs a second pair of eyes more than others. */
export type ReviewReason = 'NEW_EDITOR' | 'NAME_CHANGE' | 'HIGH_PROFILE';

/** How many change sets of an editor have to be published before they count as no longer new. */
const CHANGE_SETS_OF_A_NEW_EDITOR = 3;

/**
 * What always needs review: the first change sets of an editor, a name that changes (it decides what is marked in every
 * article), and a subject that is marked as high-profile.
 */
export function reviewReasons(changes: readonly RecordChange[], publishedBefore: number): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (publishedBefore < CHANGE_SETS_OF_A_NEW_EDITOR) reasons.push('NEW_EDITOR');
  if (changes.some(({ before, after }) => before && after && !isSame(before.names, after.names)))
    reasons.push('NAME_CHANGE');
  // Also while the mark is taken away.
  if (changes.some(({ before, after }) => before?.highProfile === true || after?.highProfile === true))
    reasons.push('HIGH_PROFILE');
  return reasons;
}
