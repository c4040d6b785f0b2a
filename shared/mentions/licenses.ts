import { STATE_WORDS } from '../lexicon/equal-forms.ts';
import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { isListedIn, listedWord, WordList } from '../text/word-list.ts';
import { ADDRESSES, DEMONYMS, PAPERS, TEAM_OPPONENTS, TEAM_VERBS, TITLES } from '../text/word-lists.ts';
import { isAfterLocative, isStudiedAt } from './after-locative.ts';
import { derivationOf, isBorneBy, isBorneByKind, isFirstWord, isWeak } from './decision.ts';
import { isInHeadline, isShoutedLine, isTitleCaseLine, wordEnd, wordStart } from './document.ts';
import type { Match } from './find-matches.ts';
import { hasOtherOwner, namesUnitedStates } from './national-bodies.ts';
import { ordinaryWordOpensSentence, SAYING } from './ordinary-words.ts';
import { byQualifier } from './qualifiers.ts';
import type { Resolution } from './resolution.ts';
import { isSportsReport } from './sport-report.ts';
import { isTeamHere, isUniversityOfTown, teamByTown, teamInReport } from './team-rules.ts';

/** The rule that lets a name count that needs evidence, or null; the subject's own evidence only, not that of rivals. */
export function licenseOf(resolution: Resolution, index: number, posting: Posting): string | null {
  const isNamed = resolution.namedAt.has(posting.subject);
  switch (derivationOf(posting)) {
    case 'surname':
      return isNamed && !mayBeFirm(resolution, index, posting) ? 'surname-after-full-name' : null;
    case 'initials':
      return initialsLicense(resolution, index, posting);
    case 'short':
      return shortForm(resolution, index, posting);
    case 'place-short':
      if (isStudiedAt(resolution, index)) return null;
      return isNamed ? 'short-after-full-name' : townWithoutState(resolution, index, posting);
    case 'spelling':
      return isNamed ? 'short-after-full-name' : stateAbbreviation(resolution, index);
    case 'national':
      return isNamed ? 'short-after-full-name' : nationalBody(resolution, index);
    case 'team':
      return isUniversityHere(resolution, index, posting)
        ? 'short-beside-its-kind'
        : teamInReport(resolution, index, posting);
    case 'team-town':
      return teamByTown(resolution, index, posting);
    default: {
      if (!isNamed) return null;
      if (kindOf(posting) === 'PERSON') return 'surname-after-full-name';
      return isFirstWord(posting) && !isFirmAgain(resolution, index, posting)
        ? null
        : 'short-after-full-name';
    }
  }
}

/**
 * Whether `licenseOf` may let a name count, behind no word with a capital, of a subject that the document does not name: never no where it does and
 * silence-rules.ts leave it.
 */
export function mayCountUnnamed(
  resolution: Resolution,
  index: number,
  name: Pick<Posting, 'flags'>,
): boolean {
  switch (derivationOf(name)) {
    case 'short':
      if (resolution.match(index).tokens > 1) return true;
      return mayBeBodyHere(resolution, index) && typeof shortFormBeside(resolution, index) === 'string';
    case 'place-short':
    case 'spelling':
    case 'national':
      return true;
    case 'team':
      // "With the", "United in": where the word says nothing anyway, the document need not be read for sport.
      if (ordinaryWordOpensSentence(resolution.document, index, resolution.around(index))) return false;
      return isSportsReport(resolution.document) || isStudiedAt(resolution, index);
    case 'team-town':
      return mayBeBodyHere(resolution, index) && isTeamHere(resolution, index);
    default:
      return false;
  }
}

/**
 * What the words beside a short form say of it, whoever is called so: by which rule it is one; false where it is none, as in "in Boston"
 * and "British Columbia"; null where they say nothing.
 */
export function shortFormBeside(resolution: Resolution, index: number): string | false | null {
  const { document } = resolution;
  const { before } = resolution.around(index);
  if (isStudiedAt(resolution, index)) return 'short-beside-its-kind';
  if (isAfterLocative(resolution, index) || before?.isIn(DEMONYMS) === true) return false;
  if (before?.folded !== 'the' && isPaper(resolution, index)) return false;
  if (
    before?.folded === 'the' &&
    isPlural(document.text, resolution.match(index).end) &&
    isSportsReport(document)
  )
    return 'team-in-report';
  if (saysWhatItIs(resolution, index)) return 'short-beside-its-kind';
  if (isTeamHere(resolution, index)) return 'team-in-report';
  return isStateSchool(resolution, index) ? 'short-beside-its-kind' : null;
}

/** "the Bruins", "the Red Sox" */
const isPlural = (text: string, end: number): boolean => /[sx]/u.test(text.charAt(end - 1));

/** "studied at Oxford": the University of Oxford, whose town the name is as well. */
const isUniversityHere = (resolution: Resolution, index: number, posting: Posting): boolean =>
  isStudiedAt(resolution, index) && isUniversityOfTown(resolution, index, posting);

