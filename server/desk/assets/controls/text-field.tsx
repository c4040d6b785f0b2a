import { useRef } from 'preact/hooks';
import { countLength } from '../words/length-count.ts';
import { Stop, useWasLeft } from './field.tsx';

/** A text with its count: bold from 90 % of the limit, spoken from there on only, never cut. */
export function TextField(props: {
  id: string;
  value: string;
  change(value: string): void;
  /** The most graphemes. */
  most?: number | undefined;
  rows?: number;
  hint?: string | undefined;
  placeholder?: string | undefined;
  language?: string | undefined;
  /** For words of somebody else, in the serif. */
  isQuotation?: boolean;
  /** What the server or the form says of it; shown after the field was left. */
  problem?: string | undefined;
  label?: string | undefined;
}) {
  const { isSaid, onFocusOut } = useWasLeft();
  const wasWritten = useRef(props.value !== '');
  const count = props.most === undefined ? null : countLength(props.value, props.most);
  // What was wrong with words that stood there already is said at once.
  const shown = isSaid || wasWritten.current ? props.problem : undefined;
  const tooLong = count?.isOver ? 'Kept as typed. Shorten it before review.' : undefined;
  const input = {
    id: props.id,
    value: props.value,
    lang: props.language,
    placeholder: props.placeholder,
    'aria-label': props.label,
    'aria-invalid': shown !== undefined || count?.isOver ? true : undefined,
    'aria-describedby': `${props.id}-say`,
    class: `input${props.isQuotation ? ' quoted' : ''}${shown !== undefined || count?.isOver ? ' stopped' : ''}`,
    onInput: (event: { currentTarget: { value: string } }) => props.change(event.currentTarget.value),
    onFocusOut,
  };
  return (
    <>
      {props.rows === undefined ? (
        <input type="text" autocomplete="off" {...input} />
      ) : (
        <textarea rows={props.rows} {...input} />
      )}
      <div id={`${props.id}-say`}>
        {(props.hint !== undefined || count !== null) && (
          <p class="hint">
            <span>{tooLong ?? props.hint}</span>
            {count !== null && (
              <span class={`number${count.isNear ? ' near' : ''}`} role={count.isNear ? 'status' : undefined}>
                {count.text}
              </span>
            )}
          </p>
        )}
        {shown !== undefined && <Stop>{shown}</Stop>}
      </div>
    </>
  );
}
