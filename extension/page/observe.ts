import { timings } from '../timings.ts';
import type { Scheduler } from './scheduler.ts';

/** What a changing page needs done. */
export interface PageChanges {
  /** The letters of a text node changed: its marks are wrong from now on. */
  changed(node: Text): void;
  /** The page is quiet, or has been changing for long enough: read it again. Answers whether its text was another. */
  settled(): Promise<boolean>;
  /** A cheap moment to look whether marks are still there. */
  disturbed(): void;
}

export interface PageObserver {
  start(): void;
  /** Watches an open shadow root too. */
  include(root: ShadowRoot): void;
  scanSoon(): void;
  /** Stops watching the text; only another address or title starts it again. */
  rest(): void;
  stop(): void;
}

/**
 * Watches a document for changed text. Records are only counted as they come; the reading is done once the page is
 * quiet, at most every `rescanLeastMs`, and ever more rarely on a page that never is.
 */
export function observePage(document: Document, scheduler: Scheduler, changes: PageChanges): PageObserver {
  const watched = new Set<Node>();
  const what = { childList: true, characterData: true, subtree: true };
  let mostWaitMs: number = timings.rescanLeastMs;
  let firstChangeAt = 0;
  let lastChangeAt = 0;
  let isWaiting = false;
  let isScanning = false;
  let isResting = false;
  let address = document.location.href;

  const observer = new MutationObserver((records) => {
    let isText = false;
    for (const record of records) {
      if (record.type === 'characterData') {
        changes.changed(record.target as Text);
        isText = true;
      } else if (record.addedNodes.length > 0 || record.removedNodes.length > 0) isText = true;
    }
    if (isText) scanSoon();
  });

  const head = new MutationObserver(() => arrive());

  function arrive(): void {
    if (document.location.href === address && !isResting) return;
    if (document.location.href !== address) mostWaitMs = timings.rescanLeastMs;
    address = document.location.href;
    if (isResting) watch();
    scanSoon();
  }

  function watch(): void {
    isResting = false;
    for (const root of [document.documentElement, ...watched]) observer.observe(root, what);
  }

  function scanSoon(): void {
    lastChangeAt = performance.now();
    if (isWaiting) return;
    isWaiting = true;
    firstChangeAt = lastChangeAt;
    wait(timings.rescanQuietMs);
  }

  function wait(delayMs: number): void {
    scheduler.after(delayMs, () => {
      const now = performance.now();
      const isQuiet = now - lastChangeAt >= timings.rescanQuietMs;
      if (isScanning || (!isQuiet && now - firstChangeAt < mostWaitMs)) return wait(timings.rescanQuietMs);
      void scan(isQuiet);
    });
  }

  async function scan(isQuiet: boolean): Promise<void> {
    isWaiting = false;
    isScanning = true;
    mostWaitMs = isQuiet ? timings.rescanLeastMs : Math.min(mostWaitMs * 2, timings.rescanMostMs);
    await changes.settled();
    isScanning = false;
  }

  return {
    start() {
      watch();
      if (document.head !== null) {
        head.observe(document.head, { childList: true, characterData: true, subtree: true });
      }
      const { signal } = scheduler;
      const view = document.defaultView as Window & { navigation?: EventTarget };
      view.navigation?.addEventListener('navigatesuccess', arrive, { signal });
      view.addEventListener('popstate', arrive, { signal });
      view.addEventListener('scroll', () => changes.disturbed(), { passive: true, signal });
      isScanning = true;
      void changes.settled().finally(() => {
        isScanning = false;
      });
    },
    include(root) {
      if (watched.has(root)) return;
      watched.add(root);
      observer.observe(root, what);
    },
    scanSoon,
    rest() {
      isResting = true;
      observer.disconnect();
    },
    stop() {
      observer.disconnect();
      head.disconnect();
    },
  };
}
