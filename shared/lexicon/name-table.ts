import { ASSEMBLY, assemblyNumbers } from '../assembly/open-assembly.ts';
import { CHARACTERS, EXPAND, EXPANSIONS, FOLDED, SKIP } from '../text/characters.ts';
import { MOST_WORDS, NARROW_COPY } from '../text/scan-words.ts';
import { Bearers, NO_BEARERS } from './bearers.ts';
import { ByteReader } from './byte-reader.ts';
import {
  HAS_MORE,
  IGNORE_CASE,
  META,
  PLACE_BYTES,
  SIEVE_PRIME,
  STATE_NAME,
  STATE_PREFIX,
  SUBJECT_BYTES,
} from './lexicon-format.ts';
import type { Sections } from './open-lexicon.ts';

/** One name of one subject, as its record holds it. */
export interface Posting {
  subject: number;
  flags: number;
  shape: number;
  /** Where the section `requires` says what the name requires; 0 for nothing. */
  requires: number;
  /** Validity of the name, `yyyymmdd`, half-open; 0 for none. */
  from: number;
  until: number;
}

/** For each record that was looked for where its first three tokens are in the dictionary, four numbers each; -1 for none. */
const PLACES = assemblyNumbers(ASSEMBLY?.placesAt, 4 * MOST_WORDS);
/** For each sequence, of four numbers the second and the third: where its bucket begins in the records, and the next one. */
const BUCKETS = assemblyNumbers(ASSEMBLY?.fetchedAt, 4 * MOST_WORDS);
// Names of this module are constants to the compiler, imported ones are not.
const COPY = NARROW_COPY;
const COPIED = NARROW_COPY.bytes;
/** What an ASCII unit folds to. */
const FOLDED_ASCII = Uint8Array.from({ length: 128 }, (_, unit) => (CHARACTERS[unit] as number) & FOLDED);
const NO_POSTINGS: readonly Posting[] = [];
/** Records of more bytes than this are hardly in the processor's caches when they are asked for. */
const LARGE_BYTES = 1 << 19;
/** So far behind its bucket's beginning a record ends, mostly. */
const BUCKET_BYTES = 32;

/** Where a record goes on behind the varint of its head. */
function bodyOf(bytes: Uint8Array, record: number): number {
  let at = record + 1;
  while ((bytes[at] as number) > 127) at++;
  return at + 1;
}

/** Whether a word of a sieve has the three bits of a whole name: 1 or 0. */
const isNameIn = (word: number, bits: number): number =>
  (word >>> (bits >>> 27)) & (word >>> (bits >>> 22)) & (word >>> (bits >>> 17)) & 1;

/** The place of a token in the dictionary, as a record holds it. */
const placeAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);

/**
 * The names of an open lexicon: two sieves that end most words at once, and records that decide. All reads are bounds-safe: out
 * of range reads as zero, every loop is bounded by its section.
 */
export class NameTable {
  readonly first: Uint32Array;
  readonly sequences: Uint32Array;
  /**
   * `first` has three sieves, one behind the other: of first tokens in lower case, of what may follow them, which the assembly reads, and of
   * first tokens with a capital, which begins at `upperFirstStart`. A token's place in bytes from there is its hash `& lowerFirstMask` or `& upperFirstMask`.
   */
  readonly lowerFirstBits: number;
  readonly upperFirstBits: number;
  readonly lowerFirstMask: number;
  readonly upperFirstMask: number;
  readonly upperFirstStart: number;
  /**
   * `sequences` has two sieves, one behind the other: of what may have its first or second word in lower case, and of everything. The second begins
   * at `upperStart`; a sequence's word is `sequence >>> lowerShift` of the first, or `2 * (sequence >>> upperShift)` of the second, where each word stands
   * before where the bucket of those sequences begins in the records.
   */
  readonly lowerShift: number;
  readonly upperShift: number;
  readonly upperStart: number;
  /** The longest name, in tokens. */
  readonly maxTokens: number;
  private readonly records: ByteReader;
  /** The dictionary of tokens. */
  readonly dictionary: Uint8Array;
  private readonly tokens: ByteReader;
  private readonly styles: Uint32Array;
  private readonly subjectCount: number;
  /** Whether the records do not fit the processor's caches, so that it pays to fetch what will be read. */
  private readonly isLarge: boolean;
  /** Keeps what was fetched from being left out by the compiler. */
  protected fetched = 0;
  /** The shapes of all postings that `read` gave last, joined by "or"; without those of names that ignore case. */
  shapes = 0;
  /** The subjects that `read` found last besides its postings. */
  bearers: readonly Bearers[] = NO_BEARERS;

