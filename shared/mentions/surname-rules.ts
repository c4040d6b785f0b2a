import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { MEN, WOMEN } from '../text/given-names.ts';
import { foldRange } from '../text/tokens.ts';
import { TITLES } from '../text/word-lists.ts';
import { isBorneBy, isSafe, lastBefore, postingOf } from './decision.ts';
import {
  type Document,
  foldedMatch,
  isInHeadline,
  isOrdinaryHere,
  type Neighbour,
  readBefore,
} from './document.ts';
import { findMatches } from './find-matches.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { isNeutralBefore, type Surroundings } from './surroundings.ts';

/** Whether an office or "Senator" stands before a match. */
export const hasTitle = ({ before }: Surroundings): boolean =>
  before?.capitalized === true && before.isIn(TITLES);

/** The first word by which a document names somebody in full; empty where it does not. */
function givenName(resolution: Resolution, subject: number): string {
  for (const place of resolution.firstPlaces(subject)) {
    const { start, end, tokens } = resolution.decisions[place]?.match ?? resolution.match(place);
    if (tokens < 2) continue;
    const given = /^[\p{L}\p{M}]+/u.exec(resolution.document.text.slice(start, end))?.[0] ?? '';
    // "President Obama" has no given name.
    if (!TITLES.has(given.toLowerCase())) return given;
  }
  return '';
}

/** "B. Lara" where the document names Brian Lara: the initial is his. */
export function isOwnInitial(resolution: Resolution, subject: number, { before }: Surroundings): boolean {
  if (before === null || before.end - before.start !== 1) return false;
  return givenName(resolution, subject).charAt(0).toLowerCase() === before.folded && before.capitalized;
}

const TO_A_WOMAN = new Set(
  'mrs ms miss madame frau senora sra mme lady dame queen princess baroness'.split(' '),
);
const TO_A_MAN = new Set('mr sir herr monsieur senor sr lord king prince'.split(' '));

/** "Mrs. Clinton", "Frau Merkel": whether a woman is addressed. */
export const isToWoman = ({ before }: Surroundings): boolean =>
  before?.capitalized === true && TO_A_WOMAN.has(before.folded);

/** "Mrs. Clinton" is not Bill Clinton: whether a form of address fits the given name by which the document names somebody. */
export function fitsAddress(resolution: Resolution, { subject }: Posting, { before }: Surroundings): boolean {
  if (before?.capitalized !== true) return true;
  const isWoman = TO_A_WOMAN.has(before.folded);
  if (!isWoman && !TO_A_MAN.has(before.folded)) return true;
  const given = givenName(resolution, subject);
  return !(isWoman ? MEN : WOMEN).has(foldRange(given, 0, given.length));
}

/** "Jane Schumer": somebody whom the lexicon does not have bears this surname here. */
export function isStranger(document: Document, { before }: Surroundings): boolean {
  if (before?.capitalized !== true || before.matched) return false;
  const isInitial = before.end - before.start === 1 && document.text.charCodeAt(before.end) === 46;
  if (!isInitial && isNeutralBefore(before, 'PERSON')) return false;
  return !(before.opensSentence && isOrdinaryHere(document, before));
}

/** Notes a stranger who bears a surname of the lexicon. */
export function collectStranger(resolution: Resolution, index: number): void {
  // A stranger matters to bearers whom the document names.
  const match = resolution.match(index);
  const isNamed = (subject: number): boolean => resolution.namedAt.has(subject);
  if (!isBorneBy(match, isNamed)) return;
  const around = resolution.around(index);
  if (!isStranger(resolution.document, around)) return;
  if (isBorneBy(match, (subject) => isNamed(subject) && isOwnInitial(resolution, subject, around))) return;
  const surname = foldedMatch(resolution.document, resolution.match(index));
  const places = resolution.strangers.get(surname);
  if (places === undefined) resolution.strangers.set(surname, [index]);
  else places.push(index);
}

/** Whether a stranger with the same surname was named after everybody whom the lexicon knows by it. */
export function strangerIsNearer(resolution: Resolution, index: number, named: readonly Posting[]): boolean {
  const surname = foldedMatch(resolution.document, resolution.match(index));
  const places = resolution.strangers.get(surname);
  if (places === undefined) return false;
  const stranger = lastBefore(places, index);
  return (
    stranger >= 0 &&
    named.every(({ subject }) => lastBefore(resolution.namedAt.get(subject) ?? [], index) < stranger)
  );
}

