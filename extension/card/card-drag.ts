import { CARD_GEOMETRY, type Placement } from './placement.ts';

/** The smallest a reader can make a card, in CSS px. */
const LEAST = { width: 240, height: 160 };
/** One press of an arrow key, in CSS px. */
const STEP = 16;

/** Where a card lies. */
export type Box = Pick<Placement, 'left' | 'top' | 'width' | 'height'>;

/** A box moved or resized by so many px, kept within the viewport less its edges. */
export function changeBox(
  box: Box,
  what: 'move' | 'resize',
  change: { x: number; y: number },
  viewport: { width: number; height: number },
): Box {
  const edge = CARD_GEOMETRY.edgePx;
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
  if (what === 'move') {
    return {
      ...box,
      left: within(box.left + change.x, edge, Math.max(edge, viewport.width - edge - box.width)),
      top: within(box.top + change.y, edge, Math.max(edge, viewport.height - edge - box.height)),
    };
  }
  const roomRight = viewport.width - edge - box.left;
  const roomBelow = viewport.height - edge - box.top;
  return {
    ...box,
    width: within(box.width + change.x, Math.min(LEAST.width, roomRight), roomRight),
    height: within(box.height + change.y, Math.min(LEAST.height, roomBelow), roomBelow),
  };
}

/** What an arrow key asks for; null for other keys. */
export function arrowChange(key: string): { x: number; y: number } | null {
  switch (key) {
    case 'ArrowLeft':
      return { x: -STEP, y: 0 };
    case 'ArrowRight':
      return { x: STEP, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -STEP };
    case 'ArrowDown':
      return { x: 0, y: STEP };
    default:
      return null;
  }
}

/**
 * Follows a pointer from its press until it is lifted, and tells how far it is from where it started.
 * Ends with the signal too.
 */
export function followPointer(
  press: PointerEvent,
  signal: AbortSignal,
  moved: (change: { x: number; y: number }) => void,
): void {
  const { target, pointerId, clientX, clientY } = press;
  if (!(target instanceof Element)) return;
  press.preventDefault();
  target.setPointerCapture(pointerId);
  const ended = new AbortController();
  const options = { signal: AbortSignal.any([signal, ended.signal]) };
  target.addEventListener(
    'pointermove',
    (event) => {
      if (!(event instanceof PointerEvent) || event.pointerId !== pointerId) return;
      moved({ x: event.clientX - clientX, y: event.clientY - clientY });
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    target.addEventListener(end, () => ended.abort(), options);
  }
}
