import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { DEMONYMS } from '../text/word-lists.ts';
import type { Document } from './document.ts';
import type { Match } from './find-matches.ts';
import type { Surroundings } from './surroundings.ts';

const BODIES = new Set(
  (
    'Congress|Senate|House of Representatives|Supreme Court|Constitutional Court|Parliament|Army|Navy|Air Force|National Guard|Coast Guard|' +
    'Treasury|State Department|Justice Department|Defense Department|Interior Department|Commerce Department'
  ).split('|'),
);
const UNITED_STATES = /^(?:U\.?\s?S\.?A?|United States|America)$/u;

/** "Peru's Congress", "the Brazilian Senate", "the state Supreme Court": what one country calls so is another's here. */
export function isOthersBody(
  document: Document,
  index: number,
  kind: SubjectKindCode,
  around: Surroundings,
): boolean {
  if (kind !== 'ORGANIZATION' && kind !== 'GOVERNMENT') return false;
  const { text } = document;
  const { start, end } = document.matches[index] as Match;
  return end - start < 25 && BODIES.has(text.slice(start, end)) && hasOtherOwner(document, index, around);
}

/** Whether somebody else than the United States stands before a body as its owner. */
export function hasOtherOwner({ text, matches }: Document, index: number, { before }: Surroundings): boolean {
  const { start } = matches[index] as Match;
  const owner = /([\p{L}. ]{1,24})['’]s?\s$/u.exec(text.slice(Math.max(0, start - 28), start));
  if (owner !== null) return !/(?:America|U\.S\.?|US|United States|nation|country)$/u.test(owner[1] ?? '');
  if (before === null) return false;
  if (before.folded === 'state' || before.folded === 'provincial') return true;
  if (DEMONYMS.has(before.folded)) return before.folded !== 'american';
  const earlier = matches[index - 1];
  return (
    before.matched && earlier !== undefined && !UNITED_STATES.test(text.slice(earlier.start, earlier.end))
  );
}
