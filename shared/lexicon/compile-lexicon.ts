import { joinHash, pairHash, spread, tokenHash } from '../text/token-hash.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { ByteWriter, NumberWriter } from './byte-writer.ts';
import { deriveNames } from './derive-names.ts';
import {
  DERIVATION_SHIFT,
  DERIVATIONS,
  type Derivation,
  HAS_MORE,
  IGNORE_CASE,
  LANGUAGE_SHIFT,
  META,
  META_WORDS,
  NEEDS_EVIDENCE,
  NO_SUBJECT,
  SHAPE_ANY,
  SHAPE_CAPITAL,
  SHAPE_UPPER,
  SHAPED_TOKENS,
  SLUGS_PER_BLOCK,
  STATE_NAME,
  STATE_PREFIX,
  SUBJECT_KIND_CODES,
  TOKENS_PER_BLOCK,
} from './lexicon-format.ts';
import type { LexiconName, LexiconSubject, LexiconTerm } from './lexicon-source.ts';
import { certainDays, certainFrom, certainUntil } from './partial-days.ts';
import { writeLexicon } from './write-lexicon.ts';

/** How a compilation is watched. */
export interface CompileOptions {
  /** Called after every 10,000 subjects and at the end, with how many subjects and names were taken. */
  onProgress?: (subjects: number, names: number) => void;
}

/** Longest name that is kept, in tokens (a Chinese character is one); a longer one is left out. */
export const MAX_NAME_TOKENS = 120;

/** What the compiler collects: numbers in flat arrays, so that a million names need no million objects. */
class Collected {
  readonly tokenIds = new Map<string, number>();
  readonly tokenTexts: string[] = [];
  readonly tokenUses = new NumberWriter();
  readonly nameTokens = new NumberWriter();
  readonly tokenStart = new NumberWriter();
  readonly tokenCount = new NumberWriter();
  readonly hash = new NumberWriter();
  readonly subject = new NumberWriter();
  readonly flags = new NumberWriter();
  readonly shape = new NumberWriter();
  readonly more = new NumberWriter();
  readonly slugs: string[] = [];
  readonly slugIds = new Map<string, number>();
  readonly kinds: number[] = [];
  readonly posts: { subject: number; seats: number; terms: readonly LexiconTerm[] }[] = [];
  readonly extras: { requires: readonly (readonly string[])[]; from: number; until: number }[] = [];
  readonly languages: string[] = [''];
  maxTokens = 1;
}

/**
 * Compiles names into the lexicon's binary: the same subjects give the same bytes, in whatever order they come.
 * Takes the subjects as a stream and keeps no object per name. Names without a letter, and of one Han character, are left out.
 */
export function compileLexicon(
  subjects: Iterable<LexiconSubject>,
  options: CompileOptions = {},
): ArrayBuffer {
  const collected = new Collected();
  let count = 0;
  for (const subject of subjects) {
    collectSubject(collected, subject);
    if (++count % 10_000 === 0) options.onProgress?.(count, collected.hash.length);
  }
  options.onProgress?.(count, collected.hash.length);
  return assemble(collected);
}

function collectSubject(collected: Collected, subject: LexiconSubject): void {
  let id = collected.slugIds.get(subject.slug);
  if (id === undefined) {
    id = collected.slugs.push(subject.slug) - 1;
    collected.slugIds.set(subject.slug, id);
    collected.kinds.push(SUBJECT_KIND_CODES.indexOf(subject.kind));
    if (subject.kind === 'POST') {
      collected.posts.push({ subject: id, seats: subject.seats ?? 1, terms: subject.terms ?? [] });
    }
  }
  for (const name of subject.names) {
    if (name.matching === 'NEVER') continue;
    const listed = name.kind === 'PRIMARY' ? 'listed' : 'alias';
    collectName(collected, subject, id, name, name.text, listed, name.matching === 'WITH_EVIDENCE');
    for (const derived of deriveNames(subject, name)) {
      const needsEvidence = derived.needsEvidence || name.matching === 'WITH_EVIDENCE';
      collectName(collected, subject, id, name, derived.text, derived.derivation, needsEvidence);
    }
  }
}

function languageIndex(collected: Collected, language: string | undefined): number {
  const base = (language ?? '').split('-')[0] ?? '';
  const known = collected.languages.indexOf(base);
  return known >= 0 ? known : collected.languages.push(base) - 1;
}

