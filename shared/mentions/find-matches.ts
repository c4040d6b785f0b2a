import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { STATE_NAME, STATE_PREFIX } from '../lexicon/lexicon-format.ts';
import type { NameTable } from '../lexicon/name-table.ts';
import { CHARACTERS, UPPER } from '../text/characters.ts';
import { MOST_WORDS, openText, readWordBlock, WORD_BLOCK } from '../text/scan-words.ts';
import { isOneUnit, joinHash, spread } from '../text/token-hash.ts';
import { NameReader } from './read-name.ts';

/** A lexicon hit before it is resolved: UTF-16 offsets into the text, half-open, and the names that are written so. */
export interface Match {
  start: number;
  end: number;
  tokens: number;
  postings: readonly Posting[];
}

// Names of this module are constants to the compiler, imported ones and fields of objects are not.
const { hashes: HASHES, ends: ENDS, kinds: KINDS } = WORD_BLOCK;
/** The words of the block that a name may begin with, in order. */
const CANDIDATES = new Int32Array(MOST_WORDS + 1);
/** Words that are read unit by unit: `SPECIAL | PREFIX`. */
const READ = 0x38020000;

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
    const count = listCandidates(names.first, names.firstShift, WORD_BLOCK.count);
    for (let candidate = 0; candidate < count; candidate++) {
      const index = CANDIDATES[candidate] as number;
      const end = ENDS[index] as number;
      if (end <= done) continue;
      const kind = KINDS[index] as number;
      if ((kind & READ) !== 0) {
        done = reader.readRun(wordStart(text, index, done), end, kind);
      } else {
        const state = names.firstState((HASHES[index] as number) ^ ((kind & UPPER) << 12));
        if (mayBegin(names, text, index, state)) {
          done = reader.readWord(wordStart(text, index, done), index, state);
        }
      }
    }
  }
  return reader.found;
}

/**
 * Lists the words of the block that a name may begin with, and those that have to be read unit by unit; how many there are. One
 * look into a small table for each word, and no branch, because it would be guessed wrongly at nearly every name.
 */
function listCandidates(first: Uint32Array, firstShift: number, count: number): number {
  let found = 0;
  for (let index = 0; index < count; index++) {
    const kind = KINDS[index] as number;
    const slot = ((HASHES[index] as number) ^ ((kind & 0x10000) << 12)) >>> firstShift;
    const state = ((first[slot >>> 4] as number) >>> ((slot & 15) << 1)) & 3;
    CANDIDATES[found] = index;
    found += -(state | ((kind & READ) >>> 1)) >>> 31;
  }
  return found;
}

/** Whether a plain word is a whole name or begins one with the next word, so far as hashes can say that it does not. */
function mayBegin(names: NameTable, text: string, index: number, state: number): boolean {
  const sequence = spread(HASHES[index] as number);
  if ((state & names.sequenceState(sequence) & STATE_NAME) !== 0) return true;
  if ((state & STATE_PREFIX) === 0) return false;
  const next = index + 1;
  if (next >= WORD_BLOCK.count || ((KINDS[next] as number) & READ) !== 0) return true;
  const second = HASHES[next] as number;
  if (names.sequenceState(joinHash(sequence, second)) !== 0) return true;
  // A middle initial or a nickname in quotes may stand between the first word and the second.
  const end = ENDS[index] as number;
  return isOneUnit(second) || text.charCodeAt(end) !== 32 || CHARACTERS[text.charCodeAt(end + 1)] === 0;
}

/** Where a word of the block begins, at `from` or later: mostly one unit behind the word before. */
function wordStart(text: string, index: number, from: number): number {
  const near = index > 0 ? (ENDS[index - 1] as number) + 1 : -1;
  if (near >= from && CHARACTERS[text.charCodeAt(near)] !== 0) return near;
  let start = (ENDS[index] as number) - 1;
  while (start > from && CHARACTERS[text.charCodeAt(start - 1)] !== 0) start--;
  return start;
}
