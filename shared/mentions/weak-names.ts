import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { ADDRESSES, TITLES } from '../text/word-lists.ts';
import { isAfterLocative, isStudiedAt } from './after-locative.ts';
import {
  derivationOf,
  isFirstWord,
  isListed,
  isShortForm,
  isSurname,
  isWeak,
  postingOf,
} from './decision.ts';
import { isInHeadline, isShoutedLine, subjectsOf } from './document.ts';
import { hasHanTitle, isBehindHanDot } from './han-titles.ts';
import { licenseOf, mayCountUnnamed, shortFormBeside } from './licenses.ts';
import { SAYING } from './ordinary-words.ts';
import { byQualifier } from './qualifiers.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { hasScore, isSoccerReport } from './sport-report.ts';
import {
  chooseBearer,
  fitsAddress,
  hasTitle,
  isOwnInitial,
  isStranger,
  strangerIsNearer,
} from './surname-rules.ts';
import { isOfOtherSport } from './team-rules.ts';
import { isQualified, isTownOfHeadline } from './towns.ts';

const SHORT_RULES = new Set(['short-after-full-name', 'qualifier-in-document', 'short-beside-its-kind']);

interface Licensed {
  posting: Posting;
  rule: string;
}

/** Surnames, short forms, initials, teams: each needs what its rule asks for, or a title and one bearer. */
export function resolveWeakName(resolution: Resolution, index: number): void {
  const match = resolution.match(index);
  const decided = resolution.decisions[index] ?? null;
  if (decided?.evidence.includes('middle-name-in-text') === true) return;
  const around = resolution.around(index);
  const isTitled = hasTitle(around) || hasHanTitle(resolution.document, match);
  const weak = isTitled ? weakPostings(resolution, index) : weakPostingsThatMayCount(resolution, index);
  if (weak.length === 0) return;
  const silent = new Map<SubjectKindCode, boolean>();
  const isSilent = (kind: SubjectKindCode): boolean => {
    let known = silent.get(kind);
    if (known === undefined) {
      known = silenceOf(resolution.document, index, kind, around) !== null;
      silent.set(kind, known);
    }
    return known;
  };
  const heard = weak.filter((posting) => {
    const kind = kindOf(posting);
    const isPerson = kind === 'PERSON';
    if (isPerson && isOwnInitial(resolution, posting.subject, around))
      return silenceOf(resolution.document, index, kind, { ...around, before: null }) === null;
    const isOthers =
      isStranger(resolution.document, around) || isBehindHanDot(resolution.document.text, match.start);
    if (isPerson && (isOthers || !fitsAddress(resolution, posting, around))) return false;
    return !isSilent(kind);
  });
  const licensed = heard.flatMap((posting): Licensed[] => {
    const rule = licenseOf(resolution, index, posting);
    return rule === null ? [] : [{ posting, rule }];
  });
  const [first, ...rest] = licensed;
  if (decided !== null) overrule(resolution, index, licensed);
  else if (first !== undefined) resolveLicensed(resolution, index, [first, ...rest]);
  else if (isTitled) resolveByTitle(resolution, index, heard);
}

/**
 * Whether the names at a place, behind no word with a capital, that need evidence are those of nobody whom the document names, and nothing beside
 * them speaks for somebody else.
 * Most surnames and short forms of a text are so, as a large lexicon has one for every other word with a capital: they are told by their flags
 * and by the subjects alone.
 */
export function isNobodyHere(resolution: Resolution, index: number): boolean {
  const match = resolution.match(index);
  // In Han characters an office may stand before it without a space.
  if (resolution.document.text.charCodeAt(match.start) >= FIRST_HAN) return false;
  for (const posting of match.postings) if (mayCountHere(resolution, index, posting)) return false;
  for (const group of match.bearers) {
    if (group.hasAnyOf(resolution.namedAt) || mayCountUnnamed(resolution, index, group)) return false;
  }
  return true;
}

