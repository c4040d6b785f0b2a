import { useId } from 'preact/hooks';
import type { UserError, WholeChangeSet } from '../api/change-sets.ts';
import { Keys, Note } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import { sayWhen } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac } from '../keys/use-chords.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { count } from '../words/vocabulary-words.ts';
import type { GatePlace } from './gate-place.ts';
import { Gates } from './gates.tsx';
import { recordTitle } from './record-title.ts';
import type { ReviewMarks } from './review-marks.ts';
import { waitsFor } from './use-decision.ts';

/** What the gates say, and the ways out: publish, approve, or back to the author with comments. */
export function DecisionBox(props: {
  changeSet: WholeChangeSet;
  /** How many changes are to be seen, and how many of them are not. */
  toSee: number;
  unseen: number;
  marks: ReviewMarks;
  write(note: string): void;
  said: string;
  /** Where a gate's field is among the changes; null where it is not. */
  placeOf(error: UserError): GatePlace | null;
  isAsking: boolean;
  publish(): void;
  approve(): void;
  sendBack(): void;
}) {
  const { changeSet, unseen } = props;
  const session = useStore(useDesk().session);
  const role = session.kind === 'SIGNED_IN' ? session.me.role : null;
  const isReviewer = role === 'REVIEWER' || role === 'ADMIN';
  const isInReview = changeSet.state === 'IN_REVIEW';
  const waits = waitsFor(changeSet, unseen);
  const isReady = isInReview && isReviewer && waits.length === 0;
  return (
    <aside class="decision" aria-label="Decision">
      <div class="decision-box">
        <div>
          <h2>
            {changeSet.state === 'PUBLISHED'
              ? 'Published'
              : isReady
                ? 'Nothing stops it'
                : 'Before it can be published'}
          </h2>
          {changeSet.state === 'PUBLISHED' ? (
            <PublishedBy changeSet={changeSet} />
          ) : (
            <Gates
              changeSet={changeSet}
              isReviewer={isReviewer}
              allSeen={isReady && unseen === 0 ? props.toSee : null}
              placeOf={props.placeOf}
            />
          )}
        </div>
        {isInReview && isReviewer && <EndedApproval {...props} />}
        {isInReview && isReviewer && <Actions {...props} waits={waits} />}
      </div>
      <p role="status" class="decision-said">
        {props.said}
      </p>
      {isInReview && <p class="tiny quiet">{sayReplaced(changeSet)}</p>}
    </aside>
  );
}

function PublishedBy({ changeSet }: { changeSet: WholeChangeSet }) {
  const subject = changeSet.records.find(
    ({ kind }) => kind === 'ACTOR' || kind === 'ISSUE' || kind === 'POST',
  );
  return (
    <ul class="gates">
      <li class="gate">
        <Icon name="check" />
        <span>
          Published by {changeSet.publishedBy}
          {changeSet.selfReviewed && ', self-reviewed'}.{' '}
          {subject !== undefined && (
            <a href={`${pathOf({ page: 'history', slug: subject.slug })}#version-${subject.baseVersion + 1}`}>
              Revert…
            </a>
          )}
        </span>
      </li>
    </ul>
  );
}

/** Says that an edit came after the reviewer's own approval, on the device on which it was given. */
function EndedApproval({ changeSet, marks, unseen }: Parameters<typeof DecisionBox>[0]) {
  if (marks.approved === undefined || changeSet.approvedBy !== null) return null;
  if (changeSet.draftVersion <= marks.approved) return null;
  return (
    <Note>
      <strong>
        It was changed {sayWhen(new Date(changeSet.updatedAt), new Date())}, after you approved.
      </strong>{' '}
      Your approval ended with that.
      {unseen > 0 && ` ${count(unseen, 'change is', 'changes are')} new to you.`}
    </Note>
  );
}

/** Publish, approve, or back to the author; what leads on stands first. */
function Actions(props: Parameters<typeof DecisionBox>[0] & { waits: readonly string[] }) {
  const { changeSet, waits } = props;
  const id = useId();
  const comments = Object.values(props.marks.comments).filter((text) => text.trim() !== '').length;
  const isReady = waits.length === 0;
  const sendBack = (
    <button
      key="back"
      type="button"
      class={isReady ? 'button plain' : comments > 0 ? 'button primary' : 'button'}
      onClick={props.sendBack}
    >
      {comments === 0 ? 'Send back' : `Send back with ${count(comments, 'comment')}`} <Keys>B</Keys>
    </button>
  );
  return (
    <div class="decision-actions">
      <label class="label" for={id}>
        To {changeSet.author}
      </label>
      <textarea
        id={id}
        class="input"
        rows={3}
        value={props.marks.note}
        onInput={(event) => props.write(event.currentTarget.value)}
      />
      {!isReady && sendBack}
      <button
        type="button"
        class="button primary"
        aria-disabled={!isReady || undefined}
        aria-describedby={`${id}-waits`}
        onClick={() => isReady && props.publish()}
      >
        {props.isAsking ? 'Publishing…' : changeSet.approvedBy === null ? 'Approve and publish' : 'Publish'}{' '}
        <Keys>{sayChord('Mod+Shift+Enter', isMac)}</Keys>
      </button>
      {isReady && changeSet.approvedBy === null && !changeSet.review?.wouldBeSelfReviewed && (
        <button type="button" class="button" onClick={props.approve}>
          Approve, publish later
        </button>
      )}
      {isReady && sendBack}
      <p class="tiny quiet" id={`${id}-waits`}>
        {!isReady && `Publishing waits for ${waits.join(' and for ')}.`}
      </p>
    </div>
  );
}

/** "Publishing replaces version 15 of Chuck Schumer and version 6 of Fentanyl precursors in one step. It can be reverted." */
function sayReplaced({ records }: WholeChangeSet): string {
  const replaced = records
    .filter(({ baseVersion }) => baseVersion > 0)
    .map((record) => `version ${record.currentVersion} of ${recordTitle(record)}`);
  const made = records.length - replaced.length;
  const shown = replaced.length > 3 ? [count(replaced.length, 'published version')] : replaced;
  const deeds = [
    ...(shown.length > 0 ? [`replaces ${shown.join(' and ')}`] : []),
    ...(made > 0 ? [`adds ${count(made, 'new record')}`] : []),
  ];
  return `Publishing ${deeds.join(' and ')} in one step. It can be reverted.`;
}
