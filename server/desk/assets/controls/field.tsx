import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
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

/** Whether what is wrong is said of every field, left or not: somebody asked to be shown what stops publishing. */
export const Insisting = createContext(false);

/**
 * Whether what is wrong with a field is said yet: only after it was left, so that nobody is told off while they type.
 * The handler belongs on the field or on the group around its controls.
 */
export function useWasLeft(): { isSaid: boolean; onFocusOut(event: FocusEvent): void } {
  const [wasLeft, setWasLeft] = useState(false);
  const isInsisting = useContext(Insisting);
  return {
    isSaid: wasLeft || isInsisting,
    onFocusOut(event) {
      const { currentTarget, relatedTarget } = event;
      const stays =
        currentTarget instanceof Node &&
        relatedTarget instanceof Node &&
        currentTarget.contains(relatedTarget);
      if (!stays) setWasLeft(true);
    },
  };
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
