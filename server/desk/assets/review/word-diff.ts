/** A stretch of text that both versions have, or only one. */
export interface DiffPart {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

/** Above this many words on a side the whole text is shown as replaced: nobody reads a diff of that size word by word. */
const MOST_WORDS = 600;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** What of two texts differs, word by word (Chinese by its own words); neighbors of a kind are one part. */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return join([
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ]);
  }
  const lengths = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      parts.push({ kind: 'SAME', text: was });
      i += 1;
      j += 1;
    } else if (
      is === undefined ||
      (was !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      parts.push({ kind: 'REMOVED', text: was ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'ADDED', text: is });
      j += 1;
    }
  }
  return join(parts);
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Lengths of the longest common rest from each pair of places. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    const below = lengths[i + 1] ?? [];
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = joined.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
