import { useId } from 'preact/hooks';
import type { UserError, WholeChangeSet } from '../api/change-sets.ts';
import { Keys } from '../controls/field.tsx';
import { Icon, NoteIcon, StopIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk-context.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac } from '../keys/use-chords.ts';
import { useStore } from '../store.ts';
import { sayGate } from '../words/say-gate.ts';
import { count } from '../words/vocabulary-words.ts';
import { focusGatePlace, type GatePlace } from './gate-place.ts';
import type { ReviewedChange } from './group-changes.ts';
import { recordTitle } from './record-title.ts';
import type { ReviewMarks } from './review-marks.ts';

/** What the gates say, and the two ways out: publish, or back to the author with comments. */
export function DecisionBox(props: {
  changeSet: WholeChangeSet;
  changes: readonly ReviewedChange[];
  unseen: number;
  marks: ReviewMarks;
  write(note: string): void;
  said: string;
  /** Where a gate's field is among the changes; null where it is not. */
  placeOf(error: UserError): GatePlace | null;
  isAsking: boolean;
  publish(): void;
  sendBack(): void;
}) {
  const { changeSet } = props;
  const id = useId();
  const session = useStore(useDesk().session);
  const me = session.kind === 'SIGNED_IN' ? session.me : null;
  const isReviewer = me?.role === 'REVIEWER' || me?.role === 'ADMIN';
  const isOwn = me !== null && me.name === changeSet.author;
  const comments = Object.values(props.marks.comments).filter((text) => text.trim() !== '').length;
  const waits = [
    ...(changeSet.problems.length > 0 ? [count(changeSet.problems.length, 'mend')] : []),
    ...(props.unseen > 0 ? [`${count(props.unseen, 'change')} that you have not seen`] : []),
  ];
  return (
    <aside class="decision" aria-label="Decision">
      <div class="decision-box">
        <div>
          <h2>{changeSet.state === 'PUBLISHED' ? 'Published' : 'Before it can be published'}</h2>
          <Gates changeSet={changeSet} placeOf={props.placeOf} />
        </div>
        {isOwn && changeSet.state === 'IN_REVIEW' && (
          <p class="say note">
            <NoteIcon />
            <span>
              <strong>This is your own change set.</strong> Somebody else has to publish it.
            </span>
          </p>
        )}
        {isReviewer && changeSet.state === 'IN_REVIEW' && (
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
            <button type="button" class="button" onClick={props.sendBack}>
              {comments === 0 ? 'Send back' : `Send back with ${count(comments, 'comment')}`} <Keys>B</Keys>
            </button>
            <button
              type="button"
              class="button primary"
              aria-disabled={waits.length > 0 || undefined}
              aria-describedby={`${id}-waits`}
              onClick={() => waits.length === 0 && props.publish()}
            >
              {props.isAsking ? 'Publishing…' : 'Approve and publish'}{' '}
              <Keys>{sayChord('Mod+Shift+Enter', isMac)}</Keys>
            </button>
            <p class="tiny quiet" id={`${id}-waits`}>
              {waits.length > 0 && `Publishing waits for ${waits.join(' and for ')}.`}
            </p>
          </div>
        )}
      </div>
      <p role="status" class="decision-said">
        {props.said}
      </p>
      {changeSet.state === 'IN_REVIEW' && <p class="tiny quiet">{sayReplaced(changeSet)}</p>}
    </aside>
  );
}

function Gates(props: { changeSet: WholeChangeSet; placeOf(error: UserError): GatePlace | null }) {
  const { changeSet, placeOf } = props;
  const { problems, warnings } = changeSet;
  return (
    <ul class="gates">
      {problems.map((error) => (
        <li key={keyOf(error)} class="gate stop">
          <StopIcon />
          <span>
            {sentence(error, changeSet)} <GoToIt place={placeOf(error)} />
          </span>
        </li>
      ))}
      {warnings.map((error) => (
        <li key={keyOf(error)} class="gate warn">
          <NoteIcon />
          <span>
            {sentence(error, changeSet)}{' '}
            <span class="quiet">A warning: it can be published all the same.</span>{' '}
            <GoToIt place={placeOf(error)} />
          </span>
        </li>
      ))}
      {problems.length === 0 &&
        changeSet.state !== 'PUBLISHED' &&
        PASSED.map((words) => (
          <li key={words} class="gate">
            <Icon name="check" />
            <span>{words}</span>
          </li>
        ))}
      {changeSet.state === 'PUBLISHED' && (
        <li class="gate">
          <Icon name="check" />
          <span>
            Published by {changeSet.publishedBy}
            {changeSet.selfReviewed && ', self-reviewed'}
          </span>
        </li>
      )}
    </ul>
  );
}

function keyOf({ record, path, message }: UserError): string {
  return `${record?.slug}${path.join()}${message}`;
}

function GoToIt({ place }: { place: GatePlace | null }) {
  if (place === null) return null;
  return (
    <button type="button" class="text-button" onClick={() => focusGatePlace(place)}>
      Go to it
    </button>
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

/** What the gates and the rules have to say, each by itself, where nothing stops publishing. */
const PASSED = [
  'Every statement has a source',
  'Quotations have their place and language',
  'No aggregator stands alone',
  'Seats, dates and lengths hold',
] as const;

/** The server's sentence; one that begins with a place in a record begins with the record's name. */
function sentence({ message, path, record }: UserError, changeSet: WholeChangeSet): string {
  const said = sayGate({ path, message });
  if (record === null || (said === message && !/^\p{Ll}/u.test(message))) return said;
  const found = changeSet.records.find(({ kind, slug }) => kind === record.kind && slug === record.slug);
  const name = found === undefined ? record.slug : recordTitle(found);
  return `${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
