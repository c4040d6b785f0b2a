import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { revertChangeSet } from '../api/change-sets.ts';
import { Keys, Note, Stop } from '../controls/field.tsx';
import { useDesk } from '../desk-context.ts';
import { useDraft } from '../draft/draft-context.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { go } from '../routes.ts';
import { count } from '../words/vocabulary-words.ts';
import type { VersionKind } from './version-kind.ts';

/** Says what a revert is before it is one: a new change set, which somebody reviews. */
export function Revert(props: {
  changeSet: number;
  fields: number;
  kind: VersionKind;
  /** What was changed again since: it needs care. */
  since: readonly { title: string; version: number }[];
  compare(): void;
  cancel(): void;
}) {
  const desk = useDesk();
  const draft = useDraft();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Before the next key: a later focus would lose the first letters of somebody who types at once.
  useLayoutEffect(() => field.current?.focus(), []);
  const make = async () => {
    await draft.settle();
    const outcome = await revertChangeSet(desk, props.changeSet);
    if (outcome.kind === 'REFUSED') return setProblem(outcome.errors[0]?.message ?? '');
    if (outcome.kind !== 'DONE') return setProblem('Not made: there is no connection, or your token ended.');
    const id = Number(outcome.changeSet.id);
    go(desk.route, { page: 'draft', id });
    // The words go into the draft when it is open, like any others.
    const once = draft.draft.subscribe(() => {
      if (draft.draft.get().id !== id) return;
      once();
      if (why.trim() !== '') draft.describe({ note: why.trim() });
    });
  };
  useChords({ 'Mod+Enter': () => void make(), Escape: props.cancel });
  return (
    <div class="revert">
      <p>
        {props.kind === 'Merge' ? (
          <>
            <strong>Undoing the merge makes a new change set</strong> with both records as they were. Somebody
            else reviews it; the merge stays in the history.
          </>
        ) : (
          <>
            <strong>Reverting makes a new change set</strong> that puts {count(props.fields, 'field')} back.
            Somebody else reviews it.{' '}
            {props.kind === 'Correction'
              ? 'This correction and its note stay in the history.'
              : 'This version stays in the history.'}
          </>
        )}
      </p>
      {props.since.map(({ title, version }) => (
        <Note key={title}>
          “{title}” was changed once more in version {version}.{' '}
          <button type="button" class="text-button" onClick={props.compare}>
            Compare
          </button>
        </Note>
      ))}
      <label>
        <span class="label">Why</span>
        <input
          ref={field}
          class="input"
          type="text"
          placeholder="For the history and the reviewer"
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </label>
      {problem !== '' && <Stop>{problem}</Stop>}
      <div class="line">
        <button type="button" class="button primary" onClick={make}>
          Make the reverting draft <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
        </button>
        <button type="button" class="button plain" onClick={props.cancel}>
          Cancel <Keys>Esc</Keys>
        </button>
      </div>
    </div>
  );
}
