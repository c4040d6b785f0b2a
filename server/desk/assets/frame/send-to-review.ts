import { submitChangeSet } from '../api/change-sets.ts';
import type { Desk } from '../desk-context.ts';
import { type Draft, isSubject } from '../draft/draft.ts';
import type { DraftStops, Stop } from '../draft/draft-stops.ts';
import type { OpenDraft } from '../draft/open-draft.ts';
import type { Route } from '../routes.ts';

/** What became of sending: words for the strip, and what stopped it where a field did. */
export interface Sent {
  words: string;
  stop: Stop | null;
}

/**
 * Sends the open draft to review as it is now: first everything typed goes to the server, and only then is asked what stops it, so that
 * nothing said of an earlier state counts.
 */
export async function sendToReview(
  desk: Pick<Desk, 'ask'>,
  open: OpenDraft,
  stops: Pick<DraftStops, 'own' | 'learn'>,
): Promise<Sent> {
  await open.settle();
  if (!open.isSettled()) return { words: 'Not sent: it goes when you are online and signed in.', stop: null };
  const own = stops.own();
  if (own.length > 0) return stopped(own);
  const outcome = await submitChangeSet(desk, open.draft.get());
  if (outcome.kind === 'DONE') {
    open.stands(outcome.changeSet.state, outcome.changeSet.draftVersion);
    return { words: 'Sent. It waits for a reviewer; you can still withdraw it.', stop: null };
  }
  if (outcome.kind !== 'REFUSED')
    return { words: 'Not sent: it goes when you are online and signed in.', stop: null };
  const said = stops.learn(outcome.errors);
  return said.length > 0 ? stopped(said) : { words: outcome.errors[0]?.message ?? '', stop: null };
}

function stopped(stops: readonly Stop[]): Sent {
  const [stop = null, ...others] = stops;
  const words =
    others.length === 0
      ? `Not sent yet. ${stop?.message ?? ''}`
      : `Not sent yet: ${stops.length} things stop it. Here is the first.`;
  return { words, stop };
}

/** The page on which a problem can be mended; null where that is the page shown now. */
export function placeOf(stop: Pick<Stop, 'kind' | 'slug'>, draft: Draft, now: Route): Route | null {
  const isOwnPage = stop.kind === 'ACTOR' || stop.kind === 'ISSUE' || stop.kind === 'POST';
  // Events and sources are written in the rows of a subject.
  if (!isOwnPage && now.page === 'subject') return null;
  const slug = isOwnPage ? stop.slug : (draft.records.find(isSubject)?.slug ?? null);
  if (slug === null || (now.page === 'subject' && now.slug === slug)) return null;
  return { page: 'subject', slug };
}
