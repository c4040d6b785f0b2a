import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import {
  ADDRESSES,
  CALENDAR_WORDS,
  COMPANY_SUFFIXES,
  DESCRIBERS,
  FUNCTION_WORDS,
  HEAD_WORDS,
  OF_HEADS,
  ORDINARY_WORDS,
  PERSON_SUFFIXES,
  TITLES,
} from '../text/word-lists.ts';
import {
  type Document,
  foldedMatch,
  isHyphen,
  isTitleCaseLine,
  type Neighbour,
  opensSentence,
  readBefore,
  wordAfter,
  wordBefore,
} from './document.ts';
import type { Match } from './find-matches.ts';

/** A rule that keeps a hit silent; its id is what `docs/mentions.md` explains. */
export type SilenceRule =
  | 'half-of-hyphenated'
  | 'inside-longer-name'
  | 'part-of-name-with-of'
  | 'lone-word-beside-capital'
  | 'ordinary-word-opens-sentence'
  | 'other-bearer';

/** The words around a match, read once. */
export interface Surroundings {
  before: Neighbour | null;
  after: Neighbour | null;
}

export const surroundingsOf = (document: Document, index: number): Surroundings => ({
  before: wordBefore(document, index),
  after: wordAfter(document, index),
});

/** Attributes that may stand between a name and what it belongs to without making a longer name. */
const NEUTRAL_AFTER = new Set([
  'prime',
  'vice',
  'foreign',
  'defense',
  'defence',
  'finance',
  'attorney',
  'democrat',
  'democrats',
  'republican',
  'republicans',
  'interior',
  'deputy',
  'ceo',
  'cfo',
  'chief',
  'head',
  'opposition',
  'striker',
  'midfielder',
  'coach',
  'captain',
  'i',
]);
const SAYING = new Set(
  'said says told added asked argued announced wrote replied declined noted warned who did also'.split(' '),
);

/** "London-listed", "pro-China": a half of a hyphenated word counts only where the other half is a name too. */
export function halfOfHyphenated(document: Document, index: number): boolean {
  const { text, matches } = document;
  const match = matches[index] as Match;
  if (isHyphen(text.charCodeAt(match.end)) && /[\p{L}\p{N}]/u.test(text.charAt(match.end + 1))) {
    const next = matches[index + 1];
    if (next === undefined || next.start !== match.end + 1) return true;
  }
  if (isHyphen(text.charCodeAt(match.start - 1)) && /[\p{L}\p{N}.]/u.test(text.charAt(match.start - 2))) {
    const previous = matches[index - 1];
    return (
      previous === undefined ||
      (previous.end !== match.start - 1 &&
        !(text.charAt(match.start - 2) === '.' && previous.end === match.start - 2))
    );
  }
  return false;
}

/** "University of X", "Bank of X": X is a part of that name. */
export function partOfNameWithOf(document: Document, index: number, { before }: Surroundings): boolean {
  if (before === null || before.matched) return false;
  let link = before;
  if (link.folded === 'the') {
    const earlier = readBefore(document, link.start, index);
    if (earlier === null) return false;
    link = earlier;
  }
  if (!/^(?:of|de|da|do|di|von)$/u.test(link.folded)) return false;
  const head = readBefore(document, link.start, index);
  return head?.capitalized === true && OF_HEADS.has(head.folded);
}

const isForeign = (word: Neighbour | null): word is Neighbour => word?.capitalized === true && !word.matched;

/** "Kennedy Center", "New York Times", "Boston Globe": the name is a part of a longer one that the lexicon does not have. */
export function insideLongerName(
  document: Document,
  index: number,
  kind: SubjectKindCode,
  around: Surroundings,
): boolean {
  if (kind === 'ISSUE' || !isForeign(around.after)) return joinsByAmpersand(document, index);
  const { folded, start } = around.after;
  if (HEAD_WORDS.has(folded)) return true;
  if (document.language === 'de' || CALENDAR_WORDS.has(folded) || FUNCTION_WORDS.has(folded)) return false;
  if (kind === 'PERSON')
    return !PERSON_SUFFIXES.has(folded) && !TITLES.has(folded) && !isTitleCaseLine(document.text, start);
  if (kind !== 'PLACE' || COMPANY_SUFFIXES.has(folded)) return false;
  return (
    !TITLES.has(folded) &&
    !NEUTRAL_AFTER.has(folded) &&
    !ADDRESSES.has(folded) &&
    !isTitleCaseLine(document.text, start)
  );
}

