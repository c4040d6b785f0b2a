import { CHARACTERS, UPPER } from '../text/characters.ts';
import { isListedIn, listedWord, WordList } from '../text/word-list.ts';
import {
  CALENDAR_WORDS,
  COMMON_THINGS,
  FUNCTION_WORDS,
  ORDINARY_WORDS,
  PERSON_VERBS,
} from '../text/word-lists.ts';
import { type Document, isShoutedLine, opensSentence } from './document.ts';
import type { Match } from './find-matches.ts';
import type { Surroundings } from './surroundings.ts';

/** What only somebody or a body does: after it even an ordinary word was a name. */
export const SAYING = new WordList(
  'said says told added asked argued announced wrote replied declined noted warned who did also'.split(' '),
);

/** "Burns the toast", "the Park": a name that is an ordinary word says nothing where a sentence begins or an article stands before it. */
export function ordinaryWordOpensSentence(document: Document, index: number, around: Surroundings): boolean {
  const match = document.matches[index] as Match;
  if (match.tokens !== 1) return false;
  const listed = listedWord(document.text, match.start, match.end);
  const isThing = isListedIn(listed, COMMON_THINGS);
  if (!isThing && !isListedIn(listed, ORDINARY_WORDS) && !isListedIn(listed, FUNCTION_WORDS)) return false;
  const next = document.text.slice(match.end, match.end + 3);
  if (!opensSentence(document.text, match.start) || /^ ?['’]s/u.test(next)) return false;
  // "FORD said": a word in capitals is no ordinary one, and neither is one that speaks.
  if (match.end - match.start > 1 && !/\p{Ll}/u.test(document.text.slice(match.start, match.end)))
    return isShoutedLine(document.text, match.start);
  if (around.after === null) return !/^ ?[,’'(]/u.test(next);
  if (around.after.isIn(SAYING)) return false;
  if (isThing) return !/\p{Ll}{2}ed$/u.test(around.after.folded);
  return (
    isListedIn(listed, MONTHS) ||
    !(around.after.isIn(PERSON_VERBS) || /\p{Ll}{2}ed$/u.test(around.after.folded))
  );
}

export const MONTHS = new WordList(['march', 'april', 'may', 'june', 'july', 'august']);

/** "in May", "May 5": a surname that is a month. */
export function monthName(document: Document, index: number, { before, after }: Surroundings): boolean {
  const match = document.matches[index] as Match;
  if (match.tokens !== 1 || !isListedIn(listedWord(document.text, match.start, match.end), MONTHS))
    return false;
  if (after !== null && /^(?:\d{1,4}(?:st|nd|rd|th)?|of)$/u.test(after.folded)) return true;
  return (
    before !== null &&
    (before.isIn(CALENDAR_WORDS) ||
      /^(?:in|by|since|until|till|last|next|this|early|late|mid|during|every|end|\d{1,2}(?:st|nd|rd|th)?)$/u.test(
        before.folded,
      ))
  );
}

/** Towns that are nouns as well: German writes both with a capital, and only the noun with an article. */
const GERMAN_NOUNS =
  /^(?:Essen|Hof|Halle|Regen|Siegen|Singen|Senden|Werder|Wiesen|Brand|Brake|Burg|Plan)s?$/u;
const GERMAN_ARTICLES =
  /^(?:das|dem|den|der|des|die|(?:k?ein|mein|dein|sein|ihr|unser)(?:e[mnrs]?)?|(?:dies|jed|gut|gemeinsam|warm)e[mnrs]?|beim|zum|vom)$/u;

/** "Nach dem Essen": behind an article it is the meal and not the city. */
export function germanNoun(
  { language, matches, text }: Document,
  index: number,
  { before }: Surroundings,
): boolean {
  if (language !== 'de' || before === null) return false;
  const { start, end, tokens } = matches[index] as Match;
  return tokens === 1 && GERMAN_NOUNS.test(text.slice(start, end)) && GERMAN_ARTICLES.test(before.folded);
}

/** "Im Kern sei das richtig": behind a preposition with its article a surname is the noun that it was. */
export const germanNounOfName = (
  { language, matches }: Document,
  index: number,
  { before }: Surroundings,
): boolean =>
  language === 'de' &&
  before !== null &&
  matches[index]?.tokens === 1 &&
  /^(?:im|am|zum|vom|beim|ins|ans)$/u.test(before.folded);

/** "us" is not the U.S., "IN" in a headline in capitals is not India: names of persons, organizations and places have their capitals. */
export function ordinaryCase(document: Document, index: number): boolean {
  const { text } = document;
  const { start, end, tokens } = document.matches[index] as Match;
  if (tokens !== 1 || (end - start > 3 && ((CHARACTERS[text.charCodeAt(start)] as number) & UPPER) !== 0))
    return false;
  const surface = text.slice(start, end);
  if (!/\p{Lu}/u.test(surface)) return /\p{Ll}/u.test(surface);
  if (end - start > 3 || /\p{Ll}/u.test(surface) || text[end] === '.') return false;
  const folded = surface.toLowerCase();
  return (
    (ORDINARY_WORDS.has(folded) || FUNCTION_WORDS.has(folded) || folded === 'us') &&
    isShoutedLine(text, start)
  );
}
