import { LOCATIVES } from '../text/word-lists.ts';
import type { Resolution } from './resolution.ts';

const TOWNS =
  /^(?:town|city|village|port|suburb|suburbs|streets|outskirts|mayor|people|residents|district)$/u;

const STUDIED =
  /(?:taught|teach(?:es|ing)?|stud(?:y|ied|ies|ying)|lectured|enrolled|educated|(?:degrees?|doctorate|Ph\.?D\.?|professor|lecturer|fellow|dean|students?|undergraduate|historian|economist|physicist|chemist|biologist|mathematician|philosopher|linguist|psychologist|sociologist|astronomer)(?: [a-z]+){0,3}) at $|(?:graduated|(?:degrees?|doctorate|diploma)(?: [a-z]+){0,3}) from $/u;

/** "taught at Princeton", "a degree from Yale": the words before say that a university is meant. */
export function isStudiedAt(resolution: Resolution, index: number): boolean {
  const { text } = resolution.document;
  const { start } = resolution.match(index);
  // Before hardly any name stands one of these, and a look at two units says so.
  if (!text.startsWith('at ', start - 3) && !text.startsWith('from ', start - 5)) return false;
  return STUDIED.test(text.slice(Math.max(0, start - 60), start));
}

/** "Franklin" behind these and "to" is somebody to whom something is said. */
const SAID =
  /^(?:said|says|say|saying|told|spoke|speaks|speaking|spoken|talked|talks|talking|sang|wrote|writes|listened|listens|listening|thanks|apologized|apologised|married|introduced)$/u;

/** "in Boston", "to Boston", "the town of Boston": the words before say that a place is meant. */
export function isAfterLocative(resolution: Resolution, index: number): boolean {
  const { before } = resolution.around(index);
  if (before === null) return false;
  if (before.folded === 'of') return TOWNS.test(resolution.beforeThat(index)?.folded ?? '');
  if (
    before.end - before.start === 2 &&
    before.folded === 'to' &&
    SAID.test(resolution.beforeThat(index)?.folded ?? '')
  )
    return false;
  return before.isIn(LOCATIVES) && (!before.capitalized || before.opensSentence);
}
