import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stepDate } from '../../../../shared/dates/step-date.ts';
import { writeTypedDate } from '../../../../shared/dates/typed-date.ts';
import { readDate } from '../dates/read-date.ts';
import { dayOf, echoDate, sayDate } from '../dates/say-date.ts';
import { Stop } from './field.tsx';

/**
 * A partial date in one text field, stored as known and never completed. What is typed is answered in words at once; arrows step the last
 * known part. What cannot be read stays as typed and changes nothing.
 */
export function DateField(props: {
  id: string;
  label?: string | undefined;
  value: string | undefined;
  change(date: string | undefined): void;
  problem?: string | undefined;
  /** Beside the echo. */
  children?: ComponentChildren;
}) {
  const [typed, setTyped] = useState(props.value === undefined ? '' : writeTypedDate(props.value));
  const [wasLeft, setWasLeft] = useState(true);
  const written = useRef(props.value);
  useEffect(() => {
    if (props.value === written.current) return;
    written.current = props.value;
    setTyped(props.value === undefined ? '' : writeTypedDate(props.value));
  }, [props.value]);
  const read = readDate(typed, dayOf(new Date()));
  const take = (text: string) => {
    setTyped(text);
    const next = readDate(text, dayOf(new Date()));
    if (next.kind !== 'DATE' && next.kind !== 'EMPTY') return;
    written.current = next.kind === 'DATE' ? next.date : undefined;
    if (written.current !== props.value) props.change(written.current);
  };
  const step = (event: KeyboardEvent, by: number) => {
    const stepped = read.kind === 'DATE' ? stepDate(read.date, by) : null;
    if (stepped === null) return;
    event.preventDefault();
    take(writeTypedDate(stepped));
  };
  const echo = read.kind === 'DATE' ? echoDate(read.date) : null;
  const why = read.kind === 'NONE' && wasLeft ? read.why : read.kind === 'DATE' ? props.problem : undefined;
  const isStopped = why !== undefined || read.kind === 'AMBIGUOUS';
  return (
    <>
      <div class="line">
        <input
          id={props.id}
          type="text"
          autocomplete="off"
          class={`input date${isStopped ? ' stopped' : ''}`}
          aria-label={props.label}
          aria-describedby={`${props.id}-say`}
          aria-invalid={isStopped || undefined}
          value={typed}
          onFocus={() => setWasLeft(false)}
          onBlur={() => setWasLeft(true)}
          onInput={(event) => take(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') step(event, 1);
            if (event.key === 'ArrowDown') step(event, -1);
          }}
        />
        {echo !== null && (
          <span class="small" role="status">
            {echo.date}
            {echo.unknown !== '' && (
              <>
                , <strong>{echo.unknown}</strong>
              </>
            )}
          </span>
        )}
        {props.children}
      </div>
      <div id={`${props.id}-say`}>
        {why !== undefined && <Stop>{why}</Stop>}
        {read.kind === 'AMBIGUOUS' && (
          <Stop>
            Which day?{' '}
            {read.dates.map((date) => (
              <button key={date} type="button" class="text-button" onClick={() => take(writeTypedDate(date))}>
                {sayDate(date)}
              </button>
            ))}
          </Stop>
        )}
      </div>
    </>
  );
}
