import {
  bytesAt,
  candidatesAt,
  endsAt,
  fetchedAt,
  hashesAt,
  kindsAt,
  plainAt,
  sequencesAt,
  sievesAt,
  startsAt,
} from './memory';

/** A key's word in its sieve is `key >>> shift`. */
let firstShift: i32 = 0;
let lowerShift: i32 = 0;
let upperShift: i32 = 0;
let lowerAt: usize = 0;
let upperAt: usize = 0;

/** Says how many words of 32 bits the sieves at `sievesAt` have, each as the exponent of two. */
export function openSieves(firstBits: i32, lowerBits: i32, upperBits: i32): void {
  firstShift = 32 - firstBits;
  lowerShift = 32 - lowerBits;
  upperShift = 32 - upperBits;
  lowerAt = sievesAt + (4 << firstBits);
  upperAt = lowerAt + (4 << lowerBits);
}

/**
 * Lists those of the `count` words of the block that a name may begin with; how many there are. The block's first byte is unit `from`
 * of the text. Loops over ever fewer words and nearly without a branch, because one would be guessed wrongly at nearly every name.
 */
export function siftWords(count: i32, from: i32): i32 {
  // Behind the last word of the block anything may stand.
  store<i32>(kindsAt + at(count), 0);
  const listed = listByFirst(count);
  fetchSieveWords(listed);
  const found = keepBySequence(listed, from);
  let covered = -1;
  for (let candidate = 0; candidate < found; candidate++) covered = decidePlain(candidate, from, covered);
  return found;
}

/**
 * Fetches for each candidate what the sieve says of its own sequence and of that with the next word. A loop of its own, so short that the
 * processor waits for many places of memory at once.
 */
function fetchSieveWords(count: i32): void {
  for (let candidate = 0; candidate < count; candidate++) {
    const word = load<i32>(candidatesAt + at(candidate));
    const isUpper = -((load<i32>(kindsAt + at(word)) >> 16) & 1);
    const sieve = lowerAt + ((upperAt - lowerAt) & isUpper);
    const shift = lowerShift + ((upperShift - lowerShift) & isUpper);
    const hash = load<i32>(hashesAt + at(word));
    const own = spread(hash);
    const pair = spread((own * 0x9e3779b1) ^ load<i32>(hashesAt + at(word), 4));
    const to = fetchedAt + (at(candidate) << 2);
    store<i32>(to, own);
    // Hardly any word is a name by itself: the others are asked about nothing that is not fetched for the pair.
    const isName = -((firstWord(hash, isUpper & 1) >>> (hash & 31)) & 1);
    const asked = pair ^ ((pair ^ own) & isName);
    store<i32>(to, load<i32>(sieve + at((asked as u32) >>> shift)) & isName, 4);
    store<i32>(to, pair, 8);
    store<i32>(to, load<i32>(sieve + at((pair as u32) >>> shift)), 12);
  }
}

/** Keeps the candidates that are a name by themselves or begin one with the next word; how many there are. */
function keepBySequence(count: i32, from: i32): i32 {
  let found = 0;
  for (let candidate = 0; candidate < count; candidate++) {
    const word = load<i32>(candidatesAt + at(candidate));
    const fetched = fetchedAt + (at(candidate) << 2);
    const own = load<i32>(fetched);
    const pair = load<i32>(fetched, 8);
    const nextKind = load<i32>(kindsAt + at(word), 4);
    const isName = nameBits(load<u32>(fetched, 4), own) & 1;
    const pairWord = load<u32>(fetched, 12);
    const isLonger = longerBits(pairWord, pair) & 1;
    const isPairName = nameBits(pairWord, pair) & 1;
    const isPair = isLonger | isPairName;
    // Nearly every word in lower case ends here, so that this one is guessed rightly.
    const isUpper = (load<i32>(kindsAt + at(word)) >> 16) & 1;
    if ((isName | isPair | isUpper) === 0 && nextKind < 0) continue;

    // A middle initial or a nickname in quotes may stand between the first word and the second.
    const nextLength = load<i32>(endsAt + at(word), 4) - load<i32>(startsAt + at(word), 4);
    const isQuoted = isQuote(load<u8>(bytesAt + ((load<i32>(endsAt + at(word)) - from) as usize), 1) as i32);
    const isInitial = bit(nextLength === 1) & (nextKind >> 16);
    const isMiddle = ((isInitial | isQuoted) & isUpper) | ((nextKind >>> 31) ^ 1);

    store<i32>(candidatesAt + at(found), word);
    store<i32>(sequencesAt + at(found), own ^ ((own ^ pair) & -isPair));
    store<u8>(
      plainAt + (found as usize),
      (isName & ~isPair) | ((isPairName & ~isLonger) << 1) | (isMiddle << 2),
    );
    found += isName | isPair | isMiddle;
  }
  return found;
}

