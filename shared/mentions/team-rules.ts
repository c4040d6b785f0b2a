import type { Posting } from '../lexicon/lexicon.ts';
import { TEAM_OPPONENTS, TEAM_VERBS } from '../text/word-lists.ts';
import { isAfterLocative } from './after-locative.ts';
import { postingOf } from './decision.ts';
import { type Document, isShoutedLine } from './document.ts';
import { findMatches, type Match } from './find-matches.ts';
import type { Resolution } from './resolution.ts';
import {
  clubsOfAllLeagues,
  clubsOfTown,
  hasScore,
  isCollegeReport,
  isSoccerReport,
  isSportsReport,
  teamsOfOtherSports,
} from './sport-report.ts';

/** Whether a report of sport treats a name as a team here: a score behind it, what teams do, or "against" before it. */
export function isTeamHere(resolution: Resolution, index: number): boolean {
  // The words beside it first: to read the document for sport costs most.
  return isLikeTeam(resolution, index) && isSportsReport(resolution.document);
}

function isLikeTeam(resolution: Resolution, index: number): boolean {
  const { document } = resolution;
  if (hasScore(document, resolution.match(index).end) || isGameLine(document, index)) return true;
  if (hasRecord(document, resolution.match(index).end)) return true;
  const { before, after } = resolution.around(index);
  if (after !== null && INNINGS.test(document.text.slice(after.start, after.start + 15))) return true;
  if (before?.isIn(TEAM_OPPONENTS) === true || isBehindScore(resolution, index)) return true;
  if (opensLineUp(document, index) || isPlayedFor(resolution, index)) return true;
  if (isBesideTeam(resolution, index)) return true;
  // "lost at Connacht", "won 2-1 at Everton", "fell to Cleveland"
  if (before !== null && before.end - before.start === 2) {
    const earlier = document.text.slice(Math.max(0, before.start - 16), before.start);
    if (before.folded === 'at' && LOST_AT.test(earlier)) return true;
    if (before.folded === 'to' && LOST_TO.test(earlier)) return true;
  }
  if (isAwayFrom(resolution, index)) return false;
  return after?.isIn(TEAM_VERBS) === true || isShoutedLine(document.text, resolution.match(index).start);
}

/** "Chelsea 3-1 Arsenal": the second of two names between which a result stands. */
const isBehindScore = ({ document }: Resolution, index: number): boolean => {
  const { start } = document.matches[index] as Match;
  const earlier = document.matches[index - 1];
  if (earlier === undefined || start - earlier.end > 8 || start - earlier.end < 5) return false;
  return /^ \d{1,2}[-–]\d{1,2} $/u.test(document.text.slice(earlier.end, start));
};

/** "Philadelphia (8-6) lost": games won and lost behind a team. */
const hasRecord = ({ text }: Document, end: number): boolean =>
  (text.charCodeAt(end) === 40 || text.charCodeAt(end + 1) === 40) &&
  /^ ?\( ?\d{1,2}-\d{1,2}(?:-\d{1,2})? ?\)/u.test(text.slice(end, end + 16));

/** "between England and Pakistan": the second of two names of which the first is a team. */
const isBesideTeam = ({ decisions, document }: Resolution, index: number): boolean => {
  const { start } = document.matches[index] as Match;
  const earlier = decisions[index - 1] ?? null;
  if (earlier === null || earlier.match.end !== start - 5 || !document.text.startsWith(' and ', start - 5))
    return false;
  return earlier.evidence.includes('team-in-report');
};

/** "Scorers : Croatia - Davor Suker ( 12th )", "Australia - 15 - Matthew Burke": the players of a team follow. */
function opensLineUp({ text, matches }: Document, index: number): boolean {
  const { start, end } = matches[index] as Match;
  const dash = text.charCodeAt(end) === 32 ? end + 1 : end;
  if (!'-–:'.includes(text.charAt(dash)) || !LINE_UP.test(text.slice(dash, dash + 60))) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  // "ZAGREB - Davor Suker": the place of a report.
  return /[:;.] ?$/u.test(before) || (/(?:^|\n)$/u.test(before) && /\p{Ll}/u.test(text.slice(start, end)));
}