/** "Johnson & Johnson": a neighbour joined by "&" makes a firm. */
function joinsByAmpersand(document: Document, index: number): boolean {
  const { text } = document;
  const match = document.matches[index] as Match;
  if (text.charCodeAt(match.end) === 38 || text.charCodeAt(match.start - 1) === 38) return true;
  return (
    (text.charCodeAt(match.end + 1) === 38 && text.charCodeAt(match.end) === 32) ||
    (text.charCodeAt(match.start - 2) === 38 && text.charCodeAt(match.start - 1) === 32)
  );
}

/** A lone word that is no person's, beside a capitalized word that nobody knows, is mostly a part of something else. */
export function loneWordBesideCapital(
  document: Document,
  index: number,
  kind: SubjectKindCode,
  around: Surroundings,
): boolean {
  const match = document.matches[index] as Match;
  if (kind === 'ISSUE' || kind === 'POST' || document.language === 'de' || !isLone(document, match))
    return false;
  const { before, after } = around;
  if (isForeign(after)) {
    const known =
      CALENDAR_WORDS.has(after.folded) ||
      FUNCTION_WORDS.has(after.folded) ||
      TITLES.has(after.folded) ||
      NEUTRAL_AFTER.has(after.folded) ||
      ADDRESSES.has(after.folded);
    const suffix = kind === 'PERSON' ? PERSON_SUFFIXES.has(after.folded) : COMPANY_SUFFIXES.has(after.folded);
    if (!known && !suffix) return true;
  }
  return isForeign(before) && !isNeutralBefore(before, kind);
}

/** One word, "U.S." and the like being one. */
const isLone = (document: Document, match: Match): boolean =>
  match.tokens === 1 ||
  (match.end - match.start <= 6 && document.text.slice(match.start, match.end).includes('.'));

/** Whether a capitalized word before a name says nothing against the name. */
export function isNeutralBefore(before: Neighbour, kind: SubjectKindCode): boolean {
  const { folded } = before;
  if (CALENDAR_WORDS.has(folded)) return true;
  if (FUNCTION_WORDS.has(folded)) return true;
  if (kind === 'PERSON' && (TITLES.has(folded) || ADDRESSES.has(folded) || DESCRIBERS.has(folded)))
    return true;
  return before.opensSentence && (DESCRIBERS.has(folded) || /(?:ed|ing|ly|ian|ese|ish|ern)$/u.test(folded));
}

/** "Burns the toast": a name that is an ordinary word says nothing where a sentence begins. */
export function ordinaryWordOpensSentence(document: Document, index: number, around: Surroundings): boolean {
  const match = document.matches[index] as Match;
  if (match.tokens !== 1 || !opensSentence(document.text, match.start)) return false;
  if (!ORDINARY_WORDS.has(foldedMatch(document, match))) return false;
  if (document.text.startsWith('’s', match.end) || document.text.startsWith("'s", match.end)) return false;
  return around.after === null
    ? !/^[,’']/u.test(document.text.slice(match.end, match.end + 1))
    : !SAYING.has(around.after.folded);
}

/** The first rule that keeps a safe name silent here, or null. */
export function silenceOf(
  document: Document,
  index: number,
  kind: SubjectKindCode,
  around: Surroundings,
): SilenceRule | null {
  if (kind === 'ISSUE') return null;
  if (halfOfHyphenated(document, index)) return 'half-of-hyphenated';
  if (insideLongerName(document, index, kind, around)) return 'inside-longer-name';
  if (partOfNameWithOf(document, index, around)) return 'part-of-name-with-of';
  if (loneWordBesideCapital(document, index, kind, around)) return 'lone-word-beside-capital';
  if (ordinaryWordOpensSentence(document, index, around)) return 'ordinary-word-opens-sentence';
  return null;
}
