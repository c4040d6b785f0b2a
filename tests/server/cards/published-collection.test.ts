import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bucketCountFor,
  type CompiledCollection,
  createPublishedCollection,
} from '../../../server/cards/published-collection.ts';
import { readSubjectFacts } from '../../../server/cards/subject-facts.store.ts';
import type { Database } from '../../../server/database/database.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { bucketOf, type CardBucket } from '../../../shared/card/bucket.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { makeCollectionFolder, STARTER_COLLECTION } from '../transfer/collection-folder.ts';

const hashes = new Map<string, unknown>();

describeEachDatabase('the published collection', (databases) => {
  let database: Database;
  let compiled: CompiledCollection;
  beforeAll(async () => {
    database = await databases.open();
    await loadCollection(database, STARTER_COLLECTION);
    compiled = await createPublishedCollection(database).current();
  });

  it('names every file by its content', async () => {
    const { lexicon, buckets } = compiled.manifest;
    for (const file of [lexicon, ...buckets]) {
      const content = compiled.files.get(file.sha256) ?? new Uint8Array();
      expect([createHash('sha256').update(content).digest('hex'), content.byteLength]).toEqual([
        file.sha256,
        file.bytes,
      ]);
    }
    hashes.set(database.dialect, { lexicon: lexicon.sha256, buckets: buckets.map(({ sha256 }) => sha256) });
  });

  it('has every subject in its bucket, with the facts that a look-up answers', async () => {
    const { buckets, bucketCount } = compiled.manifest;
    let subjects = 0;
    for (const { sha256, index } of buckets) {
      const bucket = JSON.parse(new TextDecoder().decode(compiled.files.get(sha256))) as CardBucket;
      const slugs = bucket.subjects.map(({ slug }) => slug);
      expect(slugs.map((slug) => bucketOf(slug, bucketCount))).toEqual(slugs.map(() => index));
      expect(await readSubjectFacts(database, slugs)).toEqual(bucket.subjects);
      subjects += slugs.length;
    }
    expect([{ n: subjects }]).toEqual(
      await database.read('SELECT CAST(count(*) AS integer) AS n FROM subject'),
    );
  });

  it('cites a source for every statement', async () => {
    const [facts] = await readSubjectFacts(database, ['fentanyl-crisis']);
    const statements = [...(facts?.summaries ?? []), ...(facts?.positions ?? []), ...(facts?.events ?? [])];
    expect(statements.length).toBeGreaterThan(5);
    for (const { citations } of statements) {
      for (const { source } of citations) expect(facts?.sources[source]?.title).toEqual(expect.any(String));
    }
  });

  it('is compiled once for each version, and keeps the files of the version before', async () => {
    const own = await databases.open();
    const folder = makeCollectionFolder();
    let time = 0;
    const published = createPublishedCollection(
      own,
      async () => {},
      () => time,
    );
    await loadCollection(own, folder.path);
    const first = await published.current();
    expect(await published.current()).toBe(first);
    folder.edit('actors/bo-lind.yaml', 'text: Bo Lind', 'text: Bo Lindt');
    await loadCollection(own, folder.path);
    time += 5_000;
    const second = await published.current();
    folder.remove();
    expect([first.manifest.version, second.manifest.version]).toEqual([1, 2]);
    expect(second.manifest.lexicon.sha256).not.toBe(first.manifest.lexicon.sha256);
    for (const { manifest, lexicon } of [first, second]) {
      expect(await published.file(manifest.lexicon.sha256)).toEqual(lexicon);
    }
    expect(await published.file('0'.repeat(64))).toBeNull();
  });
});

describe('the two databases', () => {
  afterAll(() => hashes.clear());
  it('publish the same bytes', () => {
    expect(hashes.get('sqlite')).toBeDefined();
    expect(hashes.get('postgres')).toEqual(hashes.get('sqlite'));
  });
});

describe('the number of buckets', () => {
  it.each([
    [0, 1],
    [16, 1],
    [17, 2],
    [105, 8],
    [20_000, 2_048],
    [10_000_000, 65_536],
  ])('of %i subjects is %i', (subjects, count) => {
    expect(bucketCountFor(subjects)).toBe(count);
  });
});
