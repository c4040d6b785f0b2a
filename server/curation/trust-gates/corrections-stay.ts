import { isSame } from '../diff-documents.ts';
import type { Json, JsonObject } from '../json.ts';
import { userError } from '../outcome.ts';
import type { ContentGate } from './gate.ts';

/** What a card says of a mistake stays there: only the revert of the correction takes its note back. */
export const correctionsStay: ContentGate = ({ changeSet: { revertsId }, changes }) => {
  if (revertsId !== null) return [];
  return changes
    .filter(({ before, after }) => after !== null && !hasAll(notesOf(after), notesOf(before)))
    .map(({ key }) =>
      userError(
        'CORRECTION_NOTE_GONE',
        'A public note of a correction is missing or has other words: leave corrections as they are, or revert the change set that brought it.',
        { record: key, path: 'corrections' },
      ),
    );
};

function notesOf(document: JsonObject | null): Json[] {
  return Array.isArray(document?.corrections) ? document.corrections : [];
}

function hasAll(notes: readonly Json[], wanted: readonly Json[]): boolean {
  return wanted.every((note) => notes.some((one) => isSame(one, note)));
}
