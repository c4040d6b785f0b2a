import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { ADDRESSES, TITLES } from '../text/word-lists.ts';
import { isAfterLocative } from './after-locative.ts';
import { derivationOf } from './decision.ts';
import { subjectsOf } from './document.ts';
import { SAYING } from './ordinary-words.ts';
import { byQualifier } from './qualifiers.ts';
import type { Resolution } from './resolution.ts';
import { isSoccerReport } from './sport-report.ts';
import { chooseBearer, strangerIsNearer } from './surname-rules.ts';
import { isOfOtherSport } from './team-rules.ts';

/** A name that needs evidence, and the rule that lets it count. */
export interface Licensed {
  posting: Posting;
  rule: string;
}

/** Names the one subject that is meant of those whom a rule lets count, or asks "which one?". */
export function resolveLicensed(
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
export function speaks(resolution: Resolution, index: number): boolean {
  const { before, after } = resolution.around(index);
  if (before?.capitalized === true && (before.isIn(TITLES) || before.isIn(ADDRESSES))) return true;
  return after?.isIn(SAYING) === true;
}
