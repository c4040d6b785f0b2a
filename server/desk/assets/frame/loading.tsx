import { Stop } from '../controls/field.tsx';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';

/** Stands where something is awaited: grey rows after a moment, or why it does not come and what to do. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const desk = useDesk();
  const isOnline = useStore(desk.isOnline);
  const failure = useStore(desk.failure);
  if (!isOnline) return <p class="nothing">It comes when you are online.</p>;
  if (failure !== null) {
    return (
      <Stop>
        The server could not answer: {failure}{' '}
        <button type="button" class="text-button" onClick={() => location.reload()}>
          Try again
        </button>
      </Stop>
    );
  }
  return (
    <div class="loading">
      <span class="unseen">Loading…</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content
        <div class="skeleton" key={row} />
      ))}
    </div>
  );
}

/** A page of which nothing has come yet. */
export function LoadingPage() {
  return (
    <main class="page" aria-busy="true">
      <Loading />
    </main>
  );
}
