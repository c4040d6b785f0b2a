import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { NoteIcon, StopIcon } from './icons.tsx';

/** What a row of a form gives to the control in it. */
export interface FieldIds {
  /** Id of the control, for its label. */
  id: string;
  /** Id of what is said about it. */
  sayId: string;
}

/** A row of a form: its name in the 104 px column, the control beside it. */
export function Field(props: {
  label: string;
  small?: string | undefined;
  /** For groups of controls, which have no one control that the label could belong to. */
  isGroup?: boolean;
  children: (ids: FieldIds) => ComponentChildren;
}) {
  const id = useId();
  const words = (
    <>
      {props.label}
      {props.small !== undefined && <small>{props.small}</small>}
    </>
  );
  return (
    <div class="field">
      {props.isGroup ? (
        <span class="label">{words}</span>
      ) : (
        <label class="label" for={id}>
          {words}
        </label>
      )}
      <div>{props.children({ id, sayId: `${id}-say` })}</div>
    </div>
  );
}

/** Says what stops publishing or cannot be read, in the field's own place, with the mend as a press where there is one. */
export function Stop({ id, children }: { id?: string | undefined; children: ComponentChildren }) {
  return (
    <p class="say" role="alert" id={id}>
      <StopIcon />
      <span>{children}</span>
    </p>
  );
}

/** Says a note or a warning: nothing is stopped by it. */
export function Note({ id, children }: { id?: string | undefined; children: ComponentChildren }) {
  return (
    <p class="say note" id={id}>
      <NoteIcon />
      <span>{children}</span>
    </p>
  );
}

/** Keys beside words, as a keyboard shows them. */
export function Keys({ children }: { children: ComponentChildren }) {
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  );
}
