import type { ComponentChildren } from 'preact';

/** A 16 px line drawing in the text's color; always beside words or in what has a label, so hidden from assistive technology. */
export function LineDrawing(props: { children: ComponentChildren; flips?: boolean }) {
  return (
    <svg
      class={props.flips ? 'flips' : undefined}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {props.children}
    </svg>
  );
}
