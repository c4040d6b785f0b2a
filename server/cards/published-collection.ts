import { createHash } from 'node:crypto';
import { bucketOf, type CardBucket } from '../../shared/card/bucket.ts';
import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import type { CollectionManifest, ImmutableFile } from '../../shared/sync/collection-manifest.ts';
import type { Database } from '../database/database.ts';
import { readLexiconSubjects } from '../lexicon/published-lexicon.ts';
import { readAllSubjectFacts } from './subject-facts.store.ts';

/** Subjects a bucket holds on average: small enough to fetch what changed, large enough not to tell what was read. */
const SUBJECTS_PER_BUCKET = 32;
const MOST_BUCKETS = 65_536;
/** Files of this many versions before the current one still answer, for a client that is in the middle of fetching. */
const KEPT_VERSIONS = 2;

/** Who publishes the collection, and under which license. */
export interface CollectionAbout {
  name: string;
  publisher: string;
  funding: string;
  method: string;
  license: string;
  corrections: string;
}

/** One version of the collection, compiled. */
export interface CompiledCollection {
  about: CollectionAbout;
  manifest: CollectionManifest;
  lexicon: Uint8Array;
}

/** What is published, as files that never change. */
export interface PublishedCollection {
  /** The current version; compiled when it is first asked for. */
  current(): Promise<CompiledCollection>;
  /** The lexicon or bucket with this SHA-256 (lower-case hex), of this version or a recent one. */
  file(sha256: string): Promise<Uint8Array | null>;
}

type CollectionRow = CollectionAbout & { version: number; published_at: string };

/** Compiles each version of the database's collection once, and keeps it in memory. */
export function createPublishedCollection(database: Database): PublishedCollection {
  const versions = new Map<number, Promise<CompiledCollection & { files: Map<string, Uint8Array> }>>();

  async function current() {
    const row = await database.readOne<CollectionRow>(
      'SELECT version, published_at, name, publisher, funding, method, license, corrections FROM collection',
    );
    if (row === null) throw new Error('The database holds no collection yet.');
    const known = versions.get(row.version);
    if (known !== undefined) return known;
    const compiled = compile(database, row);
    versions.set(row.version, compiled);
    compiled.catch(() => versions.delete(row.version));
    for (const version of versions.keys()) {
      if (version < row.version - KEPT_VERSIONS) versions.delete(version);
    }
    return compiled;
  }

  return {
    current,
    async file(sha256) {
      await current();
      for (const version of versions.values()) {
        const file = (await version).files.get(sha256);
        if (file !== undefined) return file;
      }
      return null;
    },
  };
}

async function compile(database: Database, row: CollectionRow) {
  const { version, published_at: publishedAt, ...about } = row;
  const files = new Map<string, Uint8Array>();
  const keep = (folder: string, content: Uint8Array): ImmutableFile => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    files.set(sha256, content);
    return { url: `/${folder}/${sha256}`, sha256, bytes: content.byteLength };
  };
  const lexicon = new Uint8Array(compileLexicon(await readLexiconSubjects(database)));
  const all: SubjectFacts[] = [];
  for await (const facts of readAllSubjectFacts(database)) all.push(facts);
  const bucketCount = bucketCountFor(all.length);
  const buckets = fillBuckets(all, bucketCount).map((bucket) => ({
    index: bucket.index,
    ...keep('cards', new TextEncoder().encode(JSON.stringify(bucket))),
  }));
  const manifest: CollectionManifest = {
    version,
    name: about.name,
    publishedAt,
    lexicon: keep('lexicon', lexicon),
    bucketCount,
    buckets,
  };
  return { about, manifest, lexicon, files };
}

function bucketCountFor(subjects: number): number {
  let count = 1;
  while (count * SUBJECTS_PER_BUCKET < subjects && count < MOST_BUCKETS) count *= 2;
  return count;
}

/** Buckets by index, subjects by slug: the same facts give the same bytes. */
function fillBuckets(all: readonly SubjectFacts[], bucketCount: number): CardBucket[] {
  const buckets = new Map<number, CardBucket>();
  for (const facts of all) {
    const index = bucketOf(facts.slug, bucketCount);
    const bucket = buckets.get(index);
    if (bucket === undefined) buckets.set(index, { index, subjects: [facts] });
    else bucket.subjects.push(facts);
  }
  return [...buckets.values()].sort((a, b) => a.index - b.index);
}
