import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { IGNORE_CASE, SHAPE_CAPITAL, SHAPE_UPPER, SHAPED_TOKENS } from '../lexicon/lexicon-format.ts';
import { CHARACTERS, UPPER } from '../text/characters.ts';
import { KOREAN_PARTICLES } from '../text/word-lists.ts';

const SPACE = 32;
const PERIOD = 46;

const isUpper = (text: string, index: number): boolean =>
  ((CHARACTERS[text.charCodeAt(index)] as number) & UPPER) !== 0;
const isLetter = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && (CHARACTERS[text.charCodeAt(index)] as number) !== 0;

function isAllUpper(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (!isUpper(text, index) && !(unit >= 48 && unit <= 57) && unit !== 0xad) return false;
  }
  return true;
}

/** The bits of a shape that ask for a capital in a word but the first. */
const LATER_CAPITALS = 0x5555554;

/**
 * How the text writes the tokens of a hit, by which it fits a name or not: capitals stay capitals, and a text all in capitals
 * counts for names of more than three letters. Topics ignore case; the later words of an office may be in lower case ("Senate
 * majority leader").
 */
export class WrittenForm {
  /** Two bits a token, like a name's shape: what the shape may ask for there. */
  private allowed = 0;
  /** The low bit of every token that is all in capitals, of two letters or more. */
  private shouted = 0;
  private letters = 0;

  /** Looks at the tokens `[starts[i], ends[i])` of a text. */
  read(text: string, starts: Int32Array, ends: Int32Array, tokens: number): void {
    this.allowed = 0;
    this.shouted = 0;
    this.letters = 0;
    for (let index = 0; index < tokens; index++) {
      const start = starts[index] as number;
      const end = ends[index] as number;
      this.letters += end - start;
      if (index >= SHAPED_TOKENS) continue;
      const capital = isUpper(text, start);
      // Nearly every word is in lower case from its second letter on.
      const second = text.charCodeAt(end - start > 1 ? start + 1 : start);
      const shouted = (second < 97 || second > 122) && isAllUpper(text, start, end);
      if (capital) this.allowed |= SHAPE_CAPITAL << (index * 2);
      if (shouted || (capital && end - start > 3)) this.allowed |= SHAPE_UPPER << (index * 2);
      if (shouted && end - start > 1) this.shouted |= 1 << (index * 2);
    }
  }

  /** Whether every name may be written so that asks for no more than these shapes, joined by "or". */
  fitsShapes(shapes: number): boolean {
    return (shapes & ~this.allowed) === 0 && (this.letters > 3 || (shapes & this.shouted) === 0);
  }

  /** Whether the name may be written so. */
  fits(posting: Posting): boolean {
    const { flags, shape } = posting;
    if ((flags & IGNORE_CASE) !== 0) return true;
    const missing = shape & ~this.allowed;
    if (missing !== 0) {
      if ((missing & ~LATER_CAPITALS) !== 0 || kindOf(posting) !== 'POST') return false;
    }
    return this.letters > 3 || (shape & this.shouted) === 0;
  }
}

/** Units that say something when they stand beside a hit: marks of addresses, apostrophes, Hangul and Katakana. */
const SPEAKING = new Uint8Array(65_536);
for (const mark of "@#/\\=&%~_.-:?'’") SPEAKING[mark.charCodeAt(0)] = 1;
SPEAKING.fill(1, 0xac00, 0xd7a4);
SPEAKING.fill(1, 0x30a1, 0x30ff);

/** Whether a hit is a word or words of its own: no half of one, and no part of an address or a handle. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : SPACE;
  const after = end < text.length ? text.charCodeAt(end) : SPACE;
  if (SPEAKING[before] === 0) {
    if (SPEAKING[after] === 0) return true;
    // Most hits beside a mark are at the end of a sentence, and none of the rules below says anything of them.
    if (
      after === PERIOD &&
      before === SPACE &&
      (end + 1 === text.length || text.charCodeAt(end + 1) === SPACE)
    )
      return true;
  }
  return isWholeWord(text, start, end) && !isInsideAddress(text, start, end);
}

/** Whether the units before and after leave the hit a word: no "Don" in "Don't", no half of a Hangul or Katakana word. */
function isWholeWord(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  if ((after === 39 || after === 0x2019) && /^[tT](?!\p{L})/u.test(text.slice(end + 1, end + 3)))
    return false;
  const last = text.charCodeAt(end - 1);
  if (isHangul(last)) return !isHangul(text.charCodeAt(start - 1)) && endsAtParticle(text, end);
  if (isKatakana(last) && isKatakana(after)) return false;
  return !(isKatakana(text.charCodeAt(start)) && isKatakana(text.charCodeAt(start - 1)));
}

const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3;
const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb;

function endsAtParticle(text: string, end: number): boolean {
  let rest = end;
  while (rest - end < 8 && isHangul(text.charCodeAt(rest))) rest++;
  return rest === end || KOREAN_PARTICLES.has(text.slice(end, rest));
}

const suspiciousUnits = new Uint8Array(128);
for (const mark of '@#/\\=&%~_.-:?') suspiciousUnits[mark.charCodeAt(0)] = 1;
const isSuspicious = (unit: number): boolean => unit < 128 && suspiciousUnits[unit] === 1;

/** Whether a hit lies in a URL, an e-mail address, a handle or a hashtag. */
export function isInsideAddress(text: string, start: number, end: number): boolean {
  if (!isSuspicious(text.charCodeAt(start - 1)) && !isSuspicious(text.charCodeAt(end))) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || before === '#') return true;
  if (after === '.' && isLetter(text, end + 1) && !isUpper(text, end + 1)) return true;
  let from = start;
  while (from > 0 && start - from < 256 && !/\s/u.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < 256 && !/\s/u.test(text.charAt(to))) to++;
  // A name that is an address itself, "About.com", is written whole.
  if (
    /^[^\p{L}\p{N}]*$/u.test(text.slice(from, start)) &&
    /^(?:['’]s)?[^\p{L}\p{N}]*$/u.test(text.slice(end, to))
  )
    return false;
  return /:\/\/|www\.|[\p{L}\p{N}]@[\p{L}\p{N}]|^[@#]|\.(?:com|org|net|gov|edu|html?|cn|uk|de|fr|es|br)\b/iu.test(
    text.slice(from, to),
  );
}
