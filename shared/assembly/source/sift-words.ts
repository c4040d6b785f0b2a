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

/** What sifting knows of a candidate: its word is a name, with the next one it is a name, or begins a longer one, or something stands between. */
const NAME: i32 = 1;
const PAIR: i32 = 2;
const LONGER: i32 = 4;
const MIDDLE: i32 = 8;

/** Of first tokens the low bits of the hash choose the word of a sieve: as its place in bytes, so that nothing is shifted to find it. */
let lowerFirstMask: u32 = 0;
let upperFirstMask: u32 = 0;
let secondAt: usize = 0;
let upperFirstAt: usize = 0;
/** Of sequences the high bits do: the word is `sequence >>> shift`; in the sieve of all each stands before where a bucket of records begins. */
let lowerShift: i32 = 0;
let upperShift: i32 = 0;
let lowerAt: usize = 0;
let upperAt: usize = 0;

/** Says how many words the sieves at `sievesAt` have, each as the exponent of two. */
export function openSieves(lowerFirstBits: i32, upperFirstBits: i32, lowerBits: i32, upperBits: i32): void {
  lowerFirstMask = ((4 as u32) << lowerFirstBits) - 4;
  upperFirstMask = ((4 as u32) << upperFirstBits) - 4;
  lowerShift = 32 - lowerBits;
  upperShift = 32 - upperBits;
  secondAt = sievesAt + (4 << lowerFirstBits);
  upperFirstAt = secondAt + (4 << lowerFirstBits);
  lowerAt = upperFirstAt + (4 << upperFirstBits);
  upperAt = lowerAt + (4 << lowerBits);
}

/**
 * Lists those of the `count` words of the block that a name may begin with; how many there are. The block's first byte is unit `from`
 * of the text. Loops over ever fewer words and nearly without a branch, because one would be guessed wrongly at nearly every name.
 */
export function siftWords(count: i32, from: i32): i32 {
  // Behind the last word of the block anything may stand.
  store<i32>(kindsAt + at(count), 0);
  const listed = keepBySecond(listByFirst(count), from);
  fetchSieveWords(listed);
  const found = keepBySequence(listed, from);
  fetchThirdWords(found);
  const decided = decidePlain(found, from);
  findBuckets(decided);
  return decided;
}

/** Puts into each candidate's row its own sequence, that with the next word, and what the sieve says of the second. */
function fetchSieveWords(count: i32): void {
  for (let candidate = 0; candidate < count; candidate++) {
    const word = load<i32>(candidatesAt + at(candidate));
    const own = spread(load<i32>(hashesAt + at(word)));
    const pair = spread((own * 0x9e3779b1) ^ load<i32>(hashesAt + at(word), 4));
    const to = fetchedAt + (at(candidate) << 2);
    store<i32>(to, own);
    store<i32>(to, pair, 4);
    store<i32>(to, sieveAt(pair, isUpperPair(word)) as i32, 8);
  }
  fetchPlaces(count, 8);
}

/**
 * Puts what is at a place where that place is written in each of `count` rows. A loop of its own, so short that the processor waits for many
 * places of memory at once.
 */
function fetchPlaces(count: i32, offset: usize): void {
  const end = fetchedAt + (at(count) << 2) + offset;
  for (let to = fetchedAt + offset; to < end; to += 16) store<i32>(to, load<i32>(load<i32>(to) as usize));
}

/** Keeps the candidates that are a name by themselves or begin one with the next word; how many there are. */
function keepBySequence(count: i32, from: i32): i32 {
  let found = 0;
  for (let candidate = 0; candidate < count; candidate++) {
    const word = load<i32>(candidatesAt + at(candidate));
    const fetched = fetchedAt + (at(candidate) << 2);
    const own = load<i32>(fetched);
    const pair = load<i32>(fetched, 4);
    const nextKind = load<i32>(kindsAt + at(word), 4);
    const isName = load<u8>(plainAt + (candidate as usize)) as i32;
    const pairWord = load<u32>(fetched, 8);
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
    store<u8>(plainAt + (found as usize), isName | (isPairName << 1) | (isLonger << 2) | (isMiddle << 3));
    found += isName | isPair | isMiddle;
  }
  return found;
}

