import { CHARACTERS, EXPAND, EXPANSIONS, FOLDED, SKIP, WORD } from '../text/characters.ts';
import {
  HAS_MORE,
  META,
  SLUGS_PER_BLOCK,
  SUBJECT_KIND_CODES,
  type SubjectKindCode,
  TOKENS_PER_BLOCK,
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

/** So many records are kept decoded. */
const RECORDS_KEPT = 8_192;
/** So many slugs are kept as strings, for an article names the same subjects again and again. */
const SLUGS_KEPT = 4_096;

/** An open lexicon. All reads are bounds-safe: out of range reads as zero, every loop is bounded by its section. */
export class Lexicon {
  readonly firstShift: number;
  readonly sequenceShift: number;
  readonly first: Uint32Array;
  readonly sequences: Uint32Array;
  readonly maxTokens: number;
  readonly subjectCount: number;
  readonly nameCount: number;
  /** The size of all sections in bytes. */
  readonly byteLength: number;
  /** The bytes that matching, kinds and flags take: all but the slugs. */
  readonly bytesForMatching: number;
  private readonly directory: Uint32Array;
  private readonly records: Uint8Array;
  private readonly tokenIndex: Uint32Array;
  private readonly tokens: Uint8Array;
  private readonly kinds: Uint8Array;
  private readonly slugIndex: Uint32Array;
  private readonly slugBytes: Uint8Array;
  private readonly requires: Uint32Array;
  private readonly posts: Uint32Array;
  private readonly languageBytes: Uint8Array;
  private readonly postingCache = new Map<number, readonly Posting[]>();
  private readonly slugCache = new Map<number, string>();
  private languageList: string[] | undefined;
  private postIndex: Map<number, number> | undefined;
  private readonly bucketShift: number;
  /** Where the last varint ended. */
  private cursor = 0;

  constructor({ bytes, words }: Sections) {
    const meta = words('meta');
    this.first = words('first');
    this.sequences = words('sequences');
    this.directory = words('directory');
    this.records = bytes.records;
    this.tokenIndex = words('tokenIndex');
    this.tokens = bytes.tokens;
    this.kinds = bytes.subjectKinds;
    this.slugIndex = words('slugIndex');
    this.slugBytes = bytes.slugs;
    this.requires = words('requires');
    this.posts = words('posts');
    this.languageBytes = bytes.languages;
    this.subjectCount = meta[META.subjects] as number;
    this.nameCount = meta[META.postings] as number;
    this.maxTokens = meta[META.maxTokens] as number;
    this.firstShift = 32 - (meta[META.firstBits] as number);
    this.sequenceShift = 32 - (meta[META.sequenceBits] as number);
    this.bucketShift = 32 - (meta[META.bucketBits] as number);
    this.byteLength = Object.values(bytes).reduce((sum, section) => sum + section.byteLength, 0);
    this.bytesForMatching = this.byteLength - bytes.slugs.byteLength - bytes.slugIndex.byteLength;
  }

  /** What a sequence of tokens can be: bit 1 the beginning of a longer name, bit 2 a whole one; may say too much, never too little. */
  sequenceState(sequence: number): number {
    const slot = sequence >>> this.sequenceShift;
    return ((this.sequences[slot >>> 4] as number) >>> ((slot & 15) * 2)) & 3;
  }

  /**
   * The record of the name whose tokens stand in the text at `starts`/`ends` (`count` of them), or -1.
   * Exact: every token is compared with the dictionary, whatever the hashes say.
   */
  findRecord(text: string, sequence: number, starts: Int32Array, ends: Int32Array, count: number): number {
    const bucket = sequence >>> this.bucketShift;
    let at = this.directory[bucket] ?? 0;
    const end = Math.min(this.directory[bucket + 1] ?? 0, this.records.length);
    while (at < end) {
      const print = this.records[at] as number;
      const length = this.varint(this.records, at + 1);
      const body = this.cursor;
      if (print === (sequence & 255) && this.hasTokens(text, body, starts, ends, count)) return at;
      at = body + length;
    }
    return -1;
  }

  private hasTokens(
    text: string,
    body: number,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
  ): boolean {
    if (this.varint(this.records, body) !== count) return false;
    let at = this.cursor;
    for (let index = 0; index < count; index++) {
      const token = this.varint(this.records, at);
      at = this.cursor;
      if (!this.isToken(text, token, starts[index] as number, ends[index] as number)) return false;
    }
    return true;
  }

  /** Whether the units `[start, end)` of the text fold to the token of the dictionary. */
  private isToken(text: string, token: number, start: number, end: number): boolean {
    let at = this.tokenIndex[Math.floor(token / TOKENS_PER_BLOCK)] ?? this.tokens.length;
    for (let before = token % TOKENS_PER_BLOCK; before > 0; before--) at = this.skipText(this.tokens, at);
    let left = this.varint(this.tokens, at);
    at = this.cursor;
    const { tokens } = this;
    for (let index = start; index < end; index++) {
      const entry = CHARACTERS[text.charCodeAt(index)] as number;
      const byte = tokens[at] as number;
      if (entry >= WORD && byte < 128) {
        if (left-- <= 0 || byte !== (entry & FOLDED)) return false;
        at++;
        continue;
      }
      if (entry === SKIP) continue;
      const letters = (entry & EXPAND) !== 0 ? (EXPANSIONS[entry & FOLDED] ?? '') : '';
      const units = letters.length || 1;
      for (let unit = 0; unit < units; unit++) {
        if (left-- <= 0) return false;
        const expected = this.varint(this.tokens, at);
        at = this.cursor;
        if (expected !== (letters === '' ? entry & FOLDED : letters.charCodeAt(unit))) return false;
      }
    }
    return left === 0;
  }

  /** The names that share a record, in the order of their subjects. */
  postings(record: number): readonly Posting[] {
    const known = this.postingCache.get(record);
    if (known !== undefined) return known;
    const postings = this.readPostings(record);
    if (this.postingCache.size >= RECORDS_KEPT) this.postingCache.clear();
    this.postingCache.set(record, postings);
    return postings;
  }

  private readPostings(record: number): Posting[] {
    const length = this.varint(this.records, record + 1);
    const end = Math.min(this.cursor + length, this.records.length);
    const tokenCount = Math.min(255, this.varint(this.records, this.cursor));
    for (let index = 0; index < tokenCount; index++) this.varint(this.records, this.cursor);
    const found: Posting[] = [];
    let subject = 0;
    while (this.cursor < end) {
      subject += this.varint(this.records, this.cursor);
      const flags = this.varint(this.records, this.cursor);
      const shape = this.varint(this.records, this.cursor);
      const more = (flags & HAS_MORE) !== 0;
      const requires = more ? this.varint(this.records, this.cursor) : 0;
      const from = more ? this.varint(this.records, this.cursor) : 0;
      const until = more ? this.varint(this.records, this.cursor) : 0;
      if (subject < this.subjectCount) found.push({ subject, flags, shape, requires, from, until });
    }
    return found;
  }

  /** The kind of a subject; `POST` for an office. */
  kind(subject: number): SubjectKindCode {
    return SUBJECT_KIND_CODES[this.kinds[subject] ?? 5] ?? 'OTHER';
  }

  /** The slug of a subject. */
  slug(subject: number): string {
    const known = this.slugCache.get(subject);
    if (known !== undefined) return known;
    const slug = this.readSlug(subject);
    if (this.slugCache.size >= SLUGS_KEPT) this.slugCache.clear();
    this.slugCache.set(subject, slug);
    return slug;
  }

  private readSlug(subject: number): string {
    let at = this.slugIndex[Math.floor(subject / SLUGS_PER_BLOCK)] ?? this.slugBytes.length;
    let slug = '';
    for (let before = subject % SLUGS_PER_BLOCK; before >= 0; before--) {
      const shared = this.varint(this.slugBytes, at);
      slug = slug.slice(0, shared) + this.text(this.slugBytes, this.cursor);
      at = this.cursor;
    }
    return slug;
  }

  /** What a name requires: every entry has to be met by one of its subjects. */
  requirement(offset: number): number[][] {
    const found: number[][] = [];
    let at = offset;
    const count = Math.min(this.requires[at++] ?? 0, this.requires.length);
    for (let entry = 0; entry < count && at < this.requires.length; entry++) {
      const size = Math.min(this.requires[at++] ?? 0, this.requires.length);
      found.push([...this.requires.subarray(at, at + size)]);
      at += size;
    }
    return found;
  }

  /** The certain holder of a post with one seat on a day (`yyyymmdd`), or -1. */
  holder(post: number, day: number): number {
    const at = this.posting(post);
    if (day === 0 || at === undefined || this.posts[at + 1] !== 1) return -1;
    const count = Math.min(this.posts[at + 2] ?? 0, this.posts.length);
    let holder = -1;
    for (let term = 0; term < count; term++) {
      const entry = at + 3 + term * 3;
      const who = this.posts[entry] ?? -1;
      if ((this.posts[entry + 1] ?? 0) > day || day >= (this.posts[entry + 2] ?? 0)) continue;
      if (holder >= 0 && holder !== who) return -1;
      holder = who;
    }
    return holder < this.subjectCount ? holder : -1;
  }

  /** Whether a subject holds, or ever held, a post. */
  heldPost(post: number, subject: number): boolean {
    const at = this.posting(post);
    if (at === undefined) return false;
    const count = Math.min(this.posts[at + 2] ?? 0, this.posts.length);
    for (let term = 0; term < count; term++) if (this.posts[at + 3 + term * 3] === subject) return true;
    return false;
  }

  /** The language of a posting's name by its index; empty where none was given. */
  language(index: number): string {
    if (this.languageList === undefined) {
      const list: string[] = [];
      const count = Math.min(1000, this.varint(this.languageBytes, 0));
      for (let each = 0; each < count; each++) list.push(this.text(this.languageBytes, this.cursor));
      this.languageList = list;
    }
    return this.languageList[index] ?? '';
  }

  private posting(post: number): number | undefined {
    if (this.postIndex === undefined) {
      const index = new Map<number, number>();
      let at = 1;
      for (let each = 0; each < (this.posts[0] ?? 0) && at + 2 < this.posts.length; each++) {
        index.set(this.posts[at] as number, at);
        at += 3 + (this.posts[at + 2] as number) * 3;
      }
      this.postIndex = index;
    }
    return this.postIndex.get(post);
  }

  private text(bytes: Uint8Array, at: number): string {
    const length = Math.min(this.varint(bytes, at), bytes.length);
    let text = '';
    for (let index = 0; index < length; index++) text += String.fromCharCode(this.varint(bytes, this.cursor));
    return text;
  }

  private skipText(bytes: Uint8Array, at: number): number {
    const length = Math.min(this.varint(bytes, at), bytes.length);
    for (let index = 0; index < length; index++) this.varint(bytes, this.cursor);
    return this.cursor;
  }

  /** Reads an unsigned varint of at most five bytes and leaves the cursor behind it. */
  private varint(bytes: Uint8Array, at: number): number {
    let value = 0;
    let index = at;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[index++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    this.cursor = index;
    return value >>> 0;
  }
}
