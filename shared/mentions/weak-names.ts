import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { isFirstWord, isShortForm, isSurname, isWeak } from './decision.ts';
import { subjectsOf } from './document.ts';
import { hasHanTitle, isBehindHanDot } from './han-titles.ts';
import { type Licensed, resolveLicensed } from './licensed-names.ts';
import { licenseOf, mayCountUnnamed, shortFormBeside } from './licenses.ts';
import { overrule } from './overruled-names.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { fitsAddress, hasTitle, isOwnInitial, isStranger } from './surname-rules.ts';

/** Rules that read a surname together with what stands before it. */
const READ_WITH_GIVEN_NAME = new Set(['middle-name-in-text', 'initial-and-surname']);

/** Surnames, short forms, initials, teams: each needs what its rule asks for, or a title and one bearer. */
export function resolveWeakName(resolution: Resolution, index: number): void {
  const match = resolution.match(index);
  const decided = resolution.decisions[index] ?? null;
  if (decided?.evidence.some((rule) => READ_WITH_GIVEN_NAME.has(rule)) === true) return;
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

/** "Senator Hassan", "法国总统马克龙": an office beside a surname that one subject bears. */
function resolveByTitle(resolution: Resolution, index: number, weak: readonly Posting[]): void {
  const persons = weak.filter((posting) => kindOf(posting) === 'PERSON');
  const [person] = persons;
  if (person === undefined || subjectsOf(persons).length > 1) return;
  resolution.name(index, person, ['title-and-surname']);
  resolution.titled.add(person.subject);
}
