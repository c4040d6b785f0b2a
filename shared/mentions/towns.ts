import { STATE_WORDS } from '../lexicon/equal-forms.ts';
import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { OLD_WORLD_TOWNS } from '../text/word-lists.ts';
import { isAfterLocative } from './after-locative.ts';
import { derivationOf, isListed } from './decision.ts';
import { foldedMatch, isInHeadline, remembered } from './document.ts';
import type { Match } from './find-matches.ts';
import { hasStateBehind } from './licenses.ts';
import { isGivenName } from './longer-names.ts';
import type { Resolution } from './resolution.ts';

/**
 * "Geneva, New York" is not in Switzerland, and neither is "Geneva" from there on; "Kansas City, Kan." is not that of Missouri, whose
 * name leaves its state out here; "Washington, Idaho and Oregon" are states.
 */
export function isTownElsewhere(resolution: Resolution, match: Match, posting: Posting): boolean {
  const { document, elsewhere } = resolution;
  const { text } = document;
  if (kindOf(posting) !== 'PLACE') return false;
  const hasState = hasStateBehind(text, match.end);
  if (!hasState && elsewhere.size === 0) return false;
  const name = foldedMatch(document, match);
  if (!hasState) return elsewhere.has(name);
  if (!isListed(posting))
    return !(STATE_WORDS.has(name) && LISTED_STATE.test(text.slice(match.end, match.end + 40)));
  if (!OLD_WORLD_TOWNS.has(name.replace(/^(?:st|saint)\.? /u, '')) || isListOfTowns(text, match))
    return false;
  elsewhere.add(name);
  return true;
}

/** ", Idaho and Oregon", ", Idaho, Oregon". */
const LISTED_STATE = /^ ?, (?:New |North |South |West |Rhode )?\p{Lu}\p{Ll}+(?: ?,)? (?:and )?\p{Lu}/u;

/** "London, New York and Tokyo", "Paris, London, New York": states that are the names of towns as well. */
const isListOfTowns = (text: string, { start, end }: Match): boolean =>
  /^, (?:Washington|New York|Georgia)(?!\p{L})/u.test(text.slice(end, end + 14)) &&
  (/^, (?:Washington|New York|Georgia),? (?:and |or )?\p{Lu}/u.test(text.slice(end, end + 24)) ||
    /\p{Lu}\p{L}+, $/u.test(text.slice(Math.max(0, start - 20), start)));

/** "Geneva fire kills two" above "GENEVA, N.Y. -": the headline means the town that the text then tells by its state. */
export function leaveHeadlineToTown(resolution: Resolution): void {
  const { decisions, document, elsewhere } = resolution;
  if (elsewhere.size === 0) return;
  for (const [index, decision] of decisions.entries()) {
    if (decision === null || !isInHeadline(document.text, decision.match.start)) continue;
    if (elsewhere.has(foldedMatch(document, decision.match))) decisions[index] = null;
  }
}

/** "Walter Lincoln ... Lincoln paid": after a stranger with a given name a town that the text did not name before is that stranger. */
export function isNamesakeOfTown(resolution: Resolution, index: number, stranger: number): boolean {
  const { decisions, document } = resolution;
  const decision = decisions[index];
  if (decision?.kind !== 'PLACE' || decision.subject < 0) return false;
  const { before } = resolution.around(stranger);
  if (before === null || !isGivenName(before.folded)) return false;
  if (resolution.isNamedBefore(decision.subject, stranger) || isAfterLocative(resolution, index))
    return false;
  return !hasStateBehind(document.text, decision.match.end);
}

/** "Geneva fire kills two" above "GENEVA, N.Y. -" where the lexicon has that town. */
export const isTownOfHeadline = (
  { document, namedAt }: Resolution,
  match: Match,
  posting: Posting,
): boolean =>
  derivationOf(posting) === 'place-short' &&
  namedAt.has(posting.subject) &&
  isInHeadline(document.text, match.start) &&
  !COUNTRIES.test(foldedMatch(document, match));

/** "Paris is a city in Lamar County, Texas": the sentence says which one, though another bears the name alone. */
const isDefined = ({ document }: Resolution, { end }: Match): boolean =>
  document.text.startsWith(' is ', end) && DEFINED.test(document.text.slice(end, end + 60));

const DEFINED =
  /^ is (?:a|an|the)(?: [a-z-]+){0,3} (?:city|town|village|borough|suburb|municipality|community|township|county seat)(?!\p{L})/u;

/** Whether a town that the text's places tell goes before one of that name alone. */
export const isQualified = (resolution: Resolution, match: Match): boolean =>
  isDefined(resolution, match) || isTownOfBoth(resolution, match);

/** Countries after which towns of the United States are called. */
const COUNTRIES =
  /^(?:brazil|canada|chile|china|cuba|denmark|egypt|england|greece|holland|ireland|italy|jamaica|jordan|lebanon|malta|mexico|norway|panama|peru|poland|scotland|sweden|turkey|wales)$/u;

/** Towns of England whose namesakes elsewhere are in the news as often. */
const TOWNS_OF_BOTH =
  /^(?:birmingham|bristol|cambridge|durham|gloucester|ipswich|lancaster|lincoln|manchester|newcastle|norwich|plymouth|portsmouth|richmond|rochester|salisbury|worcester)$/u;

const namesBritain = remembered(({ text }) =>
  /(?<!\p{L})(?:Britain|British|England|English|UK|U\.K\.|United Kingdom|London|Scotland|Wales|MP)(?!\p{L})/u.test(
    text,
  ),
);

/** "Cambridge" in a text that names Massachusetts and nothing of Britain: that of Massachusetts, though another bears the name alone. */
const isTownOfBoth = ({ document }: Resolution, match: Match): boolean =>
  TOWNS_OF_BOTH.test(foldedMatch(document, match)) && !namesBritain(document);
