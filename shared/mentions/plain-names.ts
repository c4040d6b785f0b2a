import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { CHARACTERS, EXPAND, UPPER, WORD } from '../text/characters.ts';
import { isListedIn, listedWord } from '../text/word-list.ts';
import { COMMON_THINGS, FUNCTION_WORDS, ORDINARY_WORDS } from '../text/word-lists.ts';
import { type Document, isKnown } from './document.ts';
import type { Match } from './find-matches.ts';
import { FAMILY, isNamedAfter, mayBeCalled, NAMED_AFTER } from './longer-names.ts';
import { isBody } from './national-bodies.ts';
import { MONTHS } from './ordinary-words.ts';

/** What belongs to a word; "ß" and "æ" do as well. */
const LETTER = WORD | EXPAND;

const SPACE = 32;
const PERIOD = 46;
const LINE_END = 10;
/** Marks that a word leaves alone what stands right behind or before them. */
const CLOSING = marks('\n,;:!?)]"\'’”');
const OPENING = marks('\n(["\'‘“');
/** With what the words begin of longer-names.ts that make a longer name of a person's. */
const FIRST_OF_NAMED_AFTER = marks([...NAMED_AFTER].map((word) => word.charAt(0)).join(''));
/** With what the words for a family begin. */
const FIRST_OF_FAMILY = marks([...FAMILY].map((word) => word.charAt(0)).join(''));
/** Short words before a name that belong to a longer one: "University of", "Otto von". */
const LINKS = new Set('of de da do di von at the van bin der den'.split(' '));

/**
 * Whether a name of several words stands where no rule of silence-rules.ts can speak, so that what is around it need not be read for any
 * of them: before a word in lower case or a mark, and behind a mark or a word that makes no longer name. Most names do. May say no, never
 * wrongly yes.
 */
export function standsPlainly(document: Document, index: number, kind: SubjectKindCode): boolean {
  const { text, matches } = document;
  const { start, end, tokens, isApart } = matches[index] as Match;
  if ((kind === 'ORGANIZATION' || kind === 'GOVERNMENT') && isBody(text, start, end)) return false;
  if (kind === 'PLACE' && mayBeBowler(text, start)) return false;
  if (!isApart && !isFree(document, index, kind)) return false;
  if (tokens < 2) return !mayBeCalled(text, start) && isPlainWord(document, index, kind);
  // "U. S." and the like are one word.
  return end - start > 6;
}

/** What matching sees of most names, of those that it did not look at. */
function isFree(document: Document, index: number, kind: SubjectKindCode): boolean {
  const { text } = document;
  const { start, end } = document.matches[index] as Match;
  if (mayBeScorer(text, end) || !isFreeBefore(text, start)) return false;
  return isFreeAfter(text, end, kind) || isBeforeName(document, index);
}

/** Whether a name with a capital that needs no evidence follows after a space. */
function isBeforeName({ text, matches }: Document, index: number): boolean {
  const { end } = matches[index] as Match;
  const next = matches[index + 1];
  if (next === undefined || next.start !== end + 1 || text.charCodeAt(end) !== SPACE) return false;
  return isUpper(text.charCodeAt(next.start)) && isKnown(next);
}

/**
 * Whether a name of one word, beside which nothing makes a longer name, is none of those that only words have: not beside a capital or another
 * name, no ordinary word where a sentence begins, no month, no family.
 */
function isPlainWord({ text, matches, language }: Document, index: number, kind: SubjectKindCode): boolean {
  const { start, end } = matches[index] as Match;
  // "us", "IN"; German writes nouns with a capital.
  if (!isUpper(text.charCodeAt(start)) || !isLower(text.charCodeAt(start + 1)) || language === 'de')
    return false;
  if (matches[index + 1]?.start === end + 1 || matches[index - 1]?.end === start - 1) return false;
  if (text.charCodeAt(end) === SPACE && FIRST_OF_FAMILY[text.charCodeAt(end + 1)] === 1) {
    if (isListedIn(listedWord(text, end + 1, endOfLower(text, end + 1)), FAMILY)) return false;
  }
  const last = text.charCodeAt(start - 2);
  const isBehindWord = text.charCodeAt(start - 1) === SPACE && last !== PERIOD && CLOSING[last] === 0;
  if (isBehindWord && !(isLetter(last) && startsLower(text, start - 1))) return false;
  if (isBehindWord && kind !== 'PERSON') return true;
  const listed = listedWord(text, start, end);
  if (kind === 'PERSON' && isListedIn(listed, MONTHS)) return false;
  return (
    isBehindWord ||
    (!isListedIn(listed, ORDINARY_WORDS) &&
      !isListedIn(listed, FUNCTION_WORDS) &&
      !isListedIn(listed, COMMON_THINGS))
  );
}

