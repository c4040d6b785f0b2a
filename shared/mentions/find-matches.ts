import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { STATE_NAME, STATE_PREFIX } from '../lexicon/lexicon-format.ts';
import { CHARACTERS, PREFIX, SINGLE, UPPER, WORD } from '../text/characters.ts';
import { joinHash, spread, TOKEN_PRIME, TOKEN_SEED } from '../text/token-hash.ts';
import { readToken, type TokenCursor } from '../text/tokens.ts';
import { fitsSurface, isInsideAddress, isWholeWord } from './surface.ts';

/** A lexicon hit before it is resolved: UTF-16 offsets into the text, half-open, and the names that are written so. */
export interface Match {
  start: number;
  end: number;
  tokens: number;
  postings: readonly Posting[];
}

const PERIOD = 46;
const COMMA = 44;

/**
 * Finds the leftmost-longest names of a text, in order, without overlap; linear in the text for a given longest name.
 * Every hit was compared with the lexicon's tokens, so a hash collision never makes a match.
 */
export function findMatches(
  lexicon: Lexicon,
  text: string,
  from = 0,
  to = text.length,
  maxTokens = 255,
): Match[] {
  return new Finder(lexicon, text, to, maxTokens).run(from);
}

/** The hash of the word that `skipToCandidate` stopped behind, or `TOKEN_SEED` where it stopped at no word. */
let scannedHash = TOKEN_SEED;

/**
 * The hot loop, small so that it stays in registers: classifies, folds and hashes a word in one pass, and one look into a small
 * table ends most words at once. Stops behind a word that a name may begin with, and at every unit that needs more than this.
 */
function skipToCandidate(
  text: string,
  from: number,
  limit: number,
  first: Uint32Array,
  shift: number,
): number {
  // The constants of characters.ts and token-hash.ts as literals: an imported one is no constant to the compiler, and the loop
  // would take half as long again (measured).
  const table = CHARACTERS;
  const word = 0x40000000;
  const single = 0x20000000;
  const rightToLeft = 0x40000;
  const folded = 0xffff;
  const seed = -2128831035;
  const prime = 0x01000193;
  let hash = seed;
  let last = 0;
  for (let index = from; index < limit; index++) {
    const entry = table[text.charCodeAt(index)] as number;
    if (entry >= word) {
      hash = Math.imul(hash ^ (entry & folded), prime);
      last = entry;
    } else {
      if (hash !== seed) {
        const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
        const slot = (mixed ^ (mixed >>> 12)) >>> shift;
        const starts = ((first[slot >>> 4] as number) >>> ((slot & 15) << 1)) & 3;
        if ((starts | (last & rightToLeft)) !== 0 || (entry !== 0 && (entry & single) === 0)) {
          scannedHash = hash;
          return index;
        }
        hash = seed;
      }
      if (entry !== 0) {
        scannedHash = seed;
        return index;
      }
    }
  }
  scannedHash = hash;
  return limit;
}

