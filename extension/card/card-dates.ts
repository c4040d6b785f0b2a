import type { IntervalFacts } from '../../shared/card/subject-facts.ts';
import type { Translate } from './card-strings.ts';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A partial date (`2023`, `2023-10`, `2023-10-12`) in the reader's words, no more exact than it is known.
 * Plain dates: no time zone moves them. What is not a date is returned as it is.
 */
export function formatPartialDate(date: string, locale: string): string {
  const match = PARTIAL.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' };
  if (month) options.month = 'short';
  if (day) options.day = 'numeric';
  const at = new Date(0);
  at.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** Days since 1970-01-01 of a partial date; an unknown part counts as its middle. NaN where it is no date. */
function dayNumber(date: string): number {
  const match = PARTIAL.exec(date);
  if (!match) return Number.NaN;
  const [, year, month, day] = match;
  const at = Date.UTC(Number(year), month ? Number(month) - 1 : 6, day ? Number(day) : month ? 15 : 1);
  return Math.round(at / 86_400_000);
}

/** Whether an end belongs to what came later than the card's day. */
function endsLater(interval: IntervalFacts, asOf: string): boolean {
  return interval.end !== null && dayNumber(interval.end) > dayNumber(asOf);
}

/**
 * "since 2021" beside an office: what was known on the card's day.
 * An end after that day is a later fact and is not told here; an end on or before it is.
 */
export function formatTenure(interval: IntervalFacts, asOf: string, locale: string, t: Translate): string {
  const start = interval.start === null ? null : interval.start.slice(0, 4);
  const ended = interval.end !== null && !endsLater(interval, asOf);
  if (ended && interval.end !== null) {
    const end = formatPartialDate(interval.end.slice(0, 4), locale);
    return start === null ? t('cardUntil', end) : `${formatPartialDate(start, locale)}–${end}`;
  }
  return start === null ? '' : t('cardSince', formatPartialDate(start, locale));
}

/** Per cent of the term that had passed on a day; of a term without an end, two thirds. */
export function termShare(start: string, end: string | null, asOf: string): number {
  const from = dayNumber(start);
  const to = end === null ? Number.NaN : dayNumber(end);
  const share = (100 * (dayNumber(asOf) - from)) / (to - from);
  return Number.isFinite(share) ? Math.round(Math.max(0, Math.min(100, share))) : 67;
}
