import type { CollectionManifest, ImmutableFile } from '../../shared/sync/collection-manifest.ts';

/** Most bytes of one file that a server may ask a device to keep. */
const MOST_FILE_BYTES = 64 * 2 ** 20;
const MOST_BUCKETS = 65_536;

/** A manifest from what a server answered; null where it is not one. Nothing of the answer is trusted. */
export function readManifest(value: unknown): CollectionManifest | null {
  if (!isRecord(value)) return null;
  const { version, name, publishedAt, bucketCount } = value;
  const lexicon = readFile(value.lexicon);
  if (
    !isCount(version, Number.MAX_SAFE_INTEGER) ||
    typeof name !== 'string' ||
    typeof publishedAt !== 'string'
  )
    return null;
  if (!isCount(bucketCount, MOST_BUCKETS) || bucketCount === 0 || (bucketCount & (bucketCount - 1)) !== 0)
    return null;
  if (lexicon === null || Number.isNaN(Date.parse(publishedAt)) || !Array.isArray(value.buckets)) return null;
  const buckets: CollectionManifest['buckets'] = [];
  for (const entry of value.buckets) {
    const file = readFile(entry);
    const index = isRecord(entry) ? entry.index : undefined;
    if (file === null || !isCount(index, bucketCount - 1)) return null;
    buckets.push({ ...file, index });
  }
  return { version, name: name.slice(0, 200), publishedAt, lexicon, bucketCount, buckets };
}

function readFile(value: unknown): ImmutableFile | null {
  if (!isRecord(value)) return null;
  const { url, sha256, bytes } = value;
  if (typeof url !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  return isCount(bytes, MOST_FILE_BYTES) ? { url, sha256, bytes } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}
