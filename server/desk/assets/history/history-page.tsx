import { useEffect, useState } from 'preact/hooks';
import { type FieldChange, revertChangeSet } from '../api/change-sets.ts';
import { Keys } from '../controls/field.tsx';
import { Icon, NoteIcon } from '../controls/icons.tsx';
import { sayDate } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import type { RecordKind } from '../draft/draft.ts';
import { useDraft, useWriting } from '../draft/draft-context.ts';
import { nameOf, type RecordDocument, type SubjectDocument } from '../draft/subject-document.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { groupChanges, type ReviewedChange } from '../review/group-changes.ts';
import { needNames } from '../review/need-names.ts';
import { DiffColumns, FieldRow, titleOfChange } from '../review/say-change.tsx';
import { go, pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { count } from '../words/vocabulary-words.ts';

interface Version {
  version: number;
  document: RecordDocument | null;
  publishedAt: string;
  publishedBy: string | null;
  changes: FieldChange[];
  changeSet: {
    id: string;
    title: string;
    kind: 'UPDATE' | 'CORRECTION';
    author: string;
    selfReviewed: boolean;
  } | null;
}

const HISTORY = `query History($kind: RecordKind!, $slug: String!) {
  history(kind: $kind, slug: $slug, first: 50) {
    nodes {
      version document publishedAt publishedBy
      changes { path before after }
      changeSet { id title kind author selfReviewed }
    }
  }
}`;

const KINDS: readonly RecordKind[] = ['ACTOR', 'ISSUE', 'POST'];

interface Loaded {
  kind: RecordKind;
  versions: Version[];
}

/** Everything that was published of a subject, newest first, each with what it changed and a way back. */
export function HistoryPage({ slug }: { slug: string }) {
  const desk = useDesk();
  const { references } = useWriting();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    const read = async () => {
      for (const kind of KINDS) {
        const answer = await desk.ask<{ history: { nodes: Version[] } }>(HISTORY, { kind, slug });
        if (answer.kind !== 'DATA' || answer.data.history.nodes.length === 0) continue;
        const versions = answer.data.history.nodes;
        const records = versions.map(({ document, changes }) => ({
          kind,
          slug,
          baseVersion: 1,
          document,
          currentVersion: 0,
          current: null,
          changes,
        }));
        needNames(references, { records });
        return setLoaded({ kind, versions });
      }
      setLoaded({ kind: 'ACTOR', versions: [] });
    };
    void read();
  }, [desk, slug, references]);
  const newest = loaded?.versions[0]?.document as SubjectDocument | null | undefined;
  const first = loaded?.versions.at(-1);
  return (
    <main class="page narrow">
      <p class="eyebrow">
        <a href={pathOf({ page: 'subject', slug })}>{newest ? nameOf(newest) : slug}</a>
        {first !== undefined && loaded !== null && (
          <>
            <span>·</span>
            <span>
              {count(loaded.versions.length, 'version')} since {sayDate(first.publishedAt.slice(0, 10))}
            </span>
          </>
        )}
      </p>
      <h1>History</h1>
      {loaded === null && <div class="skeleton" />}
      {loaded?.versions.length === 0 && <p class="nothing">Nothing was published under this name.</p>}
      {loaded?.versions.length === 1 && first !== undefined && (
        <p class="nothing">
          Published once, on {sayDate(first.publishedAt.slice(0, 10))}. Nothing has changed since.
        </p>
      )}
      <ol class="history">
        {loaded?.versions.map((version) => (
          <VersionRow
            key={version.version}
            kind={loaded.kind}
            slug={slug}
            version={version}
            isOpen={open === version.version}
            toggle={() => setOpen(open === version.version ? null : version.version)}
          />
        ))}
      </ol>
    </main>
  );
}

