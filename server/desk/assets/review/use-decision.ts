import { useState } from 'preact/hooks';
import {
  approveChangeSet,
  commentOnChangeSet,
  markContentious,
  markSeen,
  publishChangeSet,
  sendBackChangeSet,
  type WholeChangeSet,
} from '../api/change-sets.ts';
import { sayOutcome } from '../api/upkeep.ts';
import { sayTime } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import type { RecordKind } from '../draft/draft.ts';
import { refreshQueues } from '../queue/use-queues.ts';
import { go } from '../routes.ts';
import { count } from '../words/vocabulary-words.ts';
import { markableStatement } from './contentious-statement.ts';
import type { ReviewedChange } from './group-changes.ts';
import { keepMarks, type ReviewMarks } from './review-marks.ts';

/** What publishing waits for, each in words: mends, changes that were not seen, somebody else. Empty where nothing stops the viewer. */
export function waitsFor(
  { problems, review, approvedBy }: Pick<WholeChangeSet, 'problems' | 'review' | 'approvedBy'>,
  unseen: number,
): string[] {
  return [
    ...(problems.length > 0 ? [count(problems.length, 'mend')] : []),
    // Whoever approved it has seen it.
    ...(unseen > 0 && approvedBy === null ? [`${count(unseen, 'change')} that you have not seen`] : []),
    ...((review?.stopsYou.length ?? 0) > 0 ? ['somebody else'] : []),
  ];
}

/** Publishing, approving and sending back; each answers in words, and nothing is lost where it was not done. */
export function useDecision(props: {
  changeSet: WholeChangeSet;
  marks: ReviewMarks;
  changes: readonly ReviewedChange[];
  /** What the server can be told to be seen, as far as it is. */
  seenPlaces(): { kind: RecordKind; slug: string; path: string }[];
  forget(key: string): void;
  /** Told of the version that was approved. */
  approved(draftVersion: number): void;
  say(words: string): void;
  readAgain(): void;
}) {
  const desk = useDesk();
  const { changeSet, marks, changes, seenPlaces, forget, approved, say, readAgain } = props;
  const id = Number(changeSet.id);
  const [isAsking, setIsAsking] = useState(false);
  const after = async (outcome: Awaited<ReturnType<typeof publishChangeSet>>, done: string) => {
    setIsAsking(false);
    if (outcome.kind === 'DONE') {
      keepMarks(localStorage, id, null);
      say(done);
      readAgain();
      void refreshQueues(desk);
    } else if (outcome.kind === 'REFUSED') {
      say(outcome.errors.map(({ message }) => message).join(' '));
      readAgain();
    } else say('Nothing was done: there is no connection, or your token ended. Your comments are kept.');
  };
  return {
    isAsking,
    contentious(change: ReviewedChange) {
      const statement = markableStatement(change, changeSet);
      if (statement === null) return null;
      return async () => {
        const outcome = await markContentious(desk, id, change.record, statement);
        if (outcome.kind === 'DONE') {
          say('Marked as contentious: about a living person it needs two independent publishers.');
          readAgain();
        } else say(sayOutcome(outcome));
      };
    },
    async publish() {
      if (isAsking) return;
      setIsAsking(true);
      // A mark may have been lost with the connection: the server publishes only what it knows to be seen.
      const marked = await markSeen(desk, id, seenPlaces());
      if (marked.kind !== 'DONE') return after(marked, '');
      const selfReview = changeSet.review?.wouldBeSelfReviewed === true;
      const outcome = await publishChangeSet(desk, id, changeSet.draftVersion, selfReview);
      await after(outcome, `Published at ${sayTime(new Date())}. Readers get it with their next update.`);
    },
    async approve() {
      if (isAsking) return;
      setIsAsking(true);
      const marked = await markSeen(desk, id, seenPlaces());
      const outcome =
        marked.kind === 'DONE' ? await approveChangeSet(desk, id, changeSet.draftVersion) : marked;
      setIsAsking(false);
      if (outcome.kind === 'DONE') {
        approved(changeSet.draftVersion);
        say('Approved. Any reviewer can publish it now; an edit ends the approval.');
        readAgain();
        void refreshQueues(desk);
      } else say(sayOutcome(outcome));
    },
    async sendBack() {
      if (isAsking) return;
      const comments = Object.entries(marks.comments).filter(([, text]) => text.trim() !== '');
      if (comments.length === 0 && marks.note.trim() === '') {
        return say('Write what the author should mend: on a change with C, or here.');
      }
      setIsAsking(true);
      for (const [key, text] of comments) {
        const change = changes.find((one) => one.key === key);
        const said = await commentOnChangeSet(desk, id, {
          record: change?.record ?? null,
          path: change?.path ?? '',
          text: text.trim(),
        });
        // What has arrived is not sent again.
        if (said.kind === 'DONE') forget(key);
        else return after(said, '');
      }
      const note = marks.note.trim() || `See ${count(comments.length, 'comment')}.`;
      const outcome = await sendBackChangeSet(desk, id, note);
      await after(outcome, `Sent back to ${changeSet.author}.`);
      if (outcome.kind === 'DONE') go(desk.route, { page: 'queue', show: null });
    },
  };
}
