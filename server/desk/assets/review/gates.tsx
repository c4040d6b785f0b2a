import type { ComponentChildren } from 'preact';
import type { UserError, WholeChangeSet } from '../api/change-sets.ts';
import { Icon, NoteIcon, StopIcon } from '../controls/icons.tsx';
import { sayWhen } from '../dates/say-date.ts';
import { sayGate } from '../words/say-gate.ts';
import { count } from '../words/vocabulary-words.ts';
import { focusGatePlace, type GatePlace } from './gate-place.ts';
import { passedGates, sayImpartial, sayReasons } from './passed-gates.ts';
import { recordTitle } from './record-title.ts';

/** What every gate says of a change set that is not published: what stops it, what is to be known, what it has passed. */
export function Gates(props: {
  changeSet: WholeChangeSet;
  /** Whether the viewer is asked at all: what keeps them from publishing is said to reviewers. */
  isReviewer: boolean;
  /** How many changes the viewer has to have seen, where nothing else is left to do; null while something is. */
  allSeen: number | null;
  placeOf(error: UserError): GatePlace | null;
}) {
  const { changeSet, isReviewer, allSeen, placeOf } = props;
  const { problems, warnings, review, approvedBy } = changeSet;
  const passed = [
    ...passedGates(problems),
    ...(isReviewer && review?.stopsYou.length === 0 && !review.wouldBeSelfReviewed && approvedBy === null
      ? [sayImpartial(changeSet)]
      : []),
  ];
  return (
    <ul class="gates">
      {problems.map((error) => (
        <Gate key={keyOf(error)} kind="stop" icon={<StopIcon />}>
          <Sentence error={error} changeSet={changeSet} /> <GoToIt place={placeOf(error)} />
        </Gate>
      ))}
      {isReviewer &&
        review?.stopsYou.map((error) => (
          <Gate key={keyOf(error)} kind="stop" icon={<StopIcon />}>
            <PersonalStop error={error} changeSet={changeSet} />
          </Gate>
        ))}
      {warnings.map((error) => (
        <Gate key={keyOf(error)} kind="warn" icon={<NoteIcon />}>
          <Sentence error={error} changeSet={changeSet} />{' '}
          <span class="quiet">A warning: it can be published all the same.</span>{' '}
          <GoToIt place={placeOf(error)} />
        </Gate>
      ))}
      {allSeen !== null ? (
        <Gate icon={<Icon name="check" />}>
          All {count(passed.length, 'gate')} passed. You have seen{' '}
          {allSeen === 1 ? 'the one change' : `all ${count(allSeen, 'change')}`}.
        </Gate>
      ) : (
        passed.map((words) => (
          <Gate key={words} icon={<Icon name="check" />}>
            {words}
          </Gate>
        ))
      )}
      {approvedBy !== null && <Gate icon={<Icon name="check" />}>Approved by {approvedBy}</Gate>}
      {isReviewer && review?.wouldBeSelfReviewed && (
        <Gate icon={<NoteIcon />}>Publishing this yourself says “self-reviewed” on the card.</Gate>
      )}
      {sayReasons(changeSet).map((words) => (
        <Gate key={words} icon={<NoteIcon />}>
          {words}
        </Gate>
      ))}
    </ul>
  );
}

function Gate(props: { kind?: 'stop' | 'warn'; icon: ComponentChildren; children: ComponentChildren }) {
  return (
    <li class={props.kind === undefined ? 'gate' : `gate ${props.kind}`}>
      {props.icon}
      <span>{props.children}</span>
    </li>
  );
}

/** What keeps the reviewer, and not others, from publishing. */
function PersonalStop({ error, changeSet }: { error: UserError; changeSet: WholeChangeSet }) {
  const isInterest = error.code === 'INTEREST_DECLARED';
  const record = recordOf(error, changeSet);
  return (
    <>
      <strong>
        {isInterest
          ? `You declared an interest in ${record === undefined ? 'this subject' : recordTitle(record)}.`
          : 'This is your own change set.'}
      </strong>{' '}
      Somebody else has to publish it.
    </>
  );
}

function recordOf({ record }: UserError, { records }: WholeChangeSet) {
  return records.find(({ kind, slug }) => kind === record?.kind && slug === record.slug);
}

/** What stops a change set, in a sentence; where another version came first, what of this one it touches. */
function Sentence({ error, changeSet }: { error: UserError; changeSet: WholeChangeSet }) {
  const record = recordOf(error, changeSet);
  if (error.code !== 'VERSION_CONFLICT' || !record?.current) return <>{sentence(error, changeSet)}</>;
  const touched = record.conflict?.contested.length ?? 0;
  return (
    <>
      <strong>
        {recordTitle(record)} was published again {sayWhen(new Date(record.current.publishedAt), new Date())}.
      </strong>{' '}
      {touched === 0
        ? 'No field was changed by both.'
        : `${count(touched, 'field')} of this change set ${touched === 1 ? 'touches' : 'touch'} the same place.`}{' '}
      Send it back: {changeSet.author} compares the two, and goes on from the new one.
    </>
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

/** The server's sentence; one that begins with a place in a record begins with the record's name. */
function sentence({ code, message, path, record }: UserError, changeSet: WholeChangeSet): string {
  const said = sayGate({ path, message });
  if (record === null || (said === message && !/^\p{Ll}/u.test(message))) return said;
  const found = recordOf({ message, path, record, code }, changeSet);
  const name = found === undefined ? record.slug : recordTitle(found);
  return `${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
