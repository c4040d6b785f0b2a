/**
 * Partial dates as in Popolo: `2023`, `2023-10` or `2023-10-12`; what is not known is not there.
 * Days are plain calendar days (proleptic Gregorian) without a time zone, and compare as strings.
 */

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** How far a date is known. */
export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY';

export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
  precision: DatePrecision;
}

/** Reads a partial date, or null where the text is none or names a day that does not exist. */
export function parsePartialDate(text: string): PartialDate | null {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (parts.year < 1 || parts.month < 1 || parts.month > 12) return null;
  if (parts.day < 1 || parts.day > daysInMonth(parts.year, parts.month)) return null;
  if (month === undefined) return { year: parts.year, precision: 'YEAR' };
  if (day === undefined) return { year: parts.year, month: parts.month, precision: 'MONTH' };
  return { ...parts, precision: 'DAY' };
}

/** Whether the text is a day, `YYYY-MM-DD`, that exists. */
export function isDay(text: string): boolean {
  return parsePartialDate(text)?.precision === 'DAY';
}

/** The first day that a partial date can mean, `YYYY-MM-DD`. */
export function earliestDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date can mean, `YYYY-MM-DD`. */
export function latestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
}

/**
 * Compares two partial dates: negative where `a` is certainly before `b`, positive where certainly after, 0 where both
 * are the same day, and null where what is known does not decide.
 */
export function comparePartialDates(a: string, b: string): number | null {
  if (latestDay(a) < earliestDay(b)) return -1;
  if (earliestDay(a) > latestDay(b)) return 1;
  return a === b && a.length === 10 ? 0 : null;
}

/** An order for lists: by the earliest day, the more precise date last among those. Total and stable. */
export function orderPartialDates(a: string, b: string): number {
  const [first, second] = [earliestDay(a), earliestDay(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.length - b.length;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
