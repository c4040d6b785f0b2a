import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { CHARACTERS, WORD } from '../text/characters.ts';
import type { Document } from './document.ts';
import type { Match } from './find-matches.ts';
import { isNamedAfter } from './longer-names.ts';
import { BODIES } from './national-bodies.ts';

const SPACE = 32;
const COMMA = 44;
const PERIOD = 46;
/** Short words before a name that belong to a longer one: "University of", "Otto von". */
const LINKS = new Set('of de da do di von at the van bin der den'.split(' '));

/**
 * Whether a name of several words stands between words in lower case, or before a comma or a full stop, so that no rule of
 * silence-rules.ts can speak: most names do, and their surroundings need not be read for any other rule. May say no, never wrongly yes.
 */
export function standsPlainly({ text, matches }: Document, index: number, kind: SubjectKindCode): boolean {
  const { start, end, tokens } = matches[index] as Match;
  // "U. S." and the like are one word.
  if (tokens < 2 || end - start <= 6 || text.charCodeAt(start - 1) !== SPACE) return false;
  if (!isParted(text, start - 1)) return false;
  if ((kind === 'ORGANIZATION' || kind === 'GOVERNMENT') && BODIES.has(text.slice(start, end))) return false;
  const next = text.charCodeAt(end);
  if (next === COMMA) return true;
  if (next === PERIOD) return text.charCodeAt(end - 2) !== PERIOD;
  if (next !== SPACE) return false;
  const after = lowerAfter(text, end + 1);
  return after >= 0 && !(kind === 'PERSON' && isNamedAfter(text, end + 1, after));
}

/** Whether a word in lower case ends at a place that makes no longer name with what follows: not "of", nor "of the". */
function isParted(text: string, end: number): boolean {
  const start = lowerBefore(text, end);
  if (start < 0) return false;
  if (end - start > 3) return true;
  const word = text.slice(start, end);
  if (word !== 'the') return !LINKS.has(word);
  const earlier = text.charCodeAt(start - 1) === SPACE ? lowerBefore(text, start - 1) : -1;
  return earlier >= 0 && !LINKS.has(text.slice(earlier, start - 1));
}

const isLower = (unit: number): boolean => unit >= 97 && unit <= 122;
const isWord = (unit: number): boolean => ((CHARACTERS[unit] as number) & WORD) !== 0;

/** Where the word of ASCII letters in lower case begins that ends at a place; -1 where none does. */
function lowerBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLower(text.charCodeAt(start - 1))) start--;
  return start === end || (start > 0 && isWord(text.charCodeAt(start - 1))) ? -1 : start;
}

/** Where the word of ASCII letters in lower case ends that begins at a place; -1 where none does. */
function lowerAfter(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLower(text.charCodeAt(end))) end++;
  return end === start || (end < text.length && isWord(text.charCodeAt(end))) ? -1 : end;
}
