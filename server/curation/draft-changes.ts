import type { ChangeSetRecord } from './change-sets.store.ts';
import { type ContestedField, mergeDocuments } from './merge-documents.ts';
import { type PresentedChange, presentChanges } from './present-changes.ts';
import { type JsonObject, parseDocument } from './record.ts';
import type { RecordVersion, VersionKey } from './record-versions.store.ts';

/** What a record of a change set changes against the version that it was written against, field by field. */
export async function readDraftChanges(
  readVersion: ReadVersion,
  record: ChangeSetRecord,
): Promise<PresentedChange[]> {
  return presentChanges(await readBase(readVersion, record), wholeDocument(record));
}

/** Answers a published version of a record, or null. */
export type ReadVersion = (key: VersionKey) => Promise<RecordVersion | null>;

async function readBase(readVersion: ReadVersion, record: ChangeSetRecord): Promise<JsonObject | null> {
  const { kind, slug, baseVersion } = record;
  return (await readVersion({ kind, slug, version: baseVersion }))?.document ?? null;
}

/** The document with its defaults where it can be read, else as typed. */
function wholeDocument(record: ChangeSetRecord): JsonObject | null {
  const { document } = record;
  return document && (parseDocument(record, document).document ?? document);
}

/** What a draft and a newer published version make of each other. */
export interface DraftConflict {
  version: number;
  base: JsonObject | null;
  theirs: JsonObject | null;
  merged: JsonObject | null;
  contested: ContestedField[];
}

/** The conflict of a record with what is published now; null where there is none. */
export async function readConflict(
  readVersion: ReadVersion,
  record: ChangeSetRecord,
  current: RecordVersion | null,
): Promise<DraftConflict | null> {
  const version = current?.version ?? 0;
  if (version === record.baseVersion) return null;
  const base = await readBase(readVersion, record);
  const theirs = current?.document ?? null;
  const mine = wholeDocument(record);
  if (mine === null || theirs === null)
    return { version, base, theirs, merged: mine ?? theirs, contested: [] };
  return { version, base, theirs, ...mergeDocuments(base ?? {}, mine, theirs) };
}
