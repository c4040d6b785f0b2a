import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { NEEDS_EVIDENCE } from '../lexicon/lexicon-format.ts';
import { CHARACTERS, EXPAND, FOLDED, SKIP, UPPER, WORD } from '../text/characters.ts';
import { foldRange } from '../text/tokens.ts';
import { foldedOf, isListedIn, listedWord, type WordList } from '../text/word-list.ts';
import { ABBREVIATIONS } from '../text/word-lists.ts';
import type { Match } from './find-matches.ts';

/** What belongs to a word; "ß" and "æ" do as well. */
const LETTER = WORD | EXPAND;

/** A word beside a match. What few rules ask is found out when they do. */
export class Neighbour {
  capitalized: boolean;
  private foldedWord: string | null = null;
  /** The listed word that it is, 0 for none; -1 where that was not asked yet. */
  private listed = -1;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    /** Whether a match covers it that needs no evidence; a surname that anybody may bear is no known neighbour. */
    readonly matched: boolean,
    private readonly mayOpenSentence: boolean,
  ) {
    this.capitalized = ((CHARACTERS[text.charCodeAt(start)] as number) & UPPER) !== 0;
  }

  get folded(): string {
    if (this.foldedWord === null) {
      const listed = this.findListed();
      this.foldedWord = listed > 0 ? foldedOf(listed) : foldRange(this.text, this.start, this.end);
    }
    return this.foldedWord;
  }

  /** Whether it is on a list. */
  isIn(list: WordList): boolean {
    const listed = this.findListed();
    return listed > 0 && isListedIn(listed, list);
  }

  private findListed(): number {
    if (this.listed < 0) this.listed = listedWord(this.text, this.start, this.end);
    return this.listed;
  }

  /** Whether a sentence begins with it. */
  get opensSentence(): boolean {
    return this.mayOpenSentence && opensSentence(this.text, this.start);
  }
}

/** What the rules know of the text that they decide on. */
export interface Document {
  lexicon: Lexicon;
  text: string;
  matches: readonly Match[];
  /** `yyyymmdd`, or 0 where the day is not known. */
  day: number;
  /** The primary subtag of the language, or empty. */
  language: string;
  /** What was found out of the whole document, by the question: see `remembered`. */
  answers?: Map<unknown, unknown>;
}

const isWord = (unit: number): boolean => ((CHARACTERS[unit] as number) & LETTER) !== 0;
const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 160 || unit === 0x202f || unit === 10 || unit === 13 || unit === 9;
export const isHyphen = (unit: number): boolean => unit === 45 || (unit >= 0x2010 && unit <= 0x2013);

/** The word before a match with only spaces between (and the dot of an abbreviation), or null. */
export function wordBefore(document: Document, index: number): Neighbour | null {
  const match = document.matches[index] as Match;
  return readBefore(document, match.start, index);
}

/** The word before a place in the text, the matches before `index` being the ones that may cover it. */
export function readBefore(document: Document, place: number, index: number): Neighbour | null {
  const { text } = document;
  let end = place;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) {
    if (text.charCodeAt(end - 1) === 10) return null;
    end--;
  }
  if (end === place) return null;
  const before = end;
  if (text.charCodeAt(end - 1) === 46) end--;
  const start = wordStart(text, end);
  if (start === end) return null;
  if (before !== end && !isAbbreviation(text, start, end)) return null;
  const earlier = document.matches[index - 1];
  const matched = earlier !== undefined && earlier.end > start && isKnown(earlier);
  return new Neighbour(text, start, end, matched, true);
}

/**
 * Whether a word with a capital may stand before a place: nearly always the letters there say that none does, and then nothing else need be
 * read. May say yes where none does, never no where one does.
 */
export function mayFollowCapital(text: string, place: number): boolean {
  const unit = text.charCodeAt(place - 1);
  if (unit !== 32) return unit !== 10 && isSpace(unit);
  // Behind a full stop only an abbreviation has a capital, which its own word has then.
  const end = text.charCodeAt(place - 2) === 46 ? place - 2 : place - 1;
  let start = end;
  while (isLower(text.charCodeAt(start - 1))) start--;
  const first = text.charCodeAt(start - 1);
  return isWord(first) || (start === place - 1 && isSpace(first));
}