/** Whether a name may count by a rule of those that need evidence. */
const mayCountHere = (resolution: Resolution, index: number, posting: Posting): boolean =>
  isWeak(posting) && (resolution.namedAt.has(posting.subject) || mayCountUnnamed(resolution, index, posting));

const FIRST_HAN = 0x4e00;

/** The names at a place that need evidence and may count, in the order of their subjects. */
function weakPostings(
  resolution: Resolution,
  index: number,
  mayCount: (name: Pick<Posting, 'flags'>, subject: number) => boolean = () => true,
): Posting[] {
  const match = resolution.match(index);
  const found = resolution
    .validPostings(match)
    .filter(
      (each) =>
        isWeak(each) && each.requires === 0 && kindOf(each) !== 'POST' && mayCount(each, each.subject),
    );
  if (match.bearers.length === 0) return found;
  for (const group of match.bearers) found.push(...group.filter((subject) => mayCount(group, subject)));
  return found.sort((a, b) => a.subject - b.subject);
}

/**
 * Of a hundred bearers of a surname without a title before it only those count whom the document names, and so it is with bodies of
 * one short form, where the words beside it do not say that it is one.
 */
function weakPostingsThatMayCount(resolution: Resolution, index: number): Posting[] {
  const { namedAt } = resolution;
  const isLong = resolution.match(index).tokens > 1;
  let beside: ReturnType<typeof shortFormBeside> | undefined;
  return weakPostings(resolution, index, (name, subject) => {
    if (namedAt.has(subject)) return true;
    if (isSurname(name) || isFirstWord(name)) return false;
    if (isLong || !isShortForm(name)) return true;
    if (beside === undefined) beside = shortFormBeside(resolution, index);
    return typeof beside === 'string';
  });
}

function resolveLicensed(
  resolution: Resolution,
  index: number,
  licensed: readonly [Licensed, ...Licensed[]],
): void {
  const named = licensed.map(({ posting }) => posting);
  if (strangerIsNearer(resolution, index, named)) return;
  const ofSport = bySport(resolution, index, licensed);
  if (ofSport !== null) {
    resolveLicensed(resolution, index, ofSport);
    return;
  }
  const ofKind = byKind(resolution, index, licensed);
  if (ofKind !== null) {
    resolveLicensed(resolution, index, ofKind);
    return;
  }
  const [first] = licensed;
  const subjects = subjectsOf(named);
  const before = subjects.filter((subject) => resolution.isNamedBefore(subject, index));
  const qualified = subjects.length > 1 && before.length !== 1 ? byQualifier(resolution, index, named) : null;
  if (qualified !== null) resolution.name(index, qualified, ['qualifier-in-document']);
  else if (subjects.length === 1) resolution.name(index, first.posting, [first.rule]);
  else chooseBearer(resolution, index, named, subjects, first.rule);
}

/** Of some teams those of the report's sport, and in soccer a club before the teams that only stand in its town; null where that parts none. */
function bySport(
  resolution: Resolution,
  index: number,
  licensed: readonly Licensed[],
): [Licensed, ...Licensed[]] | null {
  if (licensed.length < 2 || !licensed.some(({ rule }) => rule.startsWith('team-'))) return null;
  // "Rangers" after "Enugu Rangers" is no club of Glasgow.
  const named = licensed.filter(({ posting }) => resolution.isNamedBefore(posting.subject, index));
  const [nearest, ...others] = named;
  if (nearest !== undefined && named.length < licensed.length) return [nearest, ...others];
  const isFitting = ({ posting }: Licensed): boolean => !isOfOtherSport(resolution, index, posting);
  const own = licensed.filter(isFitting);
  const clubs = own.filter(({ posting }) => derivationOf(posting) === 'team');
  const [first, ...rest] = isSoccerReport(resolution.document) && clubs.length > 0 ? clubs : own;
  return first === undefined || rest.length + 1 === licensed.length ? null : [first, ...rest];
}

