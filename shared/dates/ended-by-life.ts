import type { Interval } from './interval.ts';
import { earliestDay } from './partial-date.ts';

/**
 * The interval as a death or dissolution leaves it: nobody holds anything from that day on, whatever the record says.
 * What had ended before stays as it is.
 */
export function endByLife<I extends Interval>(interval: I, lifeEnd: string | null | undefined): I {
  if (lifeEnd === null || lifeEnd === undefined) return interval;
  const endedBefore =
    interval.endKind === 'ACTUAL' &&
    interval.end !== null &&
    earliestDay(interval.end) <= earliestDay(lifeEnd);
  if (endedBefore) return interval;
  const { attestedUntil: _, endBefore: __, ...known } = interval;
  return { ...known, end: lifeEnd, endKind: 'ACTUAL' } as I;
}
