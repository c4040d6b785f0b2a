import { kindOf, type Lexicon, type Posting } from '../lexicon/lexicon.ts';
import { STATE_NAME, STATE_PREFIX } from '../lexicon/lexicon-format.ts';
import type { NameTable } from '../lexicon/name-table.ts';
import { CHARACTERS, EXPAND, PREFIX, SINGLE, SKIP, SPECIAL, UPPER } from '../text/characters.ts';
import { WORD_BLOCK } from '../text/scan-words.ts';
import { joinHash, spread, unitHash } from '../text/token-hash.ts';
import { readToken, type TokenCursor } from '../text/tokens.ts';
import { APART, COMPARED } from './compare-words.ts';
import type { Match } from './find-matches.ts';
import { standsAlone, WrittenForm } from './surface.ts';

const SPACE = 32;
const COMMA = 44;
const PERIOD = 46;
const LAST_LATIN = 0x24f;
// Names of this module are constants to the compiler, imported ones are not.
const TABLE = CHARACTERS;
/** No further token belongs to a name. */
const NO_TOKEN = -2;
/** No record was looked for yet. */
const UNKNOWN = -2;

/** Reads the name that begins at a word of a text, where one does: the longest that the lexicon has and that is written so. */
export class NameReader {
  readonly found: Match[] = [];
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly sequences: Int32Array;
  private readonly fullAt: Int32Array;
  private readonly token: TokenCursor = { start: 0, end: 0, hash: 0 };
  private readonly written = new WrittenForm();
  private readonly limitTokens: number;
  /** The number of tokens before the first comma inside the hit; 0 for none. */
  private commaAfter = 0;
  /** Whether the first word has a capital: 1 or 0. */
  private isUpper = 0;
  /** A sequence whose record was looked for already, and what was found; `UNKNOWN` where none was. */
  private knownSequence = 0;
  private knownRecord = UNKNOWN;
  private readonly names: NameTable;

  constructor(
    lexicon: Lexicon,
    private readonly text: string,
    private readonly limit: number,
    maxTokens: number,
  ) {
    this.names = lexicon.names;
    this.limitTokens = Math.min(lexicon.names.maxTokens, maxTokens);
    // One more than are read.
    this.starts = new Int32Array(this.limitTokens + 1);
    this.ends = new Int32Array(this.limitTokens + 1);
    this.sequences = new Int32Array(this.limitTokens + 1);
    this.fullAt = new Int32Array(this.limitTokens + 1);
  }

  /**
   * A plain word of the block, from `start`, which can be what `state` says; the end of the name that begins with it, or the end of
   * the word. `record` is what was found for `sequence`.
   */
  readWord(start: number, index: number, state: number, sequence: number, record: number): number {
    const end = WORD_BLOCK.ends[index] as number;
    this.isUpper = ((WORD_BLOCK.kinds[index] as number) >>> 16) & 1;
    this.knownSequence = sequence;
    this.knownRecord = record;
    const found = this.extend(start, end, WORD_BLOCK.hashes[index] as number, state, index);
    this.knownRecord = UNKNOWN;
    return found > 0 ? found : end;
  }

  /** Takes a name of so many plain words of the block with a space between, from one on, if `record` has it. */
  readPlain(index: number, tokens: number, sequence: number, record: number): boolean {
    for (let token = 0; token < tokens; token++) {
      this.starts[token] = WORD_BLOCK.starts[index + token] as number;
      this.ends[token] = WORD_BLOCK.ends[index + token] as number;
    }
    this.commaAfter = 0;
    return this.take(sequence, record, tokens);
  }

  /** Takes a name of up to three plain words of the block that are the record's and written in a shape that is `allowed`, if its names may be; `comparison` says which, see compare-words.ts. */
  takeCompared(index: number, tokens: number, record: number, comparison: number): boolean {
    const { names } = this;
    const postings = names.readCompared(record, tokens);
    if (postings === null || (names.shapes & ~(comparison & ~(COMPARED | APART))) !== 0) return false;
    const start = WORD_BLOCK.starts[index] as number;
    const end = WORD_BLOCK.ends[index + tokens - 1] as number;
    const isApart = (comparison & APART) !== 0;
    this.found.push({ start, end, tokens, postings, bearers: names.bearers, isApart });
    return true;
  }

