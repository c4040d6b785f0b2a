import { graphemeLength } from '../../../shared/model/grapheme-length.ts';
import { LENGTHS } from '../../../shared/model/vocabulary.ts';
import { userError } from '../outcome.ts';
import type { ContentGate } from './gate.ts';

/** A correction says in public what was wrong; an update leaves no note. */
export const correctionNeedsNote: ContentGate = ({ changeSet: { kind, correctionNote } }) => {
  const length = graphemeLength(correctionNote?.trim() ?? '');
  if (kind !== 'CORRECTION' || (length > 0 && length <= LENGTHS.correctionNote)) return [];
  return [
    userError(
      'CORRECTION_WITHOUT_NOTE',
      `A correction says on the card what was wrong, in 1 to ${LENGTHS.correctionNote} characters: write correctionNote, or make it an update.`,
      { path: 'correctionNote' },
    ),
  ];
};