  constructor({ bytes, words }: Sections) {
    const meta = words('meta');
    this.first = words('first');
    this.sequences = words('sequences');
    this.records = new ByteReader(bytes.records);
    this.dictionary = bytes.tokens;
    this.tokens = new ByteReader(bytes.tokens);
    this.styles = words('styles');
    this.subjectCount = meta[META.subjects] as number;
    this.maxTokens = meta[META.maxTokens] as number;
    this.lowerFirstBits = meta[META.lowerFirstBits] as number;
    this.upperFirstBits = meta[META.upperFirstBits] as number;
    this.lowerFirstMask = 4 * (2 ** this.lowerFirstBits - 1);
    this.upperFirstMask = 4 * (2 ** this.upperFirstBits - 1);
    this.upperFirstStart = 2 * 2 ** this.lowerFirstBits;
    this.lowerShift = 32 - (meta[META.lowerBits] as number);
    this.upperShift = 32 - (meta[META.upperBits] as number);
    this.isLarge = bytes.records.length > LARGE_BYTES;
    this.upperStart = 2 ** (meta[META.lowerBits] as number);
  }

  /** What a first token, by its hash, can be: as `sequenceState`. May say too much, never too little. */
  firstState(hash: number, isUpper: number): number {
    const place =
      isUpper === 0
        ? (hash & this.lowerFirstMask) >>> 2
        : this.upperFirstStart + ((hash & this.upperFirstMask) >>> 2);
    const word = this.first[place] as number;
    const begins = (word >>> (hash >>> 27)) & (word >>> (hash >>> 22)) & 1;
    return begins * (STATE_PREFIX + isNameIn(word, Math.imul(hash, SIEVE_PRIME)) * STATE_NAME);
  }

  /**
   * What a sequence of two tokens or more can be: `STATE_PREFIX`, the beginning of a longer name, and
   * `STATE_NAME`, a whole one. `isUpper` is 1 where its first word has a capital, otherwise 0. May say too much, never too little.
   */
  sequenceState(sequence: number, isUpper: number): number {
    const place =
      isUpper === 0 ? sequence >>> this.lowerShift : this.upperStart + 2 * (sequence >>> this.upperShift);
    const word = this.sequences[place] as number;
    const bits = Math.imul(sequence, SIEVE_PRIME);
    const prefix = (word >>> (bits >>> 12)) & (word >>> (bits >>> 7)) & (word >>> (bits >>> 2)) & 1;
    return prefix * STATE_PREFIX + isNameIn(word, bits) * STATE_NAME;
  }

  /**
   * Looks for the records of `count` sequences, into `found`: where each one begins, or -1 where there is none, and for 0. Step by step for all of
   * them, because the places of memory of one step do not depend on each other, so that the processor waits for all of them at once.
   * The assembly is told where their tokens are; `hasBuckets` says that it told where the buckets are.
   */
  findRecords(sequences: Int32Array, count: number, found: Int32Array, hasBuckets: boolean): void {
    const { bytes } = this.records;
    if (!hasBuckets) this.findBuckets(sequences, count);
    if (this.isLarge) {
      const last = bytes.length - 1;
      let sum = 0;
      for (let index = 0; index < count; index++) {
        const place = (BUCKETS[4 * index + 1] as number) >>> 0;
        sum +=
          (bytes[Math.min(place, last)] as number) + (bytes[Math.min(place + BUCKET_BYTES, last)] as number);
      }
      this.fetched = sum;
    }
    for (let index = 0; index < count; index++) {
      const sequence = sequences[index] as number;
      const record =
        sequence === 0
          ? -1
          : this.recordIn(sequence, BUCKETS[4 * index + 1] as number, BUCKETS[4 * index + 2] as number);
      found[index] = record;
      const places = index * 4;
      if (record < 0) {
        PLACES[places] = -1;
        continue;
      }
      const body = bodyOf(bytes, record);
      PLACES[places] = placeAt(bytes, body);
      PLACES[places + 1] = placeAt(bytes, body + PLACE_BYTES);
      PLACES[places + 2] = placeAt(bytes, body + 2 * PLACE_BYTES);
    }
  }

