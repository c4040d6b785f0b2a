import { LineDrawing } from './line-drawing.tsx';

/** The mark of Sidelight: an S, underlined in amber. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect
        x="1"
        y="1"
        width="62"
        height="62"
        rx="14"
        fill="#22252d"
        stroke="#fff"
        stroke-opacity=".24"
        stroke-width="2"
      />
      <path
        d="M46.5 19.5C43.8 14.6 38.6 12 32 12c-8 0-13.7 3.9-13.7 9.6 0 12.600 28.400 6.200 28.400 19.200C46.700 47 40.800 51 32.300 51c-7.200 0-13-2.900-15.800-8.200"
        fill="none"
        stroke="#f5f2ea"
        stroke-width="6.4"
        transform="translate(3.2 -4.2) scale(.9)"
      />
      <rect x="15" y="50" width="34" height="6" rx="1" fill="#f0b44c" />
    </svg>
  );
}

/** A copy that goes elsewhere. */
export function ShareIcon() {
  return (
    <LineDrawing>
      <path d="M8 10V2.5M5 5.2 8 2.2l3 3M2.5 10.5v3h11v-3" />
    </LineDrawing>
  );
}

/** Something is wrong. */
export function FlagIcon() {
  return (
    <LineDrawing>
      <path d="M3.5 14V2.5H12L10 5.7 12 9H3.5" />
    </LineDrawing>
  );
}

/** A page with a panel at its side. */
export function PanelIcon() {
  return (
    <LineDrawing>
      <path d="M2.5 3h11v10h-11zM9.5 3v10" />
    </LineDrawing>
  );
}

/** The settings. */
export function GearIcon() {
  return (
    <LineDrawing>
      <path d="M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7" />
      <circle cx="10.7" cy="4.5" r="1.7" />
      <circle cx="5.3" cy="11.5" r="1.7" />
    </LineDrawing>
  );
}