/** "Jackson said" is the person and "flew to Jackson" the town, where the document has both; null where the words beside do not say. */
function byKind(
  resolution: Resolution,
  index: number,
  licensed: readonly Licensed[],
): [Licensed, ...Licensed[]] | null {
  const isPerson = ({ posting }: Licensed): boolean => kindOf(posting) === 'PERSON';
  const persons = licensed.filter(isPerson);
  if (persons.length === 0 || persons.length === licensed.length) return null;
  const others = licensed.filter((each) => !isPerson(each));
  const meant = isAfterLocative(resolution, index)
    ? others.filter(({ posting }) => kindOf(posting) === 'PLACE')
    : speaks(resolution, index) || others.every(({ rule }) => rule === 'qualifier-in-document')
      ? persons
      : [];
  const [first, ...rest] = meant;
  return first === undefined ? null : [first, ...rest];
}

/** Whether somebody is addressed here or speaks. */
function speaks(resolution: Resolution, index: number): boolean {
  const { before, after } = resolution.around(index);
  if (before?.capitalized === true && (before.isIn(TITLES) || before.isIn(ADDRESSES))) return true;
  return after?.isIn(SAYING) === true;
}

/** "Senator Hassan", "法国总统马克龙": an office beside a surname that one subject bears. */
function resolveByTitle(resolution: Resolution, index: number, weak: readonly Posting[]): void {
  const persons = weak.filter((posting) => kindOf(posting) === 'PERSON');
  const [person] = persons;
  if (person === undefined || subjectsOf(persons).length > 1) return;
  resolution.name(index, person, ['title-and-surname']);
  resolution.titled.add(person.subject);
}

/**
 * A name that is safe for one subject and weak for another: "President Washington", "Jordan said" after "Michael Jordan",
 * "Liverpool 2". After "in" or "to" the place stays.
 */
function overrule(resolution: Resolution, index: number, licensed: readonly Licensed[]): void {
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

/** "Lens 2" in a table is the club and not "Lens (band)", whose title says more than the name. */
function isOnlyDerived(resolution: Resolution, index: number, licensed: readonly Licensed[]): boolean {
  const decided = resolution.decisions[index];
  const own = decided == null ? undefined : postingOf(resolution.match(index), decided.subject);
  return (
    decided?.kind === 'ORGANIZATION' &&
    own !== undefined &&
    !isListed(own) &&
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
  const { decisions, namedAt } = resolution;
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
  return !(namedAt.get(shown) ?? []).some((place) => resolution.match(place).tokens > tokens);
}

/** "Eagles win" above "the Philadelphia Eagles" is not "Eagles (band)". */
const isBodyOfHeadline = (resolution: Resolution, index: number, { subject }: Posting): boolean =>
  resolution.decisions[index]?.kind === 'ORGANIZATION' &&
  resolution.namedAt.has(subject) &&
  isInHeadline(resolution.document.text, resolution.match(index).start);

/** "Bush" is an alias of one person in the data, but the document names another Bush in full: that one, or "which one?". */
function overruleAlias(resolution: Resolution, index: number, licensed: readonly Licensed[]): void {
  const { decisions, namedAt } = resolution;
  const decided = decisions[index];
  if (decided === null || decided === undefined || decided.match.tokens !== 1) return;
  const { subject } = decided;
  const rivals = licensed.filter(({ posting }) => posting.subject !== subject);
  const [rival] = rivals;
  if (rival === undefined) return;
  const own = postingOf(resolution.match(index), subject);
  if (own !== undefined && !fitsAddress(resolution, own, resolution.around(index))) {
    resolveLicensed(resolution, index, [rival, ...rivals.slice(1)]);
    return;
  }
  const isNamedInFull =
    subject < 0 || (namedAt.get(subject) ?? []).some((place) => resolution.match(place).tokens > 1);
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
