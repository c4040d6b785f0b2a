import { LOCATIVES } from '../text/word-lists.ts';
import type { Resolution } from './resolution.ts';

const TOWNS =
  /^(?:town|city|village|port|suburb|suburbs|streets|outskirts|mayor|people|residents|district)$/u;

/** "in Boston", "to Boston", "the town of Boston": the words before say that a place is meant. */
export function isAfterLocative(resolution: Resolution, index: number): boolean {
  const { before } = resolution.around(index);
  if (before === null) return false;
  if (before.folded === 'of') return TOWNS.test(resolution.beforeThat(index)?.folded ?? '');
  return before.isIn(LOCATIVES) && (!before.capitalized || before.opensSentence);
}
