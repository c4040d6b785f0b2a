import { useEffect } from 'preact/hooks';
import { CHANGE_SET_LINE, type ChangeSetLine } from '../api/change-sets.ts';
import { type Desk, useDesk } from '../desk-context.ts';
import type { RecordKind } from '../draft/draft.ts';
import { Store, useStore } from '../store.ts';

/** A change set in a queue, with what it is about. */
export interface QueuedChangeSet extends ChangeSetLine {
  records: { kind: RecordKind; slug: string; baseVersion: number; changes: { path: string }[] }[];
  problems: { message: string }[];
}

export interface Queues {
  review: QueuedChangeSet[];
  drafts: QueuedChangeSet[];
  sent: QueuedChangeSet[];
  /** When the server answered. */
  at: Date;
}

const QUEUED = `fragment Queued on ChangeSet {
  ...Line
  records { kind slug baseVersion changes { path } }
  problems { message }
}
${CHANGE_SET_LINE}`;

const READ_QUEUES = `query ReadQueues($reviews: Boolean!) {
  reviewQueue(first: 50) @include(if: $reviews) { nodes { ...Queued } }
  drafts(first: 50) { nodes { ...Queued } }
  changeSets(filter: { mine: true, states: [IN_REVIEW] }, first: 50) { nodes { ...Queued } }
}
${QUEUED}`;

interface QueuesAnswer {
  reviewQueue?: { nodes: QueuedChangeSet[] };
  drafts: { nodes: QueuedChangeSet[] };
  changeSets: { nodes: QueuedChangeSet[] };
}

const queues = new Store<Queues | null>(null);

/** Reads the queues again. */
export async function refreshQueues(desk: Desk): Promise<void> {
  const session = desk.session.get();
  if (session.kind !== 'SIGNED_IN') return;
  const answer = await desk.ask<QueuesAnswer>(READ_QUEUES, { reviews: session.me.role !== 'CONTRIBUTOR' });
  if (answer.kind !== 'DATA') return;
  queues.set({
    review: answer.data.reviewQueue?.nodes ?? [],
    drafts: answer.data.drafts.nodes,
    sent: answer.data.changeSets.nodes,
    at: new Date(),
  });
}

/** The queues, read again when the page is opened and each minute while it stands open. Null until the first answer. */
export function useQueues(): Queues | null {
  const desk = useDesk();
  const isOnline = useStore(desk.isOnline);
  // biome-ignore lint/correctness/useExhaustiveDependencies: isOnline makes it ask again
  useEffect(() => {
    void refreshQueues(desk);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refreshQueues(desk);
    }, 60_000);
    return () => clearInterval(timer);
  }, [desk, isOnline]);
  return useStore(queues);
}

/** How many things wait, for the top bar. */
export function useQueueCount(): number | null {
  const desk = useDesk();
  const route = useStore(desk.route);
  const session = useStore(desk.session);
  const now = useStore(queues);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another look
  useEffect(() => void refreshQueues(desk), [desk, route, session]);
  return now === null ? null : now.review.length;
}
