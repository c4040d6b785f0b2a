import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import { DEMONYMS } from '../text/word-lists.ts';
import { type Document, remembered } from './document.ts';
import { findMatches, type Match } from './find-matches.ts';
import type { Surroundings } from './surroundings.ts';

/** Bodies that several countries call so. */
const BODIES: ReadonlySet<string> = new Set(
  (
    'Congress|Senate|House of Representatives|Supreme Court|Constitutional Court|Parliament|Army|Navy|Air Force|National Guard|Coast Guard|' +
    'Treasury|State Department|Justice Department|Defense Department|Interior Department|Commerce Department'
  ).split('|'),
);
/** By how many units a body has and by its first unit, because nearly every name is none: to take a name out of the text costs more. */
const BODY_KEYS = new Uint8Array(32 * 128);
for (const body of BODIES) BODY_KEYS[body.length * 128 + body.charCodeAt(0)] = 1;

/** Whether the units `[start, end)` of a text are a body that several countries call so. */
export function isBody(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return (
    end - start < 32 &&
    first < 128 &&
    BODY_KEYS[(end - start) * 128 + first] === 1 &&
    BODIES.has(text.slice(start, end))
  );
}

const AMERICAN =
  /(?<![\p{L}.])(?:U\.\s?S\.|US|USA|United States|America|Americans?|Washington|WASHINGTON|White House|Calif\.|Fla\.|Va\.|Mass\.|Conn\.|Pa\.|N\.J\.|N\.Y\.)(?!\p{L})/u;
/** Whether a document names the United States or something that is of nobody else. */
export const namesUnitedStates = remembered((document) => AMERICAN.test(document.text));

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
  return isBody(text, start, end) && hasOtherOwner(document, index, around);
}

/** Whether somebody else than the United States stands before a body as its owner. */
export function hasOtherOwner(document: Document, index: number, { before }: Surroundings): boolean {
  const { text, matches } = document;
  const { start } = matches[index] as Match;
  const owner = /([\p{L}. ]{0,23}[\p{L}.]) ?['’]s?\s$/u.exec(text.slice(Math.max(0, start - 29), start));
  if (owner !== null) {
    const name = owner[1] ?? '';
    return (
      !/(?:America|U\.S\.?|US|United States|nation|country)$/u.test(name) && !isBodyOf(document, index, name)
    );
  }
  if (before === null) return false;
  if (before.folded === 'state' || before.folded === 'provincial') return true;
  if (before.isIn(DEMONYMS)) return before.folded !== 'american';
  const earlier = matches[index - 1];
  return (
    before.matched && earlier !== undefined && !UNITED_STATES.test(text.slice(earlier.start, earlier.end))
  );
}

/** "Turkey's Constitutional Court" where the lexicon has the Constitutional Court of Turkey. */
function isBodyOf({ lexicon, text, matches }: Document, index: number, owner: string): boolean {
  const { start, end } = matches[index] as Match;
  const country = /\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*$/u.exec(owner)?.[0] ?? '';
  const whole = `${text.slice(start, end)} of ${country}`;
  const [found] = findMatches(lexicon, whole);
  return found !== undefined && found.start === 0 && found.end === whole.length;
}
