import type { Posting } from '../lexicon/lexicon.ts';
import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { DIRECTIONS, TITLES } from '../text/word-lists.ts';
import { derivationOf, isListed, isSafe } from './decision.ts';
import { foldedMatch, subjectsOf } from './document.ts';
import type { Match } from './find-matches.ts';
import { isAfterLocative, isTeamHere } from './licenses.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { isNeutralBefore } from './surroundings.ts';

/** The rule by which a safe name speaks. */
export function safeRule(kind: SubjectKindCode, match: Match): string {
  if (kind === 'ISSUE') return 'topic-name';
  return kind === 'PERSON' && match.tokens > 1 ? 'full-name' : 'safe-name';
}

/** Decides a name that is safe alone; true where several subjects share it and the rest of the document has to decide. */
export function resolveSafeName(resolution: Resolution, index: number, safe: readonly Posting[]): boolean {
  const { document } = resolution;
  const match = resolution.match(index);
  const [first] = safe;
  if (first === undefined) return false;
  const kind = document.lexicon.kind(first.subject);
  const silence = kind === 'ISSUE' ? null : silenceOf(document, index, kind, resolution.around(index));
  if (silence !== null) {
    if (silence === 'lone-word-beside-capital' && match.tokens === 1) noteStranger(resolution, index);
    return false;
  }
  if (subjectsOf(safe).length > 1) return true;
  resolution.name(index, first, [safeRule(kind, match)]);
  return false;
}

/** "Frank Houston": from there on "Houston said" is not the city. */
export function noteStranger(resolution: Resolution, index: number): void {
  const { before } = resolution.around(index);
  if (before === null || !before.capitalized || before.matched || DIRECTIONS.has(before.folded)) return;
  if (isNeutralBefore(before, 'PERSON')) return;
  const surname = foldedMatch(resolution.document, resolution.match(index));
  const places = resolution.strangers.get(surname);
  if (places === undefined) resolution.strangers.set(surname, [index]);
  else places.push(index);
}

/** Several subjects share a safe name: the one that the document or the data prefers, or "which one?". */
export function chooseCandidate(resolution: Resolution, index: number): void {
  const { document, namedAt } = resolution;
  const safe = resolution
    .validPostings(resolution.match(index))
    .filter((posting) => isSafe(document, posting));
  const { before } = resolution.around(index);
  const titled = before !== null && TITLES.has(before.folded);
  const persons = safe.filter((posting) => document.lexicon.kind(posting.subject) === 'PERSON');
  const pool = titled && persons.length > 0 ? persons : safe;
  const named = pool.filter((posting) => namedAt.has(posting.subject));
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
    evidence: ['shared-name-decided-by-document'],
  };
}

/** What the words beside the name and the data say, before the rest of the document is asked. */
function preferByData(
  resolution: Resolution,
  index: number,
  pool: readonly Posting[],
  named: readonly Posting[],
): { posting: Posting; rule: string } | null {
  const { lexicon } = resolution.document;
  const team = teamOfTown(resolution, index, pool);
  if (team !== null) return { posting: team, rule: 'team-with-score' };
  const places = pool.filter((posting) => lexicon.kind(posting.subject) === 'PLACE');
  if (places.length === 1 && isAfterLocative(resolution, index) && places.length < pool.length)
    return { posting: places[0] as Posting, rule: 'town-after-preposition' };
  const city = cityOrState(resolution, index, pool);
  if (city !== null) return { posting: city, rule: 'city-before-state' };
  const listed = pool.filter(isListed);
  if (listed.length === 1) return { posting: listed[0] as Posting, rule: 'listed-before-derived' };
  const own = pool.filter((posting) => derivationOf(posting) === 'listed');
  const isRivaled = named.some((posting) => lexicon.kind(posting.subject) === 'PERSON');
  return own.length === 1 && !isRivaled
    ? { posting: own[0] as Posting, rule: 'own-name-before-alias' }
    : null;
}

/** "Liverpool 3": what is a town's name and a club's is the club in a table of results. */
function teamOfTown(resolution: Resolution, index: number, pool: readonly Posting[]): Posting | null {
  const { lexicon } = resolution.document;
  const teams = pool.filter((posting) => lexicon.kind(posting.subject) === 'ORGANIZATION');
  const [team] = teams;
  return team !== undefined && teams.length === 1 && isTeamHere(resolution, index) ? team : null;
}

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
    /(?:\p{Lu}\p{L}+,|[Ss]tate of|[Gg]overnor of|[Ss]enator (?:from|of)|(?:Democrat|Republican) (?:from|of)|[Uu]pstate|\([RDI][-–]) ?$/u.test(
      text.slice(Math.max(0, start - 24), start),
    );
  if (!isState) return city;
  return states.length === 1 ? (states[0] as Posting) : null;
}
