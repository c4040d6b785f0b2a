import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionManifest } from '../../shared/sync/collection-manifest.ts';
import { createPublishedCollection, type PublishedCollection } from '../cards/published-collection.ts';
import { openDatabase } from '../database/open-database.ts';
import { loadCollection } from '../transfer/load-collection.ts';

/**
 * Writes `collection.json` (the manifest, its addresses being file names), `lexicon.bin` and `bucket-<index>.json`.
 * The folder is made anew, so that no bucket of an earlier version stays.
 */
export async function writeBundle(collection: PublishedCollection, folder: string): Promise<void> {
  const { manifest } = await collection.current();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const write = async (name: string, sha256: string) => {
    const content = await collection.file(sha256);
    if (content === null) throw new Error(`The manifest names the file ${sha256}, which is not there.`);
    await writeFile(join(folder, name), content);
  };
  await write('lexicon.bin', manifest.lexicon.sha256);
  for (const bucket of manifest.buckets) await write(`bucket-${bucket.index}.json`, bucket.sha256);
  const bundled: CollectionManifest = {
    ...manifest,
    lexicon: { ...manifest.lexicon, url: 'lexicon.bin' },
    buckets: manifest.buckets.map((bucket) => ({ ...bucket, url: `bucket-${bucket.index}.json` })),
  };
  await writeFile(join(folder, 'collection.json'), `${JSON.stringify(bundled, null, 2)}\n`);
}

/** Bundles data files without touching the server's database: they go through a database that lives for a moment. */
export async function bundleFiles(collectionFolder: string, folder: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'sidelight-bundle-'));
  try {
    const database = await openDatabase({ path: join(scratch, 'bundle.sqlite') });
    try {
      await loadCollection(database, collectionFolder);
      await writeBundle(createPublishedCollection(database), folder);
    } finally {
      await database.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
