import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import {
  ADDRESSES,
  CALENDAR_WORDS,
  COMPANY_SUFFIXES,
  DEMONYMS,
  DESCRIBERS,
  DIRECTIONS,
  FUNCTION_WORDS,
  HEAD_WORDS,
  PERSON_SUFFIXES,
  SENTENCE_OPENERS,
  TITLES,
} from '../text/word-lists.ts';
import { type Document, isShoutedLine, type Neighbour, wordAfter, wordBefore } from './document.ts';
import type { Match } from './find-matches.ts';

/** The words around a match, read once. */
export interface Surroundings {
  before: Neighbour | null;
  after: Neighbour | null;
}

/** The words around a match. In a headline in capitals only words that make longer names count as capitalized. */
export function surroundingsOf(document: Document, index: number): Surroundings {
  const { start, end } = document.matches[index] as Match;
  const around = { before: wordBefore(document, index), after: wordAfter(document, index) };
  const isShouted =
    (around.before?.capitalized === true || around.after?.capitalized === true) &&
    !/\p{Ll}/u.test(document.text.slice(start, end)) &&
    isShoutedLine(document.text, start);
  if (!isShouted) return around;
  if (around.before !== null && !around.before.isIn(DIRECTIONS)) around.before.capitalized = false;
  if (around.after !== null && !around.after.isIn(HEAD_WORDS)) around.after.capitalized = false;
  return around;
}

/** Whether a word is capitalized and nothing that the lexicon knows. */
export const isForeign = (word: Neighbour | null): word is Neighbour =>
  word?.capitalized === true && !word.matched;

/** Whether a capitalized word before a name says nothing against the name. */
export function isNeutralBefore(before: Neighbour, kind: SubjectKindCode): boolean {
  if (before.isIn(CALENDAR_WORDS) || before.isIn(FUNCTION_WORDS)) return true;
  // "Pfizer Inc. FDA officials": the ending of another name.
  if (before.isIn(COMPANY_SUFFIXES)) return true;
  if (kind === 'PERSON') {
    if (before.isIn(TITLES) || before.isIn(ADDRESSES) || before.isIn(DESCRIBERS)) return true;
    if (before.isIn(DEMONYMS) || before.isIn(PERSON_SUFFIXES)) return true;
  }
  if (kind === 'ORGANIZATION' && before.isIn(DEMONYMS)) return true;
  return (
    before.opensSentence &&
    (before.isIn(DESCRIBERS) || before.isIn(SENTENCE_OPENERS) || /ern$/u.test(before.folded))
  );
}
