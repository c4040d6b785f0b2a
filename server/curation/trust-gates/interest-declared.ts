import type { UserError } from '../../errors.ts';
import type { JsonObject } from '../json.ts';
import type { RecordChange } from '../neighborhood.ts';
import { userError } from '../outcome.ts';

/** Whoever has declared an interest in a subject does not publish on it, whoever wrote it. */
export function interestDeclared(
  changes: readonly RecordChange[],
  interests: readonly string[],
): UserError[] {
  const declared = new Set(interests);
  return changes
    .filter((change) => slugsIn(change).some((slug) => declared.has(slug)))
    .map(({ key }) =>
      userError(
        'INTEREST_DECLARED',
        'You declared an interest in this subject: somebody else has to publish it.',
        { record: key },
      ),
    );
}

/** The subjects that a change is about: the record itself, and who takes part in an event. */
function slugsIn({ key, before, after }: RecordChange): string[] {
  return [key.slug, ...participantsOf(before), ...participantsOf(after)];
}

function participantsOf(document: JsonObject | null): string[] {
  const participants = document?.participants;
  if (!Array.isArray(participants)) return [];
  return participants.flatMap((participant) => {
    const subject = (participant as JsonObject).subject;
    return typeof subject === 'string' ? [subject] : [];
  });
}
