import * as limits from '../limits.ts';
import * as timings from '../timings.ts';
import type { Scheduler } from './scheduler.ts';

/** What a changing page needs done. */
export interface PageChanges {
  /** The letters of a text node changed: its marks are wrong from now on. */
  changed(node: Text): void;
  /** Something came or went among the children of `parent`: a mark of several pieces may be torn. */
  torn(parent: Node): void;
  removed(node: Node): void;
  /** So much changed at once that looking at every mark is cheaper than looking at every change. */
  changedMuch(): void;
  /** The page is quiet, or has been changing for long enough: read it again. Answers whether its text was another. */
  settled(): Promise<boolean>;
  /** The reader moves or scrolls: a moment to look whether the marks are still there. Has to be cheap. */
  touched(): void;
}

export interface PageObserver {
  start(): void;
  /** Watches the open shadow roots of the page too. */
  include(roots: readonly ShadowRoot[]): void;
  /** How many changes of the document have been seen. */
  changes(): number;
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
  let watched: readonly ShadowRoot[] = [];
  const what = {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['contenteditable', 'hidden'],
  };
  let mostWaitMs: number = timings.rescanLeastMs;
  let firstChangeAt = 0;
  let lastChangeAt = 0;
  let isWaiting = false;
  let isScanning = false;
  let isResting = false;
  let seen = 0;
  let address = document.location.href;
  let title = document.title;

  const observer = new MutationObserver((records) => {
    seen += records.length;
    if (records.length > limits.changesOneByOne) changes.changedMuch();
    else for (const record of records) take(record);
    scanSoon();
  });

  function take(record: MutationRecord): void {
    if (record.type === 'characterData') changes.changed(record.target as Text);
    else if (record.type === 'childList') {
      changes.torn(record.target);
      for (const node of record.removedNodes) changes.removed(node);
    }
  }

  const head = new MutationObserver(() => arrive());

  function arrive(): void {
    if (document.location.href === address && document.title === title) return;
    if (document.location.href !== address) mostWaitMs = timings.rescanLeastMs;
    address = document.location.href;
    title = document.title;
    if (isResting) watch();
    scanSoon();
  }

  function watch(): void {
    isResting = false;
    // The document and not its element: a page can write itself anew.
    for (const root of [document, ...watched]) observer.observe(root, what);
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
      for (const type of ['scroll', 'pointermove'])
        view.addEventListener(type, () => changes.touched(), { passive: true, capture: true, signal });
      isScanning = true;
      void changes.settled().finally(() => {
        isScanning = false;
      });
    },
    include(roots) {
      // The browser forgets those that are gone.
      const known = new Set(watched);
      watched = roots;
      if (isResting) return;
      for (const root of roots) if (!known.has(root)) observer.observe(root, what);
    },
    changes: () => seen,
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