/**
 * Says how many words the only name has that can begin there, 0 where it has to be read. A word that the name before most likely covers,
 * the surname in "Chuck Schumer", gets no sequence, so that nothing is fetched for it.
 * @param covered the word that the name before covers, or -1
 * @returns the word that this name covers, or -1
 */
function decidePlain(candidate: i32, from: i32, covered: i32): i32 {
  const place = plainAt + (candidate as usize);
  const word = load<i32>(candidatesAt + at(candidate));
  const end = load<i32>(endsAt + at(word));
  const gap = load<i32>(startsAt + at(word), 4) - end;
  const behind = load<u8>(bytesAt + ((end - from) as usize)) as i32;
  const isSpaced = bit(gap === 1) & bit(behind === 0x20);
  const isApart = bit(gap < 3) & (isQuote(behind) ^ 1);
  const names = load<u8>(place) as i32;
  const isFree = bit(word === covered) - 1;
  const plain = names & (isApart | (isSpaced << 1)) & ((names >> 2) - 1) & isFree;
  store<u8>(place, plain);
  store<i32>(sequencesAt + at(candidate), load<i32>(sequencesAt + at(candidate)) & isFree);
  return ((word + 2) & -(plain >> 1)) - 1;
}

/** Lists the words that a name may begin with by their own hash; how many there are. */
function listByFirst(count: i32): i32 {
  let found = 0;
  for (let word = 0; word < count; word++) {
    const key = firstKey(load<i32>(hashesAt + at(word)), (load<i32>(kindsAt + at(word)) >> 16) & 1);
    const bits = load<u32>(sievesAt + at(key >>> firstShift));
    store<i32>(candidatesAt + at(found), word);
    found += (bits >>> ((key >>> 5) & 31)) & (bits >>> ((key >>> 10) & 31)) & 1;
  }
  return found;
}

/** Where a number of an array lies from its beginning. */
function at(index: u32): usize {
  return (index as usize) << 2;
}

function bit(is: bool): i32 {
  return is as i32;
}

function isQuote(byte: i32): i32 {
  return bit(byte === 0x22) | bit(byte === 0x27);
}

/** The sieve's word for a first token. */
function firstWord(hash: i32, isUpper: i32): u32 {
  return load<u32>(sievesAt + at(firstKey(hash, isUpper) >>> firstShift));
}

/** What the sieve of first tokens is asked for: names in capitals have places of their own. */
function firstKey(hash: i32, isUpper: i32): u32 {
  return (hash ^ (isUpper << 28)) as u32;
}

function longerBits(word: u32, sequence: i32): i32 {
  const bits = (sequence * 0x85ebca6b) as u32;
  return (word >>> ((bits >>> 12) & 31)) & (word >>> ((bits >>> 7) & 31)) & (word >>> ((bits >>> 2) & 31));
}

function nameBits(word: u32, sequence: i32): i32 {
  const bits = (sequence * 0x85ebca6b) as u32;
  return (word >>> (bits >>> 27)) & (word >>> ((bits >>> 22) & 31)) & (word >>> ((bits >>> 17) & 31));
}

/** As `spread` of ../../text/token-hash.ts. */
function spread(hash: i32): i32 {
  const mixed = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
  return mixed ^ (mixed >>> 12);
}