function collectName(
  collected: Collected,
  subject: LexiconSubject,
  id: number,
  name: LexiconName,
  text: string,
  derivation: Derivation,
  needsEvidence: boolean,
): void {
  const tokens = tokenize(text);
  if (tokens.length === 0 || tokens.length > MAX_NAME_TOKENS) return;
  if (tokens.length === 1 && tokens[0]?.single === true) return;
  const start = collected.nameTokens.length;
  let hash = 0;
  for (const [index, token] of tokens.entries()) {
    const own = tokenHash(token.folded);
    hash = index === 0 ? spread(own) : joinHash(hash, own);
    collected.nameTokens.push(tokenId(collected, token));
  }
  const hasMore = (name.requires?.length ?? 0) > 0 || name.from !== undefined || name.until !== undefined;
  const flags =
    (needsEvidence ? NEEDS_EVIDENCE : 0) |
    (DERIVATIONS.indexOf(derivation) << DERIVATION_SHIFT) |
    (subject.kind === 'ISSUE' && !isAllCapitals(text) ? IGNORE_CASE : 0) |
    (hasMore ? HAS_MORE : 0) |
    ((text.length <= 3 ? languageIndex(collected, name.language) : 0) << LANGUAGE_SHIFT);
  collected.tokenStart.push(start);
  collected.tokenCount.push(tokens.length);
  collected.hash.push(hash >>> 0);
  collected.subject.push(id);
  collected.flags.push(flags);
  collected.shape.push(shapeOf(tokens));
  collected.more.push(hasMore ? collected.extras.length : NO_SUBJECT);
  if (hasMore) {
    collected.extras.push({
      requires: name.requires ?? [],
      from: name.from === undefined ? 0 : certainFrom(name.from),
      until: name.until === undefined ? 0 : certainUntil(name.until),
    });
  }
  collected.maxTokens = Math.max(collected.maxTokens, tokens.length);
}

const isAllCapitals = (text: string): boolean => /^[\p{Lu}\d.]{2,}$/u.test(text);

function tokenId(collected: Collected, token: Token): number {
  let id = collected.tokenIds.get(token.folded);
  if (id === undefined) {
    id = collected.tokenTexts.push(token.folded) - 1;
    collected.tokenIds.set(token.folded, id);
    collected.tokenUses.push(0);
  }
  const uses = collected.tokenUses.view();
  uses[id] = (uses[id] as number) + 1;
  return id;
}

function shapeOf(tokens: readonly Token[]): number {
  let shape = 0;
  for (let index = 0; index < Math.min(tokens.length, SHAPED_TOKENS); index++) {
    shape |= tokenShape(tokens[index]?.surface ?? '') << (index * 2);
  }
  return shape >>> 0;
}

function tokenShape(surface: string): number {
  if (/^\p{Lu}(?:[\p{Lu}\p{M}\p{N}]+)$/u.test(surface)) return SHAPE_UPPER;
  return /^\p{Lu}/u.test(surface) ? SHAPE_CAPITAL : SHAPE_ANY;
}

/** The smallest power of two, as its exponent, that is at least `value`. */
const bitsFor = (value: number): number => Math.max(4, Math.ceil(Math.log2(Math.max(1, value))));