/** "c Croft b Cork": whether a letter stands before a name as before a bowler's in a scorecard. */
function mayBeBowler(text: string, start: number): boolean {
  const letter = text.charCodeAt(start - 2);
  return (letter === 98 || letter === 99) && !isLetter(text.charCodeAt(start - 3));
}

/** "Dundee 44th": whether a number stands behind a name as a minute behind a scorer's. */
const mayBeScorer = (text: string, end: number): boolean =>
  text.charCodeAt(end + 1) >= 48 && text.charCodeAt(end + 1) <= 57;

function endOfLower(text: string, start: number): number {
  let end = start;
  while (isLower(text.charCodeAt(end))) end++;
  return end;
}

function isFreeAfter(text: string, end: number, kind: SubjectKindCode): boolean {
  const next = text.charCodeAt(end);
  if (next === PERIOD) return text.charCodeAt(end - 2) !== PERIOD;
  if (next !== SPACE) return end === text.length || CLOSING[next] === 1;
  const first = text.charCodeAt(end + 1);
  if (!isLower(first)) return false;
  if (kind !== 'PERSON' || FIRST_OF_NAMED_AFTER[first] === 0) return true;
  return !isNamedAfter(text, end + 1, endOfLower(text, end + 1));
}

function isFreeBefore(text: string, start: number): boolean {
  if (start === 0) return true;
  const unit = text.charCodeAt(start - 1);
  if (unit !== SPACE) return OPENING[unit] === 1;
  const last = text.charCodeAt(start - 2);
  if (isLetter(last)) return isParted(text, start - 1);
  // Behind a full stop a sentence begins, where it is not that of an abbreviation, which has a capital.
  if (last === PERIOD) return startsLower(text, start - 2);
  return CLOSING[last] === 1;
}

/** Whether the word that ends at a place makes no longer name with what follows: not "of" nor "of the", but behind a word in lower case. */
function isParted(text: string, end: number): boolean {
  const word = shortWord(text, end);
  if (word !== 'the') return isNoLink(text, end, word);
  if (isSentenceEnd(text, end - 4)) return true;
  return text.charCodeAt(end - 4) === SPACE && isNoLink(text, end - 4, shortWord(text, end - 4));
}

/** Whether a word that ends at a place does not join two names. */
function isNoLink(text: string, end: number, word: string | null): boolean {
  if (word === null || !LINKS.has(word)) return word !== '';
  const before = end - word.length - 1;
  if (word === 'the') return false;
  return isSentenceEnd(text, before) || (text.charCodeAt(before) === SPACE && startsLower(text, before));
}

/** Whether a place is the end of a line or the space behind a sentence, so that what stands behind belongs to nothing before it. */
const isSentenceEnd = (text: string, place: number): boolean =>
  text.charCodeAt(place) === LINE_END ||
  (text.charCodeAt(place) === SPACE && text.charCodeAt(place - 1) === PERIOD && startsLower(text, place - 1));

/** The word of up to three ASCII letters that ends at a place; null for a longer one, empty for one with other letters or digits. */
function shortWord(text: string, end: number): string | null {
  const length = lengthOfWord(text, end);
  return length > 3 ? null : text.slice(end - length, end).toLowerCase();
}

function startsLower(text: string, end: number): boolean {
  let start = end;
  while (isLower(text.charCodeAt(start - 1))) start--;
  return start < end && !isWord(text.charCodeAt(start - 1));
}

function marks(list: string): Uint8Array {
  const found = new Uint8Array(65_536);
  for (const mark of list) found[mark.charCodeAt(0)] = 1;
  return found;
}

const isLower = (unit: number): boolean => unit >= 97 && unit <= 122;
const isUpper = (unit: number): boolean => ((CHARACTERS[unit] as number) & UPPER) !== 0;
const isLetter = (unit: number): boolean => isLower(unit | 32);
const isWord = (unit: number): boolean => ((CHARACTERS[unit] as number) & LETTER) !== 0;

/** The length of the word of ASCII letters that ends at a place, 4 for longer ones; 0 for a short one that other letters or digits belong to. */
function lengthOfWord(text: string, end: number): number {
  let start = end;
  while (start > end - 4 && isLetter(text.charCodeAt(start - 1))) start--;
  return end - start < 4 && start > 0 && isWord(text.charCodeAt(start - 1)) ? 0 : end - start;
}
