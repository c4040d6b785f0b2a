import { CHARACTERS } from './characters.ts';

/** So many units are read at once, and on to the end of the last word. */
const BLOCK_UNITS = 1_024;
/** A block has at most one word every two units, and one that ends with it. */
export const MOST_WORDS = BLOCK_UNITS / 2 + 2;

/**
 * The words of the block that was read last: every run of units without a separator in it, by its place in the block. There is
 * one block for the whole program, because arrays that are constants cost the hot loop no registers (measured: a third of its
 * time); so a block is used up before anything else is read.
 */
export const WORD_BLOCK = {
  count: 0,
  /** Where the block ends and the next one begins: never inside a word. */
  end: 0,
  /** The hashes of the words, as `tokenHash` makes them; without meaning for words with special units. */
  hashes: new Int32Array(MOST_WORDS),
  /** Where each word ends in the text. */
  ends: new Int32Array(MOST_WORDS),
  /** What the units of each word are (see characters.ts): all their entries, joined by "or". */
  kinds: new Int32Array(MOST_WORDS),
};

// Names of this module are constants to the compiler, imported ones and fields of objects are not.
const TABLE = CHARACTERS;
const HASHES = WORD_BLOCK.hashes;
const ENDS = WORD_BLOCK.ends;
const KINDS = WORD_BLOCK.kinds;

/** Reads the words of the block that begins at `from`, which must not lie inside a word; reads nothing from `limit` on. */
export function readWordBlock(text: string, from: number, limit: number): void {
  const to = Math.min(limit, from + BLOCK_UNITS);
  let count = 0;
  let hash = 0;
  let kind = 0;
  for (let index = from; index < to; index++) {
    const entry = TABLE[text.charCodeAt(index)] as number;
    const inside = entry >> 31;
    HASHES[count] = hash;
    ENDS[count] = index;
    KINDS[count] = kind;
    count += (kind & ~inside) >>> 31;
    kind = (kind | entry) & inside;
    hash = Math.imul(hash ^ (entry & 0xffff), -1640531535) & inside;
  }
  let end = to;
  if (kind < 0) {
    for (; end < limit; end++) {
      const entry = TABLE[text.charCodeAt(end)] as number;
      if (entry === 0) break;
      kind |= entry;
      hash = Math.imul(hash ^ (entry & 0xffff), -1640531535);
    }
    HASHES[count] = hash;
    ENDS[count] = end;
    KINDS[count] = kind;
    count++;
  }
  WORD_BLOCK.end = end;
  WORD_BLOCK.count = count;
}