/** "John Forbes Kerry", "John F. Kerry": the given name and the surname are a name of the lexicon; what stands between is not. */
export function readMiddleName(resolution: Resolution, index: number): void {
  const { document, decisions } = resolution;
  const match = resolution.match(index);
  if (match.tokens > 2) return;
  const { before } = resolution.around(index);
  if (before === null || !before.capitalized || before.matched) return;
  let given: Neighbour | null = before;
  for (let steps = 0; steps < 2; steps++) {
    if (given === null) return;
    const isInitial: boolean = given.end - given.start === 1;
    given = readBefore(document, given.start, index);
    if (given === null || !given.capitalized) return;
    if (isInitial && given.end - given.start === 1) continue;
    break;
  }
  if (given === null || given.end - given.start < 2) return;
  const earlier = decisions[index - 1];
  if (earlier !== null && earlier !== undefined && earlier.match.end > given.start) return;
  const { text, lexicon } = document;
  const name = `${text.slice(given.start, given.end)} ${text.slice(match.start, match.end)}`;
  const [found, ...more] = findMatches(lexicon, name);
  if (found === undefined || more.length > 0 || found.start > 0 || found.end < name.length) return;
  const safe = found.postings.filter((posting) => isSafe(posting) && kindOf(posting) === 'PERSON');
  const [person] = safe;
  if (person === undefined || safe.length > 1) return;
  if (
    postingOf(match, person.subject) === undefined ||
    silenceOf(document, index, 'PERSON', { before: null, after: resolution.around(index).after }) !== null
  )
    return;
  const whole = { ...match, start: given.start, tokens: match.tokens + 1 };
  resolution.name(index, person, ['full-name', 'middle-name-in-text'], whole);
}

/** So near is a full name that a surname behind it is most likely taken from it, and so far another's, in units of text. */
const NEAR = 250;
const FAR = 750;

/** Two bearers in one document: the one whom this place follows, or "which one?" with the nearest first. */
export function chooseBearer(
  resolution: Resolution,
  index: number,
  named: readonly Posting[],
  subjects: readonly number[],
  rule: string,
): void {
  const nearest = subjects
    .map((subject) => ({ subject, place: lastBefore(resolution.namedAt.get(subject) ?? [], index) }))
    .sort((a, b) => b.place - a.place);
  const bearer = followedBearer(resolution, index, nearest) ?? headlineBearer(resolution, index, nearest);
  const posting = bearer === null ? undefined : named.find(({ subject }) => subject === bearer);
  if (posting !== undefined) resolution.name(index, posting, [rule]);
  else
    resolution.ask(
      index,
      nearest.map((each) => each.subject),
      'surname-of-several',
    );
}

interface Bearer {
  subject: number;
  /** The last match before a place that names somebody in full; -1 for none. */
  place: number;
}

/** The only bearer who was named before a place, or one who was named close before it and the others far away; null for none. */
function followedBearer(resolution: Resolution, index: number, nearest: readonly Bearer[]): number | null {
  const [first, second] = nearest;
  if (first === undefined || first.place < 0) return null;
  if (second === undefined || second.place < 0) return first.subject;
  const { start } = resolution.match(index);
  const distanceTo = (bearer: Bearer): number => start - resolution.match(bearer.place).end;
  return distanceTo(first) <= NEAR && distanceTo(second) >= FAR ? first.subject : null;
}

/** "Bush in Hungary" as a headline: of some bearers whom the text names below, the first. */
function headlineBearer(resolution: Resolution, index: number, bearers: readonly Bearer[]): number | null {
  if (bearers.some(({ place }) => place >= 0)) return null;
  if (!isInHeadline(resolution.document.text, resolution.match(index).start)) return null;
  const firstPlace = ({ subject }: Bearer): number => resolution.namedAt.first(subject) ?? Infinity;
  const [first] = [...bearers].sort((a, b) => firstPlace(a) - firstPlace(b));
  return first?.subject ?? null;
}
