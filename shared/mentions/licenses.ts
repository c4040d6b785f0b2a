import { STATE_WORDS } from '../lexicon/equal-forms.ts';
import type { Posting } from '../lexicon/lexicon.ts';
import { DEMONYMS, LOCATIVES, SPORT_WORDS, TEAM_OPPONENTS, TEAM_VERBS } from '../text/word-lists.ts';
import { derivationOf } from './decision.ts';
import { type Document, isShoutedLine, isTitleCaseLine } from './document.ts';
import type { Resolution } from './resolution.ts';

/** The rule that lets a name count that needs evidence, or null; the subject's own evidence only, not that of rivals. */
export function licenseOf(resolution: Resolution, index: number, posting: Posting): string | null {
  const isNamed = resolution.namedAt.has(posting.subject);
  switch (derivationOf(posting)) {
    case 'surname':
      return isNamed ? 'surname-after-full-name' : null;
    case 'initials':
      return isNamed ? 'initials-after-full-name' : null;
    case 'short':
      return shortForm(resolution, index, posting);
    case 'place-short':
      return isNamed ? 'short-after-full-name' : townAfterPreposition(resolution, index);
    case 'spelling':
      return isNamed ? 'short-after-full-name' : stateAbbreviation(resolution, index);
    case 'national':
      return isNamed ? 'short-after-full-name' : nationalBody(resolution, index);
    case 'team':
      return teamInReport(resolution, index);
    case 'team-town':
      return isTeamHere(resolution, index) ? 'team-in-report' : null;
    default: {
      const kind = resolution.document.lexicon.kind(posting.subject);
      if (!isNamed) return null;
      return kind === 'PERSON' ? 'surname-after-full-name' : 'short-after-full-name';
    }
  }
}

/** "Yale agreed" after "Yale University", also in a headline before it; "the Indians" in a report of sport. */
function shortForm(resolution: Resolution, index: number, { subject }: Posting): string | null {
  const { document, namedAt } = resolution;
  const { before } = resolution.around(index);
  // "in Boston", "British Columbia"
  if (isAfterLocative(resolution, index) || DEMONYMS.has(before?.folded ?? '')) return null;
  if (resolution.isNamedBefore(subject, index)) return 'short-after-full-name';
  const { start } = resolution.match(index);
  if (namedAt.has(subject) && (isShoutedLine(document.text, start) || isTitleCaseLine(document.text, start)))
    return 'short-after-full-name';
  return before?.folded === 'the' &&
    document.text[resolution.match(index).end - 1] === 's' &&
    isSportsReport(document)
    ? 'team-in-report'
    : null;
}

const TOWNS =
  /^(?:town|city|village|port|suburb|suburbs|streets|outskirts|mayor|people|residents|district)$/u;

/** "in Boston", "to Boston", "the town of Boston": the words before say that a place is meant. */
export function isAfterLocative(resolution: Resolution, index: number): boolean {
  const { before } = resolution.around(index);
  if (before === null) return false;
  if (before.folded === 'of') return TOWNS.test(resolution.beforeThat(index)?.folded ?? '');
  return LOCATIVES.has(before.folded) && (!before.capitalized || before.opensSentence);
}

