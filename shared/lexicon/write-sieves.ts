import { joinHash, pairHash, spread, tokenHash } from '../text/token-hash.ts';
import type { CollectedNames } from './collected-names.ts';
import {
  IGNORE_CASE,
  KIND_MASK,
  KIND_SHIFT,
  SHAPE_ANY,
  SIEVE_PRIME,
  STATE_NAME,
  STATE_PREFIX,
  SUBJECT_KIND_CODES,
} from './lexicon-format.ts';

const POST = SUBJECT_KIND_CODES.indexOf('POST');

/** Words of 32 bits: a key chooses one of them by its high bits and sets some bits of it. A key is there where all of its bits are. */
class Sieve {
  readonly words: Uint32Array;

  /** `bits` of a key choose the word. */
  constructor(readonly bits: number) {
    this.words = new Uint32Array(2 ** bits);
  }

  /** What a first token, by its hash, can be: three further bits say that it is a whole name. */
  markFirst(key: number, state: number): void {
    const isName = (state & STATE_NAME) !== 0;
    const bits = (1 << (key >>> 27)) | (1 << (key >>> 22)) | (isName ? nameBits(key) : 0);
    this.set(this.firstPlace(key), bits);
  }

  /** That a name may go on with a token behind its first one. */
  markSecond(key: number, second: number): void {
    this.set(this.firstPlace(key), 1 << (second >>> 27));
  }

  /** Low bits of a token's hash choose its word: those of the word's place in bytes, so that nothing is shifted to find it. */
  private firstPlace(key: number): number {
    return (key & (4 * (2 ** this.bits - 1))) >>> 2;
  }

  markSequence(key: number, state: number): void {
    if ((state & STATE_PREFIX) !== 0) {
      const bits = Math.imul(key, SIEVE_PRIME);
      this.mark(key, (1 << (bits >>> 12)) | (1 << (bits >>> 7)) | (1 << (bits >>> 2)));
    }
    if ((state & STATE_NAME) !== 0) this.mark(key, nameBits(key));
  }

  private mark(key: number, mask: number): void {
    this.set(key >>> (32 - this.bits), mask);
  }

  private set(index: number, mask: number): void {
    this.words[index] = ((this.words[index] as number) | mask) >>> 0;
  }
}

/** The bits that say of a sequence or of a single token that it is a whole name. */
function nameBits(key: number): number {
  const bits = Math.imul(key, SIEVE_PRIME);
  return (1 << (bits >>> 27)) | (1 << (bits >>> 22)) | (1 << (bits >>> 17));
}

/** So many bits a key of the sieve of first tokens in lower case has at least, and as many for what follows it. */
const LOWER_FIRST_BITS = 16;

/** The bits that choose among so many words that each of the keys has at least `each` bits. */
const bitsFor = (keys: number, each: number, most: number): number =>
  Math.min(most, Math.max(6, Math.ceil(Math.log2(Math.max(1, (keys * each) / 32)))));

/**
 * The two sieves of first tokens; and the two of all sequences of two tokens or more. Nearly every word of a text
 * is in lower case and few names may be, so what begins so has small sieves of its own, which stay in the processor's caches. Because
 * nearly every ordinary word begins some topic, a third sieve says what may follow such a first token.
 *
 * @param leastBits how many bits of a sequence choose a word of the sieve of everything, at least
 */
export function writeSieves(collected: CollectedNames, leastBits: number) {
  const hashes = Int32Array.from(collected.tokenTexts, tokenHash);
  const [lowerFirst, upperFirst] = [new Keys(collected.length * 2), new Keys(collected.length)];
  const [lower, upper] = [new Keys(collected.nameTokens.length), new Keys(collected.nameTokens.length)];
  for (let entry = 0; entry < collected.length; entry++) {
    upperFirst.add(firstHash(collected, hashes, entry));
    eachLowerFirst(collected, hashes, entry, (key) => lowerFirst.add(key));
    const isLower = mayBeginLower(collected, entry);
    eachSequence(collected, hashes, entry, (sequence) => {
      if (isLower) lower.add(sequence);
      upper.add(sequence);
    });
  }
  // The fuller a sieve, the more words of an article are looked at twice; a small one may as well be sparse.
  const different = upper.countDifferent();
  const each = different < 65_536 ? 20 : 8;
  const lowerFirstBits = bitsFor(lowerFirst.countDifferent(), LOWER_FIRST_BITS, 24);
  const sieves = {
    lowerFirst: new Sieve(lowerFirstBits),
    second: new Sieve(lowerFirstBits),
    upperFirst: new Sieve(bitsFor(upperFirst.countDifferent(), each, 24)),
    lower: new Sieve(bitsFor(lower.countDifferent(), each, 24)),
    upper: new Sieve(Math.max(leastBits, bitsFor(different, each, 24))),
  };
  for (let entry = 0; entry < collected.length; entry++) {
    const state = collected.tokenCount.at(entry) === 1 ? STATE_NAME : STATE_PREFIX;
    sieves.upperFirst.markFirst(firstHash(collected, hashes, entry), state);
    eachLowerFirst(collected, hashes, entry, (key) => sieves.lowerFirst.markFirst(key, state));
    if (state === STATE_PREFIX && mayBeginLower(collected, entry)) {
      const second = hashes[collected.token(entry, 1)] as number;
      sieves.second.markSecond(firstHash(collected, hashes, entry), second);
    }
    const isLower = mayBeginLower(collected, entry);
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

/** Whether the first word of a name, or the second, may have no capital in it. */
const mayBeginLower = (collected: CollectedNames, entry: number): boolean =>
  mayBeLower(collected, entry, 0) || (collected.tokenCount.at(entry) > 1 && mayBeLower(collected, entry, 1));

/** Whether one of the first words of a name may have no capital in it. */
function mayBeLower(collected: CollectedNames, entry: number, place: number): boolean {
  const flags = collected.flags.at(entry);
  if ((flags & IGNORE_CASE) !== 0) return true;
  // The later words of an office may be in lower case, as ../mentions/surface.ts says.
  if (place > 0 && ((flags >>> KIND_SHIFT) & KIND_MASK) === POST) return true;
  if (((collected.shape.at(entry) >>> (2 * place)) & 3) === SHAPE_ANY) return true;
  const text = collected.tokenTexts[collected.token(entry, place)] ?? '';
  return text.toUpperCase() === text;
}

const firstHash = (collected: CollectedNames, hashes: Int32Array, entry: number): number =>
  hashes[collected.token(entry, 0)] as number;

/** What the sieve of first tokens in lower case is asked for where a name begins: its first word, and pairs of characters. */
function eachLowerFirst(
  collected: CollectedNames,
  hashes: Int32Array,
  entry: number,
  take: (key: number) => void,
): void {
  if (mayBeLower(collected, entry, 0)) take(firstHash(collected, hashes, entry));
  const text = collected.tokenTexts[collected.token(entry, 0)] ?? '';
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
  for (let index = 1; index < count; index++) {
    sequence = joinHash(sequence, hashes[collected.token(entry, index)] as number);
    take(sequence, index === count - 1);
  }
}