function assemble(collected: Collected): ArrayBuffer {
  const slugOrder = orderBy(collected.slugs.length, (a, b) =>
    compareText(collected.slugs[a] ?? '', collected.slugs[b] ?? ''),
  );
  const newSubject = inverse(slugOrder);
  const uses = collected.tokenUses.view();
  const tokenOrder = orderBy(
    collected.tokenTexts.length,
    (a, b) =>
      (uses[b] as number) - (uses[a] as number) ||
      compareText(collected.tokenTexts[a] ?? '', collected.tokenTexts[b] ?? ''),
  );
  const newToken = inverse(tokenOrder);
  const subjectView = collected.subject.view();
  for (let index = 0; index < subjectView.length; index++) {
    subjectView[index] = newSubject[subjectView[index] as number] as number;
  }
  const names = collected.nameTokens.view();
  const requires = new NumberWriter();
  const requiresAt = writeRequires(collected, newSubject, requires);
  const { directory, records, keys, postings, bucketBits } = writeRecords(collected, newToken, requiresAt);
  const sieves = writeSieves(collected, names);
  const tokens = writeTokens(collected, tokenOrder);
  const slugs = writeSlugs(collected, slugOrder);
  const languages = new ByteWriter();
  languages.varint(collected.languages.length);
  for (const language of collected.languages) languages.text(language);
  const meta = new Uint32Array(META_WORDS);
  meta[META.subjects] = collected.slugs.length;
  meta[META.postings] = postings;
  meta[META.keys] = keys;
  meta[META.tokens] = collected.tokenTexts.length;
  meta[META.maxTokens] = collected.maxTokens;
  meta[META.firstBits] = sieves.firstBits;
  meta[META.sequenceBits] = sieves.sequenceBits;
  meta[META.bucketBits] = bucketBits;
  return writeLexicon({
    meta,
    first: sieves.first,
    sequences: sieves.sequences,
    directory,
    records: records.view(),
    tokenIndex: tokens.index.view(),
    tokens: tokens.bytes.view(),
    subjectKinds: Uint8Array.from(slugOrder, (old) => collected.kinds[old] ?? 0),
    slugIndex: slugs.index.view(),
    slugs: slugs.bytes.view(),
    requires: requires.view(),
    posts: writePosts(collected, newSubject).view(),
    languages: languages.view(),
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function orderBy(length: number, compare: (a: number, b: number) => number): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index).sort(compare);
}

function inverse(order: Uint32Array): Uint32Array {
  const result = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index++) result[order[index] as number] = index;
  return result;
}

/** Two bits a slot: the first tokens (lower-case start, upper-case start) and every sequence (prefix, whole name). */
function writeSieves(collected: Collected, names: Uint32Array) {
  const firsts = new Set<number>();
  const prefixes = new Set<number>();
  let pairs = 0;
  const count = collected.hash.length;
  const tokenHashes = Int32Array.from(collected.tokenTexts, tokenHash);
  for (let entry = 0; entry < count; entry++) {
    const start = collected.tokenStart.at(entry);
    firsts.add(names[start] as number);
    if (collected.tokenTexts[names[start] as number]?.length === 1) pairs++;
    let sequence = 0;
    for (let index = 0; index < collected.tokenCount.at(entry); index++) {
      const hash = tokenHashes[names[start + index] as number] as number;
      sequence = index === 0 ? spread(hash) : joinHash(sequence, hash);
      prefixes.add(sequence);
    }
  }
  const firstBits = Math.min(26, Math.max(12, bitsFor((firsts.size + pairs) * 12)));
  const sequenceBits = Math.min(27, bitsFor(prefixes.size * 4));
  const first = new Uint32Array(1 << Math.max(0, firstBits - 4));
  const sequences = new Uint32Array(1 << Math.max(0, sequenceBits - 4));
  const mark = (sieve: Uint32Array, slot: number, state: number): void => {
    sieve[slot >>> 4] = ((sieve[slot >>> 4] as number) | (state << ((slot & 15) * 2))) >>> 0;
  };
  for (let entry = 0; entry < count; entry++) {
    const start = collected.tokenStart.at(entry);
    const length = collected.tokenCount.at(entry);
    const firstToken = names[start] as number;
    const starts = firstStarts(collected, entry, firstToken);
    mark(first, spread(tokenHashes[firstToken] as number) >>> (32 - firstBits), starts);
    const text = collected.tokenTexts[firstToken] ?? '';
    const second = length > 1 ? (collected.tokenTexts[names[start + 1] as number] ?? '') : '';
    if (text.length === 1 && second.length === 1) {
      mark(first, pairHash(text.charCodeAt(0), second.charCodeAt(0)) >>> (32 - firstBits), 1);
    }
    let sequence = 0;
    for (let index = 0; index < length; index++) {
      const hash = tokenHashes[names[start + index] as number] as number;
      sequence = index === 0 ? spread(hash) : joinHash(sequence, hash);
      mark(sequences, sequence >>> (32 - sequenceBits), index === length - 1 ? STATE_NAME : STATE_PREFIX);
    }
  }
  return { first, sequences, firstBits, sequenceBits };
}

/** How the first word of a name may begin in a text: 1 in lower case, 2 in upper case, 3 in both. */
function firstStarts(collected: Collected, entry: number, firstToken: number): number {
  const text = collected.tokenTexts[firstToken] ?? '';
  const cased = text.toUpperCase() !== text;
  if (!cased) return 3;
  const anyCase =
    (collected.flags.at(entry) & IGNORE_CASE) !== 0 || (collected.shape.at(entry) & 3) === SHAPE_ANY;
  return anyCase ? 3 : 2;
}

