import type { FieldChange } from '../api/change-sets.ts';
import type { Desk } from '../desk-context.ts';
import type { RecordKind } from '../draft/draft.ts';
import type { RecordDocument } from '../draft/subject-document.ts';

/** A published version of a record, with what it changed against the one before. */
export interface Version {
  version: number;
  /** Null where the record was removed. */
  document: RecordDocument | null;
  /** ISO instant. */
  publishedAt: string;
  publishedBy: string | null;
  changes: FieldChange[];
  /** The change set that brought it; null where it came with the collection's files. */
  changeSet: {
    id: string;
    title: string;
    note: string | null;
    kind: 'UPDATE' | 'CORRECTION';
    correctionNote: string | null;
    origin: string | null;
    author: string;
    selfReviewed: boolean;
    reverts: { id: string; title: string } | null;
  } | null;
}

/** Versions of a record, newest first. */
export interface History {
  kind: RecordKind;
  versions: Version[];
  /** Cursor of what is older; null where everything is here. */
  older: string | null;
}

const HISTORY = `query History($kind: RecordKind!, $slug: String!, $after: ID) {
  history(kind: $kind, slug: $slug, first: 50, after: $after) {
    nodes {
      version document publishedAt publishedBy
      changes { path before after }
      changeSet { id title note kind correctionNote origin author selfReviewed reverts { id title } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  history: { nodes: Version[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const KINDS: readonly RecordKind[] = ['ACTOR', 'ISSUE', 'POST'];

/** The history of a subject; empty where nothing was published under this name, null where nothing is known. */
export async function readHistory(desk: Pick<Desk, 'ask'>, slug: string): Promise<History | null> {
  for (const kind of KINDS) {
    const page = await readPage(desk, kind, slug, null);
    if (page === null || page.versions.length > 0) return page;
  }
  return { kind: 'ACTOR', versions: [], older: null };
}

/** A history with the next older page. */
export async function readOlder(desk: Pick<Desk, 'ask'>, slug: string, history: History): Promise<History> {
  const page = await readPage(desk, history.kind, slug, history.older);
  if (page === null) return history;
  return { ...page, versions: [...history.versions, ...page.versions] };
}

async function readPage(
  desk: Pick<Desk, 'ask'>,
  kind: RecordKind,
  slug: string,
  after: string | null,
): Promise<History | null> {
  const answer = await desk.ask<Answer>(HISTORY, { kind, slug, after });
  if (answer.kind !== 'DATA') return null;
  const { nodes, pageInfo } = answer.data.history;
  return { kind, versions: nodes, older: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
