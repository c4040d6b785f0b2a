import { useEffect, useState } from 'preact/hooks';
import { isOrder } from '../../../curation/review-extent.ts';
import { sayRows } from '../conflict/touched-fields.ts';
import { Note } from '../controls/field.tsx';
import { sayMoment } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import type { Draft, RecordKind } from '../draft/draft.ts';
import { useDraft, useWriting } from '../draft/draft-context.ts';
import { nameOf, type SubjectDocument } from '../draft/subject-document.ts';
import { titleOfRow } from '../review/title-of-path.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';

interface Other {
  id: string;
  title: string;
  author: string;
  state: Draft['state'];
  updatedAt: string;
  records: { kind: RecordKind; slug: string; changes: { path: string }[] }[];
}

const OTHERS = `query OthersHere($slug: String!) {
  changeSets(filter: { slug: $slug, states: [DRAFT, SENT_BACK, IN_REVIEW] }, first: 10) {
    nodes { id title author state updatedAt records(first: 20) { kind slug changes { path } } }
  }
}`;

const ASK_EVERY_MS = 30_000;
/** Who has saved within this long counts as writing now: the desk saves within two seconds of a letter. */
const IS_WRITING_WITHIN_MS = 120_000;

/** Who else changes this subject: told while one writes, and nothing moves. */
export function OthersHere({ slug, document }: { slug: string; document: SubjectDocument }) {
  const name = nameOf(document);
  const others = useOthers(slug);
  const now = new Date();
  return (
    <div role="status">
      {others.map((other) => (
        <Note key={other.id}>
          {sayOther(other, name, now)}{' '}
          {other.state !== 'IN_REVIEW' && <At other={other} slug={slug} document={document} />}{' '}
          {other.state === 'IN_REVIEW' && (
            <a href={pathOf({ page: 'review', id: Number(other.id) })}>{other.title}</a>
          )}
        </Note>
      ))}
    </div>
  );
}

/** Where somebody else's draft changes the subject. */
function At(props: { other: Other; slug: string; document: SubjectDocument }) {
  const { other, slug, document } = props;
  const { references } = useWriting();
  const names = useStore(references.known);
  const record = other.records.find((one) => one.slug === slug);
  const paths = (record?.changes ?? [])
    .map(({ path }) => path)
    .filter((path) => path !== '' && !isOrder(path));
  if (record === undefined || paths.length === 0) return null;
  const rows = paths.map((path) => titleOfRow(path, record, [document], names));
  return <>At {sayRows(rows)}.</>;
}

function sayOther({ author, state, updatedAt }: Other, name: string, now: Date) {
  const moment = new Date(updatedAt);
  if (state === 'IN_REVIEW') return <strong>{author} has a change of it in review:</strong>;
  if (now.getTime() - moment.getTime() < IS_WRITING_WITHIN_MS)
    return (
      <strong>
        {author} is editing {name} too.
      </strong>
    );
  return (
    <>
      <strong>
        {author} has a draft of {name} too.
      </strong>{' '}
      Changed {sayMoment(moment, now)}.
    </>
  );
}

/** Change sets of others with this subject in them, asked for again while the page stands open. */
function useOthers(slug: string): readonly Other[] {
  const desk = useDesk();
  const session = useStore(desk.session);
  const own = useStore(useDraft().draft).id;
  const me = session.kind === 'SIGNED_IN' || session.kind === 'ENDED' ? session.me : null;
  const [found, setFound] = useState<readonly Other[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await desk.ask<{ changeSets: { nodes: Other[] } }>(OTHERS, { slug });
      if (isCurrent && answer.kind === 'DATA') setFound(answer.data.changeSets.nodes);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [desk, slug]);
  return found.filter(({ id, author }) => author !== me?.name && id !== String(own));
}