/** "Yale agreed" after "Yale University", also in a headline before it; "the Indians" in a report of sport. */
function shortForm(resolution: Resolution, index: number, posting: Posting): string | null {
  const { subject } = posting;
  const { document, namedAt } = resolution;
  const beside = shortFormBeside(resolution, index);
  if (beside === false) return null;
  if (resolution.isNamedBefore(subject, index)) return 'short-after-full-name';
  const match = resolution.match(index);
  if (
    namedAt.has(subject) &&
    (match.tokens > 1 ||
      isInHeadline(document.text, match.start) ||
      isShoutedLine(document.text, match.start) ||
      isTitleCaseLine(document.text, match.start))
  )
    return 'short-after-full-name';
  if (beside !== null || match.tokens < 2) return beside;
  return byQualifier(resolution, index, [posting]) === null ? null : 'qualifier-in-document';
}

/** "Barrick fell" after "Barrick Gold", not "in Barrick". */
const isFirmAgain = (resolution: Resolution, index: number, { subject }: Posting): boolean =>
  resolution.isNamedBefore(subject, index) && !isAfterLocative(resolution, index);

/** "the Globe" is a paper that the text named in full, and "globe" is a thing. */
const isPaper = ({ document }: Resolution, index: number): boolean => {
  const match = document.matches[index] as Match;
  return match.tokens === 1 && isListedIn(listedWord(document.text, match.start, match.end), PAPERS);
};

/** What only firms and universities have: "Gillette shares", "Verizon Inc", "Yale students", "Rolls-Royce engines". */
const OF_A_BODY = new WordList(
  (
    'shares stock shareholders investors plc inc corp ltd ag spokesman spokeswoman executive executives ceo cfo employees flight flights jet jetliner pilots passengers students professor ' +
    'professors researchers scientists graduate graduates undergraduate undergraduates alumni campus'
  ).split(' '),
);

/** Words before or behind a name that may say that it is a body's or a team's. */
const BEFORE_BODY = new WordList([...TEAM_OPPONENTS, ...'at from for and'.split(' ')]);
const ARTICLE = new WordList(['the']);
const BEHIND_BODY = new WordList([
  ...OF_A_BODY,
  ...TEAM_VERBS,
  ...'at and first second 1st 2nd innings'.split(' '),
]);

/**
 * Whether the words beside a name of one word, behind no word with a capital, may say that it is a body's or a team's: never no where `shortFormBeside` or
 * `isTeamHere` says so.
 */
function mayBeBodyHere({ document }: Resolution, index: number): boolean {
  const { text } = document;
  const { start, end, tokens, isApart } = document.matches[index] as Match;
  if (tokens > 1 || !isApart) return true;
  const next = text.charCodeAt(end);
  // Before a full stop or a word in lower case there is no score and no list of players; other marks are for the rules themselves.
  if (next !== 32 && next !== 46) return true;
  if (next === 32) {
    const after = listedWord(text, end + 1, wordEnd(text, end + 1));
    if (isListedIn(after, BEHIND_BODY)) return true;
  }
  if (text.charCodeAt(start - 1) !== 32) return false;
  const before = listedWord(text, wordStart(text, start - 1), start - 1);
  return isListedIn(before, BEFORE_BODY) || (isListedIn(before, ARTICLE) && isPlural(text, end));
}

/** "Ohio State" is a university, where not its police or its law follows. */
function isStateSchool(resolution: Resolution, index: number): boolean {
  const { start, end, tokens } = resolution.match(index);
  const { after } = resolution.around(index);
  if (tokens < 2 || !resolution.document.text.slice(start, end).endsWith(' State')) return false;
  return (
    after === null ||
    (!after.capitalized &&
      !/^(?:police|law|laws|senators?|legislature|government|officials|troopers|budget|senate|prisons?|house|fair|capitol|representatives?|lawmakers|parks?)$/u.test(
        after.folded,
      ))
  );
}

/** "Harvard, Yale and Brown University": the last of some names says what they all are. */
const BEFORE_UNIVERSITY =
  /^(?:, \p{Lu}\p{L}+){0,3},? and \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? [Uu]niversit(?:y|ies)(?!\p{L})/u;

function saysWhatItIs(resolution: Resolution, index: number): boolean {
  const { text } = resolution.document;
  const { end } = resolution.match(index);
  const next = text.charCodeAt(end);
  if ((next === 44 || text.startsWith(' and ', end)) && BEFORE_UNIVERSITY.test(text.slice(end, end + 80)))
    return true;
  const { after, before } = resolution.around(index);
  return after !== null && before?.capitalized !== true && after.isIn(OF_A_BODY);
}

/** "Ford recalled" before the text names Harrison Ford: the name of a firm as well waits for the person. */
function mayBeFirm(resolution: Resolution, index: number, { subject }: Posting): boolean {
  if (resolution.isNamedBefore(subject, index)) return false;
  const match = resolution.match(index);
  if (!isBorneByKind(match, 'ORGANIZATION')) return false;
  // In a headline the firm is the one that the text names.
  return !isInHeadline(resolution.document.text, match.start) || isNamedBody(resolution, match);
}

