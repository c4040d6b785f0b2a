import type { ComponentChildren } from 'preact';
import { Keys } from '../controls/field.tsx';

/** What somebody can decide about the chosen line, with its key where it has one. */
export interface Decision {
  label: string;
  key?: string;
  /** What one comes here to do, or what leaves everything as it is. */
  weight?: 'MAIN' | 'LEAST';
  run(): void;
}

/** The chosen line of the queue in full, with what can be decided. */
export function Detail(props: {
  name: string;
  icon: ComponentChildren;
  eyebrow: readonly string[];
  title: string;
  decisions: readonly Decision[];
  said: string;
  children: ComponentChildren;
}) {
  return (
    <article class="detail" aria-label={props.name}>
      <div class="detail-head">
        <p class="eyebrow">
          {props.icon}
          {props.eyebrow.map((part, place) => [
            place > 0 && <span key={`before ${part}`}>·</span>,
            <span key={part}>{part}</span>,
          ])}
        </p>
        <h2>{props.title}</h2>
      </div>
      <div class="detail-body">{props.children}</div>
      <div class="detail-actions">
        {props.decisions.map(({ label, key, weight, run }) => (
          <button
            key={label}
            type="button"
            class={`button ${weight === 'MAIN' ? 'primary' : weight === 'LEAST' ? 'plain' : ''}`}
            onClick={run}
          >
            {label} {key !== undefined && <Keys>{key}</Keys>}
          </button>
        ))}
      </div>
      {props.said !== '' && (
        <p class="detail-said" role="status">
          {props.said}
        </p>
      )}
    </article>
  );
}
