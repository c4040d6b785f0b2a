import { ASSEMBLY, assemblyBytes, assemblyNumbers } from '../assembly/open-assembly.ts';
import type { NameTable } from '../lexicon/name-table.ts';
import { MOST_WORDS, NARROW_COPY, WORD_BLOCK } from '../text/scan-words.ts';
import { joinHash, spread } from '../text/token-hash.ts';

/** The words of the block that a name may begin with, in order, as their places in the block. */
export const CANDIDATES = assemblyNumbers(ASSEMBLY?.candidatesAt, MOST_WORDS);
/** For each of them the sequence that its name has, most likely; 0 for a word that is read, or that the name before most likely covers. */
export const SEQUENCES = assemblyNumbers(ASSEMBLY?.sequencesAt, MOST_WORDS);
/**
 * 1 to 3 where that sequence is the only name that can begin there, of so many plain words with a space between, but for a shorter one where
 * `SHORTER` is set; 0 where it has to be read.
 */
export const PLAIN = assemblyBytes(ASSEMBLY?.plainAt, MOST_WORDS);
/** Set in `PLAIN` where a shorter name may begin there too. */
export const SHORTER = 4;
/** Words that are read unit by unit: `SPECIAL | PREFIX`. */
export const READ = 0x38020000;

const SPACE = 32;
/** Quotes that a nickname may open with. */
const OPENING_QUOTES = new Uint8Array(65_536);
for (const mark of '"\'\u2018\u2019\u201c\u201d\u00ab') OPENING_QUOTES[mark.charCodeAt(0)] = 1;
// Names of this module are constants to the compiler, imported ones and fields of objects are not.
const { hashes: HASHES, starts: STARTS, ends: ENDS, kinds: KINDS } = WORD_BLOCK;
const BEGINNINGS = CANDIDATES;
const NAMES = SEQUENCES;
const PLAINNESS = PLAIN;
const SIEVES = assemblyNumbers(ASSEMBLY?.sievesAt, (ASSEMBLY?.sieveBytes.value ?? 0) / 4);
const DICTIONARY = assemblyBytes(ASSEMBLY?.dictionaryAt, ASSEMBLY?.dictionaryBytes.value ?? 0);

/** Whose sieves and dictionary lie in the assembly's memory. */
let lent: NameTable | null = null;

/** Gives the assembly the sieves and the dictionary of a lexicon, unless it has them or they are too large: to be called before a text is read. */
export function lendToAssembly(names: NameTable): void {
  const { first, sequences, dictionary } = names;
  if (ASSEMBLY === null || names === lent || first.length + sequences.length > SIEVES.length) return;
  SIEVES.set(first);
  SIEVES.set(sequences, first.length);
  ASSEMBLY.openSieves(
    names.lowerFirstBits,
    names.upperFirstBits,
    32 - names.lowerShift,
    32 - names.upperShift,
  );
  const size = dictionary.length > DICTIONARY.length ? 0 : dictionary.length;
  DICTIONARY.set(dictionary.subarray(0, size));
  ASSEMBLY.openDictionary(size);
  lent = names;
}

/** Whether the assembly read the block that was read last, and has what it needs of a lexicon. */
export const isRead = (names: NameTable): boolean => WORD_BLOCK.isNarrow && names === lent;

/** Lists the words of the block that a name may begin with into `CANDIDATES`, `SEQUENCES` and `PLAIN`; how many there are. */
export function siftWords(names: NameTable, text: string): number {
  if (ASSEMBLY !== null && isRead(names)) {
    return ASSEMBLY.siftWords(WORD_BLOCK.count, NARROW_COPY.start);
  }
  const listed = listCandidates(names, WORD_BLOCK.count);
  return siftCandidates(names, text, listed);
}

/**
 * Lists the words of the block that a name may begin with, and those that have to be read unit by unit; how many there are. One
 * look into a small table for each word, and no branch, because it would be guessed wrongly at nearly every name.
 */
function listCandidates(names: NameTable, count: number): number {
  const { first, lowerFirstMask, upperFirstMask, upperFirstStart } = names;
  let found = 0;
  for (let index = 0; index < count; index++) {
    const kind = KINDS[index] as number;
    const hash = HASHES[index] as number;
    const isUpper = -((kind >>> 16) & 1);
    const lower = (hash & lowerFirstMask) >>> 2;
    const place = lower ^ ((lower ^ (upperFirstStart + ((hash & upperFirstMask) >>> 2))) & isUpper);
    const word = first[place] as number;
    BEGINNINGS[found] = index;
    found += ((word >>> (hash >>> 27)) & (word >>> (hash >>> 22)) & 1) | (-(kind & READ) >>> 31);
  }
  return found;
}

/**
 * Keeps the candidates that are a name by themselves or begin one with the next word, so far as the sieve of sequences can say; how many
 * there are. It has no branch either, so that the processor waits for many places of the sieve at once.
 */
function siftCandidates(names: NameTable, text: string, count: number): number {
  const { sequences, lowerShift, upperStart } = names;
  const further = names.upperShift - lowerShift;
  // Behind the last word of the block anything may stand.
  KINDS[WORD_BLOCK.count] = READ;
  const last = text.length - 1;
  let found = 0;
  for (let candidate = 0; candidate < count; candidate++) {
    const index = BEGINNINGS[candidate] as number;
    const kind = KINDS[index] as number;
    const hash = HASHES[index] as number;
    const isUpper = -((kind >>> 16) & 1);
    const own = spread(hash);
    const isName = names.firstState(hash, isUpper & 1) >>> 1;
    const nextHash = HASHES[index + 1] as number;
    const nextKind = KINDS[index + 1] as number;
    const end = ENDS[index] as number;
    const nextStart = STARTS[index + 1] as number;
    const nextLength = (ENDS[index + 1] as number) - nextStart;
    const pair = joinHash(own, nextHash);
    const isUpperPair = isUpper & -((nextKind >>> 16) & 1);
    const word = sequences[
      (upperStart & isUpperPair) + ((pair >>> (lowerShift + (further & isUpperPair))) << (isUpperPair & 1))
    ] as number;
    const bits = Math.imul(pair, -2048144789);
    const isLonger = (word >>> (bits >>> 12)) & (word >>> (bits >>> 7)) & (word >>> (bits >>> 2)) & 1;
    const isPairName = (word >>> (bits >>> 27)) & (word >>> (bits >>> 22)) & (word >>> (bits >>> 17)) & 1;
    const isPair = isLonger | isPairName;
    // A middle initial or a nickname in quotes may stand between the first word and the second.
    const isMiddle =
      ((OPENING_QUOTES[text.charCodeAt(Math.min(end + 1, last))] as number) |
        (((nextLength - 2) >>> 31) & (nextKind >>> 16))) &
      isUpper;
    const isRead = -((kind | nextKind) & READ) >>> 31;
    const gap = nextStart - end;
    const behind = text.charCodeAt(Math.min(end, last));
    const isSpaced = ((gap - 2) & ((behind ^ SPACE) - 1)) >>> 31;
    const isOne = isName & ~isPair & ((gap - 3) >>> 31) & ~(OPENING_QUOTES[behind] as number);
    const isTwo = isPairName & ~isLonger & isSpaced;
    BEGINNINGS[found] = index;
    PLAINNESS[found] = (isOne | (isTwo << 1) | ((isTwo & isName) << 2)) & ((isMiddle | isRead) - 1);
    NAMES[found] = (isPair !== 0 ? pair : own) & ~(-(kind & READ) >> 31);
    found += isName | isPair | isMiddle | isRead;
  }
  return found;
}
