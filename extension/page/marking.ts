import * as limits from '../limits.ts';
import type { Settings } from '../settings.ts';
import * as timings from '../timings.ts';
import { chooseCalmly, isWanted, type Measure, type PlacedMention } from './mark.ts';
import { createMeasure } from './measure.ts';
import { chooseNear, stretchNear, watchView } from './near-view.ts';
import type { Painter } from './paint.ts';
import { isStillThere } from './same-mention.ts';
import type { Scheduler } from './scheduler.ts';

/** What is painted of a page's mentions, and when. */
export interface Marking {
  /** Paints what is to be painted now. One painting at a time; what is asked for meanwhile comes after it. */
  repaint(): Promise<void>;
  /** All that are to be marked, in page order: on a long page those too that wait to be painted. */
  marked(): Promise<readonly PlacedMention[]>;
  /** The reader may have moved on: where only what is near is painted, it follows. */
  follow(): void;
}

/** What the marks of a page depend on. */
export interface MarkingParts {
  view: Window & typeof globalThis;
  scheduler: Scheduler;
  painter: Painter;
  settings(): Settings;
  /** All mentions of the page as they stand there now. */
  placed(): readonly PlacedMention[];
  /** A painting that nobody waits for has failed. */
  failed(error: unknown): void;
}

export function createMarking({ view, scheduler, painter, settings, placed, failed }: MarkingParts): Marking {
  const viewWatch = watchView(view);
  const highContrast = view.matchMedia('(forced-colors: active)');
  let repainting: Promise<void> | null = null;
  let isPaintOld = false;
  let isFollowing = false;

  function repaint(): Promise<void> {
    isPaintOld = true;
    repainting ??= paintUntilNew().finally(() => {
      repainting = null;
    });
    return repainting;
  }

  async function paintUntilNew(): Promise<void> {
    while (isPaintOld) {
      isPaintOld = false;
      const calm = calmer(settings());
      const topOf = createMeasure(view);
      const isLong = placed().length > limits.mentionsAtOnce;
      const chosen = await scheduler.run(choose(calm, topOf, isLong));
      if (isPaintOld) continue;
      viewWatch.follow(
        isLong ? (chosen[0]?.segments[0]?.node.parentElement ?? view.document.documentElement) : null,
      );
      await scheduler.run(painter.paint(chosen, calm));
    }
  }

  function choose(calm: Settings, topOf: Measure, isOnlyNear: boolean): Generator<void, PlacedMention[]> {
    const wanted = placed().filter((entry) => isWanted(entry.mention, calm));
    const screenPx = Math.max(limits.leastScreenPx, view.innerHeight);
    const { density, marksPerScreen: most } = calm;
    return isOnlyNear
      ? chooseNear(wanted, density, screenPx, topOf, most, stretchNear(view.scrollY, screenPx))
      : chooseCalmly(wanted, density, screenPx, topOf, most);
  }

  /** Under forced colors Chromium paints every mark as a block: there are fewer, and none that is not certain. */
  function calmer(asked: Settings): Settings {
    if (import.meta.env.FIREFOX || !highContrast.matches) return asked;
    return { ...asked, doubtful: false, density: asked.density === 'section' ? 'article' : asked.density };
  }

  highContrast.addEventListener('change', () => void repaint().catch(failed), { signal: scheduler.signal });

  return {
    repaint,
    async marked() {
      if (!viewWatch.isOn) return painter.marks().map((mark) => mark.placed);
      const all = await scheduler.run(choose(calmer(settings()), createMeasure(view), false));
      return all.filter(isStillThere);
    },
    follow() {
      if (isFollowing || !viewWatch.isOn) return;
      isFollowing = true;
      scheduler.after(timings.paintNearMs, () => {
        isFollowing = false;
        if (viewWatch.hasMoved()) void repaint().catch(failed);
      });
    },
  };
}
