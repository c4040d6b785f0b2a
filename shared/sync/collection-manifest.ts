/**
 * The one query that the extension sends: what is published now, and under which hashes.
 * A trusted document of the server, asked by `GET /q/<SHA-256 of this text>`; the answer's ETag is the version.
 */
export const COLLECTION_QUERY = `query Collection {
  collection {
    version
    name
    publishedAt
    lexicon { url sha256 bytes }
    bucketCount
    buckets { index url sha256 bytes }
  }
}
`;

/** A file that never changes, named by its content's SHA-256 (lower-case hex). */
export interface ImmutableFile {
  /** Path on the server that the manifest came from. */
  url: string;
  sha256: string;
  bytes: number;
}

/** What `COLLECTION_QUERY` answers under `data.collection`. */
export interface CollectionManifest {
  /** Grows with every publication. */
  version: number;
  name: string;
  /** ISO 8601 instant. */
  publishedAt: string;
  lexicon: ImmutableFile;
  /** A power of two; a subject lies in bucket `bucketOf(slug, bucketCount)`. */
  bucketCount: number;
  /** Buckets without a subject are left out. */
  buckets: (ImmutableFile & { index: number })[];
}
