import { OFFICE_QUALIFIERS } from '../text/word-lists.ts';
import type { Decision } from './decision.ts';
import { type Document, readBefore } from './document.ts';
import type { Match } from './find-matches.ts';
import { halfOfHyphenated } from './longer-names.ts';
import type { Surroundings } from './surroundings.ts';

/** "Senate Majority Leader Chuck Schumer", "Yellen, the Treasury Secretary": the office belongs to the name's mention. */
export function isBesideHolder(
  document: Document,
  index: number,
  decisions: readonly (Decision | null)[],
): boolean {
  const { text, matches } = document;
  const match = matches[index] as Match;
  const isPerson = (decision: Decision | null | undefined): decision is Decision =>
    decision !== null && decision !== undefined && decision.post === undefined && decision.kind === 'PERSON';
  const after = decisions[index + 1];
  if (isPerson(after) && /^[,\s(“"]{1,3}$/u.test(text.slice(match.end, after.match.start))) return true;
  const before = decisions[index - 1];
  return (
    isPerson(before) &&
    /^[\s,(–—-]{1,3}(?:the|el|la|der|die|le|o|a|as)?\s?$/u.test(text.slice(before.match.end, match.start))
  );
}

const US_WORDS = /^(?:us|u|s|united|states|american|usa|the)$/u;

/** "former", "then-", "deputy", "of Georgia", "Secretary of State Colin Powell": an office of another time or place, or of the person who is named. */
export function postIsSomebodyElses(
  document: Document,
  index: number,
  { before, after }: Surroundings,
): boolean {
  const { text, matches } = document;
  const match = matches[index] as Match;
  if (halfOfHyphenated(document, index)) return true;
  if (after !== null) {
    if (after.capitalized) return true;
    if (
      /^(?:of|for|de|del|da|do|fur|du)$/u.test(after.folded) &&
      /^\s+\S+\s+(?:the\s+)?\p{Lu}/u.test(text.slice(match.end, match.end + 40))
    )
      return true;
    if (/^(?:designate|elect|nominee|candidate)$/u.test(after.folded)) return true;
  }
  if (before === null) return false;
  if (OFFICE_QUALIFIERS.has(before.folded)) return true;
  if (before.matched) {
    const earlier = matches[index - 1] as Match;
    return !/^(?:the )?(?:U\.?\s?S\.?|USA|United States|America|American)$/u.test(
      text.slice(earlier.start, earlier.end),
    );
  }
  const further = readBefore(document, before.start, index);
  if (further !== null && OFFICE_QUALIFIERS.has(further.folded) && !before.capitalized) return true;
  return before.capitalized && !before.opensSentence && !US_WORDS.test(before.folded);
}
