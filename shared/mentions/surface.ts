import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { IGNORE_CASE, SHAPE_CAPITAL, SHAPE_UPPER, SHAPED_TOKENS } from '../lexicon/lexicon-format.ts';
import { CHARACTERS, UPPER } from '../text/characters.ts';
import { KOREAN_PARTICLES } from '../text/word-lists.ts';

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

/**
 * Whether the text writes a name as the name is written: capitals stay capitals, and a text all in capitals counts for names
 * of more than three letters. Topics ignore case; the later words of an office may be in lower case ("Senate majority leader").
 */
export function fitsSurface(
  lexicon: Lexicon,
  posting: Posting,
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  tokens: number,
): boolean {
  if ((posting.flags & IGNORE_CASE) !== 0 || posting.shape === 0) return true;
  let letters = 0;
  let shouted = false;
  for (let index = 0; index < tokens; index++) {
    const start = starts[index] as number;
    const end = ends[index] as number;
    letters += end - start;
    const shape = index < SHAPED_TOKENS ? (posting.shape >>> (index * 2)) & 3 : 0;
    if (shape === SHAPE_CAPITAL) {
      if (!isUpper(text, start) && (index === 0 || lexicon.kind(posting.subject) !== 'POST')) return false;
      if (end - start > 1 && isUpper(text, start + 1) && isAllUpper(text, start, end)) shouted = true;
    } else if (shape === SHAPE_UPPER) {
      if (!isAllUpper(text, start, end) && !(end - start > 3 && isUpper(text, start))) return false;
    }
  }
  return !shouted || letters > 3;
}

/** Whether the units before and after leave the hit a word: no "Don" in "Don't", no half of a Hangul or Katakana word. */
export function isWholeWord(text: string, start: number, end: number): boolean {
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
