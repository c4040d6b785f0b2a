import type { Stance, SubjectKind } from '../../shared/model/vocabulary.ts';
import { LineDrawing } from '../drawings/line-drawing.tsx';

const SHAPES = {
  person: (
    <>
      <circle cx="8" cy="5" r="2.75" />
      <path d="M2.75 14c.4-3 2.4-4.5 5.25-4.5s4.85 1.5 5.25 4.5" />
    </>
  ),
  office: (
    <>
      <path d="M2.5 6.5h11l-1 3.5h-9z" />
      <path d="M5.5 10v3.75M10.5 10v3.75M4 13.75h8M8 6.5V3.25M6.5 2.75h3" />
    </>
  ),
  organization: (
    <>
      <path d="M2.75 13.75V3h6v10.75M8.75 6.75h4.5v7M1.75 13.75h12.5" />
      <path d="M5 5.75h1.5M5 8.25h1.5M5 10.75h1.5M10.75 9.25h.5M10.75 11.5h.5" />
    </>
  ),
  government: (
    <path d="M2 6 8 2.5 14 6zM3.75 6.25v5M6.6 6.25v5M9.4 6.25v5M12.25 6.25v5M2.75 11.5h10.5M2 13.75h12" />
  ),
  issue: (
    <>
      <path d="M2.5 2.75h11v8H8l-3 2.75v-2.75H2.5z" />
      <path d="M5.25 5.5h5.5M5.25 8h3.5" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.5 3.5" />
    </>
  ),
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3" cy="8" r="1.25" />
      <circle cx="8" cy="8" r="1.25" />
      <circle cx="13" cy="8" r="1.25" />
    </g>
  ),
  pin: <path d="M5.5 2.5h5M6.25 2.5v4L4 9.25h8L9.75 6.5v-4M8 9.25v4.5" />,
  pinned: <path fill="currentColor" d="M5.5 2.5h5M6.25 2.5v4L4 9.25h8L9.75 6.5v-4M8 9.25v4.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  pencil: <path d="M3 13l.75-3L10.5 3.25l2.25 2.25L6 12.25zM9 4.75 11.25 7" />,
  stop: (
    <path
      fill="currentColor"
      fill-rule="evenodd"
      stroke="none"
      d="M5.5 1.5h5l4 4v5l-4 4h-5l-4-4v-5zM7.25 4.5v4.25h1.5V4.5zm0 5.5v1.5h1.5V10z"
    />
  ),
  dash: <path d="M4.5 8h7" />,
  saved: (
    <path d="M4.75 12.5a2.75 2.75 0 0 1-.4-5.5 4 4 0 0 1 7.5-.25 2.9 2.9 0 0 1-.1 5.75zM2.5 2.5l11 11" />
  ),
  card: <path d="M2.5 3h11v10h-11zM5 6.25h6M5 9h3.5" />,
  copy: <path d="M5.5 5.5h7.5v8H5.5zM3.25 10.5H2.75v-8h7.5v.5" />,
  resize: <path d="m13 7-6 6M13 11l-2 2" />,
};

export type IconName = keyof typeof SHAPES | 'back' | 'forward';

/** A drawing by its name. */
export function Icon({ name }: { name: IconName }) {
  if (name === 'back') {
    return (
      <LineDrawing flips>
        <path d="M10 3.5 5.5 8l4.5 4.5" />
      </LineDrawing>
    );
  }
  if (name === 'forward') {
    return (
      <LineDrawing flips>
        <path d="M6 3.5 10.5 8 6 12.5" />
      </LineDrawing>
    );
  }
  return <LineDrawing>{SHAPES[name]}</LineDrawing>;
}

const KIND_ICON: Record<SubjectKind, IconName> = {
  PERSON: 'person',
  ORGANIZATION: 'organization',
  GOVERNMENT: 'government',
  PLACE: 'government',
  ISSUE: 'issue',
  POST: 'office',
};

/** The drawing of a kind in the kind's color. */
export function KindIcon({ kind }: { kind: SubjectKind }) {
  const name = KIND_ICON[kind];
  return (
    <span class={`kind ${name}`}>
      <Icon name={name} />
    </span>
  );
}

/** The glyph of a stance: ink only, 14 px; the word always stands beside it. */
export function StanceGlyph({ stance }: { stance: Stance | null }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {stanceShape(stance)}
    </svg>
  );
}

const RING = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" />;

function stanceShape(stance: Stance | null) {
  switch (stance) {
    case 'SUPPORTS':
    case 'AFFIRMS':
      return <circle cx="7" cy="7" r="6" fill="currentColor" />;
    case 'OPPOSES':
      return (
        <>
          {RING}
          <path d="M4.25 7h5.5" stroke="currentColor" stroke-width="1.75" />
        </>
      );
    case 'DENIES':
      return (
        <>
          {RING}
          <path d="m3.3 10.7 7.4-7.4" stroke="currentColor" stroke-width="1.5" />
        </>
      );
    case 'CONDITIONAL':
      return (
        <>
          {RING}
          <path d="M7 1.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
        </>
      );
    case 'MIXED':
      return (
        <>
          {RING}
          <path d="M1.25 7h11.5a5.75 5.75 0 0 1-11.5 0z" fill="currentColor" />
        </>
      );
    case 'NEUTRAL':
      return RING;
    default:
      return <path d="M3.5 7h7" stroke="currentColor" stroke-width="1.5" />;
  }
}
