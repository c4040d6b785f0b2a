import type { ChangeSet } from './change-sets.store.ts';
import type { JsonObject, RecordKey } from './record.ts';

/** Completes what an editor need not write: a correction leaves its note on every subject that it changes. */
export function completeDocument(
  changeSet: Pick<ChangeSet, 'kind' | 'correctionNote'>,
  { kind }: RecordKey,
  before: JsonObject | null,
  after: JsonObject,
  today: string,
): JsonObject {
  const isSubject = kind === 'ACTOR' || kind === 'ISSUE' || kind === 'POST';
  if (changeSet.kind !== 'CORRECTION' || changeSet.correctionNote === null || !isSubject || before === null)
    return after;
  const corrections = Array.isArray(after.corrections) ? after.corrections : [];
  return { ...after, corrections: [...corrections, { on: today, note: changeSet.correctionNote }] };
}
