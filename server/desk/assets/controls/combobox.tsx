import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A row of the list under a {@link Combobox}. */
export interface Option {
  key: string;
  /** First line, with what was typed underlined where it occurs. */
  title: string;
  icon?: ComponentChildren;
  /** At the right of the first line: kind, count, "same address". */
  aside?: string | undefined;
  /** Second line. */
  detail?: string | undefined;
  /** A row that makes something new: its title is no search result. */
  isNew?: boolean;
  choose(): void;
}

/** Said where a list offers something new and nobody could look for what is on record. */
export const NOT_LOOKED_UP = 'Nothing could be looked up just now. It may be on record.';

/**
 * A field that finds while one types: arrows go through the list, Enter takes a row, Escape closes the list and keeps what was typed.
 */
export function Combobox(props: {
  id: string;
  label?: string | undefined;
  placeholder?: string | undefined;
  typed: string;
  change(typed: string): void;
  options: readonly Option[];
  /** Whether the rows are for what was typed before: Enter waits for the new ones. */
  isStale?: boolean;
  /** Said where there are none. */
  empty?: ComponentChildren;
  isFocused?: boolean;
  /** The list stays open, as a step of a form. */
  staysOpen?: boolean;
  describedBy?: string | undefined;
  onEscape?(): void;
}) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(props.staysOpen === true);
  const [active, setActive] = useState(0);
  const { options } = props;
  const entered = useRef(false);
  const at = Math.min(active, Math.max(0, options.length - 1));
  // Before the next key: a later focus would lose the first letters of somebody who types at once.
  useLayoutEffect(() => {
    if (props.isFocused) input.current?.focus();
  }, [props.isFocused]);
  const isShown = isOpen && options.length > 0;
  useEffect(() => {
    if (props.isStale || !entered.current) return;
    entered.current = false;
    options[0]?.choose();
    if (!props.staysOpen) setIsOpen(false);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const to = moves[event.key];
    if (to !== undefined && options.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setActive(isShown ? (to + options.length) % options.length : at);
    } else if (event.key === 'Enter' && (isShown || props.isStale)) {
      event.preventDefault();
      event.stopPropagation();
      if (props.isStale) {
        entered.current = true;
        return;
      }
      options[at]?.choose();
      if (!props.staysOpen) setIsOpen(false);
    } else if (event.key === 'Escape' && (isShown || props.onEscape)) {
      event.preventDefault();
      event.stopPropagation();
      if (isShown && !props.staysOpen) setIsOpen(false);
      else props.onEscape?.();
    }
  };
  return (
    <div class="combobox">
      <input
        ref={input}
        id={props.id}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-describedby={props.describedBy}
        aria-activedescendant={isShown ? `${listId}-${at}` : undefined}
        placeholder={props.placeholder}
        value={props.typed}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(props.staysOpen === true)}
        onInput={(event) => {
          setIsOpen(true);
          setActive(0);
          entered.current = false;
          props.change(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        class="options"
        role="listbox"
        id={listId}
        aria-label={props.label ?? 'Found'}
        hidden={!isShown}
        aria-busy={props.isStale || undefined}
      >
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={option.key}
            id={`${listId}-${place}`}
            class="option"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              option.choose();
              if (!props.staysOpen) setIsOpen(false);
            }}
          >
            <span class="title">
              {option.icon}
              <span>{option.isNew ? option.title : <Found title={option.title} typed={props.typed} />}</span>
            </span>
            {option.aside !== undefined && <span class="aside">{option.aside}</span>}
            {option.detail !== undefined && <span class="under">{option.detail}</span>}
          </div>
        ))}
      </div>
      {isOpen && !props.isStale && options.length === 0 && props.empty}
    </div>
  );
}

/** A title with the typed words underlined, where they occur as typed. */
function Found({ title, typed }: { title: string; typed: string }) {
  const from = typed.trim() === '' ? -1 : title.toLowerCase().indexOf(typed.trim().toLowerCase());
  if (from < 0) return <b>{title}</b>;
  const to = from + typed.trim().length;
  return (
    <b>
      {title.slice(0, from)}
      <mark>{title.slice(from, to)}</mark>
      {title.slice(to)}
    </b>
  );
}
