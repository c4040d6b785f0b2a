import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { parsePartialDate } from '../../shared/dates/partial-date.ts';
import { stepDate } from '../../shared/dates/step-date.ts';
import { readTypedDate, type TypedDate, writeTypedDate } from '../../shared/dates/typed-date.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { today } from '../page/reader.ts';
import { uiLanguage, words } from '../words.ts';
import type { DatedField, DraftFault } from './draft.ts';
import { Problem } from './draft-controls.tsx';

/**
 * A partial date in one text field, as the desk has it: never completed, answered in words at once, stepped by the arrows. What
 * cannot be read stays as typed, and is said when the field is left.
 */
export function DateField(props: {
  field: DatedField;
  label: string;
  /** A partial date, what was typed where that is none, or empty. */
  value: string;
  faults: readonly DraftFault[];
  set(value: string): void;
  /** Beside its name, or under it. */
  isLine?: boolean;
  placeholder?: string;
  /** What is said of an empty field that may not be empty. */
  whyEmpty?: string;
  /** One press that mends what is wrong. */
  mend?: ComponentChildren;
}) {
  const { field, value, set } = props;
  const [typed, setTyped] = useState(() => writeDate(value));
  const [wasLeft, setWasLeft] = useState(true);
  const written = useRef(value);
  useEffect(() => {
    if (value === written.current) return;
    written.current = value;
    setTyped(writeDate(value));
  }, [value]);
  const read = readTypedDate(typed, today());
  const take = (text: string) => {
    const next = readTypedDate(text, today());
    setTyped(text);
    written.current = next.kind === 'DATE' ? next.date : text.trim();
    set(written.current);
  };
  const step = (event: KeyboardEvent, steps: number) => {
    const stepped = read.kind === 'DATE' ? stepDate(read.date, steps) : null;
    if (stepped === null) return;
    event.preventDefault();
    take(writeDate(stepped));
  };
  const fault = props.faults.find((one) => one.field === field);
  const isSaid = fault !== undefined || read.kind === 'AMBIGUOUS' || (wasLeft && !isDateOrEmpty(read));
  const id = `draft-${field}`;
  return (
    <>
      <div class={props.isLine === true ? 'line' : 'field'}>
        <label for={id}>{props.label}</label>
        <span class="when">
          <input
            type="text"
            id={id}
            name={field}
            autocomplete="off"
            placeholder={props.placeholder ?? words('draftDateLike')}
            value={typed}
            onFocus={() => setWasLeft(false)}
            onBlur={() => setWasLeft(true)}
            onInput={(event) => take(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowUp') step(event, 1);
              if (event.key === 'ArrowDown') step(event, -1);
            }}
            {...(isSaid && { 'aria-invalid': true, 'aria-describedby': `fault-${field}` })}
          />
          <span class="sub" role="status">
            {read.kind === 'DATE' && sayDate(read.date)}
          </span>
        </span>
      </div>
      {isSaid && (
        <Problem field={field}>
          {fault !== undefined && 'message' in fault ? fault.message : sayProblem(props, read, typed)}{' '}
          {read.kind === 'AMBIGUOUS'
            ? read.dates.map((date) => (
                <button key={date} type="button" class="text-button" onClick={() => take(writeDate(date))}>
                  {formatPartialDate(date, uiLanguage())}
                </button>
              ))
            : props.mend}
        </Problem>
      )}
    </>
  );
}

function isDateOrEmpty({ kind }: TypedDate): boolean {
  return kind === 'DATE' || kind === 'EMPTY';
}

/** What stands in the field: as the desk writes it, and by numbers alone where months are not written in English. */
function writeDate(date: string): string {
  return uiLanguage().startsWith('en') ? writeTypedDate(date) : date;
}

/** A date in words, with what of it is not known. */
function sayDate(date: string): string {
  const said = formatPartialDate(date, uiLanguage());
  const precision = parsePartialDate(date)?.precision ?? 'DAY';
  return precision === 'DAY' ? said : words(`draftDateKnown_${precision}`, said);
}

function sayProblem(
  { field, value, whyEmpty }: { field: DatedField; value: string; whyEmpty?: string },
  read: TypedDate,
  typed: string,
): string {
  if (read.kind === 'AMBIGUOUS') return words('draftWhichDay');
  if (read.kind === 'NOT_IN_CALENDAR') return words('draftNoSuchDay', typed.trim());
  if (read.kind === 'DATE') return words('draftBeforeStart', formatPartialDate(value, uiLanguage()));
  return read.kind === 'EMPTY' && whyEmpty !== undefined ? whyEmpty : words(`draftNeeds_${field}`);
}