/** The same for the sequence of a candidate and the two words behind it, where one so long may begin with it. */
function fetchThirdWords(count: i32): void {
  for (let candidate = 0; candidate < count; candidate++) {
    const word = load<i32>(candidatesAt + at(candidate));
    const sequence = load<i32>(sequencesAt + at(candidate));
    const triple = spread((sequence * 0x9e3779b1) ^ load<i32>(hashesAt + at(word), 8));
    const isLonger = -((load<u8>(plainAt + (candidate as usize)) >> 2) & 1) as i32;
    const to = fetchedAt + (at(candidate) << 2);
    const place = to ^ ((to ^ sieveAt(triple, isUpperPair(word))) & (isLonger as usize));
    store<i32>(to, triple);
    store<i32>(to, place as i32, 4);
  }
  fetchPlaces(count, 4);
}

/** Puts where the bucket of each candidate's sequence begins in the records, and the next one, into the second and the third number of its row. */
function findBuckets(count: i32): void {
  for (let candidate = 0; candidate < count; candidate++) {
    const sequence = load<u32>(sequencesAt + at(candidate));
    store<i32>(fetchedAt + (at(candidate) << 2), (upperAt + (at(sequence >>> upperShift) << 1)) as i32);
  }
  const end = fetchedAt + (at(count) << 2);
  for (let to = fetchedAt; to < end; to += 16) {
    const place = load<i32>(to) as usize;
    store<i32>(to, load<i32>(place, 4), 4);
    store<i32>(to, load<i32>(place, 12), 8);
  }
}

/**
 * Decides of each candidate whether one name only can begin there, and of how many words; leaves out those of which a third word says that
 * none does. A word that the name before most likely covers, the surname in "Chuck Schumer", gets no sequence, so that nothing is fetched for it.
 */
function decidePlain(count: i32, from: i32): i32 {
  let found = 0;
  let covered = 0;
  for (let candidate = 0; candidate < count; candidate++) {
    const word = load<i32>(candidatesAt + at(candidate));
    const names = load<u8>(plainAt + (candidate as usize)) as i32;
    let sequence = load<i32>(sequencesAt + at(candidate));
    let tokens = 0;
    if (word < covered) sequence = 0;
    else if ((names & MIDDLE) === 0) {
      tokens = names & PAIR ? 2 : names & NAME;
      if ((names & LONGER) !== 0) {
        const fetched = fetchedAt + (at(candidate) << 2);
        const triple = load<i32>(fetched);
        const sieve = load<u32>(fetched, 4);
        // Behind the last word of the block anything may stand.
        if (load<i32>(kindsAt + at(word), 8) >= 0 || (longerBits(sieve, triple) & 1) !== 0) tokens = 0;
        else if ((nameBits(sieve, triple) & 1) !== 0) {
          tokens = 3;
          sequence = triple;
        } else if (tokens === 0) continue;
        else if (tokens === 1) sequence = spread(load<i32>(hashesAt + at(word)));
      }
      if (!isPlainlySpaced(word, tokens, from)) tokens = 0;
    }
    covered = max(covered, word + tokens);
    store<i32>(candidatesAt + at(found), word);
    store<i32>(sequencesAt + at(found), sequence);
    const shorter = tokens > 2 ? names & (NAME | PAIR) : tokens > 1 ? names & NAME : 0;
    store<u8>(plainAt + (found as usize), tokens | (bit(shorter !== 0) << 2));
    found++;
  }
  return found;
}

/** Whether a space stands between so many words from one on; behind a single one, that no nickname follows. */
function isPlainlySpaced(word: i32, tokens: i32, from: i32): bool {
  if (tokens < 2) {
    const end = load<i32>(endsAt + at(word));
    return load<i32>(startsAt + at(word), 4) - end < 3 && isQuote(byteAt(end, from)) === 0;
  }
  for (let last = word + tokens - 1; word < last; word++) {
    const end = load<i32>(endsAt + at(word));
    if (load<i32>(startsAt + at(word), 4) - end !== 1 || byteAt(end, from) !== 0x20) return false;
  }
  return true;
}

function byteAt(place: i32, from: i32): i32 {
  return load<u8>(bytesAt + ((place - from) as usize)) as i32;
}

