import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DateField } from '../controls/date-field.tsx';
import { sayDate } from '../dates/say-date.ts';

/** A day as a button; pressed it is a field for a whole day. */
export function DayButton(props: {
  id: string;
  day: string;
  /** Before the day: "as of". */
  lead?: string;
  /** Names the field: "As of, a whole day". */
  label: string;
  /** Of the record, with its dashes, in place of the light of the as-of day. */
  isRecord?: boolean;
  choose(day: string): void;
}) {
  const { day } = props;
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  // Before the next key: a later focus would lose the first letters of somebody who types at once.
  useLayoutEffect(() => {
    if (isOpen) box.current?.querySelector('input')?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button
        type="button"
        class={`day-button ${props.isRecord === true ? 'known-at' : 'as-of'}`}
        onClick={() => setIsOpen(true)}
      >
        {props.lead !== undefined && `${props.lead} `}
        {sayDate(day)}
        <span class="unseen">, change the day</span>
      </button>
    );
  }
  return (
    <form
      ref={box}
      class="day-field"
      onSubmit={(event) => {
        event.preventDefault();
        setIsOpen(false);
      }}
    >
      <DateField
        id={props.id}
        label={props.label}
        value={day}
        change={(date) => {
          if (date?.length === 10) props.choose(date);
        }}
      />
    </form>
  );
}
