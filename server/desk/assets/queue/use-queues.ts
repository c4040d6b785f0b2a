import { useEffect } from 'preact/hooks';
import { CHANGE_SET_LINE, type ChangeSetLine, type UserError } from '../api/change-sets.ts';
import { type Desk, useDesk } from '../desk-context.ts';
import type { RecordKind } from '../draft/draft.ts';
import type { SubjectDocument } from '../draft/subject-document.ts';
import { Store, useStore } from '../store.ts';

/** A change set in a queue, with what it is about. */
export interface QueuedChangeSet extends ChangeSetLine {
  records: { kind: RecordKind; slug: string; baseVersion: number; changes: { path: string }[] }[];
  problems: UserError[];
}

/** What a reader suggested, as typed; `times` counts those who sent the very same words, `pages` from where. */
export interface QueuedSuggestion {
  id: string;
  kind: 'WRONG_MATCH' | 'MISSING_NAME' | 'WRONG_OR_OUT_OF_DATE' | 'SUGGEST_SOURCE';
  reason: 'OTHER_SUBJECT' | 'NOT_A_NAME' | null;
  subject: string | null;
  name: string | null;
  note: string | null;
  source: string | null;
  times: number;
  pages: { page: string; times: number }[];
  receivedAt: string;
  /** Null while the words came in once. */
  lastReceivedAt: string | null;
}

/** A subject of which something should be looked at again. */
export interface OverdueSubject {
  kind: RecordKind;
  slug: string;
  name: string;
  due: string;
  statements: {
    id: string;
    list: string;
    due: string;
    /** When somebody looked at it last, and after how many months one of its kind is due; null where it names its day. */
    reviewedAt: string;
    everyMonths: number | null;
    /** As the record has it. */
    statement: object;
  }[];
}

/** An imported record that may be the same as one that is here. */
export interface DoubtfulMatch {
  id: string;
  slug: string;
  name: string;
  format: string;
  place: string;
  recordKey: string;
  reasons: string[];
  /** The imported record in the format of the collection's files. */
  document: SubjectDocument;
  foundAt: string;
}

/** A subject whose review is due today or later. */
export type NextReview = Pick<OverdueSubject, 'slug' | 'name' | 'due'>;

export interface Queues {
  review: QueuedChangeSet[];
  drafts: QueuedChangeSet[];
  sent: QueuedChangeSet[];
  suggestions: QueuedSuggestion[];
  overdue: OverdueSubject[];
  doubtful: DoubtfulMatch[];
  /** What is due for review next, where nothing is yet; null for nothing. */
  nextReview: NextReview | null;
  /** When the server answered. */
  at: Date;
}

const QUEUED = `fragment Queued on ChangeSet {
  ...Line
  records { kind slug baseVersion changes { path } }
  problems { code path message record { kind slug } }
}
${CHANGE_SET_LINE}`;

const READ_QUEUES = `query ReadQueues($reviews: Boolean!, $suggestions: Boolean!, $overdue: Boolean!, $doubtful: Boolean!) {
  suggestions(first: 50) @include(if: $suggestions) {
    nodes { id kind reason subject name note source times pages { page times } receivedAt lastReceivedAt }
  }
  overdue(first: 50) @include(if: $overdue) { nodes { kind slug name due statements { id list due reviewedAt everyMonths statement } } }
  nextReview @include(if: $overdue) { slug name due }
  doubtfulMatches(first: 50) @include(if: $doubtful) {
    nodes { id slug name format place recordKey reasons document foundAt }
  }
  reviewQueue(first: 50) @include(if: $reviews) { nodes { ...Queued } }
  drafts(first: 50) { nodes { ...Queued } }
  changeSets(filter: { mine: true, states: [IN_REVIEW] }, first: 50) { nodes { ...Queued } }
}
${QUEUED}`;

interface QueuesAnswer {
  reviewQueue?: { nodes: QueuedChangeSet[] };
  suggestions?: { nodes: QueuedSuggestion[] };
  overdue?: { nodes: OverdueSubject[] };
  nextReview?: NextReview | null;
  doubtfulMatches?: { nodes: DoubtfulMatch[] };
  drafts: { nodes: QueuedChangeSet[] };
  changeSets: { nodes: QueuedChangeSet[] };
}

const queues = new Store<Queues | null>(null);

/** Reads the queues again. */
export async function refreshQueues(desk: Desk): Promise<void> {
  const session = desk.session.get();
  if (session.kind !== 'SIGNED_IN') return;
  const may = (operation: string) => session.me.operations.includes(operation);
  const answer = await desk.ask<QueuesAnswer>(READ_QUEUES, {
    reviews: may('reviewQueue'),
    suggestions: may('suggestions'),
    overdue: may('overdue'),
    doubtful: may('doubtfulMatches'),
  });
  if (answer.kind !== 'DATA') return;
  queues.set({
    review: answer.data.reviewQueue?.nodes ?? [],
    drafts: answer.data.drafts.nodes,
    sent: answer.data.changeSets.nodes,
    suggestions: answer.data.suggestions?.nodes ?? [],
    overdue: answer.data.overdue?.nodes ?? [],
    doubtful: answer.data.doubtfulMatches?.nodes ?? [],
    nextReview: answer.data.nextReview ?? null,
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

/** How many things wait for somebody to decide; what one writes or sent oneself does not count. */
export function waitingIn({ review, suggestions, overdue, doubtful }: Queues): number {
  return review.length + suggestions.length + overdue.length + doubtful.length;
}

/** How many things wait, for the top bar. */
export function useQueueCount(): number | null {
  const desk = useDesk();
  const route = useStore(desk.route);
  const session = useStore(desk.session);
  const now = useStore(queues);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another look
  useEffect(() => void refreshQueues(desk), [desk, route, session]);
  return now === null ? null : waitingIn(now);
}
