import { useState } from 'preact/hooks';
import type { SubjectKind } from '../../../../shared/model/vocabulary.ts';
import type { FieldChange } from '../../../curation/diff-documents.ts';
import { Keys } from '../controls/field.tsx';
import type { KnownNames } from '../record/references.ts';
import { type TriedName, WouldMark } from '../record/would-mark.tsx';
import { Value } from '../review/say-change.tsx';
import { diffWords } from '../review/word-diff.ts';
import type { ConflictingField, Decision } from './three-ways.ts';

/** One field that both changed: yours, theirs, or written anew. */
export function ConflictField(props: {
  id: string;
  place: number;
  field: ConflictingField;
  names: KnownNames;
  their: string;
  title: string;
  /** Of a name's field: the name as each has it, to see which texts it would hit. */
  tried: { yours: TriedName; theirs: TriedName; subject: { slug: string; kind: SubjectKind } } | null;
  decision: Decision | undefined;
  decide(decision: Decision): void;
  enter(): void;
}) {
  const { id, place, field, decision, names } = props;
  const { yours, theirs } = field;
  const isText = typeof yours.after === 'string' && typeof theirs.after === 'string';
  const { tried } = props;
  const [showsHits, setShowsHits] = useState(false);
  const [isWriting, setIsWriting] = useState(decision?.take === 'ANEW');
  return (
    <fieldset id={id} class="conflict-field" onFocusIn={props.enter}>
      <legend>
        <h2>{props.title}</h2>
        {decision === undefined && <span class="to-decide">to decide</span>}
        <span class="tiny quiet">
          Both began from
          <br />
          <Before change={yours} names={names} />
        </span>
      </legend>
      <Cell
        name={id}
        label="Yours"
        number="1"
        isTaken={decision?.take === 'YOURS'}
        take={() => props.decide({ take: 'YOURS' })}
      >
        <After change={yours} names={names} />
        {showsHits && tried !== null && <Hits name={tried.yours} subject={tried.subject} />}
      </Cell>
      <Cell
        name={id}
        label={`${props.their}’s`}
        number="2"
        isTaken={decision?.take === 'THEIRS'}
        take={() => props.decide({ take: 'THEIRS' })}
      >
        <After change={theirs} names={names} />
        {showsHits && tried !== null && <Hits name={tried.theirs} subject={tried.subject} />}
      </Cell>
      {tried !== null && (
        <div class="anew">
          <button
            type="button"
            id={`hits-${place}`}
            class="text-button quiet small"
            aria-expanded={showsHits}
            onClick={() => setShowsHits(!showsHits)}
          >
            Which texts does each hit? <Keys>T</Keys>
          </button>
        </div>
      )}
      {isText && (
        <div class="anew">
          {isWriting ? (
            <textarea
              class="input"
              rows={2}
              aria-label={`${props.title}, written anew`}
              value={decision?.take === 'ANEW' ? decision.value : String(yours.after)}
              ref={(input) => {
                if (document.activeElement === document.body) input?.focus();
              }}
              onInput={(event) => props.decide({ take: 'ANEW', value: event.currentTarget.value })}
              onKeyDown={(event) => {
                // Back to the choice, where the single keys work again; the words stay.
                if (event.key === 'Escape')
                  event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
              }}
            />
          ) : (
            <button
              type="button"
              id={`anew-${place}`}
              class="text-button quiet small"
              onClick={() => {
                setIsWriting(true);
                props.decide({ take: 'ANEW', value: String(yours.after) });
              }}
            >
              Write it anew <Keys>3</Keys>
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}

function Hits(props: Parameters<typeof WouldMark>[0]) {
  return (
    <span class="tiny quiet hits-of-side">
      <WouldMark {...props} />
    </span>
  );
}

function Cell(props: {
  name: string;
  label: string;
  number: string;
  isTaken: boolean;
  take(): void;
  children: preact.ComponentChildren;
}) {
  return (
    <label class={props.isTaken ? 'cell taken' : 'cell'}>
      <input
        type="radio"
        name={props.name}
        aria-label={props.label}
        checked={props.isTaken}
        onChange={props.take}
      />
      <span>{props.children}</span>
      <Keys>{props.number}</Keys>
    </label>
  );
}

function Before({ change, names }: { change: FieldChange; names: KnownNames }) {
  const field = String(change.path.at(-1));
  return change.before === undefined ? (
    <>nothing</>
  ) : (
    <Value field={field} value={change.before} names={names} />
  );
}

/** What one side made of it, with the words that it added. */
function After({ change, names }: { change: FieldChange; names: KnownNames }) {
  const { before, after } = change;
  if (after === undefined) return <>taken out</>;
  if (typeof before !== 'string' || typeof after !== 'string' || !/\s/.test(after)) {
    return (
      <ins>
        <Value field={String(change.path.at(-1))} value={after} names={names} />
      </ins>
    );
  }
  return (
    <>
      {diffWords(before, after).map((part, place) =>
        part.kind === 'REMOVED' ? null : part.kind === 'ADDED' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, drawn once
          <ins key={place}>{part.text}</ins>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
