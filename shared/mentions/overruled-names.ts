import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { isAfterLocative, isStudiedAt } from './after-locative.ts';
import { derivationOf, isListed, postingOf } from './decision.ts';
import { foldedMatch, isInHeadline, isShoutedLine, subjectsOf } from './document.ts';
import { type Licensed, resolveLicensed, speaks } from './licensed-names.ts';
import { isDateline } from './licenses.ts';
import type { Resolution } from './resolution.ts';
import { hasScore, isSoccerReport } from './sport-report.ts';
import { fitsAddress, hasTitle } from './surname-rules.ts';
import { isOfOtherSport, isOfOwnLeague } from './team-rules.ts';
import { isQualified, isTownOfHeadline } from './towns.ts';

const SHORT_RULES = new Set(['short-after-full-name', 'qualifier-in-document', 'short-beside-its-kind']);

/**
 * A name that is safe for one subject and weak for another: "President Washington", "Jordan said" after "Michael Jordan",
 * "Liverpool 2". After "in" or "to" the place stays.
 */
export function overrule(resolution: Resolution, index: number, licensed: readonly Licensed[]): void {
  const { document, decisions } = resolution;
  const decided = decisions[index];
  const shown = decided?.kind;
  if (shown === 'PERSON') {
    overruleAlias(resolution, index, licensed);
    return;
  }
  const onlyOne = (found: readonly Licensed[]): Licensed | undefined =>
    new Set(found.map(({ posting }) => posting.subject)).size === 1 ? found[0] : undefined;
  const teams = licensed.filter(({ rule }) => rule.startsWith('team-'));
  if (teams.length > 0 && (shown === 'PLACE' || isOnlyDerived(resolution, index, licensed))) {
    // "Utah" is the team of the town's league before the university's, "Leicester" in soccer the club before the rugby team.
    const preferred = isSoccerReport(document) ? 'team' : 'team-town';
    const team =
      onlyOne(teams) ??
      onlyOne(teams.filter(({ posting }) => resolution.isNamedBefore(posting.subject, index))) ??
      onlyOne(teams.filter(({ posting }) => resolution.namedAt.has(posting.subject))) ??
      onlyOne(teams.filter(({ posting }) => !isOfOtherSport(resolution, index, posting))) ??
      onlyOne(teams.filter(({ posting }) => derivationOf(posting) === preferred));
    if (team !== undefined) resolution.name(index, team.posting, [team.rule]);
    else if (hasScore(document, resolution.match(index).end)) decisions[index] = null;
    return;
  }
  // "the town of Nokia" is no firm.
  const town = onlyOne(licensed.filter(({ rule }) => rule === 'town-after-preposition'));
  if (town !== undefined && shown === 'ORGANIZATION' && resolution.around(index).before?.folded === 'of') {
    resolution.name(index, town.posting, [town.rule]);
    return;
  }
  const short = onlyOne(licensed.filter(({ rule }) => SHORT_RULES.has(rule)));
  if (short !== undefined && yieldsTo(resolution, index, short)) {
    resolution.name(index, short.posting, [short.rule]);
    return;
  }
  const person = onlyOne(licensed.filter(({ posting }) => kindOf(posting) === 'PERSON'));
  if (person === undefined) return;
  if (isPersonMeant(resolution, index, person.posting.subject))
    resolution.name(index, person.posting, [person.rule]);
}

/** "Rangers" as an alias of a club of Glasgow, in a report of the league that the Texas Rangers play in. */
const isAliasElsewhere = (
  resolution: Resolution,
  index: number,
  own: Posting,
  licensed: readonly Licensed[],
): boolean =>
  derivationOf(own) === 'alias' &&
  resolution.namedAt.first(own.subject) === index &&
  licensed.some(({ posting }) => isOfOwnLeague(resolution, index, posting));

/** "Lens 2" in a table is the club and not "Lens (band)", whose title says more than the name. */
function isOnlyDerived(resolution: Resolution, index: number, licensed: readonly Licensed[]): boolean {
  const decided = resolution.decisions[index];
  const own = decided == null ? undefined : postingOf(resolution.match(index), decided.subject);
  return (
    decided?.kind === 'ORGANIZATION' &&
    own !== undefined &&
    (!isListed(own) || isAliasElsewhere(resolution, index, own, licensed)) &&
    licensed.every(({ posting, rule }) => posting.subject !== decided.subject && !SHORT_RULES.has(rule))
  );
}

