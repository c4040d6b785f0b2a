/** Does one work after the other, whatever became of the one before; each answers to whoever asked for it. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A queue of works that may not overlap, because each reads what the one before it has written. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    // Its failure is told to whoever asked; the next one begins all the same.
    last = result.catch(() => undefined);
    return result;
  };
}
