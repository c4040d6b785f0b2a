import { earliestDay, latestDay } from '../../../../shared/dates/partial-date.ts';
import { endKindOf, type FormInterval } from '../dates/read-interval.ts';
import { sayDate } from '../dates/say-date.ts';

/** Who else held an office of one seat, and when. */
export interface OtherHolder {
  name: string;
  interval: FormInterval;
}

/** That two people may have held one seat at once, and the day that would mend it. */
export interface TwoHolders {
  /** "Two holders are possible between 1 and 20 Jan 2021: Mitch McConnell is on record to 20 Jan 2021." */
  words: string;
  /** The day on which the one before ended, as the start of this one. */
  start: string;
}

/**
 * Whether the one who held the seat before, and whose last day is known, may still have held it when this one began: a start of which
 * only the year or month is known, or one that is too early.
 */
export function findTwoHolders(interval: FormInterval, others: readonly OtherHolder[]): TwoHolders | null {
  const { start } = interval;
  if (start === undefined) return null;
  const from = earliestDay(start);
  for (const { name, interval: other } of others) {
    const { start: otherStart, end } = other;
    if (endKindOf(other) !== 'ACTUAL' || end === undefined || end.length < 10) continue;
    const wasThereBefore = otherStart === undefined || earliestDay(otherStart) < from;
    const endsWithin = from < end && (end <= latestDay(start) || start.length === 10);
    const isInside = interval.end !== undefined && latestDay(interval.end) <= end;
    if (!wasThereBefore || !endsWithin || isInside) continue;
    const are = start.length === 10 ? 'Two holders' : 'Two holders are possible';
    const words = `${are} between ${sayFrom(from, end)} and ${sayDate(end)}: ${name} is on record to ${sayDate(end)}.`;
    return { words, start: end };
  }
  return null;
}

/** A day without what the other day says as well: "1" before "20 Jan 2021". */
function sayFrom(day: string, before: string): string {
  const said = sayDate(day);
  if (day.slice(0, 7) === before.slice(0, 7)) return said.split(' ')[0] ?? said;
  return day.slice(0, 4) === before.slice(0, 4) ? said.slice(0, -5) : said;
}
