/** States of a draft that can be gone back to. Edits of one field in a row are one step. */
export interface UndoHistory<State> {
  present: State;
  /** Older states, the last of them newest, each with what was done to it. */
  past: readonly { state: State; what: string }[];
}

/** How many steps are kept. */
const MOST_STEPS = 200;

export function startHistory<State>(present: State): UndoHistory<State> {
  return { present, past: [] };
}

/**
 * Adds an action.
 * @param what a name for it; the same name twice in a row is one step, so that typing in a field goes back as one
 */
export function act<State>(history: UndoHistory<State>, present: State, what: string): UndoHistory<State> {
  if (history.past.at(-1)?.what === what) return { ...history, present };
  const past = [...history.past, { state: history.present, what }].slice(-MOST_STEPS);
  return { present, past };
}

/** Goes back one step; null where there is none. */
export function undo<State>(history: UndoHistory<State>): UndoHistory<State> | null {
  const last = history.past.at(-1);
  return last === undefined ? null : { present: last.state, past: history.past.slice(0, -1) };
}
