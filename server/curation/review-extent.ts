/** Above this many changed fields nobody looks at each of them: a sample stands for the whole. */
export const MOST_SEEN_ONE_BY_ONE = 60;
/** How many fields of a larger change set have to be seen: drawn for each reviewer by the server. */
export const SAMPLE_SEEN = 20;

/** Whether a path of a diff says only that a list has another order: nothing that somebody has to look at. */
export function isOrder(path: string): boolean {
  return path.endsWith('#order');
}
