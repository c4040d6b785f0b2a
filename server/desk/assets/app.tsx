import { useEffect, useMemo } from 'preact/hooks';
import { readState, sendDraft } from './api/change-sets.ts';
import { CitationPage } from './citation/citation-page.tsx';
import { ConflictPage } from './conflict/conflict-page.tsx';
import { type Desk, useDesk } from './desk-context.ts';
import { DeviceDrafts } from './draft/device-drafts.ts';
import { type Writing, WritingContext } from './draft/draft-context.ts';
import { DraftStops } from './draft/draft-stops.ts';
import { OpenDraft } from './draft/open-draft.ts';
import { Banners } from './frame/banners.tsx';
import { LoadingPage } from './frame/loading.tsx';
import { SignInPage } from './frame/sign-in.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { HistoryPage } from './history/history-page.tsx';
import { AllKeys } from './keys/all-keys.tsx';
import { DraftPage } from './lists/draft-page.tsx';
import { ListPage } from './lists/list-page.tsx';
import { SourcesPage } from './lists/sources-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { References } from './record/references.ts';
import { SubjectPage } from './record/subject-page.tsx';
import { ReviewPage } from './review/review-page.tsx';
import { pathOf } from './routes.ts';
import { useStore } from './store.ts';

/** The whole desk: signed out, or one of its pages in the frame. */
export function App() {
  const session = useStore(useDesk().session);
  if (session.kind === 'ASKING') return <LoadingPage />;
  if (session.kind === 'UNREACHED') return <Unreached />;
  if (session.kind === 'SIGNED_OUT') return <SignInPage />;
  return <SignedIn key={session.me.id} editor={session.me.id} />;
}

/** The server did not say who is signed in: nothing is asked for that may not be needed. */
function Unreached() {
  return (
    <main class="page narrow">
      <h1>The server does not answer</h1>
      <p role="status">
        It is asked again every few seconds. Nothing is lost: what did not reach the server is kept on this
        device.
      </p>
    </main>
  );
}

function SignedIn({ editor }: { editor: string }) {
  const desk = useDesk();
  const writing = useMemo<Writing>(() => {
    const draft = new OpenDraft({
      editor,
      device: new DeviceDrafts(localStorage),
      send: (changed, gone) => sendDraft(desk, changed, gone),
    });
    draft.restore();
    return { draft, stops: new DraftStops(desk, draft), references: new References(desk) };
  }, [desk, editor]);
  const session = useStore(desk.session);
  const isOnline = useStore(desk.isOnline);
  const route = useStore(desk.route);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another look
  useEffect(() => void lookAfterDraft(desk, writing.draft), [desk, writing, route]);
  useEffect(() => {
    if (isOnline && session.kind === 'SIGNED_IN') writing.draft.retry();
  }, [writing, isOnline, session]);
  useEffect(() => {
    const keep = () => writing.draft.keepNow();
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [writing]);
  return (
    <WritingContext.Provider value={writing}>
      <TopBar />
      <Banners />
      <Page />
      <AllKeys />
    </WritingContext.Provider>
  );
}

/** A draft that was published or put away meanwhile is closed; one that was sent back says so. */
async function lookAfterDraft(desk: Desk, open: OpenDraft): Promise<void> {
  const { id } = open.draft.get();
  if (id === null) return;
  const found = await readState(desk, id);
  if (found === null || open.draft.get().id !== id || !open.isSettled()) return;
  if (found.state === 'PUBLISHED' || found.state === 'DISCARDED') await open.startNew();
  else if (found.state !== open.draft.get().state) open.stands(found.state, found.draftVersion);
}

function Page() {
  const desk = useDesk();
  const route = useStore(desk.route);
  switch (route.page) {
    case 'queue':
      return <QueuePage show={route.show} />;
    case 'list':
      return route.list === 'sources' ? <SourcesPage /> : <ListPage key={route.list} list={route.list} />;
    case 'subject':
      return <SubjectPage key={route.slug} slug={route.slug} />;
    case 'history':
      return <HistoryPage key={route.slug} slug={route.slug} />;
    case 'citation':
      return <CitationPage key={pathOf(route)} route={route} />;
    case 'draft':
      return <DraftPage key={route.id} id={route.id} />;
    case 'review':
      return <ReviewPage key={route.id} id={route.id} />;
    case 'conflict':
      return <ConflictPage key={route.id} id={route.id} />;
    case 'unknown':
      return (
        <main class="page">
          <h1>There is nothing at this address</h1>
          <p>
            <a href="/desk">Go to the queue</a>
          </p>
        </main>
      );
  }
}
