import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Keys } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import type { RowList } from '../draft/draft-changes.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { isChanged, useRecord } from './record-context.ts';

/** What an opened row may begin with: nothing that takes something away or adds another. */
const CONTROLS = 'input, textarea, select, button:not(.icon-button, .plain), [tabindex="0"]';

/** The control that a row begins with: the one that its form names, or its first. */
function firstControl(row: HTMLElement | null): HTMLElement | null {
  return (
    row?.querySelector<HTMLElement>('[data-start] :is(input, textarea)') ??
    row?.querySelector<HTMLElement>(CONTROLS) ??
    null
  );
}

const untouched = new WeakSet<object>();

/** Marks a row that was only just added: closed without a word in it, it goes away again. */
export function asUntouched<Row extends object>(row: Row): Row {
  untouched.add(row);
  return row;
}

/**
 * A row that is edited where it stands: closed it is one button, open it is a form. Closing gives the focus back to the button, and the
 * words stay in the draft either way. A row that goes away leaves the focus to what adds another.
 */
export function EditableRow(props: {
  list: RowList | 'fields';
  place: number;
  /** Names the row among all rows of the record. */
  rowKey: string;
  /** What the row holds; null where it is not in the draft. */
  value: object | null;
  /** The closed row. */
  closed: ComponentChildren;
  /** The form; drawn only while the row is open. */
  form: () => ComponentChildren;
  /** Takes the row out of the record; null where that is not this row's to do. */
  remove: (() => void) | null;
  /** Takes back all that the draft did to it, where its base is not in the record's own document. */
  undo?: () => void;
  /** "Done, and another", where there can be one. */
  another?: { chord: string; add(): void };
}) {
  const record = useRecord();
  const isOpen = record.open.has(props.rowKey);
  const box = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const isAsked = record.justOpened.current === props.rowKey;
    if (isAsked) record.justOpened.current = null;
    // A row takes the focus when somebody opens it, and gives it back to its button when they close it.
    if (isAsked || (wasOpen.current && !isOpen)) firstControl(box.current)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, record.justOpened, props.rowKey]);
  useLayoutEffect(() => {
    const row = box.current;
    const section = row?.closest('section');
    return () => {
      if (row?.contains(document.activeElement))
        section
          ?.querySelector<HTMLElement>('.section-head :is(.push, [aria-selected="true"])')
          ?.focus({ preventScroll: true });
    };
  }, []);
  const close = () => {
    record.closeRow(props.rowKey);
    // Nobody wrote anything: there are no words to keep, only something that would stop publishing.
    if (props.value !== null && untouched.has(props.value)) props.remove?.();
  };
  const change = isChanged(record, props.list, props.place) ? ' changed' : '';
  if (!isOpen) {
    return (
      <div ref={box} class={`row${change}`} data-row={props.rowKey}>
        {props.closed}
      </div>
    );
  }
  const base = record.base === null ? undefined : baseRow(record.base, props.list, props.rowKey);
  const putBack =
    props.undo ??
    (base === undefined
      ? undefined
      : () => record.edit([props.list, props.place], base, `put back ${props.rowKey}`));
  return (
    <div ref={box} class={`open-row${change}`} data-row={props.rowKey}>
      <RowChords box={box} close={close} />
      {props.form()}
      <div class="line row-actions">
        <button type="button" class="button small" onClick={close}>
          Done <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
        </button>
        {props.another !== undefined && (
          <button type="button" class="button plain small" onClick={props.another.add}>
            Done, and another <Keys>{sayChord(props.another.chord, isMac)}</Keys>
          </button>
        )}
        {change !== '' && putBack !== undefined && (
          <button type="button" class="button plain small" onClick={putBack}>
            Put back what is published
          </button>
        )}
        {props.remove !== null && <RemoveButton rowKey={props.rowKey} remove={props.remove} />}
      </div>
    </div>
  );
}

function RemoveButton(props: { rowKey: string; remove(): void }) {
  const record = useRecord();
  return (
    <button
      type="button"
      class="button plain small push"
      onClick={() => {
        record.closeRow(props.rowKey);
        props.remove();
      }}
    >
      Remove
    </button>
  );
}

/** The chords of an open row: they are the row's in which the focus is. */
function RowChords(props: { box: { current: HTMLElement | null }; close(): void }) {
  const own = (action: () => void) => (event: KeyboardEvent) => {
    if (!(event.target instanceof Node) || !props.box.current?.contains(event.target)) return false;
    action();
    return true;
  };
  useChords({ 'Mod+Enter': own(props.close), Escape: own(props.close) });
  return null;
}

function baseRow(base: object, list: RowList | 'fields', rowKey: string): unknown {
  const rows = (base as Partial<Record<string, { id?: string }[]>>)[list] ?? [];
  return rows.find((row) => row.id !== undefined && `${list}:${row.id}` === rowKey);
}

/** The head of a section: its name, how many, and what adds one. */
export function SectionHead(props: {
  id: string;
  title: string;
  number?: number;
  add?: { label: string; chord?: string; run(): void };
  children?: ComponentChildren;
}) {
  return (
    <div class="section-head">
      <h2 id={props.id} tabIndex={-1}>
        {props.title}
      </h2>
      {props.number !== undefined && <span class="number">{props.number}</span>}
      {props.children}
      {props.add !== undefined && (
        <button type="button" class="button plain small push" onClick={props.add.run}>
          <Icon name="add" />
          {props.add.label}
          {props.add.chord !== undefined && <Keys>{sayChord(props.add.chord, isMac)}</Keys>}
        </button>
      )}
    </div>
  );
}
