import { z } from 'zod';
import { parsePartialDate } from '../../../../shared/dates/partial-date.ts';
import type { Snak } from './wikidata-entity.ts';

const timeSchema = z.object({ time: z.string(), precision: z.number(), calendarmodel: z.string() });

/** Gregorian; the other one that Wikidata has is the Julian calendar. */
const GREGORIAN = /\/Q1985727$/;
const [YEAR, MONTH, DAY] = [9, 10, 11];

/** A partial date, or why there is none. */
export type WikidataDate = { date: string } | { why: string };

/**
 * The date of a snak, as precise as Wikidata has it. A day or month of the Julian calendar is not converted, and what is known
 * only to the decade or century is no partial date.
 */
export function dateOf(snak: Snak): WikidataDate {
  if (snak.snaktype === 'somevalue') return { why: 'Wikidata says that the date is unknown' };
  if (snak.snaktype === 'novalue') return { why: 'Wikidata says that there is no date' };
  const value = timeSchema.safeParse(snak.datavalue?.value);
  const [, year, month, day] = /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(value.data?.time ?? '') ?? [];
  if (!value.success || year === undefined) return { why: 'the date is before our era or no date' };
  const { precision, calendarmodel } = value.data;
  if (precision < YEAR) return { why: 'the date is known only to the decade or century' };
  if (precision > YEAR && !GREGORIAN.test(calendarmodel))
    return { why: 'the date is in the Julian calendar, which is not converted' };
  const parts = precision >= DAY ? [year, month, day] : precision === MONTH ? [year, month] : [year];
  const date = parts.join('-');
  return parsePartialDate(date) === null ? { why: `${date} is no day of the calendar` } : { date };
}