/** Where the word of a sieve is for a sequence: of what may have one of its first two words in lower case, or of everything where `isUpper` is -1. */
function sieveAt(sequence: i32, isUpper: i32): usize {
  const sieve = lowerAt + ((upperAt - lowerAt) & (isUpper as usize));
  const shift = lowerShift + ((upperShift - lowerShift) & isUpper);
  return sieve + (at((sequence as u32) >>> shift) << ((isUpper & 1) as usize));
}

/** The sieve's word for a first token; `isUpper` is -1 where it has a capital, otherwise 0. */
function firstWord(hash: u32, isUpper: i32): u32 {
  const mask = lowerFirstMask ^ ((lowerFirstMask ^ upperFirstMask) & (isUpper as u32));
  return load<u32>(sievesAt + ((hash & mask) as usize) + ((upperFirstAt - sievesAt) & (isUpper as usize)));
}

/** -1 where a word of the block and the next one both have a capital, otherwise 0. */
function isUpperPair(word: i32): i32 {
  return -((load<i32>(kindsAt + at(word)) >> 16) & (load<i32>(kindsAt + at(word), 4) >> 16) & 1);
}

/** Lists the words that a name may begin with by their own hash; how many there are. */
function listByFirst(count: i32): i32 {
  // Read once, because the compiler would read them again at every word.
  const lowerMask = lowerFirstMask;
  const upperMask = upperFirstMask;
  const upperStart = (upperFirstAt - sievesAt) as u32;
  let found = 0;
  for (let word = 0; word < count; word++) {
    const hash = load<u32>(hashesAt + at(word));
    const isUpper = -((load<i32>(kindsAt + at(word)) >> 16) & 1) as u32;
    const mask = lowerMask ^ ((lowerMask ^ upperMask) & isUpper);
    const bits = load<u32>(sievesAt + (((hash & mask) + (upperStart & isUpper)) as usize));
    store<i32>(candidatesAt + at(found), word);
    found += (bits >>> (hash >>> 27)) & (bits >>> ((hash >>> 22) & 31)) & 1;
  }
  return found;
}

/**
 * Keeps of the candidates those that are a name or go on with the next word as far as the sieves of first tokens say, because nearly every
 * ordinary word begins some topic; what goes on in capitals is in no such sieve. How many there are.
 */
function keepBySecond(count: i32, from: i32): i32 {
  const mask = lowerFirstMask;
  let found = 0;
  for (let candidate = 0; candidate < count; candidate++) {
    const word = load<i32>(candidatesAt + at(candidate));
    const hash = load<u32>(hashesAt + at(word));
    const kind = load<i32>(kindsAt + at(word)) >> 16;
    const nextKind = load<i32>(kindsAt + at(word), 4);
    const goesOn =
      load<u32>(secondAt + ((hash & mask) as usize)) >>> (load<u32>(hashesAt + at(word), 4) >>> 27);
    const isName = nameBits(firstWord(hash, -(kind & 1)), hash);
    // A nickname in quotes may follow, and behind the last word of the block anything.
    const isQuoted = isQuote(load<u8>(bytesAt + ((load<i32>(endsAt + at(word)) - from) as usize), 1) as i32);
    const stays = (kind & (nextKind >> 16)) | isQuoted | ((nextKind >>> 31) ^ 1);
    store<i32>(candidatesAt + at(found), word);
    store<u8>(plainAt + (found as usize), isName & 1);
    found += (stays | isName | goesOn) & 1;
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

function longerBits(word: u32, sequence: i32): i32 {
  const bits = (sequence * 0x85ebca6b) as u32;
  return (word >>> ((bits >>> 12) & 31)) & (word >>> ((bits >>> 7) & 31)) & (word >>> ((bits >>> 2) & 31));
}

/** Whether a sieve's word has the bits of a whole name, in the lowest bit. */
function nameBits(word: u32, sequence: i32): i32 {
  const bits = (sequence * 0x85ebca6b) as u32;
  return (word >>> (bits >>> 27)) & (word >>> ((bits >>> 22) & 31)) & (word >>> ((bits >>> 17) & 31));
}

/** As `spread` of ../../text/token-hash.ts. */
function spread(hash: i32): i32 {
  const mixed = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
  return mixed ^ (mixed >>> 12);
}
