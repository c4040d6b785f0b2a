import type { ComponentChildren } from 'preact';
import { KindIcon, NoteIcon, StopIcon } from '../controls/icons.tsx';
import { sayMoment } from '../dates/say-date.ts';
import type { Desk } from '../desk-context.ts';
import type { SubjectName } from '../record/references.ts';
import { sayTimesSent } from '../review/passed-gates.ts';
import { go, type QueueName } from '../routes.ts';
import { count } from '../words/vocabulary-words.ts';
import { ChangeSetDetail } from './change-set-detail.tsx';
import { daysOverdue } from './days-overdue.ts';
import type { Done } from './decide.ts';
import { DoubtfulDetail } from './doubtful-detail.tsx';
import { OverdueDetail } from './overdue-detail.tsx';
import { mainKind, sayChangeSet } from './say-change-set.ts';
import { sayLastReview, sayOverdue } from './say-overdue.ts';
import { sayReaders, saySuggestion } from './say-suggestion.ts';
import { SuggestionDetail } from './suggestion-detail.tsx';
import type {
  DoubtfulMatch,
  OverdueSubject,
  QueuedChangeSet,
  QueuedSuggestion,
  Queues,
} from './use-queues.ts';

/** A line of the queue: what it shows, and what it opens. */
export interface QueueItem {
  key: string;
  queue: QueueName;
  icon: ComponentChildren;
  name: string;
  when: string;
  what: string;
  by: ComponentChildren;
  /** Beside the list, while it is chosen. */
  detail: () => ComponentChildren;
  /** What Enter does. */
  open(): void;
}

/** What the lines of the queue need beside what is in it. */
export interface QueueAround {
  desk: Desk;
  /** A subject's kind and name; undefined while they are not known. */
  subjectOf(slug: string): SubjectName | undefined;
  /** Goes on to the next line. */
  leave(): void;
  /** Says what was decided, where the line itself may be gone by then, and keeps the way back. */
  done: Done;
}

/** Everything that waits, in the order of the page. */
export function itemsOf(queues: Queues, around: QueueAround): QueueItem[] {
  const { desk } = around;
  const now = new Date();
  const itemOf =
    (queue: QueueName) =>
    (changeSet: QueuedChangeSet): QueueItem => {
      const route = { page: queue === 'drafts' ? 'draft' : 'review', id: Number(changeSet.id) } as const;
      const open = () => go(desk.route, route);
      return {
        key: `${queue} ${changeSet.id}`,
        queue,
        icon: <KindIcon kind={mainKind(changeSet.records)} />,
        name: changeSet.title,
        when: sayMoment(new Date(changeSet.submittedAt ?? changeSet.updatedAt), now),
        what: sayChangeSet(changeSet.records),
        by: <By changeSet={changeSet} />,
        detail: () => <ChangeSetDetail changeSet={changeSet} isDraft={queue === 'drafts'} open={open} />,
        open,
      };
    };
  return [
    ...queues.review.toReversed().map(itemOf('review')),
    ...queues.suggestions.map((one) => suggestionItem(one, now, around)),
    ...queues.overdue.map((one) => overdueItem(one, around)),
    ...queues.doubtful.map((one) => doubtfulItem(one, now, around)),
    ...queues.drafts.map(itemOf('drafts')),
    ...queues.sent.map(itemOf('sent')),
  ];
}

function suggestionItem(suggestion: QueuedSuggestion, now: Date, around: QueueAround): QueueItem {
  const { subjectOf, leave, done } = around;
  const { subject } = suggestion;
  const known = subject === null ? undefined : subjectOf(subject);
  const name = known?.name ?? subject ?? suggestion.name;
  return {
    key: `suggestions ${suggestion.id}`,
    queue: 'suggestions',
    icon: known === undefined ? <NoteIcon /> : <KindIcon kind={known.kind} />,
    name: name ?? 'Suggestion',
    when: sayMoment(new Date(suggestion.lastReceivedAt ?? suggestion.receivedAt), now),
    what: saySuggestion(suggestion),
    by: sayReaders(suggestion.times),
    detail: () => (
      <SuggestionDetail key={suggestion.id} suggestion={suggestion} about={known} leave={leave} done={done} />
    ),
    open: () => document.querySelector<HTMLElement>('.detail-actions button')?.focus(),
  };
}

function overdueItem(subject: OverdueSubject, { desk, done, subjectOf }: QueueAround): QueueItem {
  const kind = subjectOf(subject.slug)?.kind ?? mainKind([subject]);
  return {
    key: `overdue ${subject.kind} ${subject.slug}`,
    queue: 'overdue',
    icon: <KindIcon kind={kind} />,
    name: subject.name,
    when: count(daysOverdue(subject.due, new Date()), 'day'),
    what: sayOverdue(subject, (slug) => subjectOf(slug)?.name ?? slug),
    by: sayLastReview(subject),
    detail: () => <OverdueDetail key={subject.slug} subject={subject} done={done} />,
    open: () => go(desk.route, { page: 'subject', slug: subject.slug }),
  };
}

function doubtfulItem(
  match: DoubtfulMatch,
  now: Date,
  { desk, done, leave, subjectOf }: QueueAround,
): QueueItem {
  const known = subjectOf(match.slug);
  return {
    key: `doubtful ${match.id}`,
    queue: 'doubtful',
    icon: known === undefined ? <NoteIcon /> : <KindIcon kind={known.kind} />,
    name: match.name,
    when: sayMoment(new Date(match.foundAt), now),
    what: match.reasons[0] ?? `May be the same as ${match.slug}`,
    by: match.format,
    detail: () => <DoubtfulDetail key={match.id} match={match} leave={leave} done={done} />,
    open: () => go(desk.route, { page: 'subject', slug: match.slug }),
  };
}

function By({ changeSet }: { changeSet: QueuedChangeSet }) {
  const stops = changeSet.problems.length;
  return (
    <>
      {changeSet.author}
      {changeSet.origin !== null && ` · ${changeSet.origin}`}
      {changeSet.state === 'SENT_BACK' && ' · sent back'}
      {changeSet.state === 'IN_REVIEW' &&
        changeSet.submissions > 1 &&
        ` · sent a ${sayTimesSent(changeSet.submissions)}`}
      {changeSet.approvedBy !== null && ` · approved by ${changeSet.approvedBy}`}
      {stops > 0 && (
        <span class="queue-stops">
          <StopIcon />
          {stops === 1 ? '1 gate open' : `${stops} gates open`}
        </span>
      )}
    </>
  );
}
