/** How close each name comes, by its place in the index. */
export type NameScores = Map<number, number>;

/** No more candidates than this are ranked for one word; a word in more names than that decides nothing alone. */
export const MOST_CANDIDATES = 4_000;

/** Gives a name this score, where it has no better one. */
export function raise(scores: NameScores, id: number, score: number): void {
  if ((scores.get(id) ?? 0) < score) scores.set(id, score);
}

/** Puts a name into the list of a key. */
export function append(lists: Map<string, number[]>, key: string, id: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}
