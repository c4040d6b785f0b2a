import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { graphemeLength } from '../../shared/model/grapheme-length.ts';
import { Icon, KindIcon } from '../card/card-icons.tsx';
import type { SubjectName } from '../messages.ts';
import { words } from '../words.ts';
import {
  type CountedField,
  type Draft,
  type DraftFault,
  type DraftField,
  firstSentence,
  limitOf,
} from './draft.ts';

/** What the parts of the form share. */
export interface DraftScope {
  draft: Draft;
  change(part: Partial<Draft>): void;
  faults: readonly DraftFault[];
}

/** @param props.aside stands at the end of the title's line */
export function Part(props: { title: string; aside?: ComponentChildren; children: ComponentChildren }) {
  const { title, aside, children } = props;
  return (
    <fieldset class="part">
      <legend>{title}</legend>
      {aside && <div class="aside">{aside}</div>}
      {children}
    </fieldset>
  );
}

/** What is wrong with a field, in its own place. */
export function Fault({ faults, field }: DraftScope & { field: DraftField }) {
  const fault = faults.find((one) => one.field === field);
  if (fault === undefined) return null;
  const said = 'over' in fault ? words('draftOver', fault.over) : words(`draftNeeds_${field}`);
  return <Problem field={field}>{said}</Problem>;
}

/** Words that stop sending, tied to their field by its id. */
export function Problem({ field, children }: { field: DraftField; children: ComponentChildren }) {
  return (
    <span class="problem" role="alert" id={`fault-${field}`}>
      <Icon name="stop" />
      <span>{children}</span>
    </span>
  );
}

/** The attributes of a field that has something wrong. */
export const marked = (faults: readonly DraftFault[], field: DraftField) =>
  faults.some((fault) => fault.field === field)
    ? { 'aria-invalid': true, 'aria-describedby': `fault-${field}` }
    : {};

/** One line of text under its name. */
export function TextField(
  props: DraftScope & {
    field: DraftField;
    label: string;
    value: string;
    placeholder?: string;
    /** Beside its name, or under it. */
    isLine?: boolean;
    set(value: string): void;
  },
) {
  const { field, label, value, placeholder } = props;
  const id = `draft-${field}`;
  return (
    <>
      <div class={props.isLine === true ? 'line' : 'field'}>
        <label for={id}>{label}</label>
        <input
          type="text"
          id={id}
          name={field}
          dir="auto"
          value={value}
          placeholder={placeholder}
          onInput={(event) => props.set(event.currentTarget.value)}
          {...marked(props.faults, field)}
        />
      </div>
      <Fault {...props} field={field} />
    </>
  );
}

/** A text whose length is counted as it is typed; nothing is ever cut. */
export function CountedText(
  props: DraftScope & {
    field: CountedField;
    label: string;
    hidesLabel?: boolean;
    /** Stands at the begin of the line in which the length is counted. */
    aside?: string;
  },
) {
  const { draft, change, field, label } = props;
  const value = draft[field];
  const most = limitOf(field, draft.kind);
  const length = graphemeLength(value.trim());
  const id = `draft-${field}`;
  return (
    <div class="field">
      <label for={id} class={props.hidesLabel === true ? 'vh' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        name={field}
        class={field === 'quotation' ? 'quotation' : undefined}
        dir="auto"
        value={value}
        onInput={(event) => change({ [field]: event.currentTarget.value })}
        {...marked(props.faults, field)}
      />
      <span class="below">
        <span class="sub">{props.aside}</span>
        <span class={length > 0.9 * most ? 'count near' : 'count'}>
          {words('draftCount', length, most)}
          {length > most && ` · ${words('draftOver', length - most)}`}
          {length > most && field === 'quotation' && <CutToFirst {...props} text={value} />}
        </span>
      </span>
      <Fault {...props} field={field} />
    </div>
  );
}

/** Cuts a quotation that is too long to its first sentence, where somebody asks for it. */
function CutToFirst(props: DraftScope & { text: string }) {
  const sentence = firstSentence(props.text);
  if (sentence === null) return null;
  return (
    <>
      {' '}
      <button type="button" class="text-button" onClick={() => props.change({ quotation: sentence })}>
        {words('draftCutToFirst')}
      </button>
    </>
  );
}

/** One of several words in a list that opens, under its name or beside it. */
export function Choice<Value extends string>(props: {
  name: string;
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  set(value: Value): void;
  isLine?: boolean;
  attributes?: object;
}) {
  const id = `draft-${props.name}`;
  return (
    <div class={props.isLine === true ? 'line' : 'field'}>
      <label for={id}>{props.label}</label>
      <select
        id={id}
        name={props.name}
        value={props.value}
        onChange={({ currentTarget }) => {
          const chosen = props.options.find(({ value }) => value === currentTarget.value);
          if (chosen !== undefined) props.set(chosen.value);
        }}
        {...props.attributes}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A few exclusive words side by side. */
export function Segments<Value extends string>(props: {
  name: string;
  label: string;
  value: string;
  options: readonly { value: Value; label: ComponentChildren }[];
  set(value: Value): void;
}) {
  return (
    <fieldset class="segments" aria-label={props.label}>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            class="hidden-label"
            type="radio"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.set(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A search in the whole collection on this device. */
export function Finder(props: {
  name?: string;
  label: string;
  find(words: string): Promise<SubjectName[]>;
  choose(subject: SubjectName): void;
}) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<SubjectName[]>([]);
  const { find } = props;
  useEffect(() => {
    let isLate = false;
    if (typed.trim() === '') setFound([]);
    else find(typed).then((subjects) => isLate || setFound(subjects.slice(0, 5)));
    return () => {
      isLate = true;
    };
  }, [typed, find]);
  return (
    <>
      <input
        type="search"
        name={props.name}
        aria-label={props.label}
        placeholder={props.label}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ul class="found">
        {found.map((subject) => (
          <li key={subject.slug}>
            <button
              type="button"
              onClick={() => {
                props.choose(subject);
                setTyped('');
              }}
            >
              <KindIcon kind={subject.kind} /> {subject.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
