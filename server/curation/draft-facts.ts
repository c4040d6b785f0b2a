import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { factsOfRecords } from '../cards/record-facts.ts';
import type { Database } from '../database/database.ts';
import type { ChangeSetRecord } from './change-sets.store.ts';
import { type ReadDocuments, readCardRecords } from './read-card-records.ts';
import { readableDocument } from './readable-document.ts';
import { keyText, type RecordKey } from './record.ts';
import {
  type RecordVersion,
  readChangedSince,
  readCurrentVersions,
  readVersionsAt,
} from './record-versions.store.ts';

/** The facts of a subject as a draft would make them; what cannot be read yet is left out. Null where there is no such subject. */
export async function readDraftFacts(
  database: Database,
  records: readonly ChangeSetRecord[],
  slug: string,
): Promise<SubjectFacts | null> {
  const drafted = new Map(records.map((record) => [keyText(record), record]));
  const read: ReadDocuments = async (keys) => {
    const current = placed(await readCurrentVersions(database, keys));
    for (const key of keys) {
      const record = drafted.get(keyText(key));
      if (!record) continue;
      const document = record.document && readableDocument(key, record.document);
      if (document) current.set(keyText(key), { key: plain(key), document });
      else if (record.document === null) current.delete(keyText(key));
    }
    return current;
  };
  return factsOfRecords(await readCardRecords(database, [slug], read, records), slug);
}

/**
 * The facts of some subjects as they were on record at a moment, in their order; null where nothing was. The number of
 * statements does not depend on how many they are.
 * @param instant ISO 8601 in UTC with milliseconds
 */
export async function readFactsKnownAt(
  database: Database,
  slugs: readonly string[],
  instant: string,
): Promise<(SubjectFacts | null)[]> {
  const read: ReadDocuments = async (keys) => {
    const [then, now] = await Promise.all([
      readVersionsAt(database, keys, instant),
      readCurrentVersions(database, keys),
    ]);
    const found = placed(then);
    // What was taken down since is not to be read in the past either.
    for (const [text, { key, document }] of found)
      if (now.get(text)?.document?.hidden === true)
        found.set(text, { key, document: { ...document, hidden: true } });
    return found;
  };
  const changed = await readChangedSince(database, slugs, instant);
  const records = await readCardRecords(database, slugs, read, changed);
  return slugs.map((slug) => factsOfRecords(records, slug));
}

function placed(versions: ReadonlyMap<string, RecordVersion>): Awaited<ReturnType<ReadDocuments>> {
  const found: Awaited<ReturnType<ReadDocuments>> = new Map();
  for (const [text, { kind, slug, document }] of versions)
    if (document !== null) found.set(text, { key: { kind, slug }, document });
  return found;
}

function plain({ kind, slug }: RecordKey): RecordKey {
  return { kind, slug };
}
