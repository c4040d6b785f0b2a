import { capitalsOf } from './capitals';
import {
  bytesAt,
  candidatesAt,
  comparedAt,
  dictionaryAt,
  endsAt,
  fetchedAt,
  kindsAt,
  masksAt,
  placesAt,
  plainAt,
  startsAt,
} from './memory';

/** Marks beside which a name may be no word of its own, as ../../mentions/surface.ts says: `"#%&'-./:=?` and `@\_~`. */
const MARKS_FROM_32: u32 = 0xa400e0ec;
const MARKS_FROM_64: u32 = 0x90000001;
const MARKS_FROM_96: u32 = 0x40000000;
/** So that a byte tells apart what was compared from what was not. */
const COMPARED: i32 = 0x80;
/** What is beside the name says nothing of it. */
const APART: i32 = 0x40;
/** With which letters the words begin that are named after persons, the lowest bit for "a". */
const NAMED_AFTER: u32 = 0x49821;
/** "the", last letter first: of it the word before decides. */
const THE: u32 = 0x656874;
const UNSURE: u32 = 0xffffffff;
/** No longer word is read for its case. */
const LONGEST_LOWER: i32 = 32;

let dictionarySize: u32 = 0;

/** Says how many bytes the dictionary at `dictionaryAt` has. */
export function openDictionary(size: i32): void {
  dictionarySize = size as u32;
}

/**
 * Compares the plain ones of the `count` candidates with the tokens of their records, whose places in the dictionary are at `placesAt`. What is
 * written at `comparedAt` is 0 where a name has to be read, otherwise what its shape may ask for (as `WrittenForm` of ../../mentions/surface.ts
 * says) and `COMPARED`. The block's first byte is unit `from` of the text, and it has `length` of them.
 */
export function compareWords(count: i32, from: i32, length: i32): void {
  fetchTokens(count);
  for (let candidate: usize = 0; candidate < (count as usize); candidate++) {
    const tokens = (load<u8>(plainAt + candidate) & 3) as i32;
    store<u8>(comparedAt + candidate, tokens === 0 ? 0 : compareName(candidate, tokens, from, length));
  }
}

/**
 * Fetches the tokens of all candidates from the dictionary. A loop of its own, so short that the processor waits for many places of memory at
 * once.
 */
function fetchTokens(count: i32): void {
  let sum: u32 = 0;
  for (let candidate: usize = 0; candidate < (count as usize); candidate++) {
    const places = placesAt + (candidate << 4);
    sum +=
      fetchToken(load<u32>(places)) + fetchToken(load<u32>(places, 4)) + fetchToken(load<u32>(places, 8));
  }
  // So that the compiler does not leave the loop out.
  store<u32>(fetchedAt, sum);
}

function fetchToken(place: u32): u32 {
  return load<u8>(dictionaryAt + (min(place, dictionarySize) as usize)) as u32;
}

function compareName(candidate: usize, tokens: i32, from: i32, length: i32): i32 {
  const word = load<i32>(candidatesAt + (candidate << 2)) as usize;
  const start = load<i32>(startsAt + (word << 2)) - from;
  const end = load<i32>(endsAt + ((word + tokens - 1) << 2)) - from;
  if (start < 1 || end + 1 >= length || !standsAlone(start, end)) return 0;
  const places = placesAt + (candidate << 4);
  let allowed = 0;
  for (let token = 0; token < tokens; token++) {
    const own = compareWord(word + token, load<u32>(places + ((token as usize) << 2)), from);
    if (own === 0) return 0;
    allowed |= (own & 3) << (2 * token);
  }
  const isApart = isFreeBefore(start) && isFreeAfter(word + tokens, end, from);
  return COMPARED | allowed | (isApart ? APART : 0);
}

/** As ../../mentions/plain-names.ts says it of any text; says no where it is not sure. */
function isFreeBefore(start: i32): bool {
  const before = byteAt(start - 1);
  if (before !== 0x20) return before === 0x0a || before === 0x28 || before === 0x5b;
  if (start < 2) return false;
  const last = byteAt(start - 2);
  if (last === 0x2e) return startsLower(start - 2);
  return isLetter(last) ? isParted(start - 1) : isClosing(last);
}

function isParted(end: i32): bool {
  const word = shortWord(end);
  if (word !== THE) return isNoLink(end, word);
  return end > 4 && byteAt(end - 4) === 0x20 && isNoLink(end - 4, shortWord(end - 4));
}

function isNoLink(end: i32, word: u32): bool {
  if (word === UNSURE || word === THE) return false;
  if (!isLink(word)) return true;
  const before = end - (word > 0xffff ? 4 : 3);
  return before > 0 && byteAt(before) === 0x20 && startsLower(before);
}

/** The word of up to three letters that ends at a place, last letter first; 0 for a longer one, `UNSURE` where something else belongs to it. */
function shortWord(end: i32): u32 {
  let word: u32 = 0;
  let start = end;
  while (start > 0 && isLetter(byteAt(start - 1))) {
    if (end - start === 3) return 0;
    start--;
    word = (word << 8) | (byteAt(start) | 0x20);
  }
  return start > 0 && start < end && isSpace(byteAt(start - 1) as u8) ? word : UNSURE;
}

