import { userError } from '../outcome.ts';
import type { ContentGate } from './gate.ts';

/** What readers do not see is decided by a takedown, in the open, and not in passing by an edit. */
export const hiddenByTakedownOnly: ContentGate = ({ changes }) =>
  changes
    .filter(({ before, after }) => after !== null && (before?.hidden ?? false) !== (after.hidden ?? false))
    .map(({ key }) =>
      userError('HIDDEN_BY_TAKEDOWN_ONLY', 'hidden is set by a takedown only: leave it as it is.', {
        record: key,
        path: 'hidden',
      }),
    );
