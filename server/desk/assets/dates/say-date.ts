import { parsePartialDate } from '../../../../shared/dates/partial-date.ts';

/** Short month names in American English; not `Intl`, whose short names differ between browsers. */
export const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** A partial date in words, as exact as it is known: "2023", "Oct 2023", "12 Oct 2023". What is no date stays as it is. */
export function sayDate(date: string): string {
  const read = parsePartialDate(date);
  if (read === null) return date;
  const parts = [read.day, read.month && MONTHS[read.month - 1], read.year];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** A partial date with what of it is not known. */
export interface DateEcho {
  /** "Oct 2023" */
  date: string;
  /** "day not known"; empty for a whole day. */
  unknown: string;
}

/** What the field answers to a date that was typed. */
export function echoDate(date: string): DateEcho {
  const precision = parsePartialDate(date)?.precision ?? 'DAY';
  const unknown = { YEAR: 'day and month not known', MONTH: 'day not known', DAY: '' }[precision];
  return { date: sayDate(date), unknown };
}

/** A moment's time of day on this device, "14:32". */
export function sayTime(moment: Date): string {
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** The day of a moment on this device, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** When something came into a list, as short as today allows: "14:40", "Sat", "9 Nov", "9 Nov 2025". */
export function sayMoment(moment: Date, now: Date): string {
  const day = dayOf(moment);
  if (day === dayOf(now)) return sayTime(moment);
  const daysAgo = (now.getTime() - moment.getTime()) / 86_400_000;
  if (daysAgo >= 0 && daysAgo < 6) return WEEKDAYS[moment.getDay()] ?? '';
  const said = sayDate(day);
  return moment.getFullYear() === now.getFullYear() ? said.slice(0, -5) : said;
}

/** The same in a sentence: "at 14:40", "on Sat", "on 9 Nov 2025". */
export function sayWhen(moment: Date, now: Date): string {
  const said = sayMoment(moment, now);
  return `${/^\d\d:\d\d$/.test(said) ? 'at' : 'on'} ${said}`;
}
