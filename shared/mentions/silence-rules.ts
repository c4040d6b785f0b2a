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
  OF_HEADS,
  ORDINARY_WORDS,
  PERSON_SUFFIXES,
  PERSON_VERBS,
  SENTENCE_OPENERS,
  TITLES,
} from '../text/word-lists.ts';
import {
  type Document,
  foldedMatch,
  isHyphen,
  isOrdinaryHere,
  isShoutedLine,
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
  | 'month-name'
  | 'ordinary-case'
  | 'other-bearer';

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
  if (around.before !== null && !DIRECTIONS.has(around.before.folded)) around.before.capitalized = false;
  if (around.after !== null && !HEAD_WORDS.has(around.after.folded)) around.after.capitalized = false;
  return around;
}

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
export const SAYING: ReadonlySet<string> = new Set(
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
  // "(R-Ohio)", "D-Calif.": a member's party and state.
  if (/(?:^|[(\s])[RDI][-‐‑–]$/u.test(text.slice(Math.max(0, match.start - 3), match.start))) return false;
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
  if (isPartOfHanName(document, index)) return true;
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

const HAN_HEADS =
  /^(?:人民|工商|建设|农业|交通|师范|理工|科技|外国语|政法|财经|体育|国家|中央)?(?:银行|大学|学院|日报|时报|晚报|电视台|广播电台|航空公司|石油公司|足协|证券交易所)/u;

/** "中国人民银行", "北京大学": a place that begins the name of a body. */
function isPartOfHanName({ text, matches }: Document, index: number): boolean {
  const { end } = matches[index] as Match;
  return text.charCodeAt(end) >= 0x4e00 && HAN_HEADS.test(text.slice(end, end + 10));
}

/** "Johnson & Johnson": a neighbour joined by "&" makes a firm. */
function joinsByAmpersand(document: Document, index: number): boolean {
  const { text } = document;
  const match = document.matches[index] as Match;
  // "Goldman Sachs & Co." is the firm itself.
  if (/^ ?& Co(?!\p{L})/u.test(text.slice(match.end, match.end + 6))) return false;
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
    if (!known && !suffix && !isTitleCaseLine(document.text, match.start)) return true;
  }
  if (!isForeign(before) || isNeutralBefore(before, kind)) return false;
  if (before.opensSentence && isOrdinaryHere(document, before)) return false;
  return DIRECTIONS.has(before.folded) || !isTitleCaseLine(document.text, match.start);
}

/** One word, "U.S." and the like being one. */
const isLone = (document: Document, match: Match): boolean =>
  match.tokens === 1 ||
  (match.end - match.start <= 6 && document.text.slice(match.start, match.end).includes('.'));

/** Whether a capitalized word before a name says nothing against the name. */
export function isNeutralBefore(before: Neighbour, kind: SubjectKindCode): boolean {
  const { folded } = before;
  if (CALENDAR_WORDS.has(folded) || FUNCTION_WORDS.has(folded)) return true;
  if (kind === 'PERSON') {
    if (TITLES.has(folded) || ADDRESSES.has(folded) || DESCRIBERS.has(folded)) return true;
    if (DEMONYMS.has(folded) || PERSON_SUFFIXES.has(folded)) return true;
  }
  if (kind === 'ORGANIZATION' && DEMONYMS.has(folded)) return true;
  return (
    before.opensSentence && (DESCRIBERS.has(folded) || SENTENCE_OPENERS.has(folded) || /ern$/u.test(folded))
  );
}

/** "Burns the toast", "the Park": a name that is an ordinary word says nothing where a sentence begins or an article stands before it. */
export function ordinaryWordOpensSentence(document: Document, index: number, around: Surroundings): boolean {
  const match = document.matches[index] as Match;
  if (match.tokens !== 1) return false;
  const folded = foldedMatch(document, match);
  if (!ORDINARY_WORDS.has(folded) && !FUNCTION_WORDS.has(folded)) return false;
  const next = document.text.slice(match.end, match.end + 3);
  if (!opensSentence(document.text, match.start) || /^ ?['’]s/u.test(next)) return false;
  // "FORD said": a word in capitals is no ordinary one, and neither is one that speaks.
  if (match.end - match.start > 1 && !/\p{Ll}/u.test(document.text.slice(match.start, match.end)))
    return isShoutedLine(document.text, match.start);
  if (around.after === null) return !/^[,’'(]|^ \(/u.test(next);
  if (SAYING.has(around.after.folded)) return false;
  return (
    MONTHS.has(folded) ||
    !(PERSON_VERBS.has(around.after.folded) || /\p{Ll}{2}ed$/u.test(around.after.folded))
  );
}

const MONTHS = new Set(['march', 'april', 'may', 'june', 'july', 'august']);

/** "in May", "May 5": a surname that is a month. */
export function monthName(document: Document, index: number, { before, after }: Surroundings): boolean {
  const match = document.matches[index] as Match;
  if (match.tokens !== 1 || !MONTHS.has(foldedMatch(document, match))) return false;
  if (after !== null && /^(?:\d{1,4}(?:st|nd|rd|th)?|of)$/u.test(after.folded)) return true;
  return (
    before !== null &&
    (CALENDAR_WORDS.has(before.folded) ||
      /^(?:in|by|since|until|till|of|last|next|this|early|late|mid|during|from|for|through|between|every|end|\d{1,2}(?:st|nd|rd|th)?)$/u.test(
        before.folded,
      ))
  );
}

/** "us" is not the U.S., "IN" in a headline in capitals is not India: names of persons, organizations and places have their capitals. */
export function ordinaryCase(document: Document, index: number): boolean {
  const { text } = document;
  const { start, end, tokens } = document.matches[index] as Match;
  if (tokens !== 1) return false;
  const surface = text.slice(start, end);
  if (!/\p{Lu}/u.test(surface)) return /\p{Ll}/u.test(surface);
  if (end - start > 3 || /\p{Ll}/u.test(surface) || text[end] === '.') return false;
  const folded = surface.toLowerCase();
  return (
    (ORDINARY_WORDS.has(folded) || FUNCTION_WORDS.has(folded) || folded === 'us') &&
    isShoutedLine(text, start)
  );
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
  if (kind === 'PERSON' && monthName(document, index, around)) return 'month-name';
  if (kind !== 'POST' && kind !== 'OTHER' && ordinaryCase(document, index)) return 'ordinary-case';
  return null;
}
