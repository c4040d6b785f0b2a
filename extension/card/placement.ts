/** Where the card goes: pure geometry in CSS px of the viewport. Distances and limits are the design's. */

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** How the text under the pointer runs. */
export type TextFlow = 'horizontal' | 'vertical';

export interface PlacementRequest {
  /** The line box under the pointer (for vertical text: the column). */
  line: Rect;
  /** The rectangles of the mention, one per line. */
  words: readonly Rect[];
  /** The card's full height at the width that {@link cardWidth} gives. */
  naturalHeight: number;
  viewport: { width: number; height: number };
  /** Text size, 1 = 100 %. */
  scale: number;
  flow: TextFlow;
  /** Right-to-left text: the card's right text edge stands on the word's. */
  rightToLeft: boolean;
}

export type Side = 'below' | 'above' | 'left' | 'right';

export interface Placement {
  left: number;
  top: number;
  width: number;
  /** At most this tall; what is longer scrolls inside. */
  height: number;
  side: Side;
}

export const CARD_GEOMETRY = {
  widthPx: 360,
  heightPx: 480,
  /** Between the line box and the card. */
  gapPx: 6,
  /** Between the card and the viewport's edges. */
  edgePx: 8,
  /** With less room than this the card goes to the other side. */
  flipBelowPx: 240,
  /** A viewport this narrow gets a card of full width. */
  fullWidthUpToPx: 400,
  /** The card's own inline padding, so that text stands over text. */
  textInsetPx: 16,
  /** Less height than this is not worth opening above or below. */
  leastHeightPx: 120,
  /** Less width than this is not worth opening beside. */
  leastWidthPx: 200,
} as const;

const { edgePx, gapPx } = CARD_GEOMETRY;

/** The card's width: 360 px × text size, never wider than the viewport less its edges. */
export function cardWidth(viewportWidth: number, scale: number): number {
  const most = Math.max(0, viewportWidth - 2 * edgePx);
  if (viewportWidth <= CARD_GEOMETRY.fullWidthUpToPx) return most;
  return Math.min(CARD_GEOMETRY.widthPx * scale, most);
}

/** The card's greatest height. */
export function cardHeightLimit(viewportHeight: number, scale: number): number {
  return Math.max(0, Math.min(CARD_GEOMETRY.heightPx * scale, viewportHeight - 2 * edgePx));
}

/**
 * Places the card beside the mention: never over it or its line, never past the viewport's edges.
 * Where the mention wraps, the card keeps clear of all its lines as long as that leaves room for a card.
 */
export function placeCard(request: PlacementRequest): Placement {
  const whole = union([request.line, ...request.words]);
  const sides = request.flow === 'vertical' ? (['left', 'right'] as const) : (['below', 'above'] as const);
  const clear = largestRoom(whole, request, sides) >= leastRoom(sides) ? whole : request.line;
  if (request.flow === 'vertical') return placeBeside(request, clear);
  const roomBelow = request.viewport.height - edgePx - (clear.bottom + gapPx);
  const roomAbove = clear.top - gapPx - edgePx;
  const roomBeside = largestRoom(clear, request, ['left', 'right']);
  if (
    Math.max(roomBelow, roomAbove) < CARD_GEOMETRY.leastHeightPx &&
    roomBeside >= CARD_GEOMETRY.leastWidthPx
  ) {
    return placeBeside(request, clear);
  }
  return placeAboveOrBelow(request, clear, roomBelow, roomAbove);
}

