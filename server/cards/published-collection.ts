import { createHash } from 'node:crypto';
import { bucketOf, type CardBucket } from '../../shared/card/bucket.ts';
import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import type { CollectionManifest, ImmutableFile } from '../../shared/sync/collection-manifest.ts';
import type { CollectionAttribution } from '../database/collection.entity.ts';
import type { Database } from '../database/database.ts';
import { readLexiconSubjects } from '../lexicon/published-lexicon.ts';
import { parseJson, readAllSubjectFacts } from './subject-facts.store.ts';

/** Who publishes the collection, and how. */
export interface CollectionAbout {
  name: string;
  publisher: string;
  funding: string;
  method: string;
  license: string;
  corrections: string;
  attributions: CollectionAttribution[];
}

/** One version of the collection, ready to be served. */
export interface CompiledCollection {
  manifest: CollectionManifest;
  about: CollectionAbout;
  lexicon: Uint8Array;
  /** Every file by its SHA-256, lower-case hex. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** What is published now, compiled once for each version. */
export interface PublishedCollection {
  /** @throws Error where no collection was loaded */
  current(): Promise<CompiledCollection>;
  /** What `current` would answer without a look at the database; null where it has to look. */
  known(): CompiledCollection | null;
  /** A file of this version or of the one before it; null where it is neither. */
  file(sha256: string): Promise<Uint8Array | null>;
  /** Says that there may be a new version: the database is asked again at the next use. */
  expire(): void;
}

/** Subjects for each bucket, about: small enough to fetch for one card, large enough to tell nothing of what is read. */
const SUBJECTS_PER_BUCKET = 16;
const MOST_BUCKETS = 65_536;
/** How long a version is believed before the database is asked again: another process may have published. */
const VERSION_TRUSTED_MS = 1_000;

/**
 * Watches the database's version and compiles each new one when it is first asked for.
 * @param keepFacts done before all facts are read: what is kept is read faster
 */
export function createPublishedCollection(
  database: Database,
  keepFacts: () => Promise<void> = async () => {},
  now: () => number = () => performance.now(),
): PublishedCollection {
  let compiled: Promise<CompiledCollection> | null = null;
  let version = Number.NaN;
  let askedAt = Number.NEGATIVE_INFINITY;
  let latest: CompiledCollection | null = null;
  let previous: ReadonlyMap<string, Uint8Array> = new Map();

  async function refresh(): Promise<CompiledCollection> {
    const row = await readAbout(database);
    if (row.version !== version || compiled === null) {
      const earlier = compiled;
      version = row.version;
      compiled = keepFacts().then(() => compile(database, row));
      compiled.catch(() => {
        compiled = null;
      });
      if (earlier) previous = (await earlier).files;
    }
    latest = await compiled;
    return latest;
  }

  function known(): CompiledCollection | null {
    return now() - askedAt < VERSION_TRUSTED_MS ? latest : null;
  }

  let asking: Promise<CompiledCollection> | null = null;
  let expiries = 0;
  async function current(): Promise<CompiledCollection> {
    const trusted = known();
    if (trusted !== null) return trusted;
    const expiriesBefore = expiries;
    asking ??= refresh().finally(() => {
      asking = null;
      // What was published while the database was asked may be newer than its answer.
      if (expiriesBefore === expiries) askedAt = now();
    });
    return asking;
  }

  return {
    current,
    known,
    async file(sha256) {
      const { files } = await current();
      return files.get(sha256) ?? previous.get(sha256) ?? null;
    },
    expire() {
      expiries++;
      askedAt = Number.NEGATIVE_INFINITY;
    },
  };
}

interface AboutRow extends Omit<CollectionAbout, 'attributions'> {
  version: number;
  published_at: string;
  attributions: string | CollectionAttribution[];
}

async function readAbout(database: Database): Promise<AboutRow> {
  const row = await database.readOne<AboutRow>(
    `SELECT version, published_at, name, publisher, funding, method, license, corrections, attributions
     FROM collection`,
  );
  if (row === null) throw new Error('No collection is loaded: run "npm run cli -- import" first.');
  return row;
}

async function compile(database: Database, row: AboutRow): Promise<CompiledCollection> {
  const { version, published_at: publishedAt, attributions, ...about } = row;
  const files = new Map<string, Uint8Array>();
  const keep = (folder: string, bytes: Uint8Array): ImmutableFile => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(sha256, bytes);
    return { url: `/${folder}/${sha256}`, sha256, bytes: bytes.byteLength };
  };
  const lexicon = new Uint8Array(compileLexicon(await readLexiconSubjects(database)));
  const lexiconFile = keep('lexicon', lexicon);
  const subjects: SubjectFacts[] = [];
  for await (const facts of readAllSubjectFacts(database)) subjects.push(facts);
  const bucketCount = bucketCountFor(subjects.length);
  const buckets = groupIntoBuckets(subjects, bucketCount).map((bucket) => ({
    index: bucket.index,
    ...keep('cards', new TextEncoder().encode(JSON.stringify(bucket))),
  }));
  return {
    manifest: { version, name: about.name, publishedAt, lexicon: lexiconFile, bucketCount, buckets },
    about: { ...about, attributions: parseJson(attributions) },
    lexicon,
    files,
  };
}

/** The power of two that gives about sixteen subjects to a bucket. */
export function bucketCountFor(subjects: number): number {
  let count = 1;
  while (count < MOST_BUCKETS && count * SUBJECTS_PER_BUCKET < subjects) count *= 2;
  return count;
}

/** Buckets in order of their index, without empty ones; subjects by slug. */
function groupIntoBuckets(subjects: readonly SubjectFacts[], bucketCount: number): CardBucket[] {
  const buckets = new Map<number, SubjectFacts[]>();
  for (const facts of subjects) {
    const index = bucketOf(facts.slug, bucketCount);
    const bucket = buckets.get(index);
    if (bucket) bucket.push(facts);
    else buckets.set(index, [facts]);
  }
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([index, members]) => ({ index, subjects: members.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)) }));
}
