import { useLayoutEffect, useRef } from 'preact/hooks';
import { Keys } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import type { KnownNames } from '../record/references.ts';
import { WouldMark } from '../record/would-mark.tsx';
import type { ReviewedChange } from './group-changes.ts';
import { DiffColumns, FieldRow, kindOfChange } from './say-change.tsx';
import type { triedName } from './tried-name.ts';

/** One change, before and after, with whether it was seen and what the reviewer says of it. */
export function ChangeView(props: {
  id: string;
  change: ReviewedChange;
  heading: string;
  title: string;
  /** Whether it can still be marked and commented on. */
  isOpen: boolean;
  names: KnownNames;
  /** The name that it makes or changes, to see which texts it would hit; null for every other change. */
  tried: ReturnType<typeof triedName>;
  isCurrent: boolean;
  isSeen: boolean;
  see(): void;
  enter(): void;
  comment: string | undefined;
  isCommented: boolean;
  openComment(): void;
  /** Marks the statement as contentious; null where it is none, or is marked already. */
  markContentious: (() => void) | null;
  write(text: string): void;
  author: string;
}) {
  const { change, names } = props;
  const isNew = change.what === 'NEW';
  return (
    <section
      id={props.id}
      class={props.isCurrent ? 'change current' : 'change'}
      aria-label={props.heading}
      tabIndex={-1}
      onFocusIn={props.enter}
    >
      <div class="change-head">
        <span class="tiny quiet">{kindOfChange(change)}</span>
        <h2>{props.heading}</h2>
        {props.isOpen && (
          <span class="change-tools">
            <button
              type="button"
              class={props.isSeen ? 'button plain small' : 'button small'}
              aria-pressed={props.isSeen}
              onClick={props.see}
            >
              {props.isSeen && <Icon name="check" />}
              Seen {!props.isSeen && <Keys>X</Keys>}
            </button>
            <button type="button" class="button plain small" onClick={props.openComment}>
              Comment <Keys>C</Keys>
            </button>
            {props.markContentious !== null && (
              <button type="button" class="button plain small" onClick={props.markContentious}>
                Mark contentious
              </button>
            )}
          </span>
        )}
      </div>
      <table class="diff">
        <DiffColumns />
        <thead class="unseen">
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {change.fields
            .filter(({ field }) => !field.endsWith('#order'))
            .map((field) => (
              <FieldRow key={field.field} change={field} names={names} isNew={isNew} />
            ))}
          {props.tried !== null && (
            <tr>
              <th scope="row">Would mark</th>
              <td colSpan={2}>
                <WouldMark {...props.tried} canShow />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {(props.isCommented || props.comment !== undefined) && (
        <Comment
          text={props.comment ?? ''}
          isFocused={props.isCommented}
          write={props.write}
          about={props.title}
          author={props.author}
        />
      )}
    </section>
  );
}

function Comment(props: {
  text: string;
  isFocused: boolean;
  write(text: string): void;
  about: string;
  author: string;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key: a later focus would lose the first letters of somebody who types at once.
  useLayoutEffect(() => {
    if (props.isFocused) field.current?.focus();
  }, [props.isFocused]);
  return (
    <div class="comment">
      <textarea
        ref={field}
        class="input"
        rows={2}
        aria-label={`Comment on ${props.about}`}
        value={props.text}
        onInput={(event) => props.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Back to the change, where the single keys work again; the words stay.
          if (event.key === 'Escape') event.currentTarget.closest<HTMLElement>('.change')?.focus();
        }}
      />
      <p class="tiny quiet">Goes to {props.author} when you send back. Kept as you type.</p>
    </div>
  );
}
