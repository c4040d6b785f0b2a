import { useCallback, useEffect, useState } from 'preact/hooks';
import { readPublished } from '../api/records.ts';
import { useDesk } from '../desk-context.ts';
import type { RecordKind } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.ts';
import type { SubjectDocument } from '../draft/subject-document.ts';
import { useStore } from '../store.ts';

/** A subject as it is published, or new in the draft. */
export interface LoadedSubject {
  kind: 'LOADED';
  recordKind: RecordKind;
  /** 0 for one that is new in the draft. */
  version: number;
  document: SubjectDocument;
  publishedAt: string;
}

export type SubjectState =
  | { kind: 'LOADING' }
  | { kind: 'NONE'; why: string }
  /** It was merged: its address leads to another one for ever. */
  | { kind: 'MERGED'; into: string }
  | LoadedSubject;

const SUBJECT_RECORDS: readonly RecordKind[] = ['ACTOR', 'ISSUE', 'POST'];

/** Reads a subject as it is published; asks again when somebody comes back to the page, because others publish too. */
export function useSubject(slug: string): { state: SubjectState; readAgain(): void } {
  const desk = useDesk();
  const draft = useDraft();
  const isOnline = useStore(desk.isOnline);
  const [state, setState] = useState<SubjectState>({ kind: 'LOADING' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') setAsked((times) => times + 1);
    };
    document.addEventListener('visibilitychange', again);
    const timer = setInterval(again, 30_000);
    return () => {
      document.removeEventListener('visibilitychange', again);
      clearInterval(timer);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked and isOnline make it ask again
  useEffect(() => {
    let isCurrent = true;
    void read(desk, draft.draft.get(), slug).then((next) => {
      if (isCurrent && (next.kind === 'LOADED' || state.kind !== 'LOADED')) setState(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, draft, slug, asked, isOnline]);
  return { state, readAgain: useCallback(() => setAsked((times) => times + 1), []) };
}

const LEADS_TO = `query LeadsTo($slugs: [String!]!) { subjectRefs(slugs: $slugs) { slug } }`;

async function read(
  desk: ReturnType<typeof useDesk>,
  draft: ReturnType<ReturnType<typeof useDraft>['draft']['get']>,
  slug: string,
): Promise<SubjectState> {
  const drafted = draft.records.find(
    (record) => record.slug === slug && SUBJECT_RECORDS.includes(record.kind),
  );
  const kinds = drafted === undefined ? SUBJECT_RECORDS : [drafted.kind];
  const found = await Promise.all(kinds.map((kind) => readPublished(desk, kind, slug)));
  const published = found.find((record) => record?.document);
  if (published?.document) {
    const { kind, version, publishedAt } = published;
    return {
      kind: 'LOADED',
      recordKind: kind,
      version,
      publishedAt,
      document: published.document as SubjectDocument,
    };
  }
  if (drafted !== undefined) {
    const document = (drafted.base ?? drafted.document) as SubjectDocument;
    return {
      kind: 'LOADED',
      recordKind: drafted.kind,
      version: drafted.baseVersion,
      publishedAt: '',
      document,
    };
  }
  if (found.includes(undefined)) return { kind: 'LOADING' };
  const leads = await desk.ask<{ subjectRefs: { slug: string }[] }>(LEADS_TO, { slugs: [slug] });
  const [other] = leads.kind === 'DATA' ? leads.data.subjectRefs : [];
  if (other !== undefined && other.slug !== slug) return { kind: 'MERGED', into: other.slug };
  return {
    kind: 'NONE',
    why: `No subject is called “${slug}”. Find it by a name with Ctrl K, or make it new there.`,
  };
}
