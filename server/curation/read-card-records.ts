import type { Database } from '../database/database.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import { keysOf, NO_RECORDS } from './neighborhood.ts';
import { filesOf, type JsonObject, keyText, type RecordKey } from './record.ts';
import { referencesOf } from './record-references.ts';
import { readDisputesOver, readOwnersOfStatements, readReferrers } from './referrers.store.ts';

/** A document with its key. */
export interface PlacedDocument {
  key: RecordKey;
  document: JsonObject;
}

/** Answers documents by their keys, as they are, were or would be; what is not there is left out. By `keyText`. */
export type ReadDocuments = (keys: readonly RecordKey[]) => Promise<Map<string, PlacedDocument>>;

/**
 * The records that the cards of some subjects are made of: themselves, what names them, and what all of these name.
 * @param read answers the documents
 * @param others records that may name them beside those that do in what is published now
 */
export async function readCardRecords(
  database: Database,
  slugs: readonly string[],
  read: ReadDocuments,
  others: readonly RecordKey[],
): Promise<CollectionRecords> {
  const found = new Map<string, PlacedDocument>();
  const take = async (keys: readonly RecordKey[]) => {
    const unknown = new Map(keys.map((key) => [keyText(key), key]));
    for (const known of found.keys()) unknown.delete(known);
    for (const [key, placed] of await read([...unknown.values()])) found.set(key, placed);
    return referencesOf(filesOf(found.values()));
  };
  const themselves = (['ACTOR', 'ISSUE', 'POST'] as const).flatMap((kind) =>
    slugs.map((slug): RecordKey => ({ kind, slug })),
  );
  const own = await take([...themselves, ...others]);
  const near = await take([
    ...(await readReferrers(database, slugs)),
    ...(await readDisputesOver(database, [...own.statements])),
  ]);
  const far = await take([
    ...keysOf(near),
    ...(await readOwnersOfStatements(database, [...near.statements])),
  ]);
  // Who publishes the sources, to which organization a post belongs: what these name in turn shows on no card.
  const last = referencesOf({ ...NO_RECORDS, ...only(filesOf(found.values())) });
  await take([...keysOf(last), ...keysOf({ ...far, events: new Set() })]);
  return filesOf(found.values());
}

/** Posts and sources. */
function only({ posts, sources }: CollectionRecords): Pick<CollectionRecords, 'posts' | 'sources'> {
  return { posts, sources };
}
