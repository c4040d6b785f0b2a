import { CHARACTERS, EXPAND, EXPANSIONS, FOLDED, SKIP } from '../text/characters.ts';
import { ByteReader } from './byte-reader.ts';
import { HAS_MORE, META, PLACE_BYTES } from './lexicon-format.ts';
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

/** Records longer than this are kept decoded: a surname with all its bearers. Others are faster read than looked up. */
const LONG_RECORD_BYTES = 64;
/** So many long records are kept. */
const RECORDS_KEPT = 1_024;

/**
 * The names of an open lexicon: two sieves that end most words at once, and records that decide. All reads are bounds-safe: out
 * of range reads as zero, every loop is bounded by its section.
 */
export class NameTable {
  readonly first: Uint32Array;
  readonly sequences: Uint32Array;
  /** A key's slot in `first` is `key >>> firstShift`, two bits each, sixteen slots a word. */
  readonly firstShift: number;
  readonly sequenceShift: number;
  /** The longest name, in tokens. */
  readonly maxTokens: number;
  private readonly directory: Uint32Array;
  private readonly bucketShift: number;
  private readonly records: ByteReader;
  private readonly tokens: ByteReader;
  private readonly styles: Uint32Array;
  private readonly subjectCount: number;
  private readonly longRecords = new Map<number, readonly Posting[]>();

  constructor({ bytes, words }: Sections) {
    const meta = words('meta');
    this.first = words('first');
    this.sequences = words('sequences');
    this.directory = words('directory');
    this.records = new ByteReader(bytes.records);
    this.tokens = new ByteReader(bytes.tokens);
    this.styles = words('styles');
    this.subjectCount = meta[META.subjects] as number;
    this.maxTokens = meta[META.maxTokens] as number;
    this.firstShift = 32 - (meta[META.firstBits] as number);
    this.sequenceShift = 32 - (meta[META.sequenceBits] as number);
    this.bucketShift = 32 - (meta[META.bucketBits] as number);
  }

  /** What a first token, by its hash and `UPPER_KEY`, can be: as `sequenceState`. */
  firstState(key: number): number {
    const slot = key >>> this.firstShift;
    return ((this.first[slot >>> 4] as number) >>> ((slot & 15) << 1)) & 3;
  }

  /**
   * What a sequence of tokens can be (a single one: only a whole name): bit 1 the beginning of a longer name, bit 2 a whole one; may say too much,
   * never too little.
   */
  sequenceState(sequence: number): number {
    const slot = sequence >>> this.sequenceShift;
    return ((this.sequences[slot >>> 4] as number) >>> ((slot & 15) << 1)) & 3;
  }

  /**
   * The names that are written by the tokens at `starts`/`ends` of a text (`count` of them), in the order of their subjects, or
   * null. Exact: every token is compared with the dictionary, whatever the hashes say.
   */
  find(
    text: string,
    sequence: number,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
  ): readonly Posting[] | null {
    const { records } = this;
    const { bytes } = records;
    const bucket = sequence >>> this.bucketShift;
    const end = Math.min(this.directory[bucket + 1] ?? 0, bytes.length);
    const print = sequence & 255;
    let at = this.directory[bucket] ?? 0;
    while (at < end) {
      let head = bytes[at + 1] ?? 0;
      let body = at + 2;
      if (head > 127) {
        records.at = at + 1;
        head = records.varint();
        body = records.at;
      }
      const next = body + (head >>> 2);
      if (bytes[at] === print && this.hasTokens(text, body, head & 3, starts, ends, count)) {
        return head >>> 2 > LONG_RECORD_BYTES ? this.longPostings(at, next) : this.readPostings(next);
      }
      at = next;
    }
    return null;
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
      const place =
        (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
      at += PLACE_BYTES;
      if (!this.isToken(text, place, starts[index] as number, ends[index] as number)) return false;
    }
    this.records.at = at;
    return true;
  }

  /** Whether the units `[start, end)` of the text fold to the token at a place of the dictionary. */
  private isToken(text: string, place: number, start: number, end: number): boolean {
    const { bytes } = this.tokens;
    if (end - start === 1 && bytes[place] === 1) {
      this.tokens.at = place + 1;
      if (this.tokens.varint() === ((CHARACTERS[text.charCodeAt(start)] as number) & 0x1800ffff)) return true;
    }
    // Nearly always the token is ASCII and written unit by unit: compared without more ado.
    if (bytes[place] === end - start && end - start < 128) {
      let at = place + 1;
      let index = start;
      while (index < end) {
        const byte = bytes[at++] as number;
        if (byte > 127 || ((CHARACTERS[text.charCodeAt(index)] as number) & 0x3800ffff) !== byte) break;
        index++;
      }
      if (index === end) return true;
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

  private longPostings(record: number, end: number): readonly Posting[] {
    let postings = this.longRecords.get(record);
    if (postings === undefined) {
      postings = this.readPostings(end);
      if (this.longRecords.size >= RECORDS_KEPT) this.longRecords.clear();
      this.longRecords.set(record, postings);
    }
    return postings;
  }

  /** Reads the postings from where the tokens of a record ended. */
  private readPostings(recordEnd: number): Posting[] {
    const { records, styles } = this;
    const end = Math.min(recordEnd, records.bytes.length);
    const found: Posting[] = [];
    let subject = 0;
    while (records.at < end) {
      subject += records.varint();
      const style = records.varint() * 2;
      const flags = styles[style] ?? 0;
      const shape = styles[style + 1] ?? 0;
      const more = (flags & HAS_MORE) !== 0;
      const requires = more ? records.varint() : 0;
      const from = more ? records.varint() : 0;
      const until = more ? records.varint() : 0;
      if (subject >= this.subjectCount) break;
      found.push({ subject, flags, shape, requires, from, until });
    }
    return found;
  }
}