function writeRecords(collected: Collected, newToken: Uint32Array, requiresAt: Uint32Array) {
  const count = collected.hash.length;
  const bucketBits = Math.min(24, Math.max(1, Math.ceil(Math.log2(Math.max(2, count / 8)))));
  const buckets = 1 << bucketBits;
  const sizes = new Uint32Array(buckets + 1);
  const bucketOf = (entry: number): number => collected.hash.at(entry) >>> (32 - bucketBits);
  for (let entry = 0; entry < count; entry++)
    sizes[bucketOf(entry) + 1] = (sizes[bucketOf(entry) + 1] as number) + 1;
  for (let bucket = 0; bucket < buckets; bucket++)
    sizes[bucket + 1] = (sizes[bucket + 1] as number) + (sizes[bucket] as number);
  const next = sizes.slice();
  const order = new Uint32Array(count);
  for (let entry = 0; entry < count; entry++) {
    const bucket = bucketOf(entry);
    order[next[bucket] as number] = entry;
    next[bucket] = (next[bucket] as number) + 1;
  }
  const directory = new Uint32Array(buckets + 1);
  const records = new ByteWriter(count * 16 + 16);
  const writer = new RecordWriter(collected, newToken, requiresAt, records);
  for (let bucket = 0; bucket < buckets; bucket++) {
    directory[bucket] = records.length;
    writer.writeBucket(order.subarray(sizes[bucket], sizes[bucket + 1]));
  }
  directory[buckets] = records.length;
  return { directory, records, keys: writer.keys, postings: writer.postings, bucketBits };
}

/** Writes the names of a bucket: entries with the same tokens share a record, sorted so that bytes do not depend on the input's order. */
class RecordWriter {
  keys = 0;
  postings = 0;
  private readonly body = new ByteWriter();

  constructor(
    private readonly collected: Collected,
    private readonly newToken: Uint32Array,
    private readonly requiresAt: Uint32Array,
    private readonly records: ByteWriter,
  ) {}

  writeBucket(entries: Uint32Array): void {
    entries.sort((a, b) => this.compareKeys(a, b) || this.comparePostings(a, b));
    let from = 0;
    while (from < entries.length) {
      let to = from + 1;
      while (to < entries.length && this.compareKeys(entries[from] as number, entries[to] as number) === 0)
        to++;
      this.writeRecord(entries.subarray(from, to));
      from = to;
    }
  }

  private compareKeys(a: number, b: number): number {
    const { hash, tokenCount, tokenStart, nameTokens } = this.collected;
    const order = hash.at(a) - hash.at(b) || tokenCount.at(a) - tokenCount.at(b);
    if (order !== 0) return order;
    for (let index = 0; index < tokenCount.at(a); index++) {
      const left = this.newToken[nameTokens.at(tokenStart.at(a) + index)] as number;
      const right = this.newToken[nameTokens.at(tokenStart.at(b) + index)] as number;
      if (left !== right) return left - right;
    }
    return 0;
  }

  /** The better posting of a subject first: one that needs no evidence, then the listed one, then by its other numbers. */
  private comparePostings(a: number, b: number): number {
    const { subject, flags, shape, more } = this.collected;
    const rank = (entry: number): number =>
      flags.at(entry) & ((1 << LANGUAGE_SHIFT) - 1 - IGNORE_CASE - HAS_MORE);
    const conditions = (entry: number): number => (more.at(entry) === NO_SUBJECT ? 0 : 1);
    return (
      subject.at(a) - subject.at(b) ||
      conditions(a) - conditions(b) ||
      (rank(a) & NEEDS_EVIDENCE) - (rank(b) & NEEDS_EVIDENCE) ||
      rank(a) - rank(b) ||
      shape.at(a) - shape.at(b) ||
      flags.at(a) - flags.at(b) ||
      this.extraKey(a) - this.extraKey(b)
    );
  }

  private extraKey(entry: number): number {
    const index = this.collected.more.at(entry);
    return index === NO_SUBJECT ? 0 : (this.requiresAt[index] as number);
  }

