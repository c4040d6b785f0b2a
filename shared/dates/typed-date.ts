import { parsePartialDate } from './partial-date.ts';

/** What a typed date means. What is typed may be no date (`UNREADABLE`), or one that the calendar does not have. */
export type TypedDate =
  | { kind: 'EMPTY' }
  | { kind: 'DATE'; date: string }
  | { kind: 'AMBIGUOUS'; dates: [string, string] }
  | { kind: 'UNREADABLE' }
  /** `day` is null where there is no such month. */
  | { kind: 'NOT_IN_CALENDAR'; month: number; day: number | null };

/**
 * Reads what an editor types: "2023", "2023-10", "oct 2023", "12 oct 2023", "Oct 12, 2023", "2023年10月12日", "today". Never
 * completes what was not written, and leaves open which day "10/11/2023" means.
 * @param today `YYYY-MM-DD`, what "today" stands for
 */
export function readTypedDate(typed: string, today: string): TypedDate {
  const text = typed.trim().toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ');
  if (text === '') return { kind: 'EMPTY' };
  if (text === 'today') return { kind: 'DATE', date: today };
  const numeric = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/.exec(text);
  if (numeric) return dateOf(Number(numeric[1]), numberOf(numeric[2]), numberOf(numeric[3]));
  const chinese = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?)?$/.exec(text);
  if (chinese) return dateOf(Number(chinese[1]), numberOf(chinese[2]), numberOf(chinese[3]));
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (slashed) return eitherOrder(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const dayFirst = /^(?:(\d{1,2})\.? )?([a-z]{3,})\.? (\d{4})$/.exec(text);
  if (dayFirst) return named(dayFirst[2] ?? '', numberOf(dayFirst[1]), Number(dayFirst[3]));
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2}) (\d{4})$/.exec(text);
  if (monthFirst) return named(monthFirst[1] ?? '', Number(monthFirst[2]), Number(monthFirst[3]));
  return { kind: 'UNREADABLE' };
}

/** What stands in the field for a partial date that is on record: what an editor would have typed, "12 oct 2023". */
export function writeTypedDate(date: string): string {
  const read = parsePartialDate(date);
  if (read === null) return date;
  const month = read.month === undefined ? undefined : MONTHS[read.month - 1]?.slice(0, 3);
  return [read.day, month, read.year].filter((part) => part !== undefined).join(' ');
}

const MONTHS = [
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

function named(word: string, day: number | undefined, year: number): TypedDate {
  const month = MONTHS.findIndex((name) => name.startsWith(word)) + 1;
  return month === 0 ? { kind: 'UNREADABLE' } : dateOf(year, month, day);
}

function dateOf(year: number, month?: number, day?: number): TypedDate {
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  const parts = [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ];
  const date = parts.join('-');
  if (parsePartialDate(date) !== null) return { kind: 'DATE', date };
  if (month === undefined) return { kind: 'UNREADABLE' };
  if (month < 1 || month > 12) return { kind: 'NOT_IN_CALENDAR', month, day: null };
  return day === undefined ? { kind: 'UNREADABLE' } : { kind: 'NOT_IN_CALENDAR', month, day };
}

/** "10/11/2023": October 11 or November 10. One reading where only one exists. */
function eitherOrder(first: number, second: number, year: number): TypedDate {
  const monthFirst = dateOf(year, first, second);
  const dayFirst = dateOf(year, second, first);
  if (monthFirst.kind !== 'DATE') return dayFirst;
  if (dayFirst.kind !== 'DATE' || dayFirst.date === monthFirst.date) return monthFirst;
  return { kind: 'AMBIGUOUS', dates: [monthFirst.date, dayFirst.date] };
}