  /** A word with marks, ligatures, prefixes or one-character tokens in it: token by token, and on to the end of the last name. */
  readRun(start: number, end: number, kinds: number): number {
    const { text, token } = this;
    let index = start;
    while (index < end) {
      if (((CHARACTERS[text.charCodeAt(index)] as number) & SINGLE) !== 0) index = this.readSingles(index);
      else if (!readToken(text, index, this.limit, token)) return this.limit;
      else index = Math.max(this.readSlowly((kinds & (SKIP | EXPAND)) === 0), index + 1);
    }
    return index;
  }

  private readSlowly(mayHavePrefix: boolean): number {
    const { start, end, hash } = this.token;
    const opening = CHARACTERS[this.text.charCodeAt(start)] as number;
    const found = this.extend(start, end, hash, this.firstState(hash, start), -1);
    if (found > 0) return found;
    return mayHavePrefix && (opening & PREFIX) !== 0 ? this.readPrefixed(start, end) : end;
  }

  private firstState(hash: number, start: number): number {
    const opening = CHARACTERS[this.text.charCodeAt(start)] as number;
    this.isUpper = (opening >>> 16) & 1;
    return this.names.firstState(hash, this.isUpper);
  }

  /** Text without spaces from `start` on, its marks included; where other text begins. */
  readUnspaced(start: number): number {
    const { text, limit } = this;
    let index = start;
    while (index < limit) {
      const unit = text.charCodeAt(index);
      if (((TABLE[unit] as number) & SINGLE) !== 0) index = this.readSingles(index);
      else if (unit > 0x2fff && PARTING[unit] === 1) index++;
      else break;
    }
    return Math.min(index, limit);
  }

  /** One-character tokens from `start` on, and over the ends of sentences and phrases; the end of the first name, or of them all. */
  private readSingles(start: number): number {
    const { text, limit, names } = this;
    let index = start;
    while (true) {
      index = nextPair(text, index, limit, names.first, names.lowerFirstMask);
      const entry = TABLE[text.charCodeAt(index)] as number;
      if ((entry & SINGLE) === 0) return index + 1;
      const hash = unitHash(entry & 0xffff);
      const next = index + 1 < limit ? (TABLE[text.charCodeAt(index + 1)] as number) : 0;
      const isPair = (next & SINGLE) !== 0;
      if (!isPair || this.isBeginning(hash, next)) {
        // A single character is never a name, so what follows has to be able to go on.
        this.isUpper = 0;
        const state = isPair ? STATE_PREFIX : this.firstState(hash, index) & STATE_PREFIX;
        const end = this.extend(index, index + 1, hash, state, -1);
        if (end > 0) return end;
      }
      index++;
      if (!isPair) return index;
    }
  }

  /** Whether a one-character token and the next one begin a name, as far as their sequence says. */
  private isBeginning(hash: number, next: number): boolean {
    const sequence = joinHash(spread(hash), unitHash(next & 0xffff));
    return this.names.sequenceState(sequence, 0) !== 0;
  }

  /** An Arabic or Hebrew word: the name after one or two prefix letters. */
  private readPrefixed(start: number, end: number): number {
    for (let skipped = 1; skipped <= 2 && end - start - skipped >= 2; skipped++) {
      if (((CHARACTERS[this.text.charCodeAt(start + skipped - 1)] as number) & PREFIX) === 0) break;
      if (!readToken(this.text, start + skipped, this.limit, this.token)) break;
      const { hash, end: tokenEnd } = this.token;
      const state = this.firstState(hash, start + skipped);
      const found = this.extend(start + skipped, tokenEnd, hash, state, -1);
      if (found > 0) return found;
    }
    return end;
  }

