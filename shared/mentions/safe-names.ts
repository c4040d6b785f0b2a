import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import type { Derivation, SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { DIRECTIONS, TITLES } from '../text/word-lists.ts';
import { isAfterLocative } from './after-locative.ts';
import { derivationOf, isBorneByKind, isListed, isSafe, postingOf } from './decision.ts';
import { foldedMatch, subjectsOf } from './document.ts';
import type { Match } from './find-matches.ts';
import { isGivenName } from './longer-names.ts';
import { standsPlainly } from './plain-names.ts';
import { byDescription, byQualifier } from './qualifiers.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { georgiaOfDocument, stateOfUnitedStates } from './states.ts';
import { isNeutralBefore } from './surroundings.ts';
import { isOfOtherSport, isTeamOfTown } from './team-rules.ts';
import { isTownElsewhere } from './towns.ts';

const TOPIC_NAME: readonly string[] = ['topic-name'];
const FULL_NAME: readonly string[] = ['full-name'];
const SAFE_NAME: readonly string[] = ['safe-name'];

/** The rule by which a safe name speaks: one list for all, because most decisions have one of these. */
export function safeRules(kind: SubjectKindCode, match: Match): readonly string[] {
  if (kind === 'ISSUE') return TOPIC_NAME;
  return kind === 'PERSON' && match.tokens > 1 ? FULL_NAME : SAFE_NAME;
}

/** Decides a name that is safe alone; true where several subjects share it and the rest of the document has to decide. */
export function resolveSafeName(resolution: Resolution, index: number, safe: readonly Posting[]): boolean {
  const { document } = resolution;
  const match = resolution.match(index);
  const first = safe[0];
  if (
    first === undefined ||
    isTownElsewhere(resolution, match, first) ||
    isDefinedOtherwise(resolution, index, first)
  )
    return false;
  const kind = kindOf(first);
  const silence =
    kind === 'ISSUE' || standsPlainly(document, index, kind)
      ? null
      : silenceOf(document, index, kind, resolution.around(index));
  if (silence !== null) {
    if (silence === 'lone-word-beside-capital' && match.tokens === 1) noteStranger(resolution, index);
    return false;
  }
  if (safe.length > 1 && subjectsOf(safe).length > 1) return true;
  resolution.name(index, first, safeRules(kind, match));
  if (kind === 'PERSON' && match.tokens === 1 && !isListed(first)) resolution.knownSurnames.push(index);
  return false;
}

/** "consumer prices (CPI)": initials that stand for something else here, and so do those after them. */
function isDefinedOtherwise(resolution: Resolution, index: number, posting: Posting): boolean {
  if (derivationOf(posting) !== 'initials') return false;
  const { document, strangers } = resolution;
  const { start, end } = resolution.match(index);
  const form = foldedMatch(document, resolution.match(index));
  if (strangers.has(form) && !resolution.namedAt.has(posting.subject)) return true;
  if (document.text.charAt(start - 1) !== '(' || document.text.charAt(end) !== ')') return false;
  const earlier = document.matches[index - 1];
  const isBesideName =
    earlier !== undefined &&
    earlier.end === start - 2 &&
    (postingOf(earlier, posting.subject) !== undefined || isBorneByKind(earlier, 'PERSON'));
  if (isBesideName) return false;
  strangers.set(form, [index]);
  return true;
}

/** "Frank Houston": from there on "Houston said" is not the city. */
export function noteStranger(resolution: Resolution, index: number): void {
  const { before } = resolution.around(index);
  if (before === null || !before.capitalized || before.isIn(DIRECTIONS)) return;
  if (before.matched && !isGivenName(before.folded)) return;
  if (isNeutralBefore(before, 'PERSON')) return;
  const surname = foldedMatch(resolution.document, resolution.match(index));
  const places = resolution.strangers.get(surname);
  if (places === undefined) resolution.strangers.set(surname, [index]);
  else places.push(index);
}

/** Several subjects share a safe name: the one that the document or the data prefers, or "which one?". */
export function chooseCandidate(resolution: Resolution, index: number): void {
  const safe = resolution.validPostings(resolution.match(index)).filter(isSafe);
  const { before } = resolution.around(index);
  const titled = before?.isIn(TITLES) === true;
  const persons = safe.filter((posting) => kindOf(posting) === 'PERSON');
  const pool = titled && persons.length > 0 ? persons : safe;
  const named = pool.filter((posting) => isNamedOtherwise(resolution, index, posting.subject));
  const state = stateOfUnitedStates(resolution, index, pool);
  if (state !== null) {
    resolution.name(index, state, ['state-among-states']);
    return;
  }
  const meant = georgiaOfDocument(resolution, index, pool);
  if (meant !== null) {
    resolution.name(index, meant, ['state-or-country']);
    return;
  }
  const qualified = byQualifier(resolution, index, pool);
  if (qualified !== null) {
    resolution.name(index, qualified, ['qualifier-in-document']);
    return;
  }
  const described = byDescription(resolution, index, pool);
  if (described !== null) {
    resolution.name(index, described, ['described-as-in-title']);
    return;
  }
  const preferred = preferByData(resolution, index, pool, named);
  if (preferred !== null) {
    resolution.name(index, preferred.posting, [preferred.rule]);
    return;
  }
  const earlier = named.filter((posting) => resolution.isNamedBefore(posting.subject, index));
  const chosen = [named, earlier, pool].find((postings) => postings.length === 1)?.[0];
  if (chosen === undefined) {
    const others = pool.filter((posting) => !named.includes(posting));
    resolution.ask(index, subjectsOf([...named, ...others]), 'shared-name-undecided');
    return;
  }
  // Not by `resolution.name`: a shared name is no evidence for itself elsewhere.
  resolution.decisions[index] = {
    match: resolution.match(index),
    subject: chosen.subject,
    kind: kindOf(chosen),
    evidence: ['shared-name-decided-by-document'],
  };
}

/** Whether a document names a subject by more than a part of the name that is in question: "Bush" says nothing of "George Bush". */
function isNamedOtherwise(resolution: Resolution, index: number, subject: number): boolean {
  const { document, decisions } = resolution;
  const { start, end, tokens } = document.matches[index] as Match;
  const name = document.text.slice(start, end);
  return resolution.firstPlaces(subject).some((place) => {
    const match = decisions[place]?.match ?? (document.matches[place] as Match);
    return match.tokens >= tokens || !name.includes(document.text.slice(match.start, match.end));
  });
}

/** Derivations that leave a name what it is, but for an article or a spelling. */
const SAME_NAME: ReadonlySet<Derivation> = new Set(['article', 'spelling', 'united']);

/** What the words beside the name and the data say, before the rest of the document is asked. */
function preferByData(
  resolution: Resolution,
  index: number,
  pool: readonly Posting[],
  named: readonly Posting[],
): { posting: Posting; rule: string } | null {
  const team = teamOfTown(resolution, index, pool);
  if (team !== null) return { posting: team, rule: 'team-with-score' };
  const places = pool.filter((posting) => kindOf(posting) === 'PLACE');
  if (places.length === 1 && isAfterLocative(resolution, index) && places.length < pool.length)
    return { posting: places[0] as Posting, rule: 'town-after-preposition' };
  const city = cityOrState(resolution, index, pool);
  if (city !== null) return { posting: city, rule: 'city-before-state' };
  const listed = pool.filter(isListed);
  if (listed.length === 1) return { posting: listed[0] as Posting, rule: 'listed-before-derived' };
  // "New York Times" is the paper, which is called so but for its article, before the company of that name.
  const alike = pool.filter((posting) => SAME_NAME.has(derivationOf(posting)));
  if (listed.length === 0 && alike.length === 1)
    return { posting: alike[0] as Posting, rule: 'listed-before-derived' };
  const own = pool.filter((posting) => derivationOf(posting) === 'listed');
  // "Prudential" beside "Prudential Financial" is no other firm that is called so alone.
  const isRivaled = named.some(
    (posting) =>
      kindOf(posting) === 'PERSON' ||
      (kindOf(posting) === 'ORGANIZATION' && own.every((each) => kindOf(each) === 'ORGANIZATION')),
  );
  return own.length === 1 && !isRivaled
    ? { posting: own[0] as Posting, rule: 'own-name-before-alias' }
    : null;
}

/** "Liverpool 3": what is a town's name and a club's is the club in a table of results. */
function teamOfTown(resolution: Resolution, index: number, pool: readonly Posting[]): Posting | null {
  const teams = pool.filter(
    (posting) => kindOf(posting) === 'ORGANIZATION' && isTeamOfTown(resolution, index, posting),
  );
  if (teams.length === 0) return null;
  const fitting = teams.filter((each) => !isOfOtherSport(resolution, index, each));
  return fitting.length === 1 ? (fitting[0] as Posting) : null;
}

const STATE_BEFORE =
  /(?:\p{Lu}\p{L}+,|[Ss]tate of|[Gg]overnor of|[Ss]enator (?:from|of)|(?:Democrat|Republican) (?:from|of)|[Uu]pstate|\([RDI][-–]) ?$/u;
/** "Sen. Ann Ode of New York" */
const MEMBER_OF = /(?:Sen|Rep|Gov)(?:\.|ator|resentative|ernor) (?:\p{Lu}[\p{L}.'’-]* ){1,4}of $/u;

/** "Washington" is the city and "Washington state" the state; "Buffalo, New York" names the state too. */
function cityOrState(resolution: Resolution, index: number, pool: readonly Posting[]): Posting | null {
  const city = pool.find((posting) => derivationOf(posting) === 'place-short');
  const states = pool.filter((posting) => posting.subject !== city?.subject);
  if (city === undefined || states.length === 0) return null;
  const { start } = resolution.match(index);
  const { after } = resolution.around(index);
  const { text } = resolution.document;
  const isState =
    after?.folded === 'state' ||
    STATE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
    MEMBER_OF.test(text.slice(Math.max(0, start - 60), start));
  if (!isState) return city;
  return states.length === 1 ? (states[0] as Posting) : null;
}
