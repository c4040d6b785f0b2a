import { joinHash, pairHash, spread, tokenHash, UPPER_KEY } from '../text/token-hash.ts';
import type { CollectedNames } from './collected-names.ts';
import { IGNORE_CASE, SHAPE_ANY, SIEVE_PRIME, STATE_NAME, STATE_PREFIX } from './lexicon-format.ts';

/** Words of 32 bits: a key chooses one of them by its high bits and sets some bits of it. A key is there where all of its bits are. */
class Sieve {
  readonly words: Uint32Array;

  /** `bits` of a key choose the word. */
  constructor(readonly bits: number) {
    this.words = new Uint32Array(2 ** bits);
  }

  /** What a first token, by its hash, can be: a third bit says that it is a whole name. */
  markFirst(key: number, state: number): void {
    const isName = (state & STATE_NAME) !== 0;
    this.mark(key, (1 << (key >>> 5)) | (1 << (key >>> 10)) | (isName ? 1 << key : 0));
  }

  markSequence(key: number, state: number): void {
    const bits = Math.imul(key, SIEVE_PRIME);
    if ((state & STATE_PREFIX) !== 0)
      this.mark(key, (1 << (bits >>> 12)) | (1 << (bits >>> 7)) | (1 << (bits >>> 2)));
    if ((state & STATE_NAME) !== 0)
      this.mark(key, (1 << (bits >>> 27)) | (1 << (bits >>> 22)) | (1 << (bits >>> 17)));
  }

  private mark(key: number, mask: number): void {
    const index = key >>> (32 - this.bits);
    this.words[index] = ((this.words[index] as number) | mask) >>> 0;
  }
}

/** The bits that choose among so many words that each of the keys has at least `each` bits. */
const bitsFor = (keys: number, each: number, most: number): number =>
  Math.min(most, Math.max(6, Math.ceil(Math.log2(Math.max(1, (keys * each) / 32)))));

/**
 * The sieve of first tokens; and the two of all sequences of two tokens or more, and of names of one token. Nearly every word of a text
 * is in lower case and few names may be, so what begins so has a small sieve of its own, which stays in the processor's caches.
 */
export function writeSieves(collected: CollectedNames): { first: Sieve; lower: Sieve; upper: Sieve } {
  const hashes = Int32Array.from(collected.tokenTexts, tokenHash);
  const first = new Keys(collected.length * 3);
  const lower = new Keys(collected.nameTokens.length);
  const upper = new Keys(collected.nameTokens.length);
  for (let entry = 0; entry < collected.length; entry++) {
    eachFirstKey(collected, hashes, entry, (key) => first.add(key));
    const isLower = mayBeLower(collected, entry);
    eachSequence(collected, hashes, entry, (sequence) => {
      if (isLower) lower.add(sequence);
      upper.add(sequence);
    });
  }
  // The fuller a sieve, the more words of an article are looked at twice; a small one may as well be sparse.
  const different = upper.countDifferent();
  const each = different < 65_536 ? 20 : 8;
  const sieves = {
    first: new Sieve(bitsFor(first.countDifferent(), Math.max(each, 12), 24)),
    lower: new Sieve(bitsFor(lower.countDifferent(), Math.max(each, 12), 25)),
    upper: new Sieve(bitsFor(different, each, 25)),
  };
  for (let entry = 0; entry < collected.length; entry++) {
    const state = collected.tokenCount.at(entry) === 1 ? STATE_NAME : STATE_PREFIX;
    eachFirstKey(collected, hashes, entry, (key) => sieves.first.markFirst(key, state));
    const isLower = mayBeLower(collected, entry);
    eachSequence(collected, hashes, entry, (sequence, isWhole) => {
      const own = isWhole ? STATE_NAME : STATE_PREFIX;
      if (isLower) sieves.lower.markSequence(sequence, own);
      sieves.upper.markSequence(sequence, own);
    });
  }
  return sieves;
}

/** Keys that are counted: how many different ones there are. */
class Keys {
  private readonly keys: Int32Array;
  private length = 0;

  constructor(most: number) {
    this.keys = new Int32Array(most);
  }

  add(key: number): void {
    this.keys[this.length++] = key;
  }

  countDifferent(): number {
    const keys = this.keys.subarray(0, this.length).sort();
    let count = 0;
    for (let index = 0; index < keys.length; index++) if (keys[index] !== keys[index - 1]) count++;
    return count;
  }
}

/** Whether a name may begin with a word that has no capital in it. */
function mayBeLower(collected: CollectedNames, entry: number): boolean {
  if ((collected.flags.at(entry) & IGNORE_CASE) !== 0 || (collected.shape.at(entry) & 3) === SHAPE_ANY)
    return true;
  const text = collected.tokenTexts[collected.token(entry, 0)] ?? '';
  return text.toUpperCase() === text;
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
  if (mayBeLower(collected, entry)) take(hash);
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