class Finder {
  private readonly found: Match[] = [];
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly sequences: Int32Array;
  private readonly fullAt: Int32Array;
  private readonly token: TokenCursor = { start: 0, end: 0, hash: 0 };
  private readonly limitTokens: number;
  /** The number of tokens before the first comma inside the hit; 0 for none. */
  private commaAfter = 0;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly text: string,
    private readonly limit: number,
    maxTokens: number,
  ) {
    this.limitTokens = Math.min(lexicon.maxTokens, maxTokens);
    this.starts = new Int32Array(this.limitTokens + 1);
    this.ends = new Int32Array(this.limitTokens + 1);
    this.sequences = new Int32Array(this.limitTokens + 1);
    this.fullAt = new Int32Array(this.limitTokens + 1);
  }

  run(from: number): Match[] {
    const { text, limit } = this;
    const { first, firstShift } = this.lexicon;
    let index = from;
    while (index < limit) {
      index = skipToCandidate(text, index, limit, first, firstShift);
      const hash = scannedHash;
      const entry = index < limit ? (CHARACTERS[text.charCodeAt(index)] as number) : 0;
      if (hash !== TOKEN_SEED) {
        if (entry > 0 && (entry & SINGLE) === 0) index = this.readSlowly(this.wordStart(index, from));
        else index = this.readCandidate(index, from, hash);
      } else if ((entry & SINGLE) !== 0) index = this.readSingles(index);
      else if (index < limit) index = this.readSlowly(index);
    }
    return this.found;
  }

  private wordStart(end: number, from: number): number {
    let start = end;
    while (start > from && (CHARACTERS[this.text.charCodeAt(start - 1)] as number) >= WORD) start--;
    return start;
  }

  /** A word that ends at `end` and that a name may begin with; the end of the name, or `end`. */
  private readCandidate(end: number, from: number, hash: number): number {
    const start = this.wordStart(end, from);
    if (this.isFirst(spread(hash), start)) {
      const found = this.extend(start, end, hash);
      if (found > 0) return found;
    }
    const opening = CHARACTERS[this.text.charCodeAt(start)] as number;
    return (opening & PREFIX) !== 0 ? this.readPrefixed(start, end) : end;
  }

  /** A word with soft hyphens, combining marks or ligatures in it. */
  private readSlowly(start: number): number {
    if (!readToken(this.text, start, this.limit, this.token)) return this.limit;
    const { end, hash, start: begin } = this.token;
    if (this.isFirst(spread(hash), begin)) {
      const found = this.extend(begin, end, hash);
      if (found > 0) return found;
    }
    return Math.max(end, start + 1);
  }

  private isFirst(mixed: number, begin: number): boolean {
    const slot = mixed >>> this.lexicon.firstShift;
    const upper = ((CHARACTERS[this.text.charCodeAt(begin)] as number) & UPPER) !== 0 ? 1 : 0;
    return (((this.lexicon.first[slot >>> 4] as number) >>> (((slot & 15) << 1) | upper)) & 1) !== 0;
  }

  /** A run of one-character tokens: two neighbours together are sifted, for single ones are far too common. */
  private readSingles(start: number): number {
    const { text, limit } = this;
    const { first, firstShift } = this.lexicon;
    const table = CHARACTERS;
    const single = 0x20000000;
    const folded = 0xffff;
    let index = start;
    let unit = (table[text.charCodeAt(index)] as number) & folded;
    while (true) {
      const next = index + 1 < limit ? (table[text.charCodeAt(index + 1)] as number) : 0;
      if ((next & single) === 0) {
        // A single character is never a name, so what follows has to be able to go on.
        if (next === 0 && isParting(text.charCodeAt(index + 1))) return index + 1;
        const hash = Math.imul(TOKEN_SEED ^ unit, TOKEN_PRIME);
        const end = this.isFirst(spread(hash), index) ? this.extend(index, index + 1, hash) : 0;
        return end > 0 ? end : index + 1;
      }
      const second = next & folded;
      const slot = Math.imul(Math.imul(unit, 0x9e3779b1) ^ second, 0x85ebca6b) >>> firstShift;
      if ((((first[slot >>> 4] as number) >>> ((slot & 15) << 1)) & 1) !== 0) {
        const end = this.extend(index, index + 1, Math.imul(TOKEN_SEED ^ unit, TOKEN_PRIME));
        if (end > 0) return end;
      }
      unit = second;
      index++;
    }
  }

  /** An Arabic or Hebrew word: the name after one or two prefix letters. */
  private readPrefixed(start: number, end: number): number {
    for (let skipped = 1; skipped <= 2 && end - start - skipped >= 2; skipped++) {
      if (((CHARACTERS[this.text.charCodeAt(start + skipped - 1)] as number) & PREFIX) === 0) break;
      if (!readToken(this.text, start + skipped, this.limit, this.token)) break;
      const { hash, end: tokenEnd } = this.token;
      if (!this.isFirst(spread(hash), start + skipped)) continue;
      const found = this.extend(start + skipped, tokenEnd, hash);
      if (found > 0) return found;
    }
    return end;
  }

  /** Tries the names that begin with the token `[start, end)`; the end of the longest that is written here, or 0. */
  private extend(start: number, end: number, hash: number): number {
    const { lexicon } = this;
    let sequence = spread(hash);
    let state = lexicon.sequenceState(sequence);
    let count = 1;
    let fulls = 0;
    this.commaAfter = 0;
    this.starts[0] = start;
    this.ends[0] = end;
    while (true) {
      this.sequences[count - 1] = sequence;
      if ((state & STATE_NAME) !== 0) this.fullAt[fulls++] = count;
      if ((state & STATE_PREFIX) === 0 || count >= this.limitTokens) break;
      const before = this.ends[count - 1] as number;
      if (!readToken(this.text, before, this.limit, this.token)) break;
      if (!this.isJoint(before, this.token.start, this.starts[count - 1] as number, count)) break;
      let next = joinHash(sequence, this.token.hash);
      let nextState = lexicon.sequenceState(next);
      if (nextState === 0 && count === 1 && this.skipMiddle()) {
        next = joinHash(sequence, this.token.hash);
        nextState = lexicon.sequenceState(next);
      }
      if (nextState === 0) break;
      this.starts[count] = this.token.start;
      this.ends[count] = this.token.end;
      sequence = next;
      state = nextState;
      count++;
    }
    while (fulls > 0) {
      const tokens = this.fullAt[--fulls] as number;
      if (this.accept(tokens)) return this.ends[tokens - 1] as number;
    }
    return 0;
  }

  private accept(tokens: number): boolean {
    const { lexicon, text, starts, ends } = this;
    const record = lexicon.findRecord(text, this.sequences[tokens - 1] as number, starts, ends, tokens);
    if (record < 0) return false;
    const start = starts[0] as number;
    const end = ends[tokens - 1] as number;
    if (!isWholeWord(text, start, end) || isInsideAddress(text, start, end)) return false;
    let postings = lexicon.postings(record);
    const hasComma = this.commaAfter > 0 && this.commaAfter < tokens;
    let fitting = 0;
    for (const posting of postings) if (this.fits(posting, tokens, hasComma)) fitting++;
    if (fitting === 0) return false;
    if (fitting < postings.length)
      postings = postings.filter((posting) => this.fits(posting, tokens, hasComma));
    this.found.push({ start, end, tokens, postings });
    return true;
  }

  private fits(posting: Posting, tokens: number, hasComma: boolean): boolean {
    if (hasComma && this.lexicon.kind(posting.subject) === 'PERSON') return false;
    return fitsSurface(this.lexicon, posting, this.text, this.starts, this.ends, tokens);
  }

  /** Whether what stands between two words leaves them one name: a space, a hyphen, one line break, the dot of an abbreviation. */
  private isJoint(from: number, to: number, tokenStart: number, count: number): boolean {
    if (to - from === 1 && this.text.charCodeAt(from) === 32) return true;
    if (to - from > 32) return false;
    let breaks = 0;
    for (let index = from; index < to; index++) {
      const unit = this.text.charCodeAt(index);
      if (unit === 10 && ++breaks > 1) return false;
      if (unit === PERIOD && from - tokenStart > 4) return false;
      if (unit === COMMA) {
        if (this.commaAfter > 0) return false;
        this.commaAfter = count;
      }
      if (isParting(unit)) return false;
    }
    return true;
  }

  /** Steps over a middle initial ("John F. Kennedy") or a nickname in quotes to the next token; false where there is none. */
  private skipMiddle(): boolean {
    const { text, token } = this;
    const { start, end } = token;
    const isInitial = end - start === 1 && ((CHARACTERS[text.charCodeAt(start)] as number) & UPPER) !== 0;
    const quote = text.charAt(start - 1);
    const isNickname = /["“”'‘’«]/u.test(quote) && /["“”'‘’»]/u.test(text.charAt(end));
    if (!isInitial && !isNickname) return false;
    const gapEnd = isInitial && text.charCodeAt(end) === PERIOD ? end + 1 : isNickname ? end + 1 : end;
    if (text.charCodeAt(gapEnd) !== 32 || !readToken(text, gapEnd, this.limit, token)) return false;
    return token.start === gapEnd + 1;
  }
}

/** Sentence and phrase ends never lie inside a name. */
function isParting(unit: number): boolean {
  switch (unit) {
    case 33: // !
    case 40: // (
    case 41: // )
    case 58: // :
    case 59: // ;
    case 60: // <
    case 62: // >
    case 63: // ?
    case 91: // [
    case 93: // ]
    case 124: // |
    case 0x2014: // em dash
    case 0x2022: // bullet
    case 0x2029:
    case 0x3001: // 、
    case 0x3002: // 。
    case 0xff0c: // ，
    case 0x060c: // ،
      return true;
    default:
      return false;
  }
}
