import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { NEEDS_EVIDENCE, type SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { MEN, WOMEN } from '../text/given-names.ts';
import { foldRange } from '../text/tokens.ts';
import { WordList } from '../text/word-list.ts';
import {
  ADDRESSES,
  CALENDAR_WORDS,
  COMPANY_SUFFIXES,
  DIRECTIONS,
  FUNCTION_WORDS,
  HEAD_WORDS,
  OF_HEADS,
  PERSON_SUFFIXES,
  TITLES,
} from '../text/word-lists.ts';
import {
  type Document,
  isHyphen,
  isOrdinaryHere,
  isShoutedLine,
  isTitleCaseLine,
  type Neighbour,
  readBefore,
} from './document.ts';
import type { Match } from './find-matches.ts';
import { isForeign, isNeutralBefore, type Surroundings } from './surroundings.ts';

/** Attributes that may stand between a name and what it belongs to without making a longer name. */
const NEUTRAL_AFTER = new WordList(
  (
    'prime vice foreign defense defence finance attorney democrat democrats republican republicans interior deputy ceo cfo chief ' +
    'head opposition striker midfielder coach captain i sheriff coroner prosecutor executive pm fm mp mps newsroom newsdesk bureau'
  ).split(' '),
);

/** "Siemens-Chef", "VW-Aktie": what German joins to a name with a hyphen leaves it the name. */
const GERMAN_ROLE =
  /^[-‐‑]\p{L}*(?:aktien?|abgeordnete[rn]?|anhänger|anwalt|armee|aufsichtsrat|botschafter|chefs?|chefin|coach|experte|fans|fraktion|führung|generalsekretär|gründer|kandidat|kandidatin|kanzler|kanzlerin|konzerns?|manager|mannschaft|minister|ministerin|mitarbeiter|partei|parteitag|politiker|politikerin|präsident|präsidentin|profi|regierung|soldaten|spieler|spitze|sprecher|sprecherin|stürmer|tochter|torwart|trainer|truppen|verteidiger|vertreter|vize|vorsitzende[rn]?|vorstand|werke?|zentrale)(?!\p{L})/iu;

/** "2-Michael Stich", "UPDATE 1-Deutsche Bank": the number in front is a place in a list. */
const LISTED_NUMBER = /(?:^|\s)\d{1,2}[-‐‑–]$/u;

/** "London-listed", "pro-China": a half of a hyphenated word counts only where the other half is a name too. */
export function halfOfHyphenated(document: Document, index: number): boolean {
  const { text, matches } = document;
  const match = matches[index] as Match;
  if (isHyphen(text.charCodeAt(match.end)) && /[\p{L}\p{N}]/u.test(text.charAt(match.end + 1))) {
    const next = matches[index + 1];
    const isJoined =
      (next === undefined || next.start !== match.end + 1) &&
      !(match.tokens > 1 && text.slice(match.start, match.end).includes(', '));
    if (isJoined && !(document.language === 'de' && GERMAN_ROLE.test(text.slice(match.end, match.end + 30))))
      return true;
  }
  if (!isHyphen(text.charCodeAt(match.start - 1))) return false;
  // "(R-Ohio)", "D-Calif.": a member's party and state.
  if (/(?:^|[(\s])[RDI][-‐‑–]$/u.test(text.slice(Math.max(0, match.start - 3), match.start))) return false;
  if (LISTED_NUMBER.test(text.slice(Math.max(0, match.start - 4), match.start))) return false;
  if (/[\p{L}\p{N}.]/u.test(text.charAt(match.start - 2))) {
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
  if (before === null || before.matched || before.end - before.start > 3) return false;
  let link = before;
  // "University of Texas at Dallas"
  if (link.folded === 'at')
    return /University of \p{Lu}[\p{L} ]+ at $/u.test(
      document.text.slice(Math.max(0, before.start - 40), before.end + 1),
    );
  if (link.folded === 'the') {
    const earlier = readBefore(document, link.start, index);
    if (earlier === null) return false;
    link = earlier;
  }
  if (!/^(?:of|de|da|do|di|von)$/u.test(link.folded)) return false;
  const head = readBefore(document, link.start, index);
  return head?.capitalized === true && head.isIn(OF_HEADS);
}

/** "Otto von Bismarck": a place that is a surname here. */
export function nobleName(document: Document, index: number, { before }: Surroundings): boolean {
  if (before === null || before.end - before.start !== 3 || document.language === 'de') return false;
  if (!/^(?:von|van|bin|der|den)$/u.test(before.folded)) return false;
  return readBefore(document, before.start, index)?.capitalized === true;
}

/** "Kennedy Center", "New York Times", "Boston Globe": the name is a part of a longer one that the lexicon does not have. */
export function insideLongerName(
  document: Document,
  index: number,
  kind: SubjectKindCode,
  around: Surroundings,
): boolean {
  if (isPartOfHanName(document, index)) return true;
  const { after } = around;
  if (kind === 'PERSON' && after !== null && isNamedAfter(document.text, after.start, after.end)) return true;
  if (kind === 'ISSUE' || !isForeign(after)) return joinsByAmpersand(document, index);
  const { start } = after;
  if (isTrade(document.text, after, kind)) return false;
  if (after.isIn(HEAD_WORDS)) return true;
  if (kind === 'ORGANIZATION' && BODY_HEADS.test(after.folded)) return true;
  if (document.language === 'de' || after.isIn(CALENDAR_WORDS) || after.isIn(FUNCTION_WORDS)) return false;
  if (kind === 'PERSON')
    return !after.isIn(PERSON_SUFFIXES) && !after.isIn(TITLES) && !isTitleCaseLine(document.text, start);
  if (kind !== 'PLACE' || after.isIn(COMPANY_SUFFIXES)) return false;
  return (
    !after.isIn(TITLES) &&
    !after.isIn(NEUTRAL_AFTER) &&
    !after.isIn(ADDRESSES) &&
    !isTitleCaseLine(document.text, start)
  );
}

/** What is named after a person. */
export const NAMED_AFTER: ReadonlySet<string> = new Set(
  'airport stadium street avenue prize award foundation museum library'.split(' '),
);

/** Whether a word is what is named after a person, also in lower case: "Kennedy airport". */
export function isNamedAfter(text: string, start: number, end: number): boolean {
  const length = end - start;
  // The lengths come first, for most words are no such word.
  return length >= 5 && length <= 10 && NAMED_AFTER.has(text.slice(start, end));
}

/** "European Union Naval Force" is not the Union. */
const BODY_HEADS =
  /^(?:naval|force|forces|council|commission|committee|agency|programme|program|mission|command|convention|conference)$/u;

const TRADES =
  /^(?:motors?|electronics|systems|group|holdings|industries|international|technologies|pharmaceuticals|airlines|airways|computers?|communications|software|semiconductors?|stores)$/u;
const COMPANY_ENDING = /^ (?:Corp|Inc|Co|Ltd|Corporation|Company|Limited|AG|SA|NV|PLC|Plc)(?!\p{L})/u;

const HAN_HEADS =
  /^(?:人民|工商|建设|农业|交通|师范|理工|科技|外国语|政法|财经|体育|国家|中央)?(?:银行|大学|学院|日报|时报|晚报|电视台|广播电台|航空公司|石油公司|足协|证监会|银监会|奥委会|科学院|证券交易所)/u;

/** What looks like "北大" and "加州" in other words: the North Atlantic, to take part in a state's. */
const HAN_TRAPS = /北大[西荒]|[东西华湖河台]北大|[参增附]加州/u;

/** "中国人民银行", "北京大学": a place that begins the name of a body. */
function isPartOfHanName({ text, matches }: Document, index: number): boolean {
  const { start, end } = matches[index] as Match;
  if (end - start === 2 && HAN_TRAPS.test(text.slice(Math.max(0, start - 1), end + 1))) return true;
  return text.charCodeAt(end) >= 0x4e00 && HAN_HEADS.test(text.slice(end, end + 10));
}

/** "SNL tonight!!! & One Direction": what stands on the other side of "&" makes a firm where it is a name. */
const isFirmBefore = (text: string, start: number): boolean =>
  /(?:^|[^\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}.'’]* & $/u.test(text.slice(Math.max(0, start - 24), start));
const isFirmBehind = (text: string, end: number): boolean =>
  /^ & [\p{Lu}\p{N}]/u.test(text.slice(end, end + 4));

/** Whether "&" stands between two names of persons or of places that the lexicon has whole, or of a person and a body. */
function isOneOfTwo({ matches, text }: Document, index: number): boolean {
  const match = matches[index] as Match;
  const [first, second] = text.startsWith(' & ', match.end)
    ? [match, matches[index + 1]]
    : [matches[index - 1], match];
  if (first === undefined || second === undefined || second.start !== first.end + 3) return false;
  const [own, other] = [first, second].map(({ postings }) => postings.find(isSafelyListed));
  if (own === undefined || other === undefined) return false;
  // "Coldplay & Beyoncé" are a band and a singer.
  if (kindOf(own) !== kindOf(other)) return kindOf(own) !== 'PLACE' && kindOf(other) !== 'PLACE';
  return kindOf(own) === 'PLACE' || (kindOf(own) === 'PERSON' && first.tokens > 1 && second.tokens > 1);
}

/** "Johnson & Johnson": a neighbour joined by "&" makes a firm. */
function joinsByAmpersand(document: Document, index: number): boolean {
  const { text } = document;
  const match = document.matches[index] as Match;
  const isJoined =
    text.charCodeAt(match.end) === 38 ||
    text.charCodeAt(match.start - 1) === 38 ||
    (text.charCodeAt(match.end + 1) === 38 &&
      text.charCodeAt(match.end) === 32 &&
      isFirmBehind(text, match.end)) ||
    (text.charCodeAt(match.start - 2) === 38 &&
      text.charCodeAt(match.start - 1) === 32 &&
      isFirmBefore(text, match.start));
  // "Katy Perry & Russell Brand" are two persons, "Paris & London" two towns.
  if (isJoined && isOneOfTwo(document, index)) return false;
  // "Goldman Sachs & Co." is the firm itself.
  return isJoined && !/^ ?& Co(?!\p{L})/u.test(text.slice(match.end, match.end + 6));
}

export const FAMILY = new WordList(
  'family families brothers sisters siblings clan dynasty household'.split(' '),
);

/** Whether "named" or "called" stands before a name. */
export const mayBeCalled = (text: string, start: number): boolean =>
  text.charCodeAt(start - 2) === 100 && /(?:named|called) $/u.test(text.slice(Math.max(0, start - 7), start));

const CALLED =
  /(?<!\p{L})(?:man|woman|boy|girl|guy|family|child|baby|son|daughter|brother|sister|friend|neighbou?r|sheriff|driver|student|teacher|officer|soldier|teenager|character|hero|heroine|dog|cat|horse|parrot) (?:named|called) $/u;

/** "a sheriff named Houston", "a family called Bergen": somebody has that name, and it is no town and no firm. */
export function isSomebodyCalled({ text, matches }: Document, index: number, kind: SubjectKindCode): boolean {
  const { start, tokens } = matches[index] as Match;
  if (kind === 'PERSON' || tokens > 1 || !mayBeCalled(text, start)) return false;
  return CALLED.test(text.slice(Math.max(0, start - 24), start));
}

/** "the Jackson family": several of a surname, and no one of them. */
export function familyName(document: Document, index: number, { after }: Surroundings): boolean {
  if (after === null || after.capitalized || (document.matches[index] as Match).tokens > 1) return false;
  const length = after.end - after.start;
  return length > 3 && length < 10 && after.isIn(FAMILY);
}

/** A lone word that is no person's, beside a capitalized word that nobody knows, is mostly a part of something else. */
export function loneWordBesideCapital(
  document: Document,
  index: number,
  kind: SubjectKindCode,
  around: Surroundings,
): boolean {
  const match = document.matches[index] as Match;
  if (kind === 'ISSUE' || kind === 'POST' || !isLone(document, match)) return false;
  const { before, after } = around;
  if (document.language === 'de') return kind !== 'PERSON' && isForeign(before) && isGivenName(before.folded);
  if (isForeign(after)) {
    if (!mayFollow(document, after, kind) && !isTitleCaseLine(document.text, match.start)) return true;
  }
  if (kind === 'PLACE' || kind === 'ORGANIZATION') {
    if (joinsAnother(document, index, kind, 1) || joinsAnother(document, index, kind, -1)) return true;
    if (before?.capitalized === true && hasAge(document.text, match.end)) return true;
  }
  if (!isForeign(before) || isNeutralBefore(before, kind)) return false;
  if (before.opensSentence && isOrdinaryHere(document, before)) return false;
  return before.isIn(DIRECTIONS) || !isTitleCaseLine(document.text, match.start);
}

/** Whether a word is one of the given names that say who bears what follows. */
export const isGivenName = (folded: string): boolean => MEN.has(folded) || WOMEN.has(folded);

/** "Brown, 34,": an age behind a name. */
const hasAge = (text: string, end: number): boolean =>
  (text.charCodeAt(end) === 44 || text.charCodeAt(end) === 32) &&
  /^ ?, \d\d ?, /u.test(text.slice(end, end + 8));

/**
 * "Victoria Lagos", "Sony Ericsson": two places or two firms of one word each with only a space between them are somebody's name or
 * another firm's; "Lincoln Brown, 34," and "Florence Barnes" are somebody's whatever the two are.
 */
function joinsAnother(
  { matches, text }: Document,
  index: number,
  kind: SubjectKindCode,
  step: 1 | -1,
): boolean {
  const [first, second] =
    step === 1 ? [matches[index], matches[index + 1]] : [matches[index - 1], matches[index]];
  if (first === undefined || second === undefined || second.start !== first.end + 1) return false;
  if (text.charCodeAt(first.end) !== 32) return false;
  if (first.tokens > 1 || second.tokens > 1) return false;
  const posting = (matches[index + step] as Match).postings.find(isSafelyListed);
  return (
    posting !== undefined &&
    (kindOf(posting) === kind ||
      hasAge(text, second.end) ||
      isGivenName(foldRange(text, first.start, first.end))) &&
    !isTitleCaseLine(text, first.start) &&
    !isShoutedLine(text, first.start)
  );
}

const isSafelyListed = ({ flags }: Posting): boolean => (flags & NEEDS_EVIDENCE) === 0;

/** Whether a capitalized word behind a name leaves the name what it is. */
function mayFollow({ text }: Document, after: Neighbour, kind: SubjectKindCode): boolean {
  if (after.isIn(CALENDAR_WORDS) || after.isIn(FUNCTION_WORDS)) return true;
  if (after.isIn(TITLES) || after.isIn(NEUTRAL_AFTER) || after.isIn(ADDRESSES)) return true;
  if (kind === 'PERSON') return after.isIn(PERSON_SUFFIXES);
  // "Airbus A340s"
  if (kind === 'ORGANIZATION' && /\d/u.test(after.folded)) return true;
  return after.isIn(COMPANY_SUFFIXES) || isTrade(text, after, kind);
}

/** "Toyota Motor Corp.", "Honda Motor lost" are Toyota and Honda. */
const isTrade = (text: string, { folded, end }: Neighbour, kind: SubjectKindCode): boolean =>
  kind === 'ORGANIZATION' &&
  TRADES.test(folded) &&
  (COMPANY_ENDING.test(text.slice(end, end + 14)) ||
    (folded === 'motor' && !/^ \p{Lu}/u.test(text.slice(end, end + 2))));

/** One word, "U.S." and the like being one. */
const isLone = (document: Document, match: Match): boolean =>
  match.tokens === 1 ||
  (match.end - match.start <= 6 && document.text.slice(match.start, match.end).includes('.'));
