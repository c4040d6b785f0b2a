import { readBases } from '../api/bases.ts';
import { draftFrom, readChangeSet } from '../api/change-sets.ts';
import type { Desk } from '../desk-context.ts';
import type { OpenDraft } from './open-draft.ts';

/** Makes a draft of the server's the open one, where it is not; answers whether it is open. What was open before is saved first. */
export async function openFromServer(desk: Desk, open: OpenDraft, id: number): Promise<boolean> {
  if (open.draft.get().id === id) return true;
  await open.settle();
  const changeSet = await readChangeSet(desk, id);
  if (!changeSet) return false;
  open.open(draftFrom(changeSet, await readBases(desk, changeSet)), new Date(changeSet.updatedAt));
  return true;
}
