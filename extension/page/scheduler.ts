import * as timings from '../timings.ts';

/** Runs work on a page's main thread in slices, so that no task is long. */
export interface Scheduler {
  /** Works off a generator in slices; rejects with an AbortError once `stop` was called. */
  run<Result>(work: Generator<void, Result>): Promise<Result>;
  /** Resolves when the tab is visible (at once if it is). */
  whenVisible(): Promise<void>;
  after(delayMs: number, action: () => void): void;
  stop(): void;
  readonly signal: AbortSignal;
}

export function createScheduler(view: Window): Scheduler {
  const life = new AbortController();
  const { signal } = life;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  /** The next free moment; a timer keeps the work going on a page that is never idle. */
  function nextSlice(): Promise<void> {
    return new Promise((resolve) => {
      if ('requestIdleCallback' in view)
        view.requestIdleCallback(() => resolve(), { timeout: timings.sliceWaitMs });
      else setTimeout(resolve, 0);
    });
  }

  return {
    signal,
    async run(work) {
      let until = performance.now() + timings.sliceMs;
      for (;;) {
        signal.throwIfAborted();
        const step = work.next();
        if (step.done === true) return step.value;
        if (performance.now() < until) continue;
        await nextSlice();
        until = performance.now() + timings.sliceMs;
      }
    },
    whenVisible() {
      const { document } = view;
      if (!document.hidden) return Promise.resolve();
      return new Promise((resolve) => {
        document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
      });
    },
    after(delayMs, action) {
      if (signal.aborted) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        action();
      }, delayMs);
      timers.add(timer);
    },
    stop() {
      life.abort();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
