/**
 * What every UTF-16 code unit is to the matcher, in one table, so that the hot loop asks one question per unit.
 *
 * An entry is 0 for a separator; otherwise it is negative and has a class in the high bits, flags below, and the folded unit in
 * the low sixteen. Folding takes case, diacritics and compatibility forms away, for matching only: offsets always mean the
 * original text.
 */

/** The sign: everything but separators has it, so that `entry >> 31` is a mask. */
const INSIDE = 1 << 31;
/** A letter or digit of a script that writes words. */
export const WORD = 1 << 30;
/** A token of its own: Han, Kana, Hangul, Thai, Lao, Khmer and Burmese letters. */
export const SINGLE = 1 << 29;
/** Invisible inside a word: soft hyphen, zero-width characters, combining marks, vowel points. */
export const SKIP = 1 << 28;
/** Folds to several letters (`ß`, `æ`, `ﬁ`); the low bits index `EXPANSIONS`. */
export const EXPAND = 1 << 27;
/** The unit is an upper-case letter. */
export const UPPER = 1 << 16;
/** An Arabic or Hebrew letter that can be a one-letter prefix ("and", "in", "the") of a name. */
export const PREFIX = 1 << 17;
/** The unit belongs to Arabic or Hebrew, whose words may carry prefixes. */
const RIGHT_TO_LEFT = 1 << 18;
/** What the words with one of these in them have to be read for, unit by unit. */
export const SPECIAL = SINGLE | SKIP | EXPAND;
/** The low bits that hold the folded unit. */
export const FOLDED = 0xffff;

/** The folded letters of the `EXPAND` entries, by index. */
export const EXPANSIONS: string[] = [];

const STROKED = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŧ', 't'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ς', 'σ'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ى', 'ي'],
]);
const PREFIX_LETTERS = new Set('وفبلكوהבלמשכו');
const within = (unit: number, from: number, to: number): boolean => unit >= from && unit <= to;

const isSkipped = (unit: number): boolean =>
  unit === 0xad ||
  unit === 0xfeff ||
  unit === 0x0640 ||
  unit === 0x0670 ||
  within(unit, 0x0300, 0x036f) ||
  within(unit, 0x0591, 0x05bd) ||
  within(unit, 0x064b, 0x065f) ||
  within(unit, 0x200b, 0x200f) ||
  within(unit, 0x202a, 0x202e) ||
  within(unit, 0x2060, 0x2064) ||
  within(unit, 0xfe00, 0xfe0f) ||
  within(unit, 0x0e31, 0x0e31) ||
  within(unit, 0x0e34, 0x0e3a) ||
  within(unit, 0x0e47, 0x0e4e);

const isSingle = (unit: number): boolean =>
  within(unit, 0x0e01, 0x0edf) ||
  within(unit, 0x1000, 0x109f) ||
  within(unit, 0x1780, 0x17b3) ||
  within(unit, 0x3005, 0x3007) ||
  within(unit, 0x3041, 0x30ff) ||
  within(unit, 0x3400, 0x9fff) ||
  within(unit, 0xac00, 0xd7a3) ||
  within(unit, 0xf900, 0xfaff);

const letter = /[\p{L}\p{N}_]/u;
const spacingMark = /[\p{Mc}\p{Mn}]/u;

function foldedText(unit: string): string {
  const lower = unit.toLowerCase();
  const plain = lower.normalize('NFKD').replace(/[̀-ͯ]/gu, '');
  const base = plain === '' ? lower : plain;
  return [...base].map((each) => STROKED.get(each) ?? each).join('');
}

function classify(unit: number): number {
  if (isSkipped(unit)) return INSIDE | SKIP;
  if (within(unit, 0x3400, 0x9fff) || within(unit, 0xac00, 0xd7a3)) return INSIDE | SINGLE | unit;
  if (within(unit, 0xd800, 0xf8ff) || within(unit, 0x2000, 0x206f)) return 0;
  const text = String.fromCharCode(unit);
  if (!letter.test(text)) return unit > 0x900 && spacingMark.test(text) ? INSIDE | WORD | unit : 0;
  // A middle dot of Kana ("・") parts names and is no letter of them.
  if (unit === 0x30fb || unit === 0x30a0) return 0;
  if (isSingle(unit)) return INSIDE | SINGLE | (text.normalize('NFKC').charCodeAt(0) & FOLDED);
  const folded = foldedText(text);
  const flags =
    (text !== text.toLowerCase() ? UPPER : 0) |
    (PREFIX_LETTERS.has(text) ? PREFIX : 0) |
    (within(unit, 0x05d0, 0x06ff) ? RIGHT_TO_LEFT : 0);
  if (folded.length === 1) return INSIDE | WORD | flags | folded.charCodeAt(0);
  const known = EXPANSIONS.indexOf(folded);
  return INSIDE | EXPAND | flags | (known >= 0 ? known : EXPANSIONS.push(folded) - 1);
}

/** The table: one entry per UTF-16 code unit. */
export const CHARACTERS: Int32Array = new Int32Array(65_536);
for (let unit = 0; unit < 65_536; unit++) CHARACTERS[unit] = classify(unit);
