import { contentiousNeedsTwo } from './contentious-needs-two.ts';
import { correctionNeedsNote } from './correction-needs-note.ts';
import { correctionsStay } from './corrections-stay.ts';
import type { ContentGate } from './gate.ts';
import { hiddenByTakedownOnly } from './hidden-by-takedown-only.ts';

/** Every gate on what a change set says, beside those that the check of the collection holds. */
export const CONTENT_GATES: readonly ContentGate[] = [
  contentiousNeedsTwo,
  correctionNeedsNote,
  correctionsStay,
  hiddenByTakedownOnly,
];
