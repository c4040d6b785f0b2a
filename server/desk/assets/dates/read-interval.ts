import { comparePartialDates } from '../../../../shared/dates/partial-date.ts';
import { stepDay } from '../../../../shared/dates/step-date.ts';
import type { EndKind } from '../../../../shared/model/vocabulary.ts';
import { dayOf, sayDate } from './say-date.ts';

/** An interval as a form holds it: partial dates, or absent. */
export interface FormInterval {
  start?: string | undefined;
  end?: string | undefined;
  endKind?: EndKind | undefined;
}

/** The four answers to "until", in the order of the form. */
export const END_ANSWERS: readonly { kind: EndKind; label: string }[] = [
  { kind: 'NONE', label: 'Still so' },
  { kind: 'ACTUAL', label: 'Ended' },
  { kind: 'SCHEDULED', label: 'Will end' },
  { kind: 'UNKNOWN', label: 'Ended, day unknown' },
];

/** The kind of end that an interval has where it does not say. */
export function endKindOf(interval: FormInterval): EndKind {
  return interval.endKind ?? (interval.end === undefined ? 'NONE' : 'ACTUAL');
}

/** Whether this kind of end has a day to write. */
export function hasEndDay(kind: EndKind): boolean {
  return kind === 'ACTUAL' || kind === 'SCHEDULED';
}

/**
 * An interval read back aloud, so that the half-open end is heard: "3 Jan 2025 is the first day it was no longer held. The last
 * was 2 Jan 2025." Empty where there is nothing to say.
 * @param verb what happens to it: "held" for an office, "so" for anything else
 */
export function readBackInterval(interval: FormInterval, verb: 'held' | 'so'): string {
  const kind = endKindOf(interval);
  if (!hasEndDay(kind) || interval.end === undefined) {
    if (kind === 'UNKNOWN')
      return 'It is never shown as current, and the card says that the end is not known.';
    return '';
  }
  const end = sayDate(interval.end);
  const isDay = interval.end.length === 10;
  if (kind === 'SCHEDULED') {
    const lead = `The term runs to ${end}`;
    const last = isDay ? `; the last day is ${sayDate(stepDay(interval.end, 'day', -1))}` : '';
    return `${lead}${last}. The card never says “ended” before somebody has looked.`;
  }
  if (!isDay) return `It ended in ${end}; on which day is not known.`;
  const last = sayDate(stepDay(interval.end, 'day', -1));
  return `${end} is the first day it was no longer ${verb}. The last was ${last}.`;
}

/** What is wrong between start and end, said for the end's field; null where nothing is. */
export function contradictionOf(interval: FormInterval): string | null {
  const { start, end } = interval;
  if (start === undefined || end === undefined || !hasEndDay(endKindOf(interval))) return null;
  const order = comparePartialDates(end, start);
  if (order === null || order > 0) return null;
  if (order === 0) return `${sayDate(end)} is the start as well: the end is the first day after the last.`;
  return `${sayDate(end)} is before the start, ${sayDate(start)}.`;
}

/**
 * An interval in a row: "3 Jan 2017 – 20 Jan 2021", "3 Jan 2025 – now", "from 3 Mar 2021, end not known". "Now" only where nothing says
 * otherwise: what begins later is "from 20 Jan 2029", and a term that has run out is "since 3 Jan 2017, term to 3 Jan 2023".
 * @param today `YYYY-MM-DD`
 */
export function sayInterval(interval: FormInterval, today: string = dayOf(new Date())): string {
  const start = interval.start === undefined ? '' : sayDate(interval.start);
  const kind = endKindOf(interval);
  if (kind === 'UNKNOWN') return start === '' ? 'end not known' : `from ${start}, end not known`;
  if (kind === 'ACTUAL' && interval.end !== undefined) {
    return start === '' ? `until ${sayDate(interval.end)}` : `${start} – ${sayDate(interval.end)}`;
  }
  if (kind === 'SCHEDULED' && hasRunOut(interval, today)) {
    return start === ''
      ? `term to ${sayDate(interval.end)}`
      : `since ${start}, term to ${sayDate(interval.end)}`;
  }
  if (start === '') return 'start not known';
  const isToCome = comparePartialDates(interval.start ?? '', today) === 1;
  return isToCome ? `from ${start}` : `${start} – now`;
}

/** Whether the end that an interval has is behind today for certain. */
export function hasRunOut<Interval extends FormInterval>(
  interval: Interval,
  today: string,
): interval is Interval & { end: string } {
  return interval.end !== undefined && comparePartialDates(interval.end, today) === -1;
}

/**
 * An interval beside a day of the past, of which it never says "now": "since 3 Jan 2025", "from some day of 2021", "since 6 Jan 1999,
 * term to 3 Jan 2029".
 */
export function sayHeld(interval: FormInterval): string {
  const { start, end } = interval;
  const kind = endKindOf(interval);
  if (start === undefined || kind === 'UNKNOWN' || (kind === 'ACTUAL' && end !== undefined))
    return sayInterval(interval);
  const since = start.length === 10 ? `since ${sayDate(start)}` : `from some day of ${sayDate(start)}`;
  return kind === 'SCHEDULED' && end !== undefined ? `${since}, term to ${sayDate(end)}` : since;
}