  /** The first record from `from` on, in the bucket of a sequence, that may be its own; -1 where there is none. */
  recordFrom(sequence: number, from: number): number {
    return this.recordIn(sequence, from, this.bucketStart(sequence, 1));
  }

  private recordIn(sequence: number, from: number, until: number): number {
    const { bytes } = this.records;
    // A damaged table may say any number.
    const end = Math.min(until >>> 0, bytes.length);
    const print = sequence & 255;
    let at = from >>> 0;
    while (at < end) {
      if (bytes[at] === print) return at;
      at = this.afterRecord(at);
    }
    return -1;
  }

  private afterRecord(at: number): number {
    const { records } = this;
    const head = records.bytes[at + 1] ?? 0;
    if (head < 128) return at + 2 + (head >>> 2);
    records.at = at + 1;
    const long = records.varint();
    return records.at + (long >>> 2);
  }

  /** Where the bucket of a sequence begins in the records, or one so many behind it. */
  bucketStart(sequence: number, further = 0): number {
    return this.sequences[this.upperStart + 2 * ((sequence >>> this.upperShift) + further) + 1] as number;
  }

  /** Where the buckets of `count` sequences begin, into `BUCKETS`. */
  private findBuckets(sequences: Int32Array, count: number): void {
    for (let index = 0; index < count; index++) {
      const sequence = sequences[index] as number;
      BUCKETS[4 * index + 1] = this.bucketStart(sequence);
      BUCKETS[4 * index + 2] = this.bucketStart(sequence, 1);
    }
  }

  /**
   * The names that are written by the tokens at `starts`/`ends` of a text (`count` of them), in the order of their subjects, or
   * null; `bearers` are who else is called so; `record` is what `recordFrom` found for their sequence. Exact: every token is compared with the dictionary, whatever the
   * hashes say.
   */
  read(
    text: string,
    sequence: number,
    record: number,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
  ): readonly Posting[] | null {
    const { records } = this;
    let at = record;
    while (at >= 0) {
      let head = records.bytes[at + 1] ?? 0;
      let body = at + 2;
      if (head > 127) {
        records.at = at + 1;
        head = records.varint();
        body = records.at;
      }
      const next = body + (head >>> 2);
      if (this.hasTokens(text, body, head & 3, starts, ends, count)) {
        return this.readPostings(next);
      }
      at = this.recordFrom(sequence, next);
    }
    return null;
  }

  /** The names of a record of `count` tokens, up to three, that are known to be those of the text; null where it has another number. */
  readCompared(record: number, count: number): readonly Posting[] | null {
    const { records } = this;
    records.at = record + 1;
    const head = records.varint();
    if ((head & 3) !== count) return null;
    const body = records.at;
    records.at = body + count * PLACE_BYTES;
    return this.readPostings(body + (head >>> 2));
  }

  /** Whether the tokens of the record with that body are those of the text; leaves the reader behind them. */
  private hasTokens(
    text: string,
    body: number,
    few: number,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
  ): boolean {
    const { bytes } = this.records;
    let at = body;
    if ((few === 0 ? bytes[at++] : few) !== count) return false;
    for (let index = 0; index < count; index++) {
      const place = placeAt(bytes, at);
      at += PLACE_BYTES;
      if (!this.isToken(text, place, starts[index] as number, ends[index] as number)) return false;
    }
    this.records.at = at;
    return true;
  }

