import type { Point } from '../card/placement.ts';
import type { CardDriver } from './card-driver.ts';
import { markAt } from './hit-test.ts';
import type { Reader } from './reader.ts';

/** The cards of one frame, whose code comes when they are first wanted: most pages are read without a hover. */
export interface CardsOnDemand {
  /** The driver, loaded when it is not there yet; null where it cannot be: the extension was updated or removed. */
  driver(): Promise<CardDriver | null>;
}

/**
 * Waits for the first hover or tap on a mark, loads the cards and hands the pointer over to them.
 * @param load brings the cards' code into this frame; asked again after it failed
 */
export function loadCardsAtFirstHover(
  view: Window,
  reader: Reader,
  load: () => Promise<CardDriver>,
): CardsOnDemand {
  const { painter } = reader;
  const waiting = new AbortController();
  const signal = AbortSignal.any([waiting.signal, reader.signal]);
  let loading: Promise<CardDriver | null> | null = null;
  let at: Point = { x: 0, y: 0 };
  let since = 0;

  function driver(): Promise<CardDriver | null> {
    loading ??= load().then(
      (made) => {
        waiting.abort();
        return made;
      },
      () => {
        // There are no cards any more, and the page stays as it is.
        loading = null;
        return null;
      },
    );
    return loading;
  }

  function isOnMark(event: PointerEvent): boolean {
    at = { x: event.clientX, y: event.clientY };
    return painter.count() > 0 && markAt(view.document, reader.shadowRoots(), painter, at.x, at.y) !== null;
  }

  function onPointerMove(event: PointerEvent): void {
    // A page can make events of its own; only the reader's hand opens a card.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (!isOnMark(event)) {
      since = 0;
      return;
    }
    if (since === 0) since = performance.now();
    if (loading === null) {
      void driver().then((made) => made?.hover(at, since === 0 ? 0 : performance.now() - since));
    }
  }

  function onPointerUp(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'touch' || !isOnMark(event)) return;
    void driver().then((made) => made?.tap(at));
  }

  view.addEventListener('pointermove', onPointerMove, { passive: true, capture: true, signal });
  view.addEventListener('pointerup', onPointerUp, { passive: true, capture: true, signal });
  return { driver };
}
