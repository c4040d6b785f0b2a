import { useEffect, useState } from 'preact/hooks';
import { CHANGE_SET_LINE, type ChangeSetLine } from '../api/change-sets.ts';
import { KindIcon } from '../controls/icons.tsx';
import { sayMoment } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { DraftStrip } from '../frame/draft-strip.tsx';
import { Loading } from '../frame/loading.tsx';
import { useListKeys } from '../keys/use-list-keys.ts';
import type { SubjectName } from '../record/references.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { KIND_WORDS } from '../words/vocabulary-words.ts';

type ListName = 'actors' | 'issues' | 'changes';

const TITLES: Readonly<Record<ListName, string>> = {
  actors: 'Actors',
  issues: 'Issues and offices',
  changes: 'Changes',
};

interface Lines {
  subjects?: SubjectName[];
  changes?: ChangeSetLine[];
}

interface Connection<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const PAGE = 'pageInfo { hasNextPage endCursor }';
const QUERIES: Readonly<Record<ListName, string>> = {
  actors: `query Actors($after: ID) { actors(first: 100, after: $after) { nodes { slug kind name } ${PAGE} } }`,
  issues: `query Issues($after: ID) {
    issues(first: 100, after: $after) { nodes { slug kind name } ${PAGE} }
    posts(first: 100) { nodes { slug kind name } }
  }`,
  changes: `query Changes($after: ID) { changeSets(first: 50, after: $after) { nodes { ...Line } ${PAGE} } } ${CHANGE_SET_LINE}`,
};

interface Answer {
  actors?: Connection<SubjectName>;
  issues?: Connection<SubjectName>;
  posts?: { nodes: SubjectName[] };
  changeSets?: Connection<ChangeSetLine>;
}

/** All actors, issues or change sets, a page at a time. */
export function ListPage({ list }: { list: ListName }) {
  const desk = useDesk();
  const isOnline = useStore(desk.isOnline);
  const [lines, setLines] = useState<Lines | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const read = async (after: string | null) => {
    const answer = await desk.ask<Answer>(QUERIES[list], after === null ? {} : { after });
    if (answer.kind !== 'DATA') return;
    const { actors, issues, posts, changeSets } = answer.data;
    const page = actors?.pageInfo ?? issues?.pageInfo ?? changeSets?.pageInfo;
    setNext(page?.hasNextPage ? page.endCursor : null);
    setLines((old) => ({
      ...(actors || issues
        ? {
            subjects: [
              ...(old?.subjects ?? []),
              ...((actors ?? issues)?.nodes ?? []),
              ...(after === null ? (posts?.nodes ?? []) : []),
            ],
          }
        : {}),
      ...(changeSets ? { changes: [...(old?.changes ?? []), ...changeSets.nodes] } : {}),
    }));
  };
  useListKeys('.plain-list a');
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for the list, as soon as there is a connection
  useEffect(() => {
    if (lines === null) void read(null);
  }, [desk, list, isOnline]);
  return (
    <>
      <main class="page">
        <h1>{TITLES[list]}</h1>
        {lines === null && <Loading />}
        <ul class="rows plain-list">
          {lines?.subjects?.map((subject) => (
            <li key={`${subject.kind} ${subject.slug}`}>
              <KindIcon kind={subject.kind} />
              <a href={pathOf({ page: 'subject', slug: subject.slug })}>{subject.name}</a>
              <span class="quiet small">{KIND_WORDS[subject.kind]}</span>
            </li>
          ))}
          {lines?.changes?.map((change) => (
            <li key={change.id}>
              <a href={pathOf({ page: 'review', id: Number(change.id) })}>{change.title}</a>
              <span class="quiet small">
                {STATE_WORDS[change.state]} · {change.author} ·{' '}
                {sayMoment(new Date(change.updatedAt), new Date())}
              </span>
            </li>
          ))}
        </ul>
        {lines?.changes?.length === 0 && <p class="nothing">Nothing has been changed yet.</p>}
        {next !== null && (
          <button type="button" class="button" onClick={() => void read(next)}>
            Show more
          </button>
        )}
      </main>
      <DraftStrip />
    </>
  );
}

const STATE_WORDS = {
  DRAFT: 'draft',
  IN_REVIEW: 'in review',
  SENT_BACK: 'sent back',
  PUBLISHED: 'published',
  DISCARDED: 'put away',
} as const;