  /** Whether the units `[start, end)` of the text fold to the token at a place of the dictionary. */
  private isToken(text: string, place: number, start: number, end: number): boolean {
    const { bytes } = this.tokens;
    const length = end - start;
    // Nearly always the text is ASCII there, and the token too.
    if (bytes[place] === length && start >= COPY.start && end <= COPY.end && length < 128) {
      const shift = place + 1 - start;
      const from = COPY.start;
      let index = start;
      while (index < end && FOLDED_ASCII[COPIED[index - from] as number] === bytes[index + shift]) index++;
      return index === end;
    }
    // A character of a script without spaces.
    if (length === 1 && bytes[place] === 1) {
      this.tokens.at = place + 1;
      if (this.tokens.varint() === ((CHARACTERS[text.charCodeAt(start)] as number) & 0x1800ffff)) return true;
    }
    return this.isFoldedToken(text, place, start, end);
  }

  private isFoldedToken(text: string, place: number, start: number, end: number): boolean {
    const { tokens } = this;
    tokens.at = place;
    let left = tokens.varint();
    for (let index = start; index < end; index++) {
      const entry = CHARACTERS[text.charCodeAt(index)] as number;
      if ((entry & SKIP) !== 0) continue;
      const letters = (entry & EXPAND) !== 0 ? (EXPANSIONS[entry & FOLDED] ?? '') : '';
      const units = letters.length || 1;
      for (let unit = 0; unit < units; unit++) {
        if (left-- <= 0) return false;
        if (tokens.varint() !== (letters === '' ? entry & FOLDED : letters.charCodeAt(unit))) return false;
      }
    }
    return left === 0;
  }

  /** Reads the postings from where the tokens of a record ended. */
  private readPostings(recordEnd: number): readonly Posting[] {
    const { records, styles, subjectCount } = this;
    const { bytes } = records;
    const end = Math.min(recordEnd, bytes.length);
    // A list that is grown by pushing takes room for sixteen more, and most have one.
    let found: Posting[] | undefined;
    let bearers = NO_BEARERS;
    let subject = 0;
    let shapes = 0;
    let { at } = records;
    while (at < end) {
      // What is short is read without a call.
      const low = bytes[at] as number;
      const high = bytes[at + 1] as number;
      if (low < 128) {
        subject += low;
        at++;
      } else if (high < 128) {
        subject += (low & 127) | (high << 7);
        at += 2;
      } else {
        records.at = at;
        subject += records.varint();
        at = records.at;
      }
      let style = bytes[at++] as number;
      if (style > 127) {
        records.at = at - 1;
        style = records.varint();
        at = records.at;
      }
      // The lowest bit says that many have this style.
      const flags = styles[style & ~1] ?? 0;
      const shape = styles[style | 1] ?? 0;
      if (subject >= subjectCount) break;
      if ((flags & IGNORE_CASE) === 0) shapes |= shape;
      if ((style & 1) !== 0) {
        let count = bytes[at++] as number;
        if (count > 127) {
          records.at = at - 1;
          count = records.varint();
          at = records.at;
        }
        // A damaged record may say that there are more than it has.
        if (count * SUBJECT_BYTES > end - at) count = Math.max(0, Math.floor((end - at) / SUBJECT_BYTES));
        const group = new Bearers(flags, shape, count, bytes, at);
        bearers = bearers === NO_BEARERS ? [group] : [...bearers, group];
        at += count * SUBJECT_BYTES;
        subject = 0;
        continue;
      }
      if ((flags & HAS_MORE) === 0) {
        const posting = { subject, flags, shape, requires: 0, from: 0, until: 0 };
        if (found === undefined) found = [posting];
        else found.push(posting);
        continue;
      }
      records.at = at;
      const requires = records.varint();
      const from = records.varint();
      const until = records.varint();
      const posting = { subject, flags, shape, requires, from, until };
      if (found === undefined) found = [posting];
      else found.push(posting);
      at = records.at;
    }
    this.shapes = shapes;
    this.bearers = bearers;
    return found ?? NO_POSTINGS;
  }
}