/** "near Springfield": a town whose name has its state, where no other state follows. */
function townAfterPreposition(resolution: Resolution, index: number): string | null {
  const { text } = resolution.document;
  const { end } = resolution.match(index);
  const following = /^, (\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  const state = following.replaceAll('.', '').toLowerCase();
  if (STATE_WORDS.has(state) || STATE_WORDS.has(state.split(' ')[0] ?? '')) return null;
  return isAfterLocative(resolution, index) ? 'town-after-preposition' : null;
}

/** "Raleigh, N.C.,", "D-Calif.": the newspapers' abbreviation of a state, with its full stop. */
function stateAbbreviation(resolution: Resolution, index: number): string | null {
  const { text } = resolution.document;
  const { start, end } = resolution.match(index);
  if (text[end] !== '.' && text[end - 1] !== '.') return null;
  return /(?:\p{L},\s|[RDI][-–])$/u.test(text.slice(Math.max(0, start - 3), start))
    ? 'state-abbreviation'
    : null;
}

const UNITED_STATES =
  /(?<![\p{L}.])(?:U\.\s?S\.|US|USA|United States|America|Americans?|Washington)(?!\p{L})/u;
const namesUnitedStates = remembered((document) => UNITED_STATES.test(document.text));

/** "the Senate" in a text that names the United States, unless somebody else's is meant: "Nigeria's Senate", "the state Senate", "the Senate of Rome". */
function nationalBody(resolution: Resolution, index: number): string | null {
  const { document } = resolution;
  const { start } = resolution.match(index);
  const { before, after } = resolution.around(index);
  if (!namesUnitedStates(document) || after?.folded === 'of') return null;
  if (/['’]s?\s$/u.test(document.text.slice(Math.max(0, start - 3), start))) return null;
  if (before === null) return 'national-body';
  const isOthers = before.folded === 'state' || DEMONYMS.has(before.folded) || before.matched;
  return isOthers && before.folded !== 'american' ? null : 'national-body';
}

const SCORE = /^\s{1,24}\d{1,3}(?=\s*(?:$|\n|[,;.(/]|-\d|\s\p{Lu}|\s+\d|\sall out|\sfor \d))/u;

/** Whether a number of goals or points stands behind a name, as in a table of results. */
export function hasScore({ text }: Document, end: number): boolean {
  return SCORE.test(text.slice(end, end + 40));
}

/** Whether a text is about sport: five different words of sports reports, or two lines of results. */
const isSportsReport = remembered(({ text }) => {
  const sample = text.slice(0, 6000);
  const found = new Set(
    (sample.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => SPORT_WORDS.has(word)),
  );
  if (found.size >= 2) return true;
  const results = sample.match(/\p{Lu}[\p{L}.]+,? \d{1,3},? \p{Lu}[\p{L}. ]+ \d{1,3}(?=\s*(?:\n|$|\())/gu);
  return (results?.length ?? 0) >= 1;
});

/** Whether a report of sport treats a name as a team here: a score behind it, what teams do, or "against" before it. */
export function isTeamHere(resolution: Resolution, index: number): boolean {
  const { document } = resolution;
  if (!isSportsReport(document)) return false;
  if (hasScore(document, resolution.match(index).end)) return true;
  const { before, after } = resolution.around(index);
  if (before !== null && TEAM_OPPONENTS.has(before.folded)) return true;
  if (isAwayFrom(resolution, index)) return false;
  return (
    (after !== null && TEAM_VERBS.has(after.folded)) ||
    isShoutedLine(document.text, resolution.match(index).start)
  );
}

/** "at Everton" is where the club plays; "in Barcelona" is a town. */
function isAwayFrom(resolution: Resolution, index: number): boolean {
  return isAfterLocative(resolution, index) && resolution.around(index).before?.folded !== 'at';
}

/** "Arsenal 2", "Arsenal beat": a club by its town's or its first name, in a report of sport. */
function teamInReport(resolution: Resolution, index: number): string | null {
  const { document, decisions } = resolution;
  if (!isSportsReport(document)) return null;
  if (hasScore(document, resolution.match(index).end)) return 'team-with-score';
  const isTeam = decisions[index] === null ? !isAwayFrom(resolution, index) : isTeamHere(resolution, index);
  return isTeam ? 'team-in-report' : null;
}

/** A question about the whole document that is answered once. */
function remembered(answer: (document: Document) => boolean): (document: Document) => boolean {
  const answers = new WeakMap<Document, boolean>();
  return (document) => {
    let known = answers.get(document);
    if (known === undefined) {
      known = answer(document);
      answers.set(document, known);
    }
    return known;
  };
}
