import type { ComponentChildren } from 'preact';
import type { Stance, SubjectKind } from '../../../../shared/model/vocabulary.ts';

/** A 16 px line drawing in the text's color; always beside words, so hidden from assistive technology. */
function Drawing({ children }: { children: ComponentChildren }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" class="icon" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const SHAPES = {
  PERSON: (
    <>
      <circle cx="8" cy="5" r="2.75" />
      <path d="M2.75 14c.4-3 2.4-4.5 5.25-4.5s4.85 1.5 5.25 4.5" />
    </>
  ),
  POST: (
    <>
      <path d="M2.5 6.5h11l-1 3.5h-9z" />
      <path d="M5.5 10v3.75M10.5 10v3.75M4 13.75h8M8 6.5V3.25M6.5 2.75h3" />
    </>
  ),
  ORGANIZATION: (
    <>
      <path d="M2.75 13.75V3h6v10.75M8.75 6.75h4.5v7M1.75 13.75h12.5" />
      <path d="M5 5.75h1.5M5 8.25h1.5M5 10.75h1.5" />
    </>
  ),
  GOVERNMENT: (
    <path d="M2 6 8 2.5 14 6zM3.75 6.25v5M6.6 6.25v5M9.4 6.25v5M12.25 6.25v5M2.75 11.5h10.5M2 13.75h12" />
  ),
  ISSUE: (
    <>
      <path d="M2.5 2.75h11v8H8l-3 2.75v-2.75H2.5z" />
      <path d="M5.25 5.5h5.5M5.25 8h3.5" />
    </>
  ),
  find: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.5 3.5" />
    </>
  ),
  add: <path d="M8 3v10M3 8h10" />,
  remove: <path d="m4 4 8 8M12 4l-8 8" />,
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  pencil: <path d="m3 13 .6-2.8L10.8 3 13 5.2l-7.2 7.2z" />,
  previous: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  next: <path d="M6 3.5 10.5 8 6 12.5" />,
  down: <path d="m4 6 4 4 4-4" />,
  back: <path d="M6 3 3 6l3 3M3.25 6H9a4 4 0 0 1 0 8H6" />,
  merge: <path d="M4 2v4c0 2.5 4 3 4 6v2M12 2v4c0 2.5-4 3-4 6" />,
  archived: <path d="M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 8.75h3" />,
  offline: <path d="M4.5 12.5h7a2.7 2.7 0 0 0 .7-5.3 4.2 4.2 0 0 0-6-3M4 6.6a3 3 0 0 0 .5 5.9M2 2l12 12" />,
  quotation: <path d="M3 5.5h3v3L4.5 11M9.5 5.5h3v3L11 11" />,
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { name: IconName }) {
  return <Drawing>{SHAPES[name]}</Drawing>;
}

/** The drawing of a kind of subject, in the kind's color. */
export function KindIcon({ kind }: { kind: SubjectKind }) {
  return (
    <span class={`kind kind-${kind.toLowerCase()}`}>
      <Icon name={kind === 'PLACE' ? 'GOVERNMENT' : kind} />
    </span>
  );
}

/** Filled octagon: this stops publishing. */
export function StopIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="currentColor" />
      <path d="M8 4.5v4.3" stroke="var(--paper)" stroke-width="1.8" stroke-linecap="round" />
      <circle cx="8" cy="11.3" r="1.05" fill="var(--paper)" />
    </svg>
  );
}

/** Ring with an "i": a note or a warning. */
export function NoteIcon() {
  return (
    <Drawing>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.25v3.75M8 5v.01" />
    </Drawing>
  );
}

/** The glyph of a stance: ink only, 14 px; the word always stands beside it. */
export function StanceIcon({ stance }: { stance: Stance }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" class="icon" aria-hidden="true" focusable="false">
      {stanceShape(stance)}
    </svg>
  );
}

const RING = <circle cx="7" cy="7" r="5.2" />;

function stanceShape(stance: Stance) {
  switch (stance) {
    case 'SUPPORTS':
    case 'AFFIRMS':
      return <circle cx="7" cy="7" r="5.2" class="filled" />;
    case 'OPPOSES':
      return [RING, <path key="line" d="M4.25 7h5.5" />];
    case 'DENIES':
      return [RING, <path key="line" d="m3.5 10.5 7-7" />];
    case 'CONDITIONAL':
      return [RING, <path key="half" d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" class="filled" />];
    case 'MIXED':
      return [RING, <path key="half" d="M1.8 7h10.4a5.2 5.2 0 0 1-10.4 0z" class="filled" />];
    case 'NEUTRAL':
      return RING;
    case 'NO_KNOWN_POSITION':
      return <path d="M3.5 7h7" />;
  }
}

/** The mark of Sidelight: an S, underlined in amber. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="62" height="62" rx="14" class="logo-ground" />
      <path
        d="M46.5 15.5C43.8 10.600 38.600 8 32 8c-8 0-13.700 3.900-13.700 9.600 0 12.600 28.400 6.200 28.400 19.200C46.700 43 40.800 47 32.300 47c-7.200 0-13-2.900-15.800-8.200"
        class="logo-letter"
      />
      <rect x="15" y="51" width="34" height="6" rx="1" class="logo-light" />
    </svg>
  );
}
