import type { ComponentChildren } from 'preact';

/** One line of the options page: what it is, a note, and its control. */
export function Row(props: { label: string; note?: string; children?: ComponentChildren }) {
  return (
    <div class="row">
      <span>
        <b>{props.label}</b>
        {props.note !== undefined && props.note !== '' && <span class="note">{props.note}</span>}
      </span>
      <span class="control">{props.children}</span>
    </div>
  );
}

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
