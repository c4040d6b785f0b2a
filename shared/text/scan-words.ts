import { CHARACTERS } from './characters.ts';

/** So many units are read at once, and on to the end of the last word. */
const BLOCK_UNITS = 4_096;
/** A block has at most one word every two units, and one that ends with it. */
export const MOST_WORDS = BLOCK_UNITS / 2 + 2;
/** So many units are copied to bytes at once: few at first, for a text that is not all ASCII mostly shows it early. */
const FIRST_COPY_UNITS = 512;
const MOST_COPY_UNITS = 16_384;

/**
 * The words of the block that was read last: every run of units without a separator in it, by its place in the block. There is
 * one block for the whole program, because arrays that are constants cost the hot loops no registers (measured: a third of their
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

/** Part of browsers, of Node and of every other host. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
};
const ENCODER = new TextEncoder();
/** The units `[copyStart, copyEnd)` of the text, where they are all ASCII: a byte is read in less time than a unit of a string. */
const COPY = new Uint8Array(MOST_COPY_UNITS);
let copyStart = 0;
let copyEnd = 0;
/** How many units are copied next; 0 for a text that is not all ASCII. */
let copyUnits = 0;

/** For others: the units `[start, end)` of the text that is read, as bytes; none of a text that is not all ASCII. */
export const ASCII_COPY = { bytes: COPY, start: 0, end: 0 };

/** Forgets the text that was read before: to be called before the first block of a text. */
export function openText(): void {
  copyEnd = 0;
  ASCII_COPY.end = 0;
  copyUnits = FIRST_COPY_UNITS;
}

/**
 * Reads the words of the block that begins at `from`, which must not lie inside a word; reads nothing from `limit` on. The blocks
 * of a text are read in order.
 *
 * Its loops are the hot ones: they classify, fold and hash a unit. They have no branch but their own end, because one at each end
 * of a word would be guessed wrongly by the processor as often as not: what they know is written at every unit, and counted
 * where a word ends. They stand in one function because compilers make worse code of them where they are inlined.
 */
export function readWordBlock(text: string, from: number, limit: number): void {
  if (from >= copyEnd && copyUnits > 0) copyToBytes(text, from, limit);
  const isCopied = from < copyEnd;
  const to = Math.min(limit, from + BLOCK_UNITS, isCopied ? copyEnd : limit);
  let count = 0;
  let hash = 0;
  let kind = 0;
  if (isCopied) {
    const shift = copyStart;
    for (let index = from; index < to; index++) {
      const entry = TABLE[COPY[index - shift] as number] as number;
      const inside = entry >> 31;
      HASHES[count] = hash;
      ENDS[count] = index;
      KINDS[count] = kind;
      count += (kind & ~inside) >>> 31;
      kind = (kind | entry) & inside;
      hash = Math.imul(hash ^ (entry & 0xffff), -1640531535) & inside;
    }
  } else {
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

function copyToBytes(text: string, from: number, limit: number): void {
  const units = Math.min(copyUnits, limit - from);
  const { read, written } = ENCODER.encodeInto(text.slice(from, from + units), COPY);
  const isAscii = read === units && written === units;
  copyStart = from;
  copyEnd = isAscii ? from + units : 0;
  ASCII_COPY.start = copyStart;
  ASCII_COPY.end = copyEnd;
  copyUnits = isAscii ? Math.min(copyUnits * 4, MOST_COPY_UNITS) : 0;
}
