import { derivationOf, isListed, postingOf } from './decision.ts';
import { type Document, foldedMatch } from './document.ts';
import type { Match } from './find-matches.ts';
import type { Resolution } from './resolution.ts';
import { fitsAddress, isToWoman } from './surname-rules.ts';

/** Whether a decision took a person by a surname that is known alone: "Merkel" without "Angela Merkel" in the data. */
function isKnownSurname(resolution: Resolution, index: number): boolean {
  const decision = resolution.decisions[index] ?? null;
  if (decision === null || decision.subject < 0 || decision.match.tokens > 1) return false;
  const posting = postingOf(resolution.match(index), decision.subject);
  return posting !== undefined && !isListed(posting) && derivationOf(posting) === 'spelling';
}

/** "Merkel, Ada; Ode, John", "Merkel, A. (April 2010)": in a list of books the given name stands behind the surname. */
const GIVEN_NAME_BEHIND = /^, (?:\p{Lu}[\p{L}'’.-]* ?){1,3}(?:;|\((?:\p{L}+ )?\d{4}|& )/u;

function hasGivenNameBehind({ text, matches }: Document, index: number): boolean {
  const { end } = matches[index] as Match;
  return text.charCodeAt(end) === 0x2c && GIVEN_NAME_BEHIND.test(text.slice(end, end + 60));
}

/**
 * "Frau Merkel" in a text that has no Angela Merkel, "Obama" after "Jane Obama": where somebody else may bear a surname that is known
 * alone, it says nothing.
 */
export function leaveKnownSurname(resolution: Resolution, index: number): void {
  if (!isKnownSurname(resolution, index)) return;
  const { decisions, document, strangers } = resolution;
  const decision = decisions[index];
  const subject = decision?.subject ?? -1;
  const posting = postingOf(resolution.match(index), subject);
  if (posting === undefined) return;
  const around = resolution.around(index);
  const full = resolution.firstPlaces(subject).filter((place) => resolution.match(place).tokens > 1);
  const stranger = strangers.get(foldedMatch(document, resolution.match(index)))?.[0] ?? index;
  const isOthers =
    full.length === 0
      ? isToWoman(around) || stranger < index || hasGivenNameBehind(document, index)
      : !fitsAddress(resolution, posting, around) || (stranger < index && (full[0] as number) > index);
  if (isOthers) decisions[index] = null;
}
