import { Store, useStore } from '../store.ts';
import type { Decided } from './decide.ts';

/** What was decided last, said once, with what takes it back where it can be. */
export interface LastDecision {
  words: string;
  undo: (() => Promise<Decided>) | null;
  at: number;
}

/** As long as this, in milliseconds, a decision can be taken back where it was made. */
const TAKEN_BACK_FOR_MS = 600_000;

/** Outlives the page of the queues, since accepting leads to the draft. */
const last = new Store<LastDecision | null>(null);

/** The last decision; null where there is none, or where it is too old to be said or taken back. */
export function useLastDecision(): LastDecision | null {
  const decision = useStore(last);
  return decision === null || Date.now() - decision.at > TAKEN_BACK_FOR_MS ? null : decision;
}

/** Remembers a decision; the one before can no longer be taken back. */
export function rememberDecision(words: string, undo?: () => Promise<Decided>): void {
  last.set({ words, undo: undo ?? null, at: Date.now() });
}
