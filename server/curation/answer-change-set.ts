import { RequestError } from '../errors.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import type { ChangeSetPayload } from './change-set.type.ts';
import type { ChangeSet } from './change-sets.store.ts';
import { maySee } from './edit-change-set.ts';
import type { Outcome } from './outcome.ts';

/** Reads the number of a change set. @throws RequestError INVALID_INPUT */
export function readNumber(text: string, field: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new RequestError('INVALID_INPUT', `${field} has to be the number of a change set.`, { field });
}

/** A change set that the viewer may see, or null. */
export async function visibleChangeSet(context: ApiContext, id: number): Promise<ChangeSet | null> {
  const changeSet = await context.changeSets.load(id);
  return changeSet && maySee(context.viewer, changeSet) ? changeSet : null;
}

/** The payload of an outcome, with the change set as it stands now. */
export async function answerChangeSet(
  context: ApiContext,
  id: number | null,
  outcome: Outcome<unknown>,
): Promise<ChangeSetPayload> {
  const shown = id ?? (typeof outcome.value === 'number' ? outcome.value : null);
  if (shown !== null) context.changeSets.clear(shown);
  return {
    changeSet: shown === null ? null : await visibleChangeSet(context, shown),
    errors: outcome.errors,
  };
}
