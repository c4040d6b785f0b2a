import type { ComponentChildren } from 'preact';

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

function Drawing({ children }: { children: ComponentChildren }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function GearIcon() {
  return (
    <Drawing>
      <path d="M2 5h6.500M12.500 5H14M2 11h1.500M7.500 11H14" />
      <circle cx="10.5" cy="5" r="1.8" />
      <circle cx="5.500" cy="11" r="1.8" />
    </Drawing>
  );
}
