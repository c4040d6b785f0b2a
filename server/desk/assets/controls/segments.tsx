import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: ComponentChildren;
  /** How many there are of it, after its name. */
  number?: number;
  /** On a card, what its name means. */
  meaning?: string;
}

/**
 * A radio group in one line, or as cards: arrows go through it, and its number keys choose where `isNumbered`. Nothing chosen is possible; then the
 * first takes the focus.
 */
export function Segments<Value extends string>(props: {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value | undefined;
  choose(value: Value): void;
  isNumbered?: boolean;
  /** Space between icon, label and number is small, and six stand in two rows where there is little room. */
  isStance?: boolean;
  /** Each stands on a card of its own, with what it means. */
  isCards?: boolean;
  describedBy?: string | undefined;
}) {
  const group = useRef<HTMLSpanElement>(null);
  const chosen = props.segments.findIndex(({ value }) => value === props.value);
  const focusable = Math.max(0, chosen);
  const take = (place: number) => {
    const segment = props.segments[place];
    if (segment === undefined) return false;
    props.choose(segment.value);
    const buttons = group.current?.querySelectorAll('button');
    buttons?.[place]?.focus();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = props.segments.length - 1;
    const step: Record<string, number> = {
      ArrowRight: chosen === last ? 0 : chosen + 1,
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowLeft: chosen <= 0 ? last : chosen - 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      Home: 0,
      End: last,
    };
    const number = props.isNumbered && /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined;
    const place = step[event.key] ?? number;
    if (place !== undefined && take(place)) event.preventDefault();
  };
  return (
    <span
      ref={group}
      class={
        props.isCards ? 'cards' : `segments${props.isStance ? ` stances of-${props.segments.length}` : ''}`
      }
      role="radiogroup"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
    >
      {props.segments.map((segment, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold a drawing, and its arrows differ between browsers
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={place === chosen}
          tabIndex={place === focusable ? 0 : -1}
          onClick={() => take(place)}
        >
          {segment.icon}
          {props.isCards && <span class="card-mark" />}
          {segment.label}
          {props.isCards && <span class="card-meaning">{segment.meaning}</span>}
          {segment.number !== undefined && <small>{segment.number}</small>}
          {props.isNumbered && <small aria-hidden="true">{place + 1}</small>}
        </button>
      ))}
    </span>
  );
}