/** Whether a surname that is also the name of a place or a firm means the person here. */
function isPersonMeant(resolution: Resolution, index: number, person: number): boolean {
  if (hasTitle(resolution.around(index)) || speaks(resolution, index))
    return resolution.namedAt.has(person) || hasTitle(resolution.around(index));
  const shown = resolution.decisions[index]?.subject ?? -1;
  if (shown >= 0 && resolution.decisions[index]?.kind === 'ORGANIZATION') {
    const firmAt = resolution.namedAt.first(shown) ?? index;
    const personAt = resolution.namedAt.first(person) ?? index;
    return personAt < index && personAt < firmAt;
  }
  if (!resolution.namedAt.has(person) || isAfterLocative(resolution, index)) return false;
  // "Jordan's king and Michael Jordan": before the full name the place is meant, but in a headline.
  return (
    resolution.isNamedBefore(person, index) ||
    isInHeadline(resolution.document.text, resolution.match(index).start) ||
    isShoutedLine(resolution.document.text, resolution.match(index).start)
  );
}

/**
 * "Paris" after "Paris, Texas" is that town, "United" after "Manchester United" is no airline: a short form of what was named in full
 * goes before another's name that the document has nowhere else.
 */
function yieldsTo(resolution: Resolution, index: number, { posting, rule }: Licensed): boolean {
  const { decisions } = resolution;
  const decided = decisions[index];
  // "Washington State" with its capital is the university, "Washington state" the state.
  if (
    rule === 'short-beside-its-kind' &&
    (resolution.match(index).tokens > 1 || isStudiedAt(resolution, index))
  )
    return true;
  const isNamed = resolution.isNamedBefore(posting.subject, index);
  if (
    !isNamed &&
    rule === 'short-after-full-name' &&
    !isTownOfHeadline(resolution, resolution.match(index), posting) &&
    !isBodyOfHeadline(resolution, index, posting)
  )
    return false;
  const shown = decided?.subject ?? -1;
  if (shown < 0) return true;
  // "WASHINGTON -" without a state is the one that needs none.
  if (rule === 'qualifier-in-document' && isDateline(resolution.document.text, resolution.match(index).start))
    return false;
  if (rule === 'qualifier-in-document' && isQualified(resolution, resolution.match(index))) return true;
  if (
    rule !== 'qualifier-in-document' &&
    derivationOf(posting) === 'place-short' &&
    decided?.kind === 'PLACE'
  )
    return true;
  const own = postingOf(resolution.match(index), shown);
  if (own === undefined || derivationOf(own) === 'listed') return false;
  const { tokens } = resolution.match(index);
  return !resolution.firstPlaces(shown).some((place) => resolution.match(place).tokens > tokens);
}

/** "Eagles win" above "the Philadelphia Eagles" is not "Eagles (band)". */
const isBodyOfHeadline = (resolution: Resolution, index: number, { subject }: Posting): boolean =>
  resolution.decisions[index]?.kind === 'ORGANIZATION' &&
  resolution.namedAt.has(subject) &&
  isInHeadline(resolution.document.text, resolution.match(index).start);

/** Whether a document names a person by more than this surname and with it: "Constanze Weber" says nothing of "Mozart". */
function isNamedSo(resolution: Resolution, index: number, subject: number): boolean {
  const { document } = resolution;
  const surname = foldedMatch(document, resolution.match(index));
  const places = resolution.firstPlaces(subject);
  return (
    places.length === 0 ||
    places.some((place) => foldedMatch(document, resolution.match(place)).includes(surname))
  );
}

/** "Bush" is an alias of one person in the data, but the document names another Bush in full: that one, or "which one?". */
function overruleAlias(resolution: Resolution, index: number, licensed: readonly Licensed[]): void {
  const { decisions } = resolution;
  const decided = decisions[index];
  if (decided === null || decided === undefined || decided.match.tokens !== 1) return;
  const { subject } = decided;
  const rivals = licensed.filter(
    ({ posting }) => posting.subject !== subject && isNamedSo(resolution, index, posting.subject),
  );
  const [rival] = rivals;
  if (rival === undefined) return;
  const own = postingOf(resolution.match(index), subject);
  if (own !== undefined && !fitsAddress(resolution, own, resolution.around(index))) {
    resolveLicensed(resolution, index, [rival, ...rivals.slice(1)]);
    return;
  }
  const isNamedInFull =
    subject < 0 || resolution.firstPlaces(subject).some((place) => resolution.match(place).tokens > 1);
  const others = subjectsOf(rivals.map(({ posting }) => posting));
  // "Obama" of Barack and Michelle Obama, both named in full, is nobody's alias: the nearer one.
  if (isNamedInFull && own !== undefined && !isListed(own)) {
    const known: Licensed = { posting: own, rule: 'surname-after-full-name' };
    resolveLicensed(resolution, index, [known, ...rivals]);
    return;
  }
  if (!isNamedInFull && others.length === 1) resolution.name(index, rival.posting, [rival.rule]);
  else
    resolution.ask(
      index,
      subject < 0 ? [...(decided.candidates ?? []), ...others] : [subject, ...others],
      'surname-of-several',
    );
}
