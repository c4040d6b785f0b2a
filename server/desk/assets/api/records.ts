import type { Desk } from '../desk-context.ts';
import type { DraftRecord, RecordKind } from '../draft/draft.ts';
import type { RecordDocument } from '../draft/subject-document.ts';

/** A record as it is published. */
export interface PublishedRecord {
  kind: RecordKind;
  slug: string;
  version: number;
  document: RecordDocument | null;
  publishedAt: string;
  publishedBy: string | null;
}

const READ_RECORD = `query ReadRecord($kind: RecordKind!, $slug: String!) {
  record(kind: $kind, slug: $slug) { kind slug version document publishedAt publishedBy }
}`;

/** A record as it is published; null where there is none, undefined where nothing is known (no connection). */
export async function readPublished(
  desk: Pick<Desk, 'ask'>,
  kind: RecordKind,
  slug: string,
): Promise<PublishedRecord | null | undefined> {
  const answer = await desk.ask<{ record: PublishedRecord | null }>(READ_RECORD, { kind, slug });
  return answer.kind === 'DATA' ? answer.data.record : undefined;
}

/** A published record as a draft takes it in; null where it cannot be read. */
export async function readRecord(
  desk: Pick<Desk, 'ask'>,
  kind: RecordKind,
  slug: string,
): Promise<DraftRecord | null> {
  const record = await readPublished(desk, kind, slug);
  if (!record || record.document === null) return null;
  return {
    kind: record.kind,
    slug: record.slug,
    baseVersion: record.version,
    base: record.document,
    document: record.document,
  };
}

/** The change set that brought the published version of a record. */
export interface LastChangeSet {
  id: string;
  /** What its author told the reviewer. */
  note: string | null;
}

const LAST_CHANGE_SET = `query LastChangeSet($kind: RecordKind!, $slug: String!) {
  history(kind: $kind, slug: $slug, first: 1) { nodes { changeSet { id note } } }
}`;

/** What brought the published version of a record; null where it came with the collection's files, and where nothing is known. */
export async function readLastChangeSet(
  desk: Pick<Desk, 'ask'>,
  kind: RecordKind,
  slug: string,
): Promise<LastChangeSet | null> {
  const answer = await desk.ask<{ history: { nodes: { changeSet: LastChangeSet | null }[] } }>(
    LAST_CHANGE_SET,
    { kind, slug },
  );
  return answer.kind === 'DATA' ? (answer.data.history.nodes[0]?.changeSet ?? null) : null;
}