/** Whether the word that ends at a place is in lower case from its first letter on. */
function startsLower(end: i32): bool {
  const least = max(end - LONGEST_LOWER, 1);
  let start = end;
  while (start > least && isLower(byteAt(start - 1))) start--;
  return start < end && isSpace(byteAt(start - 1) as u8);
}

/** The short words that join names, last letter first. */
function isLink(letters: u32): bool {
  return (
    letters === 0x666f ||
    letters === 0x6564 ||
    letters === 0x6164 ||
    letters === 0x6f64 ||
    letters === 0x6964 ||
    letters === 0x7461 ||
    letters === 0x6e6f76 ||
    letters === 0x6e6176 ||
    letters === 0x6e6962 ||
    letters === 0x726564 ||
    letters === 0x6e6564
  );
}

function isFreeAfter(next: usize, end: i32, from: i32): bool {
  const after = byteAt(end);
  if (after === 0x2e) return true;
  if (after !== 0x20) return isClosing(after);
  const first = byteAt(end + 1);
  const place = next << 2;
  // Behind the last word of the block anything may stand.
  if (first < 0x61 || first > 0x7a || load<i32>(kindsAt + place) >= 0) return false;
  const length = load<i32>(endsAt + place) - load<i32>(startsAt + place);
  const mayBeNamedAfter = ((NAMED_AFTER >> (first - 0x61)) & 1) === 1 && length > 4 && length < 11;
  return (
    load<i32>(startsAt + place) - from === end + 1 &&
    !(mayBeNamedAfter && isNamedAfter(load<u32>(bytesAt + ((end + 1) as usize))))
  );
}

/** Whether a word begins as one that is named after persons: by four letters, as a number. */
function isNamedAfter(letters: u32): bool {
  return (
    letters === 0x70726961 || // airport
    letters === 0x64617473 || // stadium
    letters === 0x65727473 || // street
    letters === 0x6e657661 || // avenue
    letters === 0x7a697270 || // prize
    letters === 0x72617761 || // award
    letters === 0x6e756f66 || // foundation
    letters === 0x6573756d || // museum
    letters === 0x7262696c // library
  );
}

function byteAt(place: i32): i32 {
  return load<u8>(bytesAt + (place as usize)) as i32;
}

function isLower(byte: i32): bool {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetter(byte: i32): bool {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** The end of a line, and `!),:;?]`. Quotes are not told apart in a narrow text. */
function isClosing(byte: i32): bool {
  return (
    byte === 0x0a ||
    byte === 0x21 ||
    byte === 0x29 ||
    byte === 0x2c ||
    byte === 0x3a ||
    byte === 0x3b ||
    byte === 0x3f ||
    byte === 0x5d
  );
}

/** Whether no mark beside a name says anything of it, but for the full stop of a sentence. */
function standsAlone(start: i32, end: i32): bool {
  const before = load<u8>(bytesAt + ((start - 1) as usize));
  const after = load<u8>(bytesAt + (end as usize));
  if (isMark(before)) return false;
  if (!isMark(after)) return true;
  const next = load<u8>(bytesAt + (end as usize), 1);
  if (after === 0x2e) return isSpace(before) && isSpace(next);
  // "Biden's" is Biden, "Don't" is not Don.
  return (after === 0x22 || after === 0x27) && (next | 0x20) !== 0x74;
}

/** A space or the end of a line. */
function isSpace(byte: u8): bool {
  return byte === 0x20 || byte === 0x0a;
}

function isMark(byte: u8): bool {
  const marks = byte < 32 ? 0 : byte < 64 ? MARKS_FROM_32 : byte < 96 ? MARKS_FROM_64 : MARKS_FROM_96;
  return ((marks >> (byte & 31)) & 1) === 1;
}

/** What the shape of a word may ask for, with `COMPARED`; 0 where it is not the dictionary's token or may be written in capitals. */
function compareWord(word: usize, place: u32, from: i32): i32 {
  const start = bytesAt + ((load<i32>(startsAt + (word << 2)) - from) as usize);
  const length = load<i32>(endsAt + (word << 2)) - from - ((start - bytesAt) as i32);
  const token = dictionaryAt + (place as usize);
  if (place >= dictionarySize || (load<u8>(token) as i32) !== length || length > 127) return 0;
  for (let at = 0; at < length; at += 16) {
    const mask = v128.load(masksAt + 16 - (min(length - at, 16) as usize));
    const bytes = v128.load(start + (at as usize));
    const upper = capitalsOf(bytes);
    const folded = v128.or(bytes, v128.and(upper, i8x16.splat(0x20)));
    const differences = v128.and(v128.xor(folded, v128.load(token + 1 + (at as usize))), mask);
    if (v128.any_true(differences)) return 0;
  }
  const first = load<u8>(start);
  const second = load<u8>(start + (length > 1 ? 1 : 0));
  if (second < 0x61 || second > 0x7a) return 0;
  const isCapital = first >= 0x41 && first <= 0x5a;
  return COMPARED | (isCapital ? (length > 3 ? 3 : 1) : 0);
}
