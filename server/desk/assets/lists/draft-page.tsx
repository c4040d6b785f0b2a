import { useEffect, useState } from 'preact/hooks';
import { Stop } from '../controls/field.tsx';
import { type Desk, useDesk } from '../desk-context.ts';
import { isSubject } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.ts';
import { openFromServer } from '../draft/open-from-server.ts';
import { nameOf, type SubjectDocument } from '../draft/subject-document.ts';
import { DraftStrip } from '../frame/draft-strip.tsx';
import { Loading } from '../frame/loading.tsx';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';

/** Why a draft did not open. */
function sayUnread({ isOnline, failure }: Desk, id: number): string {
  if (!isOnline.get()) return 'The draft opens when you are online.';
  return failure.get() ?? `There is no draft ${id}. The queue has yours.`;
}

/** Opens a draft of the server's, and goes on where it is about one subject. */
export function DraftPage({ id }: { id: number }) {
  const desk = useDesk();
  const open = useDraft();
  const draft = useStore(open.draft);
  const [why, setWhy] = useState('');
  const isOnline = useStore(desk.isOnline);
  // biome-ignore lint/correctness/useExhaustiveDependencies: isOnline makes it ask again
  useEffect(() => {
    const take = async () => {
      if (!(await openFromServer(desk, open, id))) return setWhy(sayUnread(desk, id));
      const subjects = open.draft.get().records.filter(isSubject);
      const [only] = subjects;
      if (subjects.length === 1 && only !== undefined) {
        history.replaceState(null, '', pathOf({ page: 'subject', slug: only.slug }));
        desk.route.set({ page: 'subject', slug: only.slug });
      }
    };
    void take();
  }, [desk, open, id, isOnline]);
  const isOpen = draft.id === id;
  return (
    <>
      <main class="page">
        <h1>Draft {id}</h1>
        {!isOpen && (why === '' ? <Loading /> : <Stop>{why}</Stop>)}
        {isOpen && (
          <ul class="rows plain-list">
            {draft.records.map((record) => (
              <li key={`${record.kind} ${record.slug}`}>
                {isSubject(record) ? (
                  <a href={pathOf({ page: 'subject', slug: record.slug })}>
                    {nameOf(record.document as SubjectDocument)}
                  </a>
                ) : (
                  <span>
                    {record.kind.toLowerCase()} {record.slug}
                  </span>
                )}
              </li>
            ))}
            {draft.removed.map(({ kind, slug }) => (
              <li key={`${kind} ${slug}`}>
                <del>{slug}</del> <span class="quiet small">goes away</span>
              </li>
            ))}
          </ul>
        )}
      </main>
      <DraftStrip />
    </>
  );
}
