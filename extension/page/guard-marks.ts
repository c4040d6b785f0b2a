import * as limits from '../limits.ts';
import * as timings from '../timings.ts';
import type { Painter } from './paint.ts';
import type { Scheduler } from './scheduler.ts';

/** Keeps the marks of a page while it or the browser takes them away. */
export interface MarksGuard {
  /** Looks whether the marks are still there. Cheap enough for every move of the pointer. */
  look(): void;
}

/**
 * A page can remove our highlights: they come back a bounded number of times, then the page has its way.
 * @param isAlive whether the extension is still there
 * @param retire ends the reading of the page
 */
export function guardMarks(
  painter: Painter,
  scheduler: Scheduler,
  isAlive: () => boolean,
  retire: () => void,
): MarksGuard {
  let repaints = 0;
  let isWaiting = false;

  function look(): void {
    if (!isAlive()) retire();
    else if (!isWaiting && painter.isDisturbed()) {
      isWaiting = true;
      scheduler.after(timings.repaintMs * 2 ** repaints, restore);
    }
  }

  function restore(): void {
    isWaiting = false;
    if (repaints >= limits.repaints) retire();
    repaints += 1;
    painter.restore();
    // A page that does it again and again is noticed without a hand that moves.
    scheduler.after(timings.repaintMs, look);
  }

  return { look };
}
