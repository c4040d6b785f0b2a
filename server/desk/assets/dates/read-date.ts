import { parsePartialDate } from '../../../../shared/dates/partial-date.ts';
import { MONTHS, sayDate } from './say-date.ts';

/** What a typed date means: a partial date, a choice between days, or why it is none. Nothing typed is `EMPTY`. */
export type ReadDate =
  | { kind: 'EMPTY' }
  | { kind: 'DATE'; date: string }
  | { kind: 'AMBIGUOUS'; dates: [string, string] }
  | { kind: 'NONE'; why: string };

const HOW_TO_WRITE = 'Write a year, a month or a day, such as 2023-10.';

/**
 * Reads what an editor types: "2023", "2023-10", "oct 2023", "12 oct 2023", "Oct 12, 2023", "today". Never completes what
 * was not written, and asks where "10/11/2023" can mean two days.
 * @param today `YYYY-MM-DD`, what "today" stands for
 */
export function readDate(typed: string, today: string): ReadDate {
  const text = typed.trim().toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ');
  if (text === '') return { kind: 'EMPTY' };
  if (text === 'today') return { kind: 'DATE', date: today };
  const numeric = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/.exec(text);
  if (numeric) return dateOf(Number(numeric[1]), numberOf(numeric[2]), numberOf(numeric[3]));
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (slashed) return eitherOrder(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const dayFirst = /^(?:(\d{1,2})\.? )?([a-z]{3,})\.? (\d{4})$/.exec(text);
  if (dayFirst) return named(dayFirst[2] ?? '', numberOf(dayFirst[1]), Number(dayFirst[3]));
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2}) (\d{4})$/.exec(text);
  if (monthFirst) return named(monthFirst[1] ?? '', Number(monthFirst[2]), Number(monthFirst[3]));
  return { kind: 'NONE', why: HOW_TO_WRITE };
}

const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function named(word: string, day: number | undefined, year: number): ReadDate {
  const month = FULL_MONTHS.findIndex((name) => name.startsWith(word)) + 1;
  return month === 0 ? { kind: 'NONE', why: HOW_TO_WRITE } : dateOf(year, month, day);
}

function dateOf(year: number, month?: number, day?: number): ReadDate {
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  const parts = [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ];
  const date = parts.join('-');
  if (parsePartialDate(date) !== null) return { kind: 'DATE', date };
  if (month !== undefined && (month < 1 || month > 12)) {
    return { kind: 'NONE', why: `There is no month ${month}. ${HOW_TO_WRITE}` };
  }
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  return { kind: 'NONE', why: day === undefined ? HOW_TO_WRITE : `${day} ${name} does not exist.` };
}

/** "10/11/2023": October 11 or November 10. One reading where only one exists. */
function eitherOrder(first: number, second: number, year: number): ReadDate {
  const monthFirst = dateOf(year, first, second);
  const dayFirst = dateOf(year, second, first);
  if (monthFirst.kind !== 'DATE') return dayFirst;
  if (dayFirst.kind !== 'DATE' || dayFirst.date === monthFirst.date) return monthFirst;
  return { kind: 'AMBIGUOUS', dates: [monthFirst.date, dayFirst.date] };
}

/** What stands in the field for a date that is on record: what an editor would have typed. */
export function writeDate(date: string): string {
  return sayDate(date).toLowerCase();
}
