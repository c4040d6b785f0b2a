import { useState } from 'preact/hooks';
import type { SubjectKind } from '../../../../shared/model/vocabulary.ts';
import type { FieldChange } from '../../../curation/diff-documents.ts';
import { Keys } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import type { KnownNames } from '../record/references.ts';
import { type TriedName, WouldMark } from '../record/would-mark.tsx';
import { Value } from '../review/say-change.tsx';
import { diffWords } from '../review/word-diff.ts';
import { takenOutBy } from './comes-along.ts';
import type { ConflictingField, Decision, KeptField } from './three-ways.ts';

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
  /** Sources of the other side that come along with the words that were taken. */
  along: readonly (KeptField & { isLeftOut: boolean; leaveOut(isOut: boolean): void })[];
  /** What the other one told the reviewer; null for nothing. */
  note: string | null;
  enter(): void;
}) {
  const { id, place, field, decision, names } = props;
  const { yours, theirs } = field;
  const isText = typeof yours.after === 'string' && typeof theirs.after === 'string';
  const takenOut = takenOutBy(field);
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
          {takenOut === null ? (
            <Before change={yours} names={names} />
          ) : (
            (wordsOfRow(yours.before, names) ?? 'what is published')
          )}
        </span>
      </legend>
      <Cell
        name={id}
        label="Yours"
        number="1"
        isTaken={decision?.take === 'YOURS'}
        take={() => props.decide({ take: 'YOURS' })}
      >
        {takenOut === null ? (
          <After change={yours} names={names} />
        ) : takenOut === 'YOURS' ? (
          'Keep it out'
        ) : (
          <TakenUp label="Take it up again, with my words" change={yours} names={names} />
        )}
        {showsHits && tried !== null && <Hits name={tried.yours} subject={tried.subject} />}
      </Cell>
      <Cell
        name={id}
        label={`${props.their}’s`}
        number="2"
        isTaken={decision?.take === 'THEIRS'}
        take={() => props.decide({ take: 'THEIRS' })}
      >
        {takenOut === null ? (
          <After change={theirs} names={names} />
        ) : takenOut === 'THEIRS' ? (
          'Keep it out'
        ) : (
          <TakenUp label={`Take it up again, with ${props.their}’s words`} change={theirs} names={names} />
        )}
        {showsHits && tried !== null && <Hits name={tried.theirs} subject={tried.subject} />}
      </Cell>
      {takenOut !== null && (
        <p class="anew small">
          <strong>{takenOut === 'THEIRS' ? `${props.their} took it out.` : 'You took it out.'}</strong>{' '}
          {takenOut === 'THEIRS' && props.note !== null && <span class="quiet">“{props.note}” </span>}
          <strong>{takenOut === 'THEIRS' ? 'You changed it.' : `${props.their} changed it.`}</strong>
        </p>
      )}
      {props.along.map((source) => (
        <Along key={source.path} source={source} their={props.their} names={names} />
      ))}
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

/** A source that the side that was not taken added: it is kept, unless it is left out. */
function Along(props: {
  source: Parameters<typeof ConflictField>[0]['along'][number];
  their: string;
  names: KnownNames;
}) {
  const { source, their, names } = props;
  const { by, change, isLeftOut } = source;
  const { source: id = '' } = change.after as { source?: string };
  const known = names.sources.get(id);
  const whose = by === 'THEIRS' ? `${their}’s source` : 'Your source';
  return (
    <p class="anew small say note">
      <Icon name={isLeftOut ? 'remove' : 'add'} />
      <span>
        {whose}, <strong>{known === undefined ? id : `${known.publisher}: ${known.title}`}</strong>,{' '}
        {isLeftOut ? 'is left out.' : `comes along with ${by === 'THEIRS' ? 'your' : `${their}’s`} words.`}{' '}
        <button type="button" class="text-button" onClick={() => source.leaveOut(!isLeftOut)}>
          {isLeftOut ? 'Take it in' : 'Leave it out'}
        </button>
      </span>
    </p>
  );
}

/** A row that the other one took out, as this side has it. */
function TakenUp({ label, change, names }: { label: string; change: FieldChange; names: KnownNames }) {
  const words = wordsOfRow(change.after, names);
  return (
    <>
      {label}
      {words !== null && (
        <span class="tiny quiet">
          <br />
          {words}
        </span>
      )}
    </>
  );
}

/** What a row says, in its own words; null where it has none. */
function wordsOfRow(row: unknown, names: KnownNames): string | null {
  const { statement, text, label, post, organization } = (row ?? {}) as Record<string, unknown>;
  const words = statement ?? text ?? label ?? post ?? organization;
  return typeof words === 'string' ? (names.subjects.get(words)?.name ?? words) : null;
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
