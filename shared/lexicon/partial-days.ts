import { FOREVER } from './lexicon-format.ts';
import type { LexiconTerm } from './lexicon-source.ts';

/** A day as `yyyymmdd`, so that days compare as numbers; 0 where the text is no (partial) date. */
function dayNumber(date: string, bound: 'earliest' | 'latest'): number {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return 0;
  const month = parts[2] ?? (bound === 'earliest' ? '01' : '12');
  const day = parts[3] ?? (bound === 'earliest' ? '01' : '31');
  return Number(parts[1]) * 10_000 + Number(month) * 100 + Number(day);
}

/** The first day on which something with this (partial) start has certainly begun. */
export const certainFrom = (date: string): number => dayNumber(date, 'latest');

/** The first day on which something with this half-open (partial) end may be over. */
export const certainUntil = (date: string): number => dayNumber(date, 'earliest');

/** The day of a whole date, or 0: a document whose day is not known resolves no post. */
export const wholeDay = (date: string | undefined): number =>
  date !== undefined && date.length === 10 ? dayNumber(date, 'earliest') : 0;

/**
 * The days `[from, until)` on which the holder certainly holds the post, as `yyyymmdd`, or null where no day is certain.
 * An end that nobody saw (`UNKNOWN`) is certain through the last day that a source attests, and no further.
 */
export function certainDays(term: LexiconTerm): { from: number; until: number } | null {
  if (term.start === null) return null;
  const from = certainFrom(term.start);
  let until = FOREVER;
  if (term.endKind === 'UNKNOWN') {
    // Days compare as numbers, so the number after the attested day is a safe half-open end.
    until = term.attestedUntil === undefined ? 0 : certainUntil(term.attestedUntil) + 1;
  } else if (term.end !== null) {
    until = certainUntil(term.end);
  } else if (term.endKind !== 'NONE') {
    return null;
  }
  if (from === 0 || until <= from) return null;
  return { from, until };
}