  /**
   * Tries the names that begin with the token `[start, end)`, which can be what `state` says; `word` is its index in the block, or
   * -1. The end of the longest that is written here, or 0.
   */
  private extend(start: number, end: number, hash: number, state: number, word: number): number {
    if (state === 0) return 0;
    const sequence = spread(hash);
    this.commaAfter = 0;
    this.starts[0] = start;
    this.ends[0] = end;
    this.sequences[0] = sequence;
    if ((state & STATE_PREFIX) !== 0 && this.limitTokens > 1) {
      const after = this.nextToken(end, word, start, 1);
      if (after > NO_TOKEN) {
        const { start: secondStart, end: secondEnd } = this.token;
        const { commaAfter } = this;
        const found = this.follow(after);
        if (found > 0) return found;
        this.commaAfter = commaAfter;
        // Only persons have middle names, so the first has a capital where its script has any.
        const mayHaveMiddle = this.isUpper === 1 || this.text.charCodeAt(start) > LAST_LATIN;
        const further = mayHaveMiddle ? this.followMiddle(secondStart, secondEnd) : 0;
        if (further > 0) return further;
      }
    }
    return (state & STATE_NAME) !== 0 && this.accept(1) ? end : 0;
  }

  /** Goes on from the first token with the one in `this.token`; the end of the longest name of two tokens or more, or 0. */
  private follow(word: number): number {
    const { names, token, starts, ends, sequences, fullAt } = this;
    let count = 1;
    let fulls = 0;
    let after = word;
    while (true) {
      const sequence = joinHash(sequences[count - 1] as number, token.hash);
      const state = names.sequenceState(sequence, this.isUpper);
      if (state === 0) break;
      starts[count] = token.start;
      ends[count] = token.end;
      sequences[count] = sequence;
      count++;
      if ((state & STATE_NAME) !== 0) fullAt[fulls++] = count;
      if ((state & STATE_PREFIX) === 0 || count >= this.limitTokens) break;
      after = this.nextToken(token.end, after, token.start, count);
      if (after === NO_TOKEN) break;
    }
    while (fulls > 0) {
      const tokens = fullAt[--fulls] as number;
      if (this.accept(tokens)) return ends[tokens - 1] as number;
    }
    return 0;
  }

  /**
   * The token after `before`, into `this.token`: the next word of the block where that is plain and only a space away. Its index
   * in the block, -1 for a token that was read otherwise, `NO_TOKEN` where none may follow the `count` tokens of a name.
   */
  private nextToken(before: number, word: number, lastStart: number, count: number): number {
    const { text, token } = this;
    const next = word + 1;
    if (
      word >= 0 &&
      next < WORD_BLOCK.count &&
      ((WORD_BLOCK.kinds[next] as number) & SPECIAL) === 0 &&
      text.charCodeAt(before) === SPACE &&
      CHARACTERS[text.charCodeAt(before + 1)] !== 0
    ) {
      token.start = before + 1;
      token.end = WORD_BLOCK.ends[next] as number;
      token.hash = WORD_BLOCK.hashes[next] as number;
      return next;
    }
    if (!readToken(text, before, this.limit, token)) return NO_TOKEN;
    return this.isJoint(before, token.start, lastStart, count) ? -1 : NO_TOKEN;
  }

  private accept(tokens: number): boolean {
    const { names } = this;
    const sequence = this.sequences[tokens - 1] as number;
    const record =
      sequence === this.knownSequence && sequence !== 0 && this.knownRecord !== UNKNOWN
        ? this.knownRecord
        : names.recordFrom(sequence, names.bucketStart(sequence));
    return this.take(sequence, record, tokens);
  }

  /** Takes the name whose tokens are in `starts` and `ends`, if the record has them and they are written as the name has to be. */
  private take(sequence: number, record: number, tokens: number): boolean {
    const { names, text, starts, ends } = this;
    const written = names.read(text, sequence, record, starts, ends, tokens);
    if (written === null) return false;
    const start = starts[0] as number;
    const end = ends[tokens - 1] as number;
    if (!standsAlone(text, start, end)) return false;
    const { bearers } = names;
    const hasComma = this.commaAfter > 0 && this.commaAfter < tokens;
    this.written.read(text, starts, ends, tokens);
    if (!hasComma && this.written.fitsShapes(names.shapes)) {
      this.found.push({ start, end, tokens, postings: written, bearers, isApart: false });
      return true;
    }
    return this.takeFitting({ start, end, tokens, postings: written, bearers, isApart: false }, hasComma);
  }