  private writeRecord(entries: Uint32Array): void {
    const { subject, flags, shape, more, tokenCount, tokenStart, nameTokens, hash, extras } = this.collected;
    const first = entries[0] as number;
    const { body, records } = this;
    body.clear();
    body.varint(tokenCount.at(first));
    for (let index = 0; index < tokenCount.at(first); index++) {
      body.varint(this.newToken[nameTokens.at(tokenStart.at(first) + index)] as number);
    }
    let before = 0;
    let kept: string[] = [];
    for (const entry of entries) {
      const extra = more.at(entry) === NO_SUBJECT ? undefined : extras[more.at(entry)];
      if (subject.at(entry) !== before) kept = [];
      if (entries.length > 1) {
        const condition = extra === undefined ? '' : `${this.extraKey(entry)} ${extra.from} ${extra.until}`;
        const wording = `${shape.at(entry)} ${condition}`;
        if (kept.includes(wording)) continue;
        kept.push(wording);
      }
      body.varint(subject.at(entry) - before);
      before = subject.at(entry);
      body.varint(flags.at(entry));
      body.varint(shape.at(entry));
      if (extra !== undefined) {
        body.varint(this.extraKey(entry));
        body.varint(extra.from);
        body.varint(extra.until);
      }
      this.postings++;
    }
    records.byte(hash.at(first) & 255);
    records.varint(body.length);
    records.append(body);
    this.keys++;
  }
}

function writeRequires(collected: Collected, newSubject: Uint32Array, requires: NumberWriter): Uint32Array {
  const known = new Map<string, number>();
  requires.push(0); // 0 means that nothing is required
  const texts = collected.extras.map((extra) => requiredSubjects(extra.requires, collected, newSubject));
  for (const text of [...new Set(texts)].sort()) {
    if (text === '') {
      known.set(text, 0);
      continue;
    }
    known.set(text, requires.length);
    const entries = text.split(';');
    requires.push(entries.length);
    for (const entry of entries) {
      const ids = entry === '' ? [] : entry.split(',').map(Number);
      requires.push(ids.length);
      for (const id of ids) requires.push(id);
    }
  }
  return Uint32Array.from(texts, (text) => known.get(text) ?? 0);
}

/** Every entry as the ids of its alternatives; a subject that the lexicon does not have can meet nothing. */
function requiredSubjects(
  requires: readonly (readonly string[])[],
  collected: Collected,
  newSubject: Uint32Array,
): string {
  return requires
    .map((alternatives) =>
      alternatives
        .map((slug) => collected.slugIds.get(slug))
        .map((id) => (id === undefined ? NO_SUBJECT : (newSubject[id] as number)))
        .join(','),
    )
    .join(';');
}

function writePosts(collected: Collected, newSubject: Uint32Array): NumberWriter {
  const posts = new NumberWriter();
  const sorted = collected.posts
    .map((post) => ({ ...post, subject: newSubject[post.subject] as number }))
    .sort((a, b) => a.subject - b.subject);
  posts.push(sorted.length);
  for (const post of sorted) {
    const terms = post.terms.flatMap((term) => {
      const days = certainDays(term);
      const holder = collected.slugIds.get(term.holder);
      return days === null || holder === undefined ? [] : [{ ...days, holder: newSubject[holder] as number }];
    });
    terms.sort((a, b) => a.from - b.from || a.until - b.until || a.holder - b.holder);
    posts.push(post.subject);
    posts.push(post.seats);
    posts.push(terms.length);
    for (const term of terms) {
      posts.push(term.holder);
      posts.push(term.from);
      posts.push(term.until);
    }
  }
  return posts;
}

function writeTokens(collected: Collected, order: Uint32Array) {
  const index = new NumberWriter();
  const bytes = new ByteWriter();
  for (const [position, old] of order.entries()) {
    if (position % TOKENS_PER_BLOCK === 0) index.push(bytes.length);
    bytes.text(collected.tokenTexts[old] ?? '');
  }
  return { index, bytes };
}

/** Slugs in order, each as how much it shares with the one before and the rest. */
function writeSlugs(collected: Collected, order: Uint32Array) {
  const index = new NumberWriter();
  const bytes = new ByteWriter();
  let before = '';
  for (const [position, old] of order.entries()) {
    if (position % SLUGS_PER_BLOCK === 0) {
      index.push(bytes.length);
      before = '';
    }
    const slug = collected.slugs[old] ?? '';
    let shared = 0;
    while (shared < slug.length && slug[shared] === before[shared]) shared++;
    bytes.varint(shared);
    bytes.text(slug.slice(shared));
    before = slug;
  }
  return { index, bytes };
}
