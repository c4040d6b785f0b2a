import { joinHash, pairHash, spread, tokenHash, UPPER_KEY } from '../text/token-hash.ts';
import type { CollectedNames } from './collected-names.ts';
import { IGNORE_CASE, SHAPE_ANY, STATE_NAME, STATE_PREFIX } from './lexicon-format.ts';

/** Two bits a slot: the beginning of a longer name, a whole name. */
class Sieve {
  readonly words: Uint32Array;

  constructor(readonly bits: number) {
    this.words = new Uint32Array(2 ** (bits - 4));
  }

  mark(key: number, state: number): void {
    const slot = key >>> (32 - this.bits);
    this.words[slot >>> 4] = ((this.words[slot >>> 4] as number) | (state << ((slot & 15) * 2))) >>> 0;
  }
}

/** The bits of a sieve with at least so many slots. */
const bitsFor = (slots: number, most: number): number =>
  Math.min(most, Math.max(8, Math.ceil(Math.log2(Math.max(1, slots)))));

/** The sieve of first tokens; and the one of all sequences of two tokens or more, and of names of one token. */
export function writeSieves(collected: CollectedNames): { first: Sieve; sequences: Sieve } {
  const hashes = Int32Array.from(collected.tokenTexts, tokenHash);
  const firstKeys = new Int32Array(collected.length * 3);
  const longer = new Int32Array(collected.nameTokens.length);
  let keys = 0;
  let sequences = 0;
  const takeKey = (key: number): void => {
    firstKeys[keys++] = key;
  };
  const takeSequence = (sequence: number): void => {
    longer[sequences++] = sequence;
  };
  for (let entry = 0; entry < collected.length; entry++) {
    eachFirstKey(collected, hashes, entry, takeKey);
    eachSequence(collected, hashes, entry, takeSequence);
  }
  // The fuller a sieve, the more words of an article are looked at twice; a small one may as well be sparse.
  const differentKeys = countDifferent(firstKeys.subarray(0, keys));
  const differentSequences = countDifferent(longer.subarray(0, sequences));
  const isSmall = differentSequences < 65_536;
  const first = new Sieve(bitsFor(differentKeys * (isSmall ? 32 : 12), 26));
  const longerSieve = new Sieve(bitsFor(differentSequences * (isSmall ? 16 : 4), 27));
  for (let entry = 0; entry < collected.length; entry++) {
    const state = collected.tokenCount.at(entry) === 1 ? STATE_NAME : STATE_PREFIX;
    eachFirstKey(collected, hashes, entry, (key) => first.mark(key, state));
    eachSequence(collected, hashes, entry, (sequence, isWhole) =>
      longerSieve.mark(sequence, isWhole ? STATE_NAME : STATE_PREFIX),
    );
  }
  return { first, sequences: longerSieve };
}

function countDifferent(numbers: Int32Array): number {
  numbers.sort();
  let count = 0;
  for (let index = 0; index < numbers.length; index++) if (numbers[index] !== numbers[index - 1]) count++;
  return count;
}

/** What the first sieve is asked for where a name begins: by the case in which its first word may be, and by pairs of characters. */
function eachFirstKey(
  collected: CollectedNames,
  hashes: Int32Array,
  entry: number,
  take: (key: number) => void,
): void {
  const token = collected.token(entry, 0);
  const text = collected.tokenTexts[token] ?? '';
  const hash = hashes[token] as number;
  take(hash ^ UPPER_KEY);
  const anyCase =
    (collected.flags.at(entry) & IGNORE_CASE) !== 0 || (collected.shape.at(entry) & 3) === SHAPE_ANY;
  if (anyCase || text.toUpperCase() === text) take(hash);
  if (text.length !== 1 || collected.tokenCount.at(entry) === 1) return;
  const second = collected.tokenTexts[collected.token(entry, 1)] ?? '';
  if (second.length === 1) take(pairHash(text.charCodeAt(0), second.charCodeAt(0)));
}

function eachSequence(
  collected: CollectedNames,
  hashes: Int32Array,
  entry: number,
  take: (sequence: number, isWhole: boolean) => void,
): void {
  const count = collected.tokenCount.at(entry);
  let sequence = spread(hashes[collected.token(entry, 0)] as number);
  if (count === 1) take(sequence, true);
  for (let index = 1; index < count; index++) {
    sequence = joinHash(sequence, hashes[collected.token(entry, index)] as number);
    take(sequence, index === count - 1);
  }
}
