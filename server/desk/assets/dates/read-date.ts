import { readTypedDate } from '../../../../shared/dates/typed-date.ts';
import { MONTHS } from './say-date.ts';

/** What a typed date means: a partial date, a choice between days, or why it is none. Nothing typed is `EMPTY`. */
export type ReadDate =
  | { kind: 'EMPTY' }
  | { kind: 'DATE'; date: string }
  | { kind: 'AMBIGUOUS'; dates: [string, string] }
  | { kind: 'NONE'; why: string };

const HOW_TO_WRITE = 'Write a year, a month or a day, such as 2023-10.';

/**
 * Reads what an editor types as {@link readTypedDate} does, and says in words why it is no date.
 * @param today `YYYY-MM-DD`, what "today" stands for
 */
export function readDate(typed: string, today: string): ReadDate {
  const read = readTypedDate(typed, today);
  if (read.kind === 'UNREADABLE') return { kind: 'NONE', why: HOW_TO_WRITE };
  if (read.kind !== 'NOT_IN_CALENDAR') return read;
  const { month, day } = read;
  if (day === null) return { kind: 'NONE', why: `There is no month ${month}. ${HOW_TO_WRITE}` };
  return { kind: 'NONE', why: `${day} ${MONTHS[month - 1]} does not exist.` };
}