const LINE_UP = /^[-–:] (?:\d{1,2} ?[-–. ] ?\p{Lu}|\p{Lu}[\p{L}'’.-]* \p{Lu}[\p{L}'’-]+ ?[(,;])/u;

/** "his 101st cap for Australia", "plays for Newcastle" */
function isPlayedFor(resolution: Resolution, index: number): boolean {
  if (resolution.around(index).before?.folded !== 'for') return false;
  return PLAYED.test(resolution.beforeThat(index)?.folded ?? '');
}

const PLAYED =
  /^(?:caps?|appearances?|debut|play|plays|played|playing|goals?|tries|wickets|centur(?:y|ies)|scored|captain)$/u;

/** "England first innings", "Pakistan won toss" */
const INNINGS = /^(?:(?:first|second|1st|2nd) )?innings(?!\p{L})/iu;

const LOST_TO = /(?<!\p{L})(?:lost|lose|loses|losing|loss|fell)(?: \d{1,3}-\d{1,3})? $/u;
const LOST_AT = /(?:(?<!\p{L})(?:lost|lose|won|win|drew|draw)|\d-\d{1,2}) $/u;

/** "at Everton" is where the club plays, "from Ajax" whence a player comes; "in Barcelona" is a town. */
function isAwayFrom(resolution: Resolution, index: number): boolean {
  if (!isAfterLocative(resolution, index)) return false;
  const before = resolution.around(index).before?.folded;
  return before !== 'at' && (before !== 'from' || resolution.decisions[index] !== null);
}

/** "Denver at Green Bay": two names that make a line are a game. */
function isGameLine({ text, matches }: Document, index: number): boolean {
  const { start, end } = matches[index] as Match;
  const isFirst = text.startsWith(' at ', end);
  const other = matches[isFirst ? index + 1 : index - 1];
  if (other === undefined || (isFirst ? other.start !== end + 4 : other.end !== start - 4)) return false;
  const [from, to] = isFirst ? [start, other.end] : [other.start, end];
  return (
    (from === 0 || text[from - 1] === '\n' || text.startsWith(': ', from - 2)) &&
    (to === text.length || /^(?:\r?\n| ?, \d)/u.test(text.slice(to, to + 4))) &&
    text.slice(from, to).includes(' at ')
  );
}

/** "Arsenal 2", "Arsenal beat": a club by its town's or its first name, in a report of sport. */
export function teamInReport(resolution: Resolution, index: number, posting: Posting): string | null {
  const { document, decisions } = resolution;
  if (isOfPlayer(resolution, index, posting)) return 'team-in-report';
  if (!isSportsReport(document) || isOfOtherSport(resolution, index, posting)) return null;
  if (hasScore(document, resolution.match(index).end)) return 'team-with-score';
  const isTeam =
    decisions[index] === null ? !isAwayFrom(resolution, index) : isTeamOfTown(resolution, index, posting);
  return isTeam ? 'team-in-report' : null;
}

/** Whether what is a town's name as well means its team: where a team stands, in a squad, or where it does something that the text has named. */
export const isTeamOfTown = (resolution: Resolution, index: number, posting: Posting): boolean =>
  isTeamHere(resolution, index) ||
  isInSquad(resolution, index) ||
  isOfPlayer(resolution, index, posting) ||
  (resolution.isNamedBefore(posting.subject, index) &&
    isSportsReport(resolution.document) &&
    actsHere(resolution, index));

/** "Liverpool captain Steven Gerrard" once the text has named the club, whatever it is about. */
const isOfPlayer = (resolution: Resolution, index: number, { subject }: Posting): boolean =>
  resolution.isNamedBefore(subject, index) && PLAYER.test(resolution.around(index).after?.folded ?? '');

const PLAYER =
  /^(?:captain|striker|midfielder|goalkeeper|defender|winger|manager|coach|forward|fans|supporters)$/u;

/** "Colin Hendry (Blackburn)": in a report of soccer the club of a player stands behind him; a country is one. */
function isInSquad({ document }: Resolution, index: number): boolean {
  const { text } = document;
  const { start, end } = document.matches[index] as Match;
  if (!/\p{Ll} ?\( ?$/u.test(text.slice(Math.max(0, start - 4), start))) return false;
  if (!/^ ?\)/u.test(text.slice(end, end + 2)) || !isSoccerReport(document)) return false;
  return !isWholeName(document, `${text.slice(start, end)} national football team`);
}

/** "Boston Red Sox" by their town: where it stands as a team, or once they were named and do something. */
export function teamByTown(resolution: Resolution, index: number, posting: Posting): string | null {
  const { subject } = posting;
  const isTeam =
    isTeamHere(resolution, index) ||
    (resolution.namedAt.has(subject) && isSportsReport(resolution.document) && actsHere(resolution, index));
  return isTeam && !isOfOtherSport(resolution, index, posting) ? 'team-in-report' : null;
}

/**
 * In a report of cricket "England" is not the football team, in one of rugby "Leicester" not "Leicester City F.C.", and in one of
 * basketball "Boston" is the Celtics and not the Red Sox.
 */
export function isOfOtherSport(resolution: Resolution, index: number, { subject }: Posting): boolean {
  const { document } = resolution;
  const { start, end } = resolution.match(index);
  const name = document.text.slice(start, end);
  const isNamed = (whole: string): boolean => isWholeName(document, whole, subject);
  const others = teamsOfOtherSports(document);
  if (others.some((team) => isNamed(`${name} ${team}`))) return true;
  // A university plays none of the sports of which the clubs of Europe make news.
  if (others.length > 0 && isNamed(`University of ${name}`)) return true;
  if (isCollegeReport(document)) return clubsOfAllLeagues(name).some(isNamed);
  const isKnown = (club: string): boolean => isWholeName(document, club);
  const own = clubsOfTown(document, name, true).filter(isKnown);
  return own.length > 0 ? !own.some(isNamed) : clubsOfTown(document, name, false).some(isNamed);
}

/** "Oxford" for the "University of Oxford". */
export function isUniversityOfTown(resolution: Resolution, index: number, { subject }: Posting): boolean {
  const { start, end } = resolution.match(index);
  return isWholeName(
    resolution.document,
    `University of ${resolution.document.text.slice(start, end)}`,
    subject,
  );
}

/** Whether a club plays in the league of North America that the document is about, and goes by the name in the text. */
export function isOfOwnLeague(resolution: Resolution, index: number, { subject }: Posting): boolean {
  const { start, end } = resolution.match(index);
  const name = resolution.document.text.slice(start, end);
  return clubsOfTown(resolution.document, name, true).some((club) =>
    isWholeName(resolution.document, club, subject),
  );
}

/** Whether a name of the lexicon is a whole wording, and a subject's where one is given. */
function isWholeName({ lexicon }: Document, whole: string, subject?: number): boolean {
  const [found] = findMatches(lexicon, whole);
  // The last dot of "F.C." is no part of a match.
  const isWhole = found !== undefined && found.start === 0 && found.end >= whole.length - 1;
  return isWhole && (subject === undefined || postingOf(found, subject) !== undefined);
}

const OF_A_TOWN = new Set(
  'area native suburb suburbs man woman police resident residents hotel hospital court mayor street streets on in after where and or'.split(
    ' ',
  ),
);

/** Words between which and a town "for" says where somebody goes, and not for whom he plays. */
const LEAVING =
  /^(?:left|leave|leaves|leaving|bound|headed|heads|departed|departs|flight|train|bus|mayor|waiting)$/u;

/** "Chicago had a chance", "two hits for Chicago" after "the Chicago Bears": something in lower case follows that a town does not have. */
function actsHere(resolution: Resolution, index: number): boolean {
  if (isAwayFrom(resolution, index)) return false;
  const { after, before } = resolution.around(index);
  if (before?.folded === 'for') return !LEAVING.test(resolution.beforeThat(index)?.folded ?? '');
  if (after === null || after.capitalized || before?.folded === 'of') return false;
  return /^\p{Ll}/u.test(after.folded) && !OF_A_TOWN.has(after.folded);
}