function VersionRow(props: {
  kind: RecordKind;
  slug: string;
  version: Version;
  isOpen: boolean;
  toggle(): void;
}) {
  const { version } = props;
  const { changeSet } = version;
  const isCorrection = changeSet?.kind === 'CORRECTION';
  return (
    <li class={props.isOpen ? 'version open' : 'version'}>
      <time class="quiet small">{sayDate(version.publishedAt.slice(0, 10))}</time>
      {isCorrection ? <NoteIcon /> : <Icon name={changeSet === null ? 'add' : 'pencil'} />}
      <div>
        <button type="button" class="version-title" aria-expanded={props.isOpen} onClick={props.toggle}>
          <span class={isCorrection ? '' : 'quiet'}>
            {changeSet === null ? 'Import' : isCorrection ? 'Correction' : 'Update'}
          </span>{' '}
          <strong>{changeSet?.title ?? 'came with the collection’s files'}</strong>
        </button>
        <p class="tiny quiet">
          {changeSet !== null && `${changeSet.author} · `}
          {version.publishedBy !== null &&
            (changeSet?.selfReviewed ? 'self-reviewed · ' : `reviewed by ${version.publishedBy} · `)}
          version {version.version}
          {changeSet !== null && ` · change set ${changeSet.id}`}
        </p>
        {props.isOpen && <OpenVersion {...props} />}
      </div>
    </li>
  );
}

function OpenVersion({ kind, slug, version }: { kind: RecordKind; slug: string; version: Version }) {
  const names = useStore(useWriting().references.known);
  const [isReverting, setIsReverting] = useState(false);
  const record = {
    kind,
    slug,
    baseVersion: version.version - 1,
    document: version.document,
    currentVersion: 0,
    current: null,
    changes: version.changes,
  };
  const changes: ReviewedChange[] = groupChanges(record);
  const canRevert = version.changeSet !== null;
  useChords({ R: canRevert ? () => setIsReverting(true) : undefined });
  return (
    <>
      {changes.map((change) => (
        <table class="diff" key={change.key}>
          <caption>{titleOfChange(change, names)}</caption>
          <DiffColumns />
          <tbody>
            {change.fields
              .filter(({ field }) => !field.endsWith('#order'))
              .map((field) => (
                <FieldRow key={field.field} change={field} names={names} isNew={change.what === 'NEW'} />
              ))}
          </tbody>
        </table>
      ))}
      {canRevert && !isReverting && (
        <button type="button" class="button small" onClick={() => setIsReverting(true)}>
          <Icon name="back" /> Revert… <Keys>R</Keys>
        </button>
      )}
      {isReverting && version.changeSet !== null && (
        <Revert
          changeSet={Number(version.changeSet.id)}
          fields={version.changes.length}
          cancel={() => setIsReverting(false)}
        />
      )}
    </>
  );
}

/** Says what a revert is before it is one: a new change set, which somebody reviews. */
function Revert({ changeSet, fields, cancel }: { changeSet: number; fields: number; cancel(): void }) {
  const desk = useDesk();
  const draft = useDraft();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState('');
  const make = async () => {
    await draft.settle();
    const outcome = await revertChangeSet(desk, changeSet);
    if (outcome.kind === 'REFUSED') return setProblem(outcome.errors[0]?.message ?? '');
    if (outcome.kind !== 'DONE') return setProblem('Not made: there is no connection, or your token ended.');
    go(desk.route, { page: 'draft', id: Number(outcome.changeSet.id) });
    // The words go into the draft when it is open, like any others.
    const once = draft.draft.subscribe(() => {
      if (draft.draft.get().id !== Number(outcome.changeSet.id)) return;
      once();
      if (why.trim() !== '') draft.describe({ note: why.trim() });
    });
  };
  useChords({ 'Mod+Enter': () => void make(), Escape: cancel });
  return (
    <div class="revert">
      <p>
        <strong>Reverting makes a new change set</strong> that puts {count(fields, 'field')} back. Somebody
        else reviews it; this version stays in the history.
      </p>
      <label>
        <span class="label">Why</span>
        <input
          class="input"
          type="text"
          placeholder="For the history and the reviewer"
          value={why}
          ref={(input) => {
            if (why === '') input?.focus();
          }}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </label>
      {problem !== '' && <p role="alert">{problem}</p>}
      <div class="line">
        <button type="button" class="button primary" onClick={make}>
          Make the reverting draft <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
        </button>
        <button type="button" class="button plain" onClick={cancel}>
          Cancel <Keys>Esc</Keys>
        </button>
      </div>
    </div>
  );
}
