import { useState } from 'preact/hooks';
import { DateField } from '../controls/date-field.tsx';
import { Field, Stop, useWasLeft } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import type { PositionEntry } from '../draft/subject-document.ts';
import { problemAt, useRecord } from './record-context.ts';

/** "No record" has no source: it says on which day and in which places somebody looked. */
export function SearchedPlaces({ position, place }: { position: PositionEntry; place: number }) {
  const record = useRecord();
  const at = ['positions', place] as const;
  const places = position.searchedPlaces ?? [];
  const [typed, setTyped] = useState('');
  const { isSaid, onFocusOut } = useWasLeft();
  const put = (next: string[]) => record.edit([...at, 'searchedPlaces'], next);
  const take = () => {
    const words = typed.trim();
    if (words === '') return;
    put([...places, words]);
    setTyped('');
  };
  const problem =
    problemAt(record, [...at, 'searchedPlaces']) ??
    (places.length < 2 ? 'Name at least two places that were searched.' : undefined);
  return (
    <>
      <Field label="Looked on">
        {({ id }) => (
          <DateField
            id={id}
            value={position.searchedOn}
            change={(day) => record.edit([...at, 'searchedOn'], day)}
            problem={problemAt(record, [...at, 'searchedOn'])}
          />
        )}
      </Field>
      <Field label="Looked in">
        {({ id }) => (
          <>
            <div class="line" onFocusOut={onFocusOut}>
              {places.map((one, index) => (
                <span class="chip" key={one}>
                  {one}
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={`Remove ${one}`}
                    onClick={() => put(places.filter((_, other) => other !== index))}
                  >
                    <Icon name="remove" />
                  </button>
                </span>
              ))}
              <input
                id={id}
                type="text"
                class="input place"
                placeholder="A site or register, then Enter"
                value={typed}
                aria-describedby={`${id}-say`}
                onInput={(event) => setTyped(event.currentTarget.value)}
                onBlur={take}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                  event.preventDefault();
                  take();
                }}
              />
            </div>
            <div id={`${id}-say`}>{problem !== undefined && isSaid && <Stop>{problem}</Stop>}</div>
          </>
        )}
      </Field>
    </>
  );
}
