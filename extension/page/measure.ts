import { rectsOf } from './hit-test.ts';
import type { Measure } from './mark.ts';

/**
 * How far down the page mentions stand, for one look at it. Of a low element its own top is good enough, and asked once:
 * the boxes of words cost ten times as much.
 */
export function createMeasure(view: Window): Measure {
  const tops = new Map<Element, number | null>();
  const skipping = new Map<Element, Element | null>();
  const { innerHeight } = view;

  /** The outermost part around an element that the browser leaves without a layout until it comes near the view. */
  function skippedPart(element: Element | null): Element | null {
    const path: Element[] = [];
    let part: Element | null | undefined;
    for (let at = element; at !== null; at = at.parentElement) {
      part = skipping.get(at);
      if (part !== undefined) break;
      path.push(at);
    }
    for (let at = path.pop(); at !== undefined; at = path.pop()) {
      part ??= view.getComputedStyle(at).contentVisibility === 'auto' ? at : null;
      skipping.set(at, part);
    }
    return part ?? null;
  }

  return ({ segments }) => {
    const element = segments[0]?.node.parentElement ?? null;
    let top = element === null ? null : tops.get(element);
    if (element !== null && top === undefined) {
      // Asking for a box within it would lay out what the page has put off.
      const part = skippedPart(element.parentElement);
      const box = (part ?? element).getBoundingClientRect();
      const isLow = part !== null || (box.height > 0 && box.height < innerHeight / 2);
      top = isLow ? box.top + view.scrollY : null;
      tops.set(element, top);
    }
    if (top != null) return top;
    const rect = rectsOf(segments)[0];
    return rect === undefined ? null : rect.top + view.scrollY;
  };
}
