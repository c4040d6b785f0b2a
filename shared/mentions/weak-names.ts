import type { Posting } from '../lexicon/lexicon.ts';
import { isWeak } from './decision.ts';
import { subjectsOf } from './document.ts';
import { hasScore, isAfterLocative, licenseOf } from './licenses.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { chooseBearer, hasTitle, isStranger, strangerIsNearer } from './surname-rules.ts';

interface Licensed {
  posting: Posting;
  rule: string;
}

/** Surnames, short forms, initials, teams: each needs what its rule asks for, or a title and one bearer. */
export function resolveWeakName(resolution: Resolution, index: number): void {
  const { lexicon } = resolution.document;
  const match = resolution.match(index);
  const decided = resolution.decisions[index] ?? null;
  if (decided?.evidence.includes('middle-name-in-text') === true) return;
  const weak = resolution
    .validPostings(match)
    .filter((each) => isWeak(each) && each.requires === 0 && lexicon.kind(each.subject) !== 'POST');
  if (weak.length === 0) return;
  const around = resolution.around(index);
  const speaks = weak.filter((posting) => {
    const kind = lexicon.kind(posting.subject);
    if (kind === 'PERSON' && isStranger(resolution.document, around)) return false;
    return silenceOf(resolution.document, index, kind, around) === null;
  });
  const licensed = speaks.flatMap((posting): Licensed[] => {
    const rule = licenseOf(resolution, index, posting);
    return rule === null ? [] : [{ posting, rule }];
  });
  if (decided !== null) overrule(resolution, index, licensed);
  else if (licensed.length === 0) resolveByTitle(resolution, index, speaks);
  else resolveLicensed(resolution, index, licensed as [Licensed, ...Licensed[]]);
}

function resolveLicensed(
  resolution: Resolution,
  index: number,
  licensed: readonly [Licensed, ...Licensed[]],
): void {
  const named = licensed.map(({ posting }) => posting);
  if (strangerIsNearer(resolution, index, named)) return;
  const [first] = licensed;
  const subjects = subjectsOf(named);
  if (subjects.length === 1) resolution.name(index, first.posting, [first.rule]);
  else chooseBearer(resolution, index, named, subjects, first.rule);
}

/** "Senator Hassan": an office before a surname that one subject bears. */
function resolveByTitle(resolution: Resolution, index: number, weak: readonly Posting[]): void {
  const { lexicon } = resolution.document;
  if (!hasTitle(resolution.around(index))) return;
  const persons = weak.filter((posting) => lexicon.kind(posting.subject) === 'PERSON');
  if (subjectsOf(persons).length === 1) resolution.name(index, persons[0] as Posting, ['title-and-surname']);
}

/**
 * A name that is safe for one subject and weak for another: "President Washington", "Jordan said" after "Michael Jordan",
 * "Liverpool 2". After "in" or "to" the place stays.
 */
function overrule(resolution: Resolution, index: number, licensed: readonly Licensed[]): void {
  const { document, decisions } = resolution;
  const { lexicon } = document;
  const decided = decisions[index];
  const shown = lexicon.kind(decided?.candidates?.[0] ?? decided?.subject ?? 0);
  if (shown === 'PERSON') {
    overruleAlias(resolution, index, licensed);
    return;
  }
  const onlyOne = (found: readonly Licensed[]): Licensed | undefined =>
    new Set(found.map(({ posting }) => posting.subject)).size === 1 ? found[0] : undefined;
  const teams = licensed.filter(({ rule }) => rule.startsWith('team-'));
  if (teams.length > 0 && shown === 'PLACE') {
    const team = onlyOne(teams);
    if (team !== undefined) resolution.name(index, team.posting, [team.rule]);
    else if (hasScore(document, resolution.match(index).end)) decisions[index] = null;
    return;
  }
  const person = onlyOne(licensed.filter(({ posting }) => lexicon.kind(posting.subject) === 'PERSON'));
  if (person === undefined) return;
  const isMeant =
    hasTitle(resolution.around(index)) ||
    (resolution.namedAt.has(person.posting.subject) && !isAfterLocative(resolution, index));
  if (isMeant) resolution.name(index, person.posting, [person.rule]);
}

/** "Bush" is an alias of one person in the data, but the document names another Bush in full: that one, or "which one?". */
function overruleAlias(resolution: Resolution, index: number, licensed: readonly Licensed[]): void {
  const { decisions, namedAt } = resolution;
  const decided = decisions[index];
  if (decided === null || decided === undefined || decided.match.tokens !== 1) return;
  const { subject } = decided;
  const rivals = licensed.filter(({ posting }) => posting.subject !== subject);
  const [rival] = rivals;
  if (rival === undefined) return;
  const isNamedInFull =
    subject < 0 || (namedAt.get(subject) ?? []).some((place) => resolution.match(place).tokens > 1);
  const others = subjectsOf(rivals.map(({ posting }) => posting));
  if (!isNamedInFull && others.length === 1) resolution.name(index, rival.posting, [rival.rule]);
  else
    resolution.ask(
      index,
      subject < 0 ? [...(decided.candidates ?? []), ...others] : [subject, ...others],
      'surname-of-several',
    );
}
