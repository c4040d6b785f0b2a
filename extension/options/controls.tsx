import type { ComponentChildren } from 'preact';
import { Icon } from '../card/card-icons.tsx';
import { words } from '../words.ts';

/** One line of the options page: what it is, a note, its control, and what came of using it. */
export function Row(props: { label: string; note?: string; status?: string; children?: ComponentChildren }) {
  return (
    <div class="row">
      <span>
        <b>{props.label}</b>
        {props.note !== undefined && props.note !== '' && <span class="note">{props.note}</span>}
      </span>
      <span class="control">{props.children}</span>
      {props.status !== undefined && <p role="status">{props.status}</p>}
    </div>
  );
}

/** On or off; takes effect at once. */
export function Switch(props: { label: string; on: boolean; set(on: boolean): Promise<void> }) {
  return (
    <button
      class="switch"
      type="button"
      role="switch"
      aria-checked={props.on}
      aria-label={props.label}
      onClick={() => void props.set(!props.on)}
    >
      <span />
    </button>
  );
}

interface Option<Value> {
  value: Value;
  label: string;
}

/** A few exclusive words side by side. */
export function Choice(props: {
  label: string;
  value: string;
  options: Option<string>[];
  set(value: string): Promise<void>;
}) {
  return (
    <fieldset class="choice" aria-label={props.label}>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            class="hidden-label"
            type="radio"
            name={props.label}
            checked={value === props.value}
            onChange={() => void props.set(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of several numbers. A value that none of them has, set by an older version, is shown as itself. */
export function Select(props: {
  label: string;
  value: number;
  options: Option<number>[];
  set(value: number): Promise<void>;
}) {
  const isListed = props.options.some(({ value }) => value === props.value);
  const options = isListed
    ? props.options
    : [...props.options, { value: props.value, label: String(props.value) }];
  return (
    <select
      aria-label={props.label}
      value={props.value}
      onChange={(event) => void props.set(Number(event.currentTarget.value))}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Short words in a row, each of which can be taken out. */
export function Chips(props: {
  labels: { key: string; label: string }[];
  remove(key: string): Promise<void>;
}) {
  if (props.labels.length === 0) return null;
  return (
    <ul class="chips">
      {props.labels.map(({ key, label }) => (
        <li key={key}>
          {label}
          <button
            type="button"
            aria-label={words('optionsRemove', label)}
            onClick={() => void props.remove(key)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
