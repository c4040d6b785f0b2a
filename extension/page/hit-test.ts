import type { Segment } from './mark.ts';
import type { Mark, Painter } from './paint.ts';

/** The mark under a point of the viewport, in CSS px; null where there is none. About 13 µs. */
export function markAt(
  document: Document,
  shadowRoots: ShadowRoot[],
  painter: Painter,
  x: number,
  y: number,
): Mark | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret === null) return null;
  for (const mark of painter.marksOf(caret.offsetNode)) {
    // The caret of a point far beside a line lies at the line's end: only the boxes say whether the point is on the word.
    if (rectsOf(mark.placed.segments).some((rect) => isOn(rect, x, y))) return mark;
  }
  return null;
}

/** The line boxes of a mention in the viewport, one per line that it touches. */
export function rectsOf(segments: readonly Segment[]): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const { node, start, end } of segments) {
    if (!node.isConnected || end > node.length) continue;
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    for (const rect of range.getClientRects()) if (rect.width > 0) rects.push(rect);
  }
  return rects;
}

export function isOn(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 2;
}
