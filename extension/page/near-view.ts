import * as limits from '../limits.ts';
import type { Density } from '../settings.ts';
import { chooseCalmly, type Measure, type PlacedMention } from './mark.ts';

/** A stretch of a page, in CSS px from its top, half-open. */
export interface Stretch {
  from: number;
  until: number;
}

/** Of the mentions that a search for a line has passed over, one in so many is looked at. */
const LOOK_AT_EVERY = 32;

/** What the reader sees and some screens around it; down to the end of a screen, as marks are chosen by the screen. */
export function stretchNear(top: number, screenPx: number): Stretch {
  const around = limits.screensNear * screenPx;
  return { from: top - around, until: Math.ceil((top + screenPx + around) / screenPx) * screenPx };
}

/**
 * The mentions to paint of a long page: of all that {@link chooseCalmly} would choose, those in a stretch of it, and those that
 * are not rendered. What lies below it is neither measured nor decided on: it may be laid out only when the reader comes near.
 */
export function* chooseNear(
  wanted: readonly PlacedMention[],
  density: Density,
  screenPx: number,
  measure: Measure,
  most: number,
  near: Stretch,
): Generator<void, PlacedMention[]> {
  const above = wanted.slice(0, countAbove(wanted, near.until, measure));
  const found: PlacedMention[] = [];
  for (const [index, entry] of (yield* chooseCalmly(above, density, screenPx, measure, most)).entries()) {
    if (index % 16 === 15) yield;
    const top = measure(entry);
    if (top === null || (top >= near.from && top < near.until)) found.push(entry);
  }
  return found;
}

/**
 * How many mentions, in page order, may stand above a line: tops grow down nearly every page, so that few are looked at;
 * all of them where they do not, as in columns.
 */
function countAbove(entries: readonly PlacedMention[], line: number, measure: Measure): number {
  const isAbove = (at: number, unrendered: boolean) => {
    const top = measure(entries[at] as PlacedMention);
    return top === null ? unrendered : top < line;
  };
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(middle, true)) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < entries.length; at += LOOK_AT_EVERY) if (isAbove(at, false)) return entries.length;
  return low;
}

/** Whether the view has moved by more than a screen, whatever it was that scrolled or grew. */
export interface ViewWatch {
  /** An element of the page that is followed from where it is now; null: nothing is. */
  follow(element: Element | null): void;
  readonly isOn: boolean;
  hasMoved(): boolean;
}

export function watchView(view: Window): ViewWatch {
  let anchor: Element | null = null;
  let before: number[] = [];
  // Of the two one may stand still: in a part that scrolls by itself, and in one that stays while the page scrolls.
  const places = () => [view.scrollY, anchor?.getBoundingClientRect().top ?? 0];
  return {
    follow(element) {
      anchor = element;
      if (element !== null) before = places();
    },
    get isOn() {
      return anchor !== null;
    },
    hasMoved() {
      if (anchor?.isConnected === false) return true;
      return places().some((now, at) => Math.abs(now - (before[at] ?? now)) > view.innerHeight);
    },
  };
}