const isLower = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Whether the dot behind a word is that of an abbreviation: an initial, "Mr.", "Gov.", "St.". */
function isAbbreviation(text: string, start: number, end: number): boolean {
  // The capital first, for most words have none.
  if (end - start > 6 || !isCapital(text, start)) return false;
  // The last letter of "Texas A&M." is no initial.
  if (end - start === 1) return text.charCodeAt(start - 1) !== 38;
  return ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}

function isCapital(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return unit < 128 ? unit >= 65 && unit <= 90 : /\p{Lu}/u.test(text.charAt(place));
}

/** Whether one of the names that are written so needs no evidence. */
export function isKnown({ postings }: Match): boolean {
  for (const { flags } of postings) if ((flags & NEEDS_EVIDENCE) === 0) return true;
  return false;
}

/** Where the word begins that ends at a place, at most 64 units before. */
export function wordStart(text: string, end: number): number {
  const table = CHARACTERS;
  const least = Math.max(0, end - 64);
  let start = end;
  while (start > least && ((table[text.charCodeAt(start - 1)] as number) & LETTER) !== 0) start--;
  return start;
}

/** The word after a match with only spaces between, or null. */
export function wordAfter(document: Document, index: number): Neighbour | null {
  const { text, matches } = document;
  const match = matches[index] as Match;
  let start = match.end;
  // Behind "U.S." a name goes on; behind "Iran." a sentence begins.
  if (text.charCodeAt(start) === 46 && text.charCodeAt(start - 2) === 46) start++;
  const gap = start;
  while (start < text.length && isSpace(text.charCodeAt(start))) {
    if (text.charCodeAt(start) === 10) return null;
    start++;
  }
  if (start === gap || !isWord(text.charCodeAt(start))) return null;
  const end = wordEnd(text, start);
  const later = matches[index + 1];
  const matched = later !== undefined && later.start < end && isKnown(later);
  return new Neighbour(text, start, end, matched, false);
}

/** Where the word ends that begins at a place, at most 64 units behind. */
export function wordEnd(text: string, start: number): number {
  const table = CHARACTERS;
  const most = Math.min(text.length, start + 64);
  let end = start;
  while (end < most && ((table[text.charCodeAt(end)] as number) & LETTER) !== 0) end++;
  return end;
}

/** Whether a sentence begins at a place: the text, a line, after a full stop or an opening quote after one. */
export function opensSentence(text: string, start: number): boolean {
  let index = start - 1;
  while (index >= 0 && (isSpace(text.charCodeAt(index)) || isOpening(text.charCodeAt(index)))) {
    if (text.charCodeAt(index) === 10) return true;
    index--;
  }
  if (index < 0) return true;
  const unit = text.charCodeAt(index);
  if (unit === 46) {
    // The dot of an abbreviation or an initial ends no sentence.
    return !isAbbreviation(text, wordStart(text, index), index);
  }
  return (
    '!?:•“"‘;'.includes(text.charAt(index)) ||
    (unit === 0x201d && index > 0 && '.!?'.includes(text.charAt(index - 1)))
  );
}

const isOpening = (unit: number): boolean =>
  unit === 34 ||
  unit === 0x201c ||
  unit === 0x2018 ||
  unit === 39 ||
  unit === 0xab ||
  unit === 40 ||
  unit === 45 ||
  unit === 0x2013 ||
  unit === 0x2014;

/** The line around a place, or the 200 units on both sides of it, so that a text without line breaks stays linear. */
export function lineAround(text: string, place: number): string {
  const start = Math.max(0, place - 201);
  const nearby = text.slice(start, place + 201);
  const from = start + nearby.lastIndexOf('\n', place - 1 - start) + 1;
  const found = nearby.indexOf('\n', place - start);
  return text.slice(from, found < 0 ? start + nearby.length : start + found).trim();
}

