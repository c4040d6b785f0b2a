import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import type { NameTable } from '../lexicon/name-table.ts';
import { UPPER } from '../text/characters.ts';
import { MOST_WORDS, openText, readWordBlock, WORD_BLOCK } from '../text/scan-words.ts';
import { joinHash, spread } from '../text/token-hash.ts';
import { NameReader } from './read-name.ts';

/** A lexicon hit before it is resolved: UTF-16 offsets into the text, half-open, and the names that are written so. */
export interface Match {
  start: number;
  end: number;
  tokens: number;
  postings: readonly Posting[];
}

// Names of this module are constants to the compiler, imported ones and fields of objects are not.
const { hashes: HASHES, starts: STARTS, ends: ENDS, kinds: KINDS } = WORD_BLOCK;
/** The words of the block that a name may begin with, in order: first by the sieve of first tokens, then also by that of sequences. */
const CANDIDATES = new Int32Array(MOST_WORDS + 1);
/** For each of them the sequence that its name has, most likely (0 for a word that is read), and the record of that. */
const SEQUENCES = new Int32Array(MOST_WORDS + 1);
const RECORDS = new Int32Array(MOST_WORDS + 1);
/** Words that are read unit by unit: `SPECIAL | PREFIX`. */
const READ = 0x38020000;
/** Quotes that a nickname may open with. */
const OPENING_QUOTES = new Uint8Array(65_536);
for (const mark of '"\'\u2018\u2019\u201c\u201d\u00ab') OPENING_QUOTES[mark.charCodeAt(0)] = 1;

/**
 * Finds the leftmost-longest names of a text, in order, without overlap; linear in the text for a given longest name.
 * Every hit was compared with the lexicon's tokens, so a hash collision never makes a match.
 */
export function findMatches(
  lexicon: Lexicon,
  text: string,
  from = 0,
  to = text.length,
  maxTokens = 255,
): Match[] {
  const { names } = lexicon;
  const reader = new NameReader(lexicon, text, to, maxTokens);
  /** Everything before it is part of a match, or was read and is none. */
  let done = from;
  openText();
  for (let at = from; at < to; at = Math.max(WORD_BLOCK.end, done)) {
    readWordBlock(text, at, to);
    const listed = listCandidates(names.first, names.firstShift, WORD_BLOCK.count);
    const count = siftCandidates(names, text, listed);
    names.findRecords(SEQUENCES, count, RECORDS);
    for (let candidate = 0; candidate < count; candidate++) {
      const index = CANDIDATES[candidate] as number;
      const end = ENDS[index] as number;
      if (end <= done) continue;
      const kind = KINDS[index] as number;
      const start = Math.max(STARTS[index] as number, done);
      done =
        (kind & READ) !== 0
          ? reader.readRun(start, end, kind)
          : reader.readWord(
              start,
              index,
              names.firstState(firstKey(index, kind)),
              SEQUENCES[candidate] as number,
              RECORDS[candidate] as number,
            );
    }
  }
  return reader.found;
}

const firstKey = (index: number, kind: number): number => (HASHES[index] as number) ^ ((kind & UPPER) << 12);

/**
 * Lists the words of the block that a name may begin with, and those that have to be read unit by unit; how many there are. One
 * look into a small table for each word, and no branch, because it would be guessed wrongly at nearly every name.
 */
function listCandidates(first: Uint32Array, firstShift: number, count: number): number {
  let found = 0;
  for (let index = 0; index < count; index++) {
    const kind = KINDS[index] as number;
    const key = (HASHES[index] as number) ^ ((kind & 0x10000) << 12);
    const word = first[key >>> firstShift] as number;
    CANDIDATES[found] = index;
    found += -(((word >>> (key >>> 5)) & (word >>> (key >>> 10)) & 1) | (kind & READ)) >>> 31;
  }
  return found;
}

/**
 * Keeps the candidates that are a name by themselves or begin one with the next word, so far as the sieve of sequences can say; how many
 * there are. It has no branch either, so that the processor waits for many places of the sieve at once.
 */
function siftCandidates(names: NameTable, text: string, count: number): number {
  const { first, firstShift, sequences, lowerShift, upperStart } = names;
  const further = names.upperShift - lowerShift;
  // Behind the last word of the block anything may stand.
  KINDS[WORD_BLOCK.count] = READ;
  const last = text.length - 1;
  let found = 0;
  for (let candidate = 0; candidate < count; candidate++) {
    const index = CANDIDATES[candidate] as number;
    const kind = KINDS[index] as number;
    const hash = HASHES[index] as number;
    const key = hash ^ ((kind & 0x10000) << 12);
    const isUpper = -((kind >>> 16) & 1);
    const shift = lowerShift + (further & isUpper);
    const start = upperStart & isUpper;
    const own = spread(hash);
    const ownWord = sequences[start + (own >>> shift)] as number;
    const ownBits = Math.imul(own, -2048144789);
    const isName =
      ((first[key >>> firstShift] as number) >>> key) &
      (ownWord >>> (ownBits >>> 27)) &
      (ownWord >>> (ownBits >>> 22)) &
      (ownWord >>> (ownBits >>> 17)) &
      1;
    const nextHash = HASHES[index + 1] as number;
    const nextKind = KINDS[index + 1] as number;
    const nextLength = (ENDS[index + 1] as number) - (STARTS[index + 1] as number);
    const pair = joinHash(own, nextHash);
    const word = sequences[start + (pair >>> shift)] as number;
    const bits = Math.imul(pair, -2048144789);
    const isPair =
      (((word >>> (bits >>> 12)) & (word >>> (bits >>> 7)) & (word >>> (bits >>> 2))) |
        ((word >>> (bits >>> 27)) & (word >>> (bits >>> 22)) & (word >>> (bits >>> 17)))) &
      1;
    // A middle initial or a nickname in quotes may stand between the first word and the second.
    const isMiddle =
      (OPENING_QUOTES[text.charCodeAt(Math.min((ENDS[index] as number) + 1, last))] as number) |
      (((nextLength - 2) >>> 31) & (nextKind >>> 16));
    CANDIDATES[found] = index;
    SEQUENCES[found] = (isPair !== 0 ? pair : own) & ~(-(kind & READ) >> 31);
    found += -(isName | isPair | isMiddle | ((kind | nextKind) & READ)) >>> 31;
  }
  return found;
}
