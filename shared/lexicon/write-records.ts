import { ByteWriter, NumberWriter } from './byte-writer.ts';
import type { CollectedNames } from './collected-names.ts';
import { LexiconError } from './lexicon-error.ts';
import {
  DERIVATION_MASK,
  DERIVATION_SHIFT,
  DERIVATIONS,
  type Derivation,
  FEW_TOKENS,
  HAS_MORE,
  IGNORE_CASE,
  LANGUAGE_SHIFT,
  NEEDS_EVIDENCE,
  NO_SUBJECT,
  PLACE_BYTES,
  SUBJECT_BYTES,
} from './lexicon-format.ts';
import { compareText, orderBy } from './order.ts';

/** So many names share a bucket, about: few where that takes little room. */
const namesPerBucket = (names: number): number => (names < 65_536 ? 2 : 4);

/** The dictionary of tokens, the most used first; and where each one begins in it, by its id. */
export function writeTokens(collected: CollectedNames): { tokens: ByteWriter; places: Uint32Array } {
  const { tokenTexts, tokenUses } = collected;
  const order = orderBy(
    tokenTexts.length,
    (a, b) => tokenUses.at(b) - tokenUses.at(a) || compareText(tokenTexts[a] ?? '', tokenTexts[b] ?? ''),
  );
  const tokens = new ByteWriter();
  const places = new Uint32Array(order.length);
  for (const id of order) {
    places[id] = tokens.length;
    tokens.text(tokenTexts[id] ?? '');
  }
  if (tokens.length >= 2 ** (8 * PLACE_BYTES)) {
    throw new LexiconError(
      'LEXICON_TOO_LARGE',
      'The names have too many different words: split the collection.',
    );
  }
  return { tokens, places };
}

/** The flags and shapes that names have together, the most used first: a posting holds the number of its own. */
export class Styles {
  readonly words = new NumberWriter();
  private readonly numbers = new Map<number, number>();