/** Whether a line is a headline in capitals, where a capital says nothing of a word. */
export function isShoutedLine(text: string, place: number): boolean {
  // Nearly always the second letter of the name that stands there says that it is none.
  const second = text.charCodeAt(place + 1);
  if (second >= 97 && second <= 122 && text.charCodeAt(place) !== 10) return false;
  const line = lineAround(text, place);
  return !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3;
}

/** Whether a line is a headline in title case: no full stop, and nearly all its longer words have capitals. */
export function isTitleCaseLine(text: string, place: number): boolean {
  const line = lineAround(text, place);
  if (line.length > 200 || /(?:[^.]\.|!)$|^(?:By|Von) \p{Lu}/u.test(line)) return false;
  const longer = line.match(/[\p{L}]{4,}/gu) ?? [];
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word)).length;
  return longer.length >= 3 && capitals >= longer.length * 0.75;
}

/** A text's first line, where it is no paragraph. */
const LONGEST_HEADLINE = 150;

/** Whether a place lies in the headline: the first line of a text of several, where it is short. */
export const isInHeadline = (text: string, place: number): boolean => {
  if (place >= LONGEST_HEADLINE) return false;
  const end = text.indexOf('\n');
  return end > place && end <= LONGEST_HEADLINE;
};

const ORDINARY_LOOKUPS = 64;
const ORDINARY_SAMPLE = 50_000;
/** Words of which it is known whether the document writes them in lower case. */
const ordinaryWordsOf = remembered(() => new Map<string, boolean>());

/** Whether the document also writes a word in lower case, so that its capital is only that of a sentence. */
export function isOrdinaryHere(document: Document, { start, end }: Neighbour): boolean {
  const known = ordinaryWordsOf(document);
  const word = document.text.slice(start, end).toLowerCase();
  let found = known.get(word);
  if (found === undefined) {
    // So many words in so much text, so that a long text stays linear.
    if (known.size >= ORDINARY_LOOKUPS) return false;
    found = isWordOf(document.text.slice(0, ORDINARY_SAMPLE), word);
    known.set(word, found);
  }
  return found;
}

/** Letters of most languages here from the rarest on. */
const RARE_LETTERS = 'qxjzkvwybgpfmhcdulnrstioae';

/**
 * Whether a text has a word between two spaces. It is sought from its rarest letter on, because a search stops at every unit of the text that is the
 * first one sought: four times as often at a common letter.
 */
export function isWordOf(text: string, word: string): boolean {
  let rarest = 0;
  for (let at = 1; at < word.length; at++) {
    if (RARE_LETTERS.indexOf(word.charAt(at)) < RARE_LETTERS.indexOf(word.charAt(rarest))) rarest = at;
  }
  const [before, sought] = [` ${word.slice(0, rarest)}`, `${word.slice(rarest)} `];
  let place = text.indexOf(sought);
  while (place >= 0 && !text.startsWith(before, place - before.length))
    place = text.indexOf(sought, place + 1);
  return place >= 0;
}

/** The folded words of a match. */
export const foldedMatch = (document: Document, match: Match): string =>
  foldRange(document.text, match.start, match.end);

/** Whether what begins at a place may fold to a word with one of some first letters; never no where it does. */
export function mayFoldTo(text: string, place: number, firstLetters: ReadonlySet<number>): boolean {
  const entry = CHARACTERS[text.charCodeAt(place)] as number;
  return (entry & (SKIP | EXPAND)) !== 0 || firstLetters.has(entry & FOLDED);
}

/** The distinct subjects of some postings, in order. */
export function subjectsOf(postings: readonly Posting[]): number[] {
  if (postings.length === 1) return [(postings[0] as Posting).subject];
  return [...new Set(postings.map((posting) => posting.subject))];
}

/** A question about the whole document that is answered once. */
export function remembered<Answer>(answer: (document: Document) => Answer): (document: Document) => Answer {
  return (document) => {
    document.answers ??= new Map();
    if (document.answers.has(answer)) return document.answers.get(answer) as Answer;
    const found = answer(document);
    document.answers.set(answer, found);
    return found;
  };
}
