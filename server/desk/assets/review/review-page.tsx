import { useEffect, useMemo, useState } from 'preact/hooks';
import { markSeen, readToReview, type WholeChangeSet } from '../api/change-sets.ts';
import { Keys } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import { sayMoment, sayTime } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useWriting } from '../draft/draft-context.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { useChords } from '../keys/use-chords.ts';
import { useStore } from '../store.ts';
import { ChangeView } from './change-view.tsx';
import { DecisionBox } from './decision-box.tsx';
import { placeOfGate } from './gate-place.ts';
import { groupChanges, type ReviewedChange, toBeSeen } from './group-changes.ts';
import { needNames } from './need-names.ts';
import { sayTimesSent } from './passed-gates.ts';
import { recordTitle } from './record-title.ts';
import { ReviewCards } from './review-cards.tsx';
import { keepMarks, type ReviewMarks, readMarks } from './review-marks.ts';
import { headingOfChange, titleOfChange } from './say-change.tsx';
import { triedName } from './tried-name.ts';
import { useDecision, waitsFor } from './use-decision.ts';

/** A change set as a reviewer reads it: every change before and after, what stops it, and the decision. */
export function ReviewPage({ id }: { id: number }) {
  const desk = useDesk();
  const [changeSet, setChangeSet] = useState<WholeChangeSet | null | undefined>(undefined);
  const [asked, setAsked] = useState(0);
  const isOnline = useStore(desk.isOnline);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked and isOnline make it ask again
  useEffect(() => {
    void readToReview(desk, id).then((found) => {
      if (found !== undefined) setChangeSet(found);
    });
  }, [desk, id, asked, isOnline]);
  if (changeSet === undefined) return <LoadingPage />;
  if (changeSet === null) {
    return (
      <main class="page">
        <h1>No change set {id}</h1>
        <p>There is none of this number, or it is not yours to see.</p>
      </main>
    );
  }
  return <Review changeSet={changeSet} readAgain={() => setAsked((times) => times + 1)} />;
}

function Review({ changeSet, readAgain }: { changeSet: WholeChangeSet; readAgain(): void }) {
  const desk = useDesk();
  const { references } = useWriting();
  const names = useStore(references.known);
  const id = Number(changeSet.id);
  const [marks, setMarks] = useState<ReviewMarks>(() => readMarks(localStorage, id));
  const [kept, setKept] = useState<Date | null>(null);
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const [showsCards, setShowsCards] = useState(false);
  const [commented, setCommented] = useState<string | null>(null);
  const changes = useMemo(() => changeSet.records.flatMap(groupChanges), [changeSet]);
  const sample = useMemo(() => toBeSeen(changes, id), [changes, id]);
  useEffect(() => needNames(references, changeSet), [references, changeSet]);
  const isSeen = (change: ReviewedChange) => change.isSeen || marks.seen[change.key] === fingerprint(change);
  const unseen = sample.filter((change) => !isSeen(change)).length;
  const titles = new Map(changes.map((change) => [change.key, titleOfChange(change, names)]));
  const mark = (next: ReviewMarks) => {
    setMarks(next);
    keepMarks(localStorage, id, next);
    setKept(new Date());
  };
  const see = (change: ReviewedChange) => {
    const seen = { ...marks.seen, [change.key]: fingerprint(change) };
    mark({ ...marks, seen });
    const wasSeen = (one: ReviewedChange) => one.isSeen || seen[one.key] === fingerprint(one);
    const paths = pathsSeen(sample, change, wasSeen);
    if (paths.length > 0) void markSeen(desk, id, paths);
  };
  const move = (step: number) => {
    const next = Math.min(sample.length - 1, Math.max(0, at + step));
    setAt(next);
    document.getElementById(`change-${next}`)?.focus();
  };
  const current = sample[at];
  const decide = useDecision({
    changeSet,
    marks,
    changes,
    seenPlaces: () => sample.flatMap((change) => pathsSeen(sample, change, isSeen)),
    forget: (key) => setMarks((old) => ({ ...old, comments: { ...old.comments, [key]: '' } })),
    approved: (draftVersion) => mark({ ...marks, approved: draftVersion }),
    say: setSaid,
    readAgain,
  });
  const isInReview = changeSet.state === 'IN_REVIEW';
  useChords({
    J: () => move(1),
    K: () => move(-1),
    X: () => current !== undefined && see(current),
    C: () => current !== undefined && setCommented(current.key),
    V: () => setShowsCards(!showsCards),
    B: () => (isInReview ? void decide.sendBack() : false),
    'Mod+Shift+Enter': () =>
      isInReview && waitsFor(changeSet, unseen).length === 0 ? void decide.publish() : false,
  });
  return (
    <>
      <main class="page">
        <div class="review">
          <ChangeIndex
            changes={sample}
            at={at}
            isSeen={isSeen}
            titles={titles}
            changeSet={changeSet}
            choose={(place) => {
              setAt(place);
              document.getElementById(`change-${place}`)?.focus();
            }}
          />
          <div>
            <ReviewHead changeSet={changeSet} drawn={sample.length} all={changes.length} />
            {showsCards && <ReviewCards changeSet={changeSet} />}
            {sample.map((change, place) => (
              <ChangeView
                key={change.key}
                id={`change-${place}`}
                change={change}
                heading={headingOfChange(change, subjectName(changeSet, change), names)}
                isOpen={isInReview}
                title={titles.get(change.key) ?? change.key}
                names={names}
                tried={triedName(change, changeSet)}
                isCurrent={place === at}
                isSeen={isSeen(change)}
                see={() => see(change)}
                enter={() => setAt(place)}
                comment={marks.comments[change.key]}
                isCommented={commented === change.key}
                openComment={() => setCommented(change.key)}
                markContentious={decide.contentious(change)}
                write={(text) => mark({ ...marks, comments: { ...marks.comments, [change.key]: text } })}
                author={changeSet.author}
              />
            ))}
          </div>
          <DecisionBox
            changeSet={changeSet}
            toSee={sample.length}
            unseen={unseen}
            marks={marks}
            write={(note) => mark({ ...marks, note })}
            said={said}
            placeOf={(error) => placeOfGate(error, sample, changeSet)}
            {...decide}
          />
        </div>
      </main>
      <footer class="strip">
        <span class="wide">
          <Keys>J</Keys> <Keys>K</Keys> next, previous change
        </span>
        <span class="wide">
          <Keys>X</Keys> seen
        </span>
        <span class="wide">
          <Keys>C</Keys> comment
        </span>
        <button
          type="button"
          class="text-button quiet"
          aria-pressed={showsCards}
          onClick={() => setShowsCards(!showsCards)}
        >
          <Keys>V</Keys> as a card
        </button>
        <span class="saved push" role="status">
          {kept !== null && (
            <>
              <Icon name="check" /> Kept on this device, {sayTime(kept)}
            </>
          )}
        </span>
      </footer>
    </>
  );
}