  constructor(collected: CollectedNames) {
    const uses = new Map<number, number>();
    for (let entry = 0; entry < collected.length; entry++) {
      const style = this.key(collected, entry);
      uses.set(style, (uses.get(style) ?? 0) + 1);
    }
    for (const [style] of [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      this.numbers.set(style, this.numbers.size);
      this.words.push(Math.floor(style / 2 ** 28));
      this.words.push(style % 2 ** 28);
    }
  }

  of(collected: CollectedNames, entry: number): number {
    return this.numbers.get(this.key(collected, entry)) ?? 0;
  }

  /** A shape has 28 bits. */
  private key(collected: CollectedNames, entry: number): number {
    return collected.flags.at(entry) * 2 ** 28 + collected.shape.at(entry);
  }
}

/** Of how many bits at least the buckets of so many names are chosen. */
export const bucketBits = (names: number): number =>
  Math.min(24, Math.max(1, Math.ceil(Math.log2(Math.max(2, names / namesPerBucket(names))))));

/** The records, bucket by bucket, of which `bits` of their hashes choose one, and where each bucket begins. `requiresAt` says where each of `extras` has its list. */
export function writeRecords(
  collected: CollectedNames,
  places: Uint32Array,
  styles: Styles,
  requiresAt: Uint32Array,
  bits: number,
) {
  const count = collected.length;
  if (collected.slugs.length > 2 ** (8 * SUBJECT_BYTES)) {
    throw new LexiconError('LEXICON_TOO_LARGE', 'There are too many subjects: split the collection.');
  }
  const { order, bounds } = sortIntoBuckets(collected, bits);
  const bucketStarts = new Uint32Array(bounds.length);
  const records = new ByteWriter(count * 16 + 16);
  const writer = new RecordWriter(collected, places, styles, requiresAt, records);
  for (let bucket = 0; bucket + 1 < bounds.length; bucket++) {
    bucketStarts[bucket] = records.length;
    writer.writeBucket(order.subarray(bounds[bucket], bounds[bucket + 1]));
  }
  bucketStarts[bounds.length - 1] = records.length;
  return { bucketStarts, records, keys: writer.keys, postings: writer.postings };
}

/** The names in the order of their buckets, and where each bucket begins and the last one ends. */
function sortIntoBuckets(collected: CollectedNames, bucketBits: number) {
  const bounds = new Uint32Array(2 ** bucketBits + 1);
  const bucketOf = (entry: number): number => collected.hash.at(entry) >>> (32 - bucketBits);
  for (let entry = 0; entry < collected.length; entry++) {
    const after = bucketOf(entry) + 1;
    bounds[after] = (bounds[after] as number) + 1;
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) {
    bounds[bucket] = (bounds[bucket] as number) + (bounds[bucket - 1] as number);
  }
  const next = bounds.slice();
  const order = new Uint32Array(collected.length);
  for (let entry = 0; entry < collected.length; entry++) {
    const bucket = bucketOf(entry);
    order[next[bucket] as number] = entry;
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { order, bounds };
}

/** Writes the names of a bucket: entries with the same tokens share a record, sorted so that bytes do not depend on the input's order. */
class RecordWriter {
  keys = 0;
  postings = 0;
  private readonly body = new ByteWriter();
  private readonly writers: ByteWriter[] = [];

  constructor(
    private readonly collected: CollectedNames,
    private readonly places: Uint32Array,
    private readonly styles: Styles,
    private readonly requiresAt: Uint32Array,
    private readonly records: ByteWriter,
  ) {}

  writeBucket(entries: Uint32Array): void {
    entries.sort((a, b) => this.compareKeys(a, b) || this.comparePostings(a, b));
    let from = 0;
    let count = 0;
    while (from < entries.length) {
      let to = from + 1;
      while (to < entries.length && this.compareKeys(entries[from] as number, entries[to] as number) === 0)
        to++;
      this.writeRecord(entries.subarray(from, to), this.writer(count++));
      from = to;
    }
    // The long ones last, so that whoever looks for another does not step over them.
    const bucket = this.writers.slice(0, count).sort((a, b) => a.length - b.length);
    for (const record of bucket) this.records.append(record);
  }

  /** The writer of a bucket's record by its number: kept, because a million names have a million records. */
  private writer(index: number): ByteWriter {
    const writer = this.writers[index] ?? new ByteWriter(64);
    this.writers[index] = writer;
    writer.clear();
    return writer;
  }

  private compareKeys(a: number, b: number): number {
    const { hash, tokenCount } = this.collected;
    const order = hash.at(a) - hash.at(b) || tokenCount.at(a) - tokenCount.at(b);
    if (order !== 0) return order;
    for (let index = 0; index < tokenCount.at(a); index++) {
      const left = this.places[this.collected.token(a, index)] as number;
      const right = this.places[this.collected.token(b, index)] as number;
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

  private writeRecord(entries: Uint32Array, record: ByteWriter): void {
    const { tokenCount, hash } = this.collected;
    const first = entries[0] as number;
    const count = tokenCount.at(first);
    const { body } = this;
    body.clear();
    if (count > FEW_TOKENS) body.byte(count);
    for (let index = 0; index < count; index++) {
      body.fixed(this.places[this.collected.token(first, index)] as number, PLACE_BYTES);
    }
    this.writePostings(entries);
    record.byte(hash.at(first) & 255);
    record.varint(body.length * 4 + (count > FEW_TOKENS ? 0 : count));
    record.append(body);
    this.keys++;
  }

  private writePostings(entries: Uint32Array): void {
    const groups = new Map<number, number[]>();
    for (const entry of this.different(entries)) {
      const style = this.styles.of(this.collected, entry);
      const group = groups.get(style);
      if (group === undefined) groups.set(style, [entry]);
      else group.push(entry);
      this.postings++;
    }
    const isMany = (group: readonly number[]): boolean =>
      group.length > 1 && mayBeMany(this.collected.flags.at(group[0] as number));
    const single = [...groups.values()].filter((group) => !isMany(group)).flat();
    this.writeSingly(entries.length > 1 ? single.sort((a, b) => this.comparePostings(a, b)) : single);
    for (const [style, group] of groups) if (isMany(group)) this.writeTogether(style, group);
  }

  /** Of the names of a subject that are written alike under the same conditions, the first one is enough. */
  private different(entries: Uint32Array): readonly number[] {
    if (entries.length === 1) return [entries[0] as number];
    const { subject, shape, more, extras } = this.collected;
    let before = -1;
    let kept: string[] = [];
    return [...entries].filter((entry) => {
      const extra = more.at(entry) === NO_SUBJECT ? undefined : extras[more.at(entry)];
      const condition = extra === undefined ? '' : `${this.extraKey(entry)} ${extra.from} ${extra.until}`;
      const wording = `${shape.at(entry)} ${condition}`;
      if (subject.at(entry) !== before) kept = [];
      before = subject.at(entry);
      if (kept.includes(wording)) return false;
      kept.push(wording);
      return true;
    });
  }

  private writeSingly(entries: readonly number[]): void {
    const { subject, more, extras } = this.collected;
    const { body } = this;
    let before = 0;
    for (const entry of entries) {
      const extra = more.at(entry) === NO_SUBJECT ? undefined : extras[more.at(entry)];
      body.varint(subject.at(entry) - before);
      before = subject.at(entry);
      body.varint(this.styles.of(this.collected, entry) * 2);
      if (extra !== undefined) {
        body.varint(this.extraKey(entry));
        body.varint(extra.from);
        body.varint(extra.until);
      }
    }
  }

  private writeTogether(style: number, entries: readonly number[]): void {
    const { body } = this;
    body.varint(0);
    body.varint(style * 2 + 1);
    body.varint(entries.length);
    for (const entry of entries) body.fixed(this.collected.subject.at(entry), SUBJECT_BYTES);
  }
}

/** Derivations that give many subjects one name. */
const SHARED = new Set(
  ['surname', 'short', 'suffix', 'team', 'team-town'].map((each) => DERIVATIONS.indexOf(each as Derivation)),
);

/** Whether names with these flags may be written together: they count with evidence only, on any day and in any language. */
function mayBeMany(flags: number): boolean {
  const derivation = (flags >>> DERIVATION_SHIFT) & DERIVATION_MASK;
  return (
    SHARED.has(derivation) &&
    (flags & NEEDS_EVIDENCE) !== 0 &&
    (flags & (HAS_MORE | IGNORE_CASE)) === 0 &&
    flags >>> LANGUAGE_SHIFT === 0
  );
}
