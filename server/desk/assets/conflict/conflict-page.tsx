import { useEffect, useMemo, useState } from 'preact/hooks';
import { readBases } from '../api/bases.ts';
import { type ChangeSetRecord, draftFrom, readChangeSet, type WholeChangeSet } from '../api/change-sets.ts';
import { type LastChangeSet, readLastChangeSet } from '../api/records.ts';
import { Keys } from '../controls/field.tsx';
import { sayMoment, sayWhen } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { recordIn } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import { asJson } from '../draft/rebase-draft.ts';
import {
  type NameEntry,
  nameOf,
  type RecordDocument,
  type SubjectDocument,
} from '../draft/subject-document.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { SavedState } from '../frame/saved-state.tsx';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { needNames } from '../review/need-names.ts';
import { Value } from '../review/say-change.tsx';
import { rowOf, titleOfPath } from '../review/title-of-path.ts';
import { go, pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { count } from '../words/vocabulary-words.ts';
import { comesAlong } from './comes-along.ts';
import { ConflictField } from './conflict-field.tsx';
import { type Choices, keepChoices, readChoices } from './kept-choices.ts';
import { compareThreeWays, type Decision, mergeThreeWays, type ThreeWays } from './three-ways.ts';

/** A record of the draft that somebody else published meanwhile. */
interface Conflicting {
  record: ChangeSetRecord;
  yours: RecordDocument;
  ways: ThreeWays;
}

/** Two editors on one record: both versions side by side, and a choice for each field that both changed. */
export function ConflictPage({ id }: { id: number }) {
  const desk = useDesk();
  const { draft, references } = useWriting();
  const [changeSet, setChangeSet] = useState<WholeChangeSet | null | undefined>(undefined);
  const [bases, setBases] = useState<ReadonlyMap<string, RecordDocument | null>>(new Map());
  const isOnline = useStore(desk.isOnline);
  // biome-ignore lint/correctness/useExhaustiveDependencies: isOnline makes it ask again
  useEffect(() => {
    const read = async () => {
      if (draft.draft.get().id === id) await draft.settle();
      const found = await readChangeSet(desk, id);
      if (!found) return setChangeSet(found === null ? null : undefined);
      const published = await readBases(desk, found);
      if (draft.draft.get().id !== id) draft.open(draftFrom(found, published));
      needNames(references, found);
      setBases(published);
      setChangeSet(found);
    };
    void read();
  }, [desk, draft, references, id, isOnline]);
  const conflicting = useMemo(() => {
    if (!changeSet) return [];
    return changeSet.records.flatMap((record): Conflicting[] => {
      const base = bases.get(`${record.kind}/${record.slug}`);
      const yours = recordIn(draft.draft.get(), record.kind, record.slug)?.document ?? record.document;
      const theirs = record.current?.document;
      if (record.currentVersion === record.baseVersion || !base || !yours || !theirs) return [];
      return [{ record, yours, ways: compareThreeWays(asJson(base), asJson(yours), asJson(theirs)) }];
    });
  }, [changeSet, bases, draft]);
  if (changeSet === undefined) return <LoadingPage />;
  const [first] = conflicting;
  if (changeSet === null || first === undefined) {
    return (
      <main class="page narrow">
        <h1>No conflict</h1>
        <p>Nobody else has published a record of this draft since you began.</p>
        <p>
          <a href={pathOf({ page: 'draft', id })}>Go on writing</a>
        </p>
      </main>
    );
  }
  const { kind, slug, currentVersion } = first.record;
  return <Conflict key={`${kind}/${slug} ${currentVersion}`} draftId={id} conflict={first} />;
}

function Conflict({ draftId, conflict }: { draftId: number; conflict: Conflicting }) {
  const desk = useDesk();
  const { draft, references } = useWriting();
  const names = useStore(references.known);
  const session = useStore(desk.session);
  const { record, ways } = conflict;
  const { conflicts, kept } = ways;
  const shownKept = kept.filter(({ path }) => !path.endsWith('#order'));
  const key = { draft: draftId, kind: record.kind, slug: record.slug, version: record.currentVersion };
  const [decisions, setDecisions] = useState<Choices>(() => readChoices(localStorage, key));
  const choose = (next: Choices) => {
    keepChoices(localStorage, key, next);
    setDecisions(next);
  };
  const [at, setAt] = useState(0);
  const [last, setLast] = useState<LastChangeSet | null>(null);
  useEffect(() => {
    void readLastChangeSet(desk, record.kind, record.slug).then(setLast);
  }, [desk, record.kind, record.slug]);
  const decide = (path: string, decision: Decision) => choose(new Map([...decisions, [path, decision]]));
  const leaveOut = (path: string, isOut: boolean) => {
    const next = new Map(decisions);
    if (isOut) next.set(path, { take: 'LEFT_OUT' });
    else next.delete(path);
    choose(next);
  };
  const left = conflicts.filter(({ path }) => !decisions.has(path)).length;
  const their = record.current?.writtenBy ?? 'Somebody else';
  const reviewer = record.current?.publishedBy ?? null;
  const publishedAt = new Date(record.current?.publishedAt ?? '');
  const me = session.kind === 'SIGNED_IN' ? session.me.name : 'You';
  const subject = recordName(conflict);
  const move = (step: number) => {
    const next = Math.min(conflicts.length - 1, Math.max(0, at + step));
    setAt(next);
    document.getElementById(`field-${next}`)?.querySelector('input')?.focus();
  };
  const take = (take: 'YOURS' | 'THEIRS') => () => {
    const field = conflicts[at];
    if (field !== undefined) decide(field.path, { take });
  };
  const takeAll = (take: 'YOURS' | 'THEIRS') =>
    choose(new Map(conflicts.map(({ path }) => [path, { take }])));
  const goOn = () => {
    if (left > 0) return move(conflicts.findIndex(({ path }) => !decisions.has(path)) - at);
    const { kind, slug, currentVersion, current } = record;
    const document = mergeThreeWays(ways, decisions) as unknown as RecordDocument;
    draft.replace(
      [{ kind, slug, baseVersion: currentVersion, base: current?.document ?? null, document }],
      'merge',
    );
    keepChoices(localStorage, key, null);
    go(desk.route, { page: 'subject', slug });
  };
  useChords({
    J: () => move(1),
    K: () => move(-1),
    '1': take('YOURS'),
    '2': take('THEIRS'),
    '3': () => document.getElementById(`anew-${at}`)?.click(),
    T: () => document.getElementById(`hits-${at}`)?.click(),
    'Mod+Shift+Enter': goOn,
  });
  return (
    <>
      <main class="page conflict">
        <p class="eyebrow">
          <a href={pathOf({ page: 'subject', slug: record.slug })}>{subject}</a>
          <span>·</span>
          <span>
            your draft began from version {record.baseVersion}; version {record.currentVersion} is published
          </span>
        </p>
        <h1>
          {conflicts.length === 0
            ? 'No field was changed by both'
            : `You and ${their} changed the same ${conflicts.length === 1 ? 'field' : `${NUMBER_WORDS[conflicts.length] ?? conflicts.length} fields`}`}
        </h1>
        <p class="lead">
          {last === null ? `Version ${record.currentVersion}` : `Change set ${last.id}`} was published{' '}
          {sayWhen(publishedAt, new Date())}, while you were writing. <strong>Nothing is lost:</strong> the
          published version stays, and yours stays in this draft until you have decided. Undo brings back what
          you left out.
        </p>
        {conflicts.length > 0 && (
          <div class="conflict-head">
            <strong role="status">
              {conflicts.length - left} of {conflicts.length} decided
            </strong>
            <span>
              <strong>Yours</strong>
              <br />
              <span class="tiny quiet">{me} · draft</span>
            </span>
            <span>
              <strong>{their}’s</strong>
              <br />
              <span class="tiny quiet">
                published {sayMoment(publishedAt, new Date())}
                {reviewer !== null && reviewer !== their && ` · reviewed by ${reviewer}`}
              </span>
            </span>
          </div>
        )}
        {conflicts.map((field, place) => (
          <ConflictField
            key={field.path}
            id={`field-${place}`}
            place={place}
            field={field}
            names={names}
            their={their}
            tried={triedNames(field.path, conflict)}
            title={titleOfPath(field.path, record, [conflict.yours, record.current?.document], names)}
            decision={decisions.get(field.path)}
            decide={(decision) => decide(field.path, decision)}
            along={comesAlong(ways, field, decisions.get(field.path)).map((one) => ({
              ...one,
              isLeftOut: decisions.get(one.path)?.take === 'LEFT_OUT',
              leaveOut: (isOut: boolean) => leaveOut(one.path, isOut),
            }))}
            note={last?.note ?? null}
            enter={() => setAt(place)}
          />
        ))}
        {shownKept.length > 0 && (
          <details class="kept" open>
            <summary>
              {count(shownKept.length, 'more field was', 'more fields were')} changed by one of you only. All
              are kept.
            </summary>
            <table>
              <tbody>
                {shownKept.map(({ path, change, by }) => (
                  <tr key={`${by} ${path}`}>
                    <th scope="row">
                      {titleOfPath(path, record, [conflict.yours, record.current?.document], names)}
                    </th>
                    <td>
                      {change.after === undefined ? (
                        'taken out'
                      ) : (
                        <Value field={path} value={change.after} names={names} />
                      )}
                    </td>
                    <td>{by === 'YOURS' ? 'yours' : `${their}’s`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </main>
      <footer class="strip">
        <strong>{left === 0 ? 'All decided' : `${count(left, 'field')} to decide`}</strong>
        <span class="wide">
          <Keys>J</Keys> <Keys>K</Keys> field
        </span>
        <span class="wide">
          <Keys>1</Keys> yours
        </span>
        <span class="wide">
          <Keys>2</Keys> {their}’s
        </span>
        <span class="wide">
          <Keys>3</Keys> anew
        </span>
        <span class="push" />
        <SavedState />
        <button type="button" class="button plain" onClick={() => takeAll('YOURS')}>
          All mine
        </button>
        <button type="button" class="button plain" onClick={() => takeAll('THEIRS')}>
          All {their}’s
        </button>
        <button
          type="button"
          class="button primary"
          aria-disabled={left > 0 || undefined}
          aria-describedby="conflict-left"
          onClick={goOn}
        >
          Go on from version {record.currentVersion} <Keys>{sayChord('Mod+Shift+Enter', isMac)}</Keys>
        </button>
        <span id="conflict-left" class="unseen">
          {left > 0 && `${count(left, 'field')} to decide first.`}
        </span>
      </footer>
    </>
  );
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

function recordName({ record, yours }: Conflicting): string {
  return 'names' in yours ? nameOf(yours as SubjectDocument) : record.slug;
}

/** The name that a field belongs to as each has it; null for the field of anything else, and where one has taken the name out. */
function triedNames(path: string, { record, yours }: Conflicting) {
  const item = /^names\[(?<item>.+?)\]\.(?:text|matching|requires|language)\b/.exec(path)?.groups?.item;
  const theirs = record.current?.document;
  if (item === undefined || !('names' in yours) || !theirs || !('names' in theirs)) return null;
  const nameIn = (document: object) => rowOf(document, 'names', item) as NameEntry | null;
  const subject = yours as SubjectDocument;
  const [mine, other] = [nameIn(subject), nameIn(theirs)];
  if (mine === null || other === null) return null;
  return { yours: mine, theirs: other, subject: { slug: record.slug, kind: subject.kind } };
}
