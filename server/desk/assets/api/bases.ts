import type { Desk } from '../desk-context.ts';
import type { RecordDocument } from '../draft/subject-document.ts';
import type { Answer } from './ask.ts';
import type { WholeChangeSet } from './change-sets.ts';

const VERSIONS = `query Versions($kind: RecordKind!, $slug: String!, $after: ID) {
  history(kind: $kind, slug: $slug, first: 50, after: $after) {
    nodes { version document }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Versions {
  history: {
    nodes: { version: number; document: RecordDocument | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** The published versions from which the records of a change set began, by `KIND/slug`; null for what is new or not to be had. */
export async function readBases(
  desk: Pick<Desk, 'ask'>,
  changeSet: Pick<WholeChangeSet, 'records'>,
): Promise<Map<string, RecordDocument | null>> {
  const found = await Promise.all(
    changeSet.records.map(async ({ kind, slug, baseVersion, current }) => {
      const key = `${kind}/${slug}`;
      if (baseVersion === 0) return [key, null] as const;
      if (current?.version === baseVersion) return [key, current.document] as const;
      return [key, await readVersion(desk, kind, slug, baseVersion)] as const;
    }),
  );
  return new Map(found);
}

/** A published version of a record; null where it cannot be had. */
export async function readVersion(
  desk: Pick<Desk, 'ask'>,
  kind: string,
  slug: string,
  version: number,
): Promise<RecordDocument | null> {
  let after: string | null = null;
  do {
    const answer: Answer<Versions> = await desk.ask<Versions>(VERSIONS, { kind, slug, after });
    if (answer.kind !== 'DATA') return null;
    const { nodes, pageInfo }: Versions['history'] = answer.data.history;
    const found = nodes.find((one) => one.version === version);
    if (found !== undefined) return found.document;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return null;
}
