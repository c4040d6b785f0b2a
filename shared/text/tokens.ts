import { CHARACTERS, EXPAND, EXPANSIONS, FOLDED, SINGLE, SKIP } from './characters.ts';
import { hashOfSum, unitHash, WEIGHTS } from './token-hash.ts';

/** A token's place in a text (UTF-16, half-open) and its hash; filled in place by `readToken`, so that reading allocates nothing. */
export interface TokenCursor {
  start: number;
  end: number;
  hash: number;
}

/** A token of a name: what it folds to and how it was written. */
export interface Token {
  start: number;
  end: number;
  folded: string;
  surface: string;
  /** Whether it is a one-character token of a script without spaces. */
  single: boolean;
}

/** Reads the next token at or after `from` into `cursor`; false where none begins before `limit`. */
export function readToken(text: string, from: number, limit: number, cursor: TokenCursor): boolean {
  const table = CHARACTERS;
  let index = from;
  let entry = 0;
  while (index < limit) {
    entry = table[text.charCodeAt(index)] as number;
    if (entry !== 0 && (entry & SKIP) === 0) break;
    index++;
  }
  if (index >= limit) return false;
  cursor.start = index;
  if ((entry & SINGLE) !== 0) {
    cursor.end = index + 1;
    cursor.hash = unitHash(entry & FOLDED);
    return true;
  }
  let sum = 0;
  let units = 0;
  let end = index;
  for (; index < text.length; index++) {
    entry = table[text.charCodeAt(index)] as number;
    if (entry === 0 || (entry & SINGLE) !== 0) break;
    if ((entry & SKIP) !== 0) continue;
    const letters = (entry & EXPAND) !== 0 ? (EXPANSIONS[entry & FOLDED] ?? '') : '';
    if (letters === '') sum = (sum + Math.imul(entry & FOLDED, WEIGHTS[units++ & 15] as number)) | 0;
    for (let letter = 0; letter < letters.length; letter++) {
      sum = (sum + Math.imul(letters.charCodeAt(letter), WEIGHTS[units++ & 15] as number)) | 0;
    }
    end = index + 1;
  }
  cursor.end = end;
  cursor.hash = hashOfSum(sum);
  return true;
}

/** So many folded words are kept, each in the place that its ends and its length give it: a power of two. Texts repeat words. */
const WORDS_KEPT = 4_096;
const KEPT_WORDS = new Array<string>(WORDS_KEPT).fill('');

/** The folded form of the units `[start, end)` of a text: what the lexicon's dictionary of tokens holds. */
export function foldRange(text: string, start: number, end: number): string {
  if (start >= end) return '';
  const first = (CHARACTERS[text.charCodeAt(start)] as number) & FOLDED;
  const last = (CHARACTERS[text.charCodeAt(end - 1)] as number) & FOLDED;
  const place = (first * 31 + last * 1_021 + (end - start) * 173) & (WORDS_KEPT - 1);
  const known = KEPT_WORDS[place] as string;
  if (isFoldedTo(text, start, end, known)) return known;
  const folded = foldUnits(text, start, end);
  KEPT_WORDS[place] = folded;
  return folded;
}

/** Whether each unit folds to the unit of a word; false also where units fold to none or to several. */
function isFoldedTo(text: string, start: number, end: number, folded: string): boolean {
  if (folded.length !== end - start) return false;
  for (let index = start; index < end; index++) {
    const entry = CHARACTERS[text.charCodeAt(index)] as number;
    if ((entry & (SKIP | EXPAND | FOLDED)) !== folded.charCodeAt(index - start)) return false;
  }
  return true;
}

function foldUnits(text: string, start: number, end: number): string {
  const own = text.slice(start, end);
  // Of ASCII letters and digits folding takes away no more than their case.
  if (/^[a-z0-9]+$/i.test(own)) return own.toLowerCase();
  let folded = '';
  for (let index = start; index < end; index++) {
    const entry = CHARACTERS[text.charCodeAt(index)] as number;
    if ((entry & EXPAND) !== 0) folded += EXPANSIONS[entry & FOLDED] ?? '';
    else if (entry !== 0 && (entry & SKIP) === 0) folded += String.fromCharCode(entry & FOLDED);
  }
  return folded;
}

/** All tokens of a text, as objects: for names and for tests, never for articles. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const cursor: TokenCursor = { start: 0, end: 0, hash: 0 };
  let from = 0;
  while (readToken(text, from, text.length, cursor)) {
    const { start, end } = cursor;
    const single = ((CHARACTERS[text.charCodeAt(start)] as number) & SINGLE) !== 0;
    tokens.push({ start, end, folded: foldRange(text, start, end), surface: text.slice(start, end), single });
    from = end;
  }
  return tokens;
}
