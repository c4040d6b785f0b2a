import { parseJson } from '../../cards/subject-facts.store.ts';
import { type JsonObject, keyText, type RecordKey, type RecordKind } from '../../curation/record.ts';
import type { Database } from '../../database/database.ts';
import {
  actorFileSchema,
  eventFileSchema,
  issueFileSchema,
  postFileSchema,
  publishersFileSchema,
  sourcesFileSchema,
} from '../collection-file.ts';
import type { RecordedCollection } from './plan-import.ts';

/** Everything published, as documents, with the version of each. */
export interface ReadRecord {
  collection: RecordedCollection;
  /** The published version of a record; 0 for one that was never published. */
  versionOf(key: RecordKey): number;
}

interface Row extends RecordKey {
  version: number;
  document: string | null;
}

/** Reads everything that is published. An import compares with all of it; the documents lie in memory while it plans. */
export async function readRecordedCollection(database: Database): Promise<ReadRecord> {
  const rows = await database.read<Row>(
    `SELECT v.kind AS kind, v.slug AS slug, v.version AS version, v.document AS document
     FROM record_version v WHERE v.is_current ORDER BY v.kind, v.slug`,
  );
  const versions = new Map(rows.map((row) => [keyText(row), row.version]));
  const of = (kind: RecordKind): JsonObject[] =>
    rows.flatMap((row) =>
      row.kind === kind && row.document !== null ? [parseJson<JsonObject>(row.document)] : [],
    );
  return {
    collection: {
      subjects: [
        ...of('ACTOR').map((document) => actorFileSchema.parse(document)),
        ...of('ISSUE').map((document) => issueFileSchema.parse(document)),
        ...of('POST').map((document) => postFileSchema.parse(document)),
      ],
      events: of('EVENT').map((document) => eventFileSchema.parse(document)),
      sources: of('SOURCE').map((document) => sourcesFileSchema.element.parse(document)),
      publishers: of('PUBLISHER').map((document) => publishersFileSchema.element.parse(document)),
    },
    versionOf: (key) => versions.get(keyText(key)) ?? 0,
  };
}

/** The kind of record that a subject's document is. */
export function recordKindOf({ kind }: { kind: string }): 'ACTOR' | 'ISSUE' | 'POST' {
  return kind === 'ISSUE' || kind === 'POST' ? kind : 'ACTOR';
}
