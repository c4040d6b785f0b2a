import { parsePartialDate } from './partial-date.ts';

/** Which part an arrow moves. */
export type DatePart = 'day' | 'month' | 'year';

/**
 * Moves a partial date by `steps` of its last known part, so that nothing unknown becomes known: a month stays a month.
 * Null where the text is no date, or the step would leave the calendar's years 1 to 9999.
 */
export function stepDate(date: string, steps: number): string | null {
  const read = parsePartialDate(date);
  if (read === null) return null;
  const part: DatePart = { YEAR: 'year', MONTH: 'month', DAY: 'day' }[read.precision] as DatePart;
  const moved = movedDay(read.year, read.month ?? 1, read.day ?? 1, part, steps);
  return moved === null ? null : moved.slice(0, date.length);
}

/**
 * Moves a whole day by days, months or years; a day that the month does not have becomes its last.
 * @param day `YYYY-MM-DD`
 */
export function stepDay(day: string, part: DatePart, steps: number): string {
  const read = parsePartialDate(day);
  if (read?.month === undefined || read.day === undefined) return day;
  return movedDay(read.year, read.month, read.day, part, steps) ?? day;
}

function movedDay(year: number, month: number, day: number, part: DatePart, steps: number): string | null {
  const at = new Date(0);
  if (part === 'day') {
    at.setUTCFullYear(year, month - 1, day + steps);
  } else {
    const months = year * 12 + (month - 1) + (part === 'year' ? steps * 12 : steps);
    const [toYear, toMonth] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
    at.setUTCFullYear(toYear, toMonth + 1, 0);
    at.setUTCFullYear(toYear, toMonth, Math.min(day, at.getUTCDate()));
  }
  const reached = at.getUTCFullYear();
  return reached < 1 || reached > 9999 ? null : at.toISOString().slice(0, 10);
}

/** Days from one whole day to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
