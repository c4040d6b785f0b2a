import { ByteReader } from './byte-reader.ts';
import {
  KIND_MASK,
  KIND_SHIFT,
  META,
  SLUGS_PER_BLOCK,
  SUBJECT_KIND_CODES,
  type SubjectKindCode,
} from './lexicon-format.ts';
import { NameTable, type Posting } from './name-table.ts';
import type { Sections } from './open-lexicon.ts';

export type { Posting } from './name-table.ts';

/** The kind of a name's subject: `POST` for an office. Its flags tell it, because the kinds of a million subjects are in no cache. */
export const kindOf = ({ flags }: Pick<Posting, 'flags'>): SubjectKindCode =>
  SUBJECT_KIND_CODES[(flags >>> KIND_SHIFT) & KIND_MASK] ?? 'OTHER';

/**
 * So many slugs are kept as strings, for an article names the same subjects again and again: in sets of four, told by the lowest bits of a
 * subject's number, so that few subjects drive each other out.
 */
const SLUG_SETS = 4_096;
const SLUGS_IN_SET = 4;
/** So many units become a string at once: arguments of a call lie on the stack. */
const UNITS_AT_ONCE = 1_024;

/** An open lexicon. All reads are bounds-safe: out of range reads as zero, every loop is bounded by its section. */
export class Lexicon {
  readonly names: NameTable;
  readonly subjectCount: number;
  readonly nameCount: number;
  /** The size of all sections in bytes. */
  readonly byteLength: number;
  /** The bytes that matching, kinds and flags take: all but the slugs. */
  readonly bytesForMatching: number;
  private readonly kinds: Uint8Array;
  private readonly slugIndex: Uint32Array;
  private readonly slugs: ByteReader;
  private readonly requires: Uint32Array;
  private readonly posts: Uint32Array;
  private readonly languages: ByteReader;
  private readonly keptSlugs: string[] = [];
  /** Whose slug each of them is; -1 for none. */
  private keptSubjects: Int32Array | undefined;
  /** How many slugs were read: the next one takes that place of its set. */
  private slugsRead = 0;
  /** The units of the slug that is read. */
  private readonly units: number[] = new Array<number>(UNITS_AT_ONCE).fill(0);
  /** How much each slug of its block up to it shares with the one before, and where the rest of each is. */
  private readonly shared = new Int32Array(SLUGS_PER_BLOCK);
  private readonly restsAt = new Int32Array(SLUGS_PER_BLOCK);
  private languageList: string[] | undefined;
  private postIndex: Map<number, number> | undefined;

  constructor(sections: Sections) {
    const { bytes, words } = sections;
    const meta = words('meta');
    this.names = new NameTable(sections);
    this.kinds = bytes.subjectKinds;
    this.slugIndex = words('slugIndex');
    this.slugs = new ByteReader(bytes.slugs);
    this.requires = words('requires');
    this.posts = words('posts');
    this.languages = new ByteReader(bytes.languages);
    this.subjectCount = meta[META.subjects] as number;
    this.nameCount = meta[META.postings] as number;
    this.byteLength = Object.values(bytes).reduce((sum, section) => sum + section.byteLength, 0);
    this.bytesForMatching = this.byteLength - bytes.slugs.byteLength - bytes.slugIndex.byteLength;
  }

  /** The kind of a subject; `POST` for an office. */
  kind(subject: number): SubjectKindCode {
    return SUBJECT_KIND_CODES[this.kinds[subject] ?? 5] ?? 'OTHER';
  }

  /** The slug of a subject. */
  slug(subject: number): string {
    // Not before it is asked: a lexicon may be opened to be checked only.
    this.keptSubjects ??= new Int32Array(SLUG_SETS * SLUGS_IN_SET).fill(-1);
    const subjects = this.keptSubjects;
    const set = (subject & (SLUG_SETS - 1)) * SLUGS_IN_SET;
    for (let place = set; place < set + SLUGS_IN_SET; place++)
      if (subjects[place] === subject) return this.keptSlugs[place] as string;
    return this.keepSlug(subject, set + (this.slugsRead++ & (SLUGS_IN_SET - 1)));
  }

  private keepSlug(subject: number, place: number): string {
    const slug = this.readSlug(subject);
    while (this.keptSlugs.length <= place) this.keptSlugs.push('');
    this.keptSlugs[place] = slug;
    (this.keptSubjects as Int32Array)[place] = subject;
    return slug;
  }

  private readSlug(subject: number): string {
    const { units } = this;
    let count = this.readAsciiSlug(subject);
    if (count < 0) count = this.readAnySlug(subject);
    let slug = '';
    for (let at = 0; at < count; at += UNITS_AT_ONCE) {
      slug += String.fromCharCode(...units.slice(at, Math.min(count, at + UNITS_AT_ONCE)));
    }
    return slug;
  }

  /** Reads a slug into `units`, where every number on the way takes one byte, as nearly always: how many units it has, otherwise -1. */
  private readAsciiSlug(subject: number): number {
    const { units, shared, restsAt } = this;
    const { bytes } = this.slugs;
    const last = subject % SLUGS_PER_BLOCK;
    let end = this.slugIndex[Math.floor(subject / SLUGS_PER_BLOCK)] ?? bytes.length;
    let known = 0;
    for (let place = 0; place <= last; place++) {
      if (end + 1 >= bytes.length) return -1;
      const common = bytes[end] as number;
      const size = bytes[end + 1] as number;
      if ((common | size) > 127) return -1;
      shared[place] = Math.min(common, known);
      restsAt[place] = end + 2;
      known = (shared[place] as number) + size;
      end += 2 + size;
    }
    if (end > bytes.length) return -1;
    let missing = shared[last] as number;
    const count = known;
    let all = 0;
    for (let at = restsAt[last] as number, unit = missing; at < end; at++) {
      all |= units[unit++] = bytes[at] as number;
    }
    for (let place = last - 1; missing > 0; place--) {
      const from = shared[place] as number;
      for (let at = restsAt[place] as number, unit = from; unit < missing; at++) {
        all |= units[unit++] = bytes[at] as number;
      }
      missing = Math.min(missing, from);
    }
    return all > 127 ? -1 : count;
  }

  /** Reads any slug into `units`: how many it has. */
  private readAnySlug(subject: number): number {
    const { slugs, units, shared, restsAt } = this;
    slugs.at = this.slugIndex[Math.floor(subject / SLUGS_PER_BLOCK)] ?? slugs.bytes.length;
    const last = subject % SLUGS_PER_BLOCK;
    let known = 0;
    for (let place = 0; place <= last; place++) {
      shared[place] = Math.min(slugs.varint(), known);
      const size = Math.min(slugs.varint(), slugs.bytes.length - slugs.at);
      restsAt[place] = slugs.at;
      slugs.at += size;
      known = (shared[place] as number) + size;
    }
    const end = slugs.at;
    let missing = shared[last] as number;
    let count = missing;
    slugs.at = restsAt[last] as number;
    while (slugs.at < end) units[count++] = slugs.varint();
    // What is shared is only taken from where it is written: to copy every slug before it takes three times as long.
    for (let place = last - 1; missing > 0; place--) {
      const from = shared[place] as number;
      slugs.at = restsAt[place] as number;
      for (let unit = from; unit < missing; unit++) units[unit] = slugs.varint();
      missing = Math.min(missing, from);
    }
    return count;
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
      this.languages.at = 0;
      const count = Math.min(1000, this.languages.varint());
      this.languageList = Array.from({ length: count }, () => this.languages.text());
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
}
