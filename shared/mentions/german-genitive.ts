import type { Lexicon } from '../lexicon/lexicon.ts';
import { findMatches, type Match } from './find-matches.ts';

/** At most 42 letters, so that an endless word stays linear. */
const GENITIVE = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}-]{1,40}[^\P{L}sxzßSXZ]s(?![\p{L}\p{N}\p{M}])/gu;

/** "Deutschlands", "Merkels": in German a name takes an s without an apostrophe. Adds such matches to those of a text. */
export function withGenitives(lexicon: Lexicon, text: string, matches: Match[]): Match[] {
  // The s becomes an apostrophe, which ends a word, so that all offsets stay.
  const opened = text.replace(GENITIVE, (word) => `${word.slice(0, -1)}’`);
  if (opened === text) return matches;
  const merged = [...matches];
  let index = 0;
  for (const match of findMatches(lexicon, opened)) {
    if (opened[match.end] === text[match.end]) continue;
    while ((matches[index]?.end ?? Number.POSITIVE_INFINITY) <= match.start) index++;
    const next = matches[index];
    if (next === undefined || next.start > match.end) merged.push({ ...match, end: match.end + 1 });
  }
  return merged.length === matches.length ? matches : merged.sort((a, b) => a.start - b.start);
}
