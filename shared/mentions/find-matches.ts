import type { Bearers } from '../lexicon/bearers.ts';
import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { MOST_WORDS, openText, readWordBlock, WORD_BLOCK } from '../text/scan-words.ts';
import { COMPARISONS, compareWords } from './compare-words.ts';
import { NameReader } from './read-name.ts';
import {
  CANDIDATES,
  isRead,
  lendToAssembly,
  PLAIN,
  READ,
  SEQUENCES,
  SHORTER,
  siftWords,
} from './sift-words.ts';

/** A lexicon hit before it is resolved: UTF-16 offsets into the text, half-open, and the names that are written so. */
export interface Match {
  start: number;
  end: number;
  tokens: number;
  postings: readonly Posting[];
  /** Who else is called so, and counts with evidence only. */
  bearers: readonly Bearers[];
  /** Whether what is beside it was seen to say nothing of a name of several words (see plain-names.ts); false where that was not looked at. */
  isApart: boolean;
}

// Names of this module are constants to the compiler, imported ones and fields of objects are not.
const { hashes: HASHES, starts: STARTS, ends: ENDS, kinds: KINDS } = WORD_BLOCK;
/** The record of each candidate's sequence, or -1. */
const RECORDS = new Int32Array(MOST_WORDS);
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
  lendToAssembly(names);
  for (let at = from; at < to; at = Math.max(WORD_BLOCK.end, done)) {
    at = reader.readUnspaced(at);
    done = Math.max(done, at);
    readWordBlock(text, at, to);
    const count = siftWords(names, text);
    names.findRecords(SEQUENCES, count, RECORDS, isRead(names));
    compareWords(names, count);
    for (let candidate = 0; candidate < count; candidate++) {
      const index = CANDIDATES[candidate] as number;
      const end = ENDS[index] as number;
      if (end <= done) continue;
      const kind = KINDS[index] as number;
      const start = Math.max(STARTS[index] as number, done);
      const sequence = SEQUENCES[candidate] as number;
      const record = RECORDS[candidate] as number;
      const plain = PLAIN[candidate] as number;
      const tokens = plain & ~SHORTER;
      if (tokens !== 0 && tokens <= maxTokens) {
        const comparison = COMPARISONS[candidate] as number;
        if (
          (comparison !== 0 && reader.takeCompared(index, tokens, record, comparison)) ||
          reader.readPlain(index, tokens, sequence, record)
        ) {
          done = ENDS[index + tokens - 1] as number;
          continue;
        }
        if ((plain & SHORTER) === 0) continue;
      }
      done =
        (kind & READ) !== 0
          ? reader.readRun(start, end, kind)
          : reader.readWord(
              start,
              index,
              names.firstState(HASHES[index] as number, (kind >>> 16) & 1),
              sequence,
              record,
            );
    }
  }
  return reader.found;
}
