import { ASSEMBLY, type Assembly, assemblyBytes, assemblyNumbers } from '../assembly/open-assembly.ts';
import { CHARACTERS } from './characters.ts';
import { hashOfSum, WEIGHTS } from './token-hash.ts';

/** So many units are read at once, and on to the end of the last word. */
const BLOCK_UNITS = 8_192;
/** A block has at most one word every two units, and one that ends with it. */
export const MOST_WORDS = BLOCK_UNITS / 2 + 2;

/** Part of browsers, of Node and of every other host. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
};
/**
 * The words of the block that was read last: every run of units without a separator in it, by its place in the block. There is
 * one block for the whole program, because arrays that are constants cost the hot loops no registers (measured: a third of their
 * time); so a block is used up before anything else is read.
 */
export const WORD_BLOCK = {
  count: 0,
  /** Where the block ends and the next one begins: never inside a word. */
  end: 0,
  /** Whether the assembly read it, from `NARROW_COPY`. */
  isNarrow: false,
  /** The hashes of the words, as `tokenHash` makes them; without meaning for words with special units. */
  hashes: assemblyNumbers(ASSEMBLY?.hashesAt, MOST_WORDS),
  /** Where each word begins in the text, and where it ends. */
  starts: assemblyNumbers(ASSEMBLY?.startsAt, MOST_WORDS),
  ends: assemblyNumbers(ASSEMBLY?.endsAt, MOST_WORDS),
  /** What the units of each word are (see characters.ts): the flags of all their entries, joined by "or". */
  kinds: assemblyNumbers(ASSEMBLY?.kindsAt, MOST_WORDS),
};

// Names of this module are constants to the compiler, imported ones and fields of objects are not.
const TABLE = CHARACTERS;
const FACTORS = WEIGHTS;
const HASHES = WORD_BLOCK.hashes;
const STARTS = WORD_BLOCK.starts;
const ENDS = WORD_BLOCK.ends;
const KINDS = WORD_BLOCK.kinds;
const ENCODER = new TextEncoder();
const COPY = assemblyBytes(ASSEMBLY?.bytesAt, BLOCK_UNITS);

const UTF8 = assemblyBytes(ASSEMBLY?.utf8At, 3 * BLOCK_UNITS);

/**
 * For others: the units `[start, end)` of the text that is read, as ASCII: "e" for "é" as well, and some mark for others. None of a
 * block with letters that fold to no ASCII letter.
 */
export const NARROW_COPY = { bytes: COPY, start: 0, end: 0 };

/** Quotes that stay quotes in a narrow copy, because a nickname may stand in them. */
const OPENING_QUOTES = '\u2018\u2019\u201c\u201d\u00ab';
if (ASSEMBLY !== null) {
  const narrow = assemblyBytes(ASSEMBLY.narrowAt, 65_536);
  // A letter becomes the ASCII letter that has its entry, a separator a separator, and everything else 0.
  const letters = new Map([[0, 1]]);
  for (let unit = 2; unit < 128; unit++) if (TABLE[unit] !== 0) letters.set(TABLE[unit] as number, unit);
  for (let unit = 128; unit < 65_536; unit++) narrow[unit] = letters.get(TABLE[unit] as number) ?? 0;
  for (const quote of OPENING_QUOTES) narrow[quote.charCodeAt(0)] = 34;
}

/** Whether all of the text that was read is ASCII. */
let isAscii = true;
/** So many blocks of a text are read unit by unit before its units are copied to bytes again, and how many the last time. */
let blocksToCopy = 0;
let blocksWaited = 0;

/** Forgets the text that was read before: to be called before the first block of a text. */
export function openText(): void {
  NARROW_COPY.end = 0;
  isAscii = true;
  blocksToCopy = 0;
  blocksWaited = 0;
}

/**
 * Reads the words of the block that begins at `from`, which must not lie inside a word; reads nothing from `limit` on. The blocks
 * of a text are read in order.
 */
export function readWordBlock(text: string, from: number, limit: number): void {
  WORD_BLOCK.isNarrow = ASSEMBLY !== null && blocksToCopy-- <= 0 && readNarrow(ASSEMBLY, text, from, limit);
  if (!WORD_BLOCK.isNarrow) readUnits(text, from, limit);
}

/** Reads a block with one byte a unit; false where that cannot be, or it is one long word. */
function readNarrow(assembly: Assembly, text: string, from: number, limit: number): boolean {
  const units = Math.min(BLOCK_UNITS, limit - from);
  NARROW_COPY.end = 0;
  if (!copyNarrow(assembly, text.slice(from, from + units))) {
    // Most of what follows is no narrow text either, so that it is asked less and less often.
    blocksWaited = blocksWaited * 2 + 1;
    blocksToCopy = blocksWaited;
    return false;
  }
  blocksToCopy = 0;
  NARROW_COPY.start = from;
  NARROW_COPY.end = from + units;
  let count = assembly.scanWords(units, from);
  let end = from + units;
  if (end < limit && count > 0 && ENDS[count - 1] === end) {
    // The word may go on behind the block: it is left for the next one.
    count--;
    end = STARTS[count] as number;
  }
  WORD_BLOCK.count = count;
  WORD_BLOCK.end = end;
  return end > from;
}

function copyNarrow(assembly: Assembly, block: string): boolean {
  if (isAscii) {
    const { read, written } = ENCODER.encodeInto(block, COPY);
    isAscii = read === block.length && written === block.length;
    if (isAscii) return true;
  }
  const { read, written } = ENCODER.encodeInto(block, UTF8);
  return read === block.length && assembly.narrowText(written) === block.length;
}

/**
 * The same for any text. Its loop classifies, folds and hashes a unit, and has no branch but its own end, because one at each end of
 * a word would be guessed wrongly by the processor as often as not: what it knows is written at every unit, and counted where a
 * word ends.
 */
function readUnits(text: string, from: number, limit: number): void {
  const to = Math.min(limit, from + BLOCK_UNITS);
  let count = 0;
  let sum = 0;
  let kind = 0;
  let length = 0;
  for (let index = from; index < to; index++) {
    const entry = TABLE[text.charCodeAt(index)] as number;
    const inside = entry >> 31;
    HASHES[count] = sum;
    STARTS[count] = index - length;
    ENDS[count] = index;
    KINDS[count] = kind;
    count += (kind & ~inside) >>> 31;
    kind = (kind | entry) & inside;
    sum = (sum + Math.imul(entry & 0xffff, FACTORS[length & 15] as number)) & inside;
    length = (length + 1) & inside;
  }
  let end = to;
  if (kind < 0) {
    for (; end < limit; end++) {
      const entry = TABLE[text.charCodeAt(end)] as number;
      if (entry === 0) break;
      kind |= entry;
      sum = (sum + Math.imul(entry & 0xffff, FACTORS[length & 15] as number)) | 0;
      length++;
    }
    HASHES[count] = sum;
    STARTS[count] = end - length;
    ENDS[count] = end;
    KINDS[count] = kind;
    count++;
  }
  for (let index = 0; index < count; index++) HASHES[index] = hashOfSum(HASHES[index] as number);
  WORD_BLOCK.end = end;
  WORD_BLOCK.count = count;
}
