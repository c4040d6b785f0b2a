import type { IntervalFacts } from '../../shared/card/subject-facts.ts';
import { earliestDay } from '../../shared/dates/partial-date.ts';

const OPTIONS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

/** A partial date as known, in American English: "2023", "Oct 2023", "Oct 12, 2023". Plain dates have no time zone. */
export function formatPartialDate(date: string): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  const options = OPTIONS[date.split('-').length - 1] ?? OPTIONS[2];
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(instant);
}

/**
 * An interval in words, as of a day. An end after that day is a later fact and not told, a scheduled end is no end yet,
 * and an unknown one says what was last seen.
 */
export function formatInterval(interval: IntervalFacts, asOf: string): string {
  const start = interval.start === null ? null : formatPartialDate(interval.start);
  if (interval.endKind === 'ACTUAL' && interval.end !== null && earliestDay(interval.end) <= asOf) {
    const end = formatPartialDate(interval.end);
    return start === null ? `until ${end}` : `${start} to ${end}`;
  }
  const since = start === null ? 'start not known' : `since ${start}`;
  if (interval.endKind !== 'UNKNOWN' || isAttested(interval, asOf)) return since;
  return interval.attestedUntil === undefined
    ? `${since}, end not known`
    : `${since}, last shown by a source ${formatPartialDate(interval.attestedUntil)}`;
}

function isAttested({ attestedUntil }: IntervalFacts, asOf: string): boolean {
  return attestedUntil !== undefined && asOf <= earliestDay(attestedUntil);
}
