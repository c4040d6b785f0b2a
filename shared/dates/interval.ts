import type { EndKind } from '../model/vocabulary.ts';
import { earliestDay, latestDay } from './partial-date.ts';

/** A half-open stretch of time, `[start, end)`, of partial dates. Null: not known, or none. */
export interface Interval {
  start: string | null;
  end: string | null;
  endKind: EndKind;
  /** With `UNKNOWN`: the last day on which a source shows it. */
  attestedUntil?: string;
  /** With `UNKNOWN`: the first day on which somebody else held it. */
  endBefore?: string;
}

/** Certainly, possibly (the dates known do not decide), no. "Possibly" resolves no mention and says so on a card. */
export type Certainty = 'CERTAIN' | 'POSSIBLE' | 'NO';

/** The weaker of two answers: what both allow. */
function both(a: Certainty, b: Certainty): Certainty {
  if (a === 'NO' || b === 'NO') return 'NO';
  return a === 'CERTAIN' ? b : a;
}

/**
 * Whether an interval holds on a day. The day it ends is the first on which it no longer holds, so a handover has one holder.
 * @param day `YYYY-MM-DD`
 */
export function isCurrentAt(interval: Interval, day: string): Certainty {
  return both(hasBegun(interval.start, day), hasNotEnded(interval, day));
}

/** Whether something that began on a partial date had begun by a day; an unknown beginning is possible on any day. */
export function hasBegun(start: string | null, day: string): Certainty {
  if (start === null) return 'POSSIBLE';
  if (day < earliestDay(start)) return 'NO';
  return day >= latestDay(start) ? 'CERTAIN' : 'POSSIBLE';
}

function hasNotEnded(interval: Interval, day: string): Certainty {
  if (interval.endKind === 'NONE') return 'CERTAIN';
  if (interval.endKind === 'UNKNOWN') return isAttested(interval, day);
  if (interval.end === null || day < earliestDay(interval.end)) return 'CERTAIN';
  if (day < latestDay(interval.end)) return 'POSSIBLE';
  // A scheduled end that has passed tells nothing: the term may have been renewed since the record was made.
  return interval.endKind === 'SCHEDULED' ? 'POSSIBLE' : 'NO';
}

/** Certain to the last day that a source shows, possible until somebody else held it, then no. */
function isAttested(interval: Interval, day: string): Certainty {
  if (interval.attestedUntil !== undefined && day <= earliestDay(interval.attestedUntil)) return 'CERTAIN';
  if (interval.endBefore !== undefined && day >= latestDay(interval.endBefore)) return 'NO';
  return 'POSSIBLE';
}

/** What a death or dissolution leaves of an interval's answer on a day. */
export function endedByLife(answer: Certainty, lifeEnd: string | undefined, day: string): Certainty {
  if (lifeEnd === undefined) return answer;
  return both(answer, hasNotEnded({ start: null, end: lifeEnd, endKind: 'ACTUAL' }, day));
}
