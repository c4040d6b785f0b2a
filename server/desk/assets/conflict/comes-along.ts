import { readRowPath } from '../review/row-path.ts';
import type { ConflictingField, Decision, KeptField, ThreeWays } from './three-ways.ts';

/** The row of a field's path: `positions[dam]` of `positions[dam].statement`; null where it is in none. */
function rowPath(path: string): string | null {
  const row = readRowPath(path);
  return row?.field === undefined ? null : `${row.list}[${row.item}]`;
}

/**
 * The sources that come along with the words that were taken for a field: what the other side added to the same statement. Said at the
 * first field of a row alone.
 */
export function comesAlong(
  { conflicts, kept }: Pick<ThreeWays, 'conflicts' | 'kept'>,
  field: Pick<ConflictingField, 'path'>,
  decision: Decision | undefined,
): KeptField[] {
  const row = rowPath(field.path);
  if (row === null || decision === undefined) return [];
  if (conflicts.find(({ path }) => rowPath(path) === row)?.path !== field.path) return [];
  const other = decision.take === 'THEIRS' ? 'YOURS' : 'THEIRS';
  return kept.filter(
    ({ path, by, change }) =>
      by === other && path.startsWith(`${row}.citations[`) && 'after' in change && !('before' in change),
  );
}

/** Who took out the row that the other one changed; null where both still have it. */
export function takenOutBy({ yours, theirs }: Pick<ConflictingField, 'yours' | 'theirs'>) {
  if (!('after' in theirs)) return 'THEIRS' as const;
  return 'after' in yours ? null : ('YOURS' as const);
}