  /** Takes of a match what is written as it has to be, if anything is. */
  private takeFitting(match: Match, hasComma: boolean): boolean {
    const postings = match.postings.filter((posting) => this.fits(posting, hasComma));
    const bearers = match.bearers.filter((group) => this.fits(group.posting(group.subject(0)), hasComma));
    if (postings.length === 0 && bearers.length === 0) return false;
    this.found.push({ ...match, postings, bearers });
    return true;
  }

  private fits(posting: Posting, hasComma: boolean): boolean {
    if (hasComma && kindOf(posting) === 'PERSON') return false;
    return this.written.fits(posting);
  }

  /** Whether what stands between two words leaves them one name: a space, a hyphen, one line break, the dot of an abbreviation. */
  private isJoint(from: number, to: number, tokenStart: number, count: number): boolean {
    if (to - from === 1 && this.text.charCodeAt(from) === SPACE) return true;
    if (to - from > 32) return false;
    let breaks = 0;
    for (let index = from; index < to; index++) {
      const unit = this.text.charCodeAt(index);
      if (unit === 10 && ++breaks > 1) return false;
      // "Iran. Iraq" are two sentences, "Amazon.com" is one name.
      if (unit === PERIOD && from - tokenStart > 4 && to - from > 1) return false;
      if (unit === COMMA) {
        if (this.commaAfter > 0) return false;
        this.commaAfter = count;
      }
      if (isParting(unit)) return false;
    }
    return true;
  }

  /** Steps over a middle initial ("John F. Kennedy") or a nickname in quotes at `[start, end)`, and goes on behind it. */
  private followMiddle(start: number, end: number): number {
    const { text, token } = this;
    const isInitial = end - start === 1 && ((CHARACTERS[text.charCodeAt(start)] as number) & UPPER) !== 0;
    const isNickname =
      !isInitial && isOpeningQuote(text.charCodeAt(start - 1)) && isClosingQuote(text.charCodeAt(end));
    if (!isInitial && !isNickname) return 0;
    const gap = isNickname || text.charCodeAt(end) === PERIOD ? end + 1 : end;
    if (text.charCodeAt(gap) !== SPACE || !readToken(text, gap, this.limit, token)) return 0;
    return token.start === gap + 1 ? this.follow(-1) : 0;
  }
}

const isQuote = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 0x2018 || unit === 0x2019 || unit === 0x201c || unit === 0x201d;
const isOpeningQuote = (unit: number): boolean => isQuote(unit) || unit === 0xab;
const isClosingQuote = (unit: number): boolean => isQuote(unit) || unit === 0xbb;

/**
 * The place from `from` on where two neighbouring one-character tokens may begin a name, or behind which something else stands than
 * such tokens and the ends of phrases. Two together are sifted, because single ones are far too common.
 */
function nextPair(text: string, from: number, limit: number, first: Uint32Array, firstMask: number): number {
  let entry = TABLE[text.charCodeAt(from)] as number;
  let index = from;
  for (; index + 1 < limit; index++) {
    const unit = text.charCodeAt(index + 1);
    const next = TABLE[unit] as number;
    const pair = Math.imul(Math.imul(entry & 0xffff, -1640531535) ^ (next & 0xffff), -2048144789);
    const word = first[(pair & firstMask) >>> 2] as number;
    const mayBegin = (word >>> (pair >>> 27)) & (word >>> (pair >>> 22)) & 1;
    if ((mayBegin & ((entry & next) >>> 29)) !== 0) return index;
    if ((next & 0x20000000) === 0 && PARTING[unit] === 0) return index;
    entry = next;
  }
  return index;
}

/** Sentence and phrase ends, which never lie inside a name. */
const PARTING = new Uint8Array(65_536);
for (const mark of '!():;<>?[]|—•\u2029、。，،') PARTING[mark.charCodeAt(0)] = 1;
const isParting = (unit: number): boolean => PARTING[unit] === 1;