/** Whether a body of a match's name is named in the document, or needs no more than that name. */
const isNamedBody = ({ namedAt }: Resolution, { postings, bearers }: Match): boolean =>
  postings.some((each) => kindOf(each) === 'ORGANIZATION' && (!isWeak(each) || namedAt.has(each.subject))) ||
  bearers.some((group) => kindOf(group) === 'ORGANIZATION' && group.some((each) => namedAt.has(each)));

/** "FBI"; two letters, "GM", only behind the full name. */
function initialsLicense(resolution: Resolution, index: number, { subject }: Posting): string | null {
  const { start, end } = resolution.match(index);
  const isLong = end - start > 2 && resolution.namedAt.has(subject);
  const isNamed =
    isLong || (resolution.isNamedBefore(subject, index) && !isShoutedLine(resolution.document.text, start));
  return isNamed ? 'initials-after-full-name' : null;
}

/** Whether a state of the United States stands behind a comma: the name is that of a town there. */
export function hasStateBehind(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== 44 && (text.charCodeAt(end) !== 32 || text.charCodeAt(end + 1) !== 44))
    return false;
  const following = /^ ?, (\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  const state = following.replaceAll('.', '').toLowerCase();
  return STATE_WORDS.has(state) || STATE_WORDS.has(state.split(' ')[0] ?? '');
}

/** "near Springfield", "WACO (AP) -", "Springfield" where the document names Illinois: a town whose name has its state, where no other state follows. */
function townWithoutState(resolution: Resolution, index: number, posting: Posting): string | null {
  const { text } = resolution.document;
  const { start, end } = resolution.match(index);
  if (hasStateBehind(text, end)) return null;
  const { after, before } = resolution.around(index);
  const isSurname =
    (resolution.match(index).tokens === 1 && after?.isIn(SAYING) === true) ||
    (before !== null && (before.isIn(TITLES) || before.isIn(ADDRESSES)));
  if (isSurname) return null;
  if (byQualifier(resolution, index, [posting]) !== null) return 'qualifier-in-document';
  const isCoordinate =
    text.slice(start - 5, start) === ' and ' && resolution.match(index - 1)?.end === start - 5;
  const isPlace =
    isAfterLocative(resolution, index) ||
    (isCoordinate && isPlaceAt(resolution, index - 1)) ||
    (text.charCodeAt(start - 1) === 10 || start === 0 ? DATELINE.test(text.slice(start, start + 60)) : false);
  if (isPlace) resolution.towns.add(posting.subject);
  return isPlace || isTownAgain(resolution, index, posting) ? 'town-after-preposition' : null;
}

/** "in Melbourne and Perth": whether the name before is a place where something is. */
function isPlaceAt(resolution: Resolution, index: number): boolean {
  const decision = resolution.decisions[index] ?? null;
  if (decision === null || decision.subject < 0) return false;
  return (
    decision.evidence.includes('town-after-preposition') ||
    (decision.kind === 'PLACE' && isAfterLocative(resolution, index))
  );
}

/** "a hard day for Moline" after "in Moline", where nobody of that name is about. */
function isTownAgain({ towns, namedAt, document }: Resolution, index: number, { subject }: Posting): boolean {
  if (!towns.has(subject)) return false;
  return !isBorneBy(document.matches[index] as Match, (each) => each !== subject && namedAt.has(each));
}

/** Whether a name at the start of a line is the place of a report, with no state. */
export const isDateline = (text: string, start: number): boolean =>
  (start === 0 || text.charCodeAt(start - 1) === 10) && DATELINE.test(text.slice(start, start + 60));

/** "WACO (AP) -", "AUSTIN, Nov. 3 -": the place of a report. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .'-]+(?:\s?\([^)\n]{2,20}\))?(?:, \p{Lu}[\p{L}.]* \d{1,2})?(?:\s?\([^)\n]{2,20}\))?\s?[-–—]{1,2}\s/u;

/** "Raleigh, N.C.,", "D-Calif.": the newspapers' abbreviation of a state, with its full stop. */
function stateAbbreviation(resolution: Resolution, index: number): string | null {
  const { text } = resolution.document;
  const { start, end } = resolution.match(index);
  if (text[end] !== '.' && text[end - 1] !== '.') return null;
  return /(?:\p{L} ?,\s|[RDI][-–])$/u.test(text.slice(Math.max(0, start - 4), start))
    ? 'state-abbreviation'
    : null;
}

/** "the Senate" in a text that names the United States, unless somebody else's is meant: "Nigeria's Senate", "the state Senate", "the Senate of Rome". */
function nationalBody(resolution: Resolution, index: number): string | null {
  const { document } = resolution;
  const around = resolution.around(index);
  if (!namesUnitedStates(document) || around.after?.folded === 'of') return null;
  return hasOtherOwner(document, index, around) ? null : 'national-body';
}
