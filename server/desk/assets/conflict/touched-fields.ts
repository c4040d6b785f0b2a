import { asJson } from '../draft/rebase-draft.ts';
import type { RecordDocument } from '../draft/subject-document.ts';
import { compareThreeWays } from './three-ways.ts';

/** Paths of the fields that a draft and somebody else's version both changed, and not to the same. */
export function touchedFields(base: RecordDocument, yours: RecordDocument, theirs: RecordDocument): string[] {
  return compareThreeWays(asJson(base), asJson(yours), asJson(theirs)).conflicts.map(({ path }) => path);
}

/** The rows in words, as a list that goes on: "“Position, Toll”, “Name “Ana””, and 2 more". */
export function sayRows(rows: readonly string[]): string {
  const shown = [...new Set(rows)];
  const named = shown.slice(0, 3).map((row) => `“${row}”`);
  const rest = shown.length - named.length;
  if (rest > 0) return `${named.join(', ')}, and ${rest} more`;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
