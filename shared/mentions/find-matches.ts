import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { CHARACTERS, PREFIX, SPECIAL } from '../text/characters.ts';
import { readWordBlock, WORD_BLOCK } from '../text/scan-words.ts';
import { joinHash, spread } from '../text/token-hash.ts';
import { NameReader } from './read-name.ts';

/** A lexicon hit before it is resolved: UTF-16 offsets into the text, half-open, and the names that are written so. */
export interface Match {
  start: number;
  end: number;
  tokens: number;
  postings: readonly Posting[];
}

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
  const { ends, kinds } = WORD_BLOCK;
  const reader = new NameReader(lexicon, text, to, maxTokens);
  /** Everything before it is part of a match, or was read and is none. */
  let done = from;
  for (let at = from; at < to; at = WORD_BLOCK.end) {
    readWordBlock(text, at, to);
    const { count } = WORD_BLOCK;
    let index = nextCandidate(lexicon, text, 0);
    while (index < count) {
      const end = ends[index] as number;
      if (end > done) {
        const start = wordStart(text, end, done);
        const isPlain = ((kinds[index] as number) & (SPECIAL | PREFIX)) === 0;
        done = isPlain ? reader.readWord(start, index) : reader.readRun(start, end, kinds[index] as number);
      }
      index = nextCandidate(lexicon, text, index + 1);
    }
  }
  return reader.found;
}

function wordStart(text: string, end: number, from: number): number {
  let start = end - 1;
  while (start > from && CHARACTERS[text.charCodeAt(start - 1)] !== 0) start--;
  return start;
}

/**
 * The first word at or after `from` that a name may begin with, or that has to be read unit by unit; the number of words where
 * there is none. One look into a small table ends most words, a second one ends most of those that begin some longer name.
 */
function nextCandidate(lexicon: Lexicon, text: string, from: number): number {
  const { hashes, ends, kinds, count } = WORD_BLOCK;
  const { first, firstShift, sequences, sequenceShift } = lexicon.names;
  // Constants as literals: an imported one is no constant to the compiler.
  const upper = 0x10000;
  const read = 0x38020000;
  const prefix = 1;
  for (let index = from; index < count; index++) {
    const kind = kinds[index] as number;
    const hash = hashes[index] as number;
    const slot = (hash ^ ((kind & upper) << 12)) >>> firstShift;
    const state = ((first[slot >>> 4] as number) >>> ((slot & 15) << 1)) & 3;
    if (state === 0 && (kind & read) === 0) continue;
    if (state !== prefix || (kind & read) !== 0 || index + 1 >= count) return index;
    const end = ends[index] as number;
    const next = ends[index + 1] as number;
    const isNeighbour =
      text.charCodeAt(end) === 32 &&
      next - end > 2 &&
      CHARACTERS[text.charCodeAt(end + 1)] !== 0 &&
      ((kinds[index + 1] as number) & read) === 0;
    if (!isNeighbour) return index;
    const pair = joinHash(spread(hash), hashes[index + 1] as number) >>> sequenceShift;
    if ((((sequences[pair >>> 4] as number) >>> ((pair & 15) << 1)) & 3) !== 0) return index;
  }
  return count;
}