function placeAboveOrBelow(
  request: PlacementRequest,
  clear: Rect,
  roomBelow: number,
  roomAbove: number,
): Placement {
  const { viewport, scale, naturalHeight } = request;
  const wanted = Math.min(naturalHeight, cardHeightLimit(viewport.height, scale));
  const flips = roomBelow < Math.min(CARD_GEOMETRY.flipBelowPx, wanted) && roomAbove > roomBelow;
  const height = Math.max(0, Math.min(wanted, flips ? roomAbove : roomBelow));
  const width = cardWidth(viewport.width, scale);
  const word = wordOnLine(request);
  const aligned = request.rightToLeft
    ? word.right + CARD_GEOMETRY.textInsetPx - width
    : word.left - CARD_GEOMETRY.textInsetPx;
  return {
    left: clamp(aligned, edgePx, viewport.width - edgePx - width),
    top: flips ? clear.top - gapPx - height : clear.bottom + gapPx,
    width,
    height,
    side: flips ? 'above' : 'below',
  };
}

function placeBeside(request: PlacementRequest, clear: Rect): Placement {
  const { viewport, scale, naturalHeight } = request;
  const roomLeft = clear.left - gapPx - edgePx;
  const roomRight = viewport.width - edgePx - (clear.right + gapPx);
  const wanted = cardWidth(viewport.width, scale);
  const side: Side = roomRight >= wanted || roomRight >= roomLeft ? 'right' : 'left';
  const width = Math.max(0, Math.min(wanted, side === 'right' ? roomRight : roomLeft));
  // Narrower than measured: the text needs more height, so the limit applies instead of the measure.
  const limit = cardHeightLimit(viewport.height, scale);
  const height = width < wanted ? limit : Math.min(naturalHeight, limit);
  return {
    left: side === 'right' ? clear.right + gapPx : clear.left - gapPx - width,
    top: clamp(wordOnLine(request).top, edgePx, viewport.height - edgePx - height),
    width,
    height,
    side,
  };
}

function leastRoom(sides: readonly Side[]): number {
  return sides[0] === 'left' ? CARD_GEOMETRY.leastWidthPx : CARD_GEOMETRY.leastHeightPx;
}

function largestRoom(clear: Rect, request: PlacementRequest, sides: readonly Side[]): number {
  const { width, height } = request.viewport;
  const rooms: Record<Side, number> = {
    below: height - edgePx - clear.bottom - gapPx,
    above: clear.top - gapPx - edgePx,
    left: clear.left - gapPx - edgePx,
    right: width - edgePx - clear.right - gapPx,
  };
  return Math.max(...sides.map((side) => rooms[side]));
}

/** The mention's part on the line under the pointer. */
function wordOnLine(request: PlacementRequest): Rect {
  return request.words.find((word) => overlaps(word, request.line)) ?? request.line;
}

/** Whether two rectangles share area. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function union(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map((rect) => rect.left)),
    top: Math.min(...rects.map((rect) => rect.top)),
    right: Math.max(...rects.map((rect) => rect.right)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * The way on which the pointer may travel from the mention to the card without closing it:
 * the convex hull of where it left, a little around it, and the card.
 */
export function safePath(from: Point, card: Rect): Point[] {
  const around = 4;
  return convexHull([
    { x: from.x - around, y: from.y - around },
    { x: from.x + around, y: from.y - around },
    { x: from.x - around, y: from.y + around },
    { x: from.x + around, y: from.y + around },
    { x: card.left, y: card.top },
    { x: card.right, y: card.top },
    { x: card.left, y: card.bottom },
    { x: card.right, y: card.bottom },
  ]);
}

/** Whether a point lies in a convex polygon or on its edge; the corners in either direction. */
export function isInside(polygon: readonly Point[], point: Point): boolean {
  let sign = 0;
  for (let index = 0; index < polygon.length; index += 1) {
    const a = polygon[index];
    const b = polygon[(index + 1) % polygon.length];
    if (!a || !b) return false;
    const cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
    // Rounding may put a point of an edge a hair outside.
    if (Math.abs(cross) < 1e-6) continue;
    if (sign === 0) sign = Math.sign(cross);
    else if (Math.sign(cross) !== sign) return false;
  }
  return polygon.length > 2;
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (;;) {
      const b = hull.at(-1);
      const a = hull.at(-2);
      if (!a || !b || (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}