/** What a change says, so that another edit of it is another change. */
function fingerprint(change: ReviewedChange): string {
  return JSON.stringify(change.fields);
}

/** What the server can be told of a change that was seen: paths whose every part that is to be seen was. */
function pathsSeen(
  sample: readonly ReviewedChange[],
  change: ReviewedChange,
  wasSeen: (one: ReviewedChange) => boolean,
) {
  const { kind, slug } = change.record;
  const ofRecord = sample.filter(({ record }) => record.kind === kind && record.slug === slug);
  return change.paths
    .filter((path) => ofRecord.filter(({ paths }) => paths.includes(path)).every(wasSeen))
    .map((path) => ({ kind, slug, path }));
}

function subjectName(changeSet: WholeChangeSet, change: ReviewedChange): string {
  const record = changeSet.records.find(
    ({ kind, slug }) => kind === change.record.kind && slug === change.record.slug,
  );
  return record === undefined ? change.record.slug : recordTitle(record);
}

function ReviewHead({ changeSet, drawn, all }: { changeSet: WholeChangeSet; drawn: number; all: number }) {
  const moment = changeSet.submittedAt ?? changeSet.updatedAt;
  const isPart = changeSet.recordCount > changeSet.records.length;
  return (
    <div class="review-head">
      <p class="eyebrow">
        <span>Change set {changeSet.id}</span>
        <span>·</span>
        <span>{changeSet.author}</span>
        <span>·</span>
        <span>
          {changeSet.state === 'IN_REVIEW' ? 'sent' : STATE_WORDS[changeSet.state]}{' '}
          {sayMoment(new Date(changeSet.publishedAt ?? moment), new Date())}
          {changeSet.state === 'IN_REVIEW' && changeSet.submissions > 1
            ? `, ${sayTimesSent(changeSet.submissions)}`
            : ''}
        </span>
        {changeSet.origin !== null && <span>· {changeSet.origin}</span>}
      </p>
      <h1>{changeSet.title}</h1>
      {changeSet.note !== null && <p class="why">“{changeSet.note}”</p>}
      {changeSet.kind === 'CORRECTION' && (
        <p class="why">
          This says that we were wrong. The card shows: “{changeSet.correctionNote ?? 'no note yet'}”
        </p>
      )}
      {(isPart || drawn < all) && (
        <p class="why">
          {isPart
            ? `${changeSet.recordCount.toLocaleString('en-US')} records.`
            : `${all.toLocaleString('en-US')} changes.`}{' '}
          The gates ran on every one. Look at {drawn} drawn at random, then publish; it can be reverted as
          one.
        </p>
      )}
    </div>
  );
}

const STATE_WORDS = {
  DRAFT: 'being written,',
  IN_REVIEW: 'sent',
  SENT_BACK: 'sent back,',
  PUBLISHED: 'published',
  DISCARDED: 'put away,',
} as const;

function ChangeIndex(props: {
  changes: readonly ReviewedChange[];
  at: number;
  isSeen(change: ReviewedChange): boolean;
  titles: ReadonlyMap<string, string>;
  changeSet: WholeChangeSet;
  choose(place: number): void;
}) {
  const seen = props.changes.filter(props.isSeen).length;
  let last = '';
  return (
    <nav class="review-index" aria-label="Changes">
      <p class="label" role="status">
        {seen} of {props.changes.length} seen
      </p>
      <ul>
        {props.changes.map((change, place) => {
          const subject = subjectName(props.changeSet, change);
          const isFirst = subject !== last;
          last = subject;
          return (
            <li key={change.key}>
              {isFirst && <p class="review-subject">{subject}</p>}
              <button
                type="button"
                aria-current={place === props.at || undefined}
                onClick={() => props.choose(place)}
              >
                <span>{props.titles.get(change.key)}</span>
                {props.isSeen(change) ? <Icon name="check" /> : <span class="not-seen" />}
                <span class="unseen">{props.isSeen(change) ? ', seen' : ', not seen'}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
