import { capitalsOf } from './capitals';
import { bytesAt, endsAt, hashesAt, kindsAt, masksAt, startsAt, turnsAt } from './memory';

v128.store(masksAt, i8x16.splat(-1));

/** Finds the words of the first `length` bytes, a word at their end included; how many there are. The first byte is unit `from` of the text. */
export function scanWords(length: i32, from: i32): i32 {
  const count = findTurns(length) >> 1;
  for (let index: usize = 0; index < (count as usize); index++) describeWord(index, from);
  return count;
}

/** Writes where words begin and end, without a branch for either: 64 bytes become the bits of one number. */
function findTurns(length: i32): i32 {
  let to: usize = turnsAt;
  let before: u64 = 0;
  for (let at = 0; at < length; at += 64) {
    const place = bytesAt + (at as usize);
    let inside =
      insideBits(place) |
      (insideBits(place + 16) << 16) |
      (insideBits(place + 32) << 32) |
      (insideBits(place + 48) << 48);
    if (length - at < 64) inside &= ((1 as u64) << (length - at)) - 1;
    let turns = inside ^ ((inside << 1) | before);
    before = inside >> 63;
    const count = popcnt(turns) as i32;
    // How many there are is hard to guess, but hardly ever more than 24.
    turns = writeEight(to, at, turns);
    turns = writeEight(to + 32, at, turns);
    turns = writeEight(to + 64, at, turns);
    for (let next = to + 96; turns !== 0; next += 32) turns = writeEight(next, at, turns);
    to += (count as usize) << 2;
  }
  if (before !== 0) {
    store<i32>(to, length);
    to += 4;
  }
  return ((to - turnsAt) >> 2) as i32;
}

/** Writes the places of the eight lowest bits, and returns the others. */
function writeEight(to: usize, at: i32, bits: u64): u64 {
  store<i32>(to, at + (ctz(bits) as i32), 0);
  bits &= bits - 1;
  store<i32>(to, at + (ctz(bits) as i32), 4);
  bits &= bits - 1;
  store<i32>(to, at + (ctz(bits) as i32), 8);
  bits &= bits - 1;
  store<i32>(to, at + (ctz(bits) as i32), 12);
  bits &= bits - 1;
  store<i32>(to, at + (ctz(bits) as i32), 16);
  bits &= bits - 1;
  store<i32>(to, at + (ctz(bits) as i32), 20);
  bits &= bits - 1;
  store<i32>(to, at + (ctz(bits) as i32), 24);
  bits &= bits - 1;
  store<i32>(to, at + (ctz(bits) as i32), 28);
  return bits & (bits - 1);
}

/** A bit for each of sixteen bytes: letters, digits and "_". Bytes are compared as signed numbers, which begin at -128. */
function insideBits(place: usize): u64 {
  const bytes = v128.load(place);
  const lower = v128.or(bytes, i8x16.splat(0x20));
  const isLetter = i8x16.lt_s(
    i8x16.sub(lower, i8x16.splat((0x61 + 128) as i8)),
    i8x16.splat((26 - 128) as i8),
  );
  const isDigit = i8x16.lt_s(
    i8x16.sub(bytes, i8x16.splat((0x30 + 128) as i8)),
    i8x16.splat((10 - 128) as i8),
  );
  const isLine = i8x16.eq(bytes, i8x16.splat(0x5f));
  return i8x16.bitmask(v128.or(v128.or(isLetter, isDigit), isLine)) as u64;
}

/** Folds and hashes a word (as ../token-hash.ts says), and finds out whether it has a capital. */
function describeWord(index: usize, from: i32): void {
  const turn = turnsAt + (index << 3);
  const start = load<i32>(turn);
  const end = load<i32>(turn, 4);
  let sums = i32x4.splat(0);
  let capitals = i32x4.splat(0);
  let at = start;
  do {
    const mask = v128.load(masksAt + 16 - (min(end - at, 16) as usize));
    const bytes = v128.and(v128.load(bytesAt + (at as usize)), mask);
    const upper = capitalsOf(bytes);
    const folded = v128.or(bytes, v128.and(upper, i8x16.splat(0x20)));
    capitals = v128.or(capitals, upper);
    sums = i32x4.add(sums, i32x4.mul(folded, i32x4(0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f)));
    at += 16;
  } while (at < end);
  const pairs = i32x4.add(sums, v128.shuffle<i32>(sums, sums, 2, 3, 0, 1));
  const sum = i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1);
  const place = index << 2;
  store<i32>(hashesAt + place, (sum ^ (sum >>> 15)) * 0x2c1b3c6d);
  store<i32>(startsAt + place, from + start);
  store<i32>(endsAt + place, from + end);
  store<i32>(kindsAt + place, 0xc0000000 | ((v128.any_true(capitals) as i32) << 16));
}
