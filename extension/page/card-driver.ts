import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { CardContext, CardHandlers, CardModel } from '../card/card-model.ts';
import { createCardSession } from '../card/card-session.ts';
import type { CardAnchor, CardHost } from '../card/mount-card.ts';
import type { Point } from '../card/placement.ts';
import * as timings from '../timings.ts';
import { isOn, markAt, rectsOf } from './hit-test.ts';
import type { PlacedMention } from './mark.ts';
import type { Reader } from './reader.ts';

/** What fills and shows the card of a mention. */
export interface CardDoor {
  readonly host: CardHost;
  /** What the card of a mention says. */
  model(placed: PlacedMention): Promise<CardModel>;
  context(placed: PlacedMention): CardContext;
}

/** What the card's host reports; the rest of its handlers are the door's own. */
export type CardReports = Required<
  Pick<CardHandlers, 'closed' | 'pinned' | 'pointerEntered' | 'pointerLeft'>
>;

export interface CardDriver {
  /** The mention whose card is open. */
  open(): PlacedMention | null;
  /** The pointer that asked for the first card: where it is, and for how long it has been on its mention, in ms. */
  hover(at: Point, restedMs: number): void;
  /** The tap that asked for the first card. */
  tap(at: Point): void;
  /** Opens the card of the next or previous mention on the page, and moves the focus into it. */
  walk(step: 1 | -1): void;
  /** Shows the open card again, as what it says has changed. */
  refresh(): void;
  /** Scrolls to a mention and lights it. */
  jump(placed: PlacedMention): void;
  close(): void;
}

/** Opens and closes the cards of one document by pointer, touch and keys. */
export function driveCards(
  view: Window,
  reader: Reader,
  openDoor: (driver: CardDriver, reports: CardReports) => CardDoor,
): CardDriver {
  const { document } = view;
  const { painter, signal } = reader;
  let last: Point = { x: 0, y: 0 };
  let byPointer = true;
  let walkedTo: PlacedMention | null = null;
  let restedMs = 0;
  let walking: Promise<void> = Promise.resolve();

  /** The door is made last, as it needs what is made here; nobody asks for it before. */
  const host: CardHost = {
    get isOpen() {
      return door.host.isOpen;
    },
    get isPinned() {
      return door.host.isPinned;
    },
    show: (options) => door.host.show(options),
    fill: (model, context) => door.host.fill(model, context),
    hide: (reason) => door.host.hide(reason),
    rect: () => door.host.rect(),
    owns: (event) => door.host.owns(event),
  };

  const session = createCardSession<PlacedMention>(
    host,
    {
      load: (placed) => door.model(placed),
      loading: (placed) => ({ state: 'loading', subject: refOf(placed) }),
      failed: (placed) => ({ state: 'error', subject: refOf(placed) }),
      options: (placed) => ({
        anchor: anchorOf(placed, byPointer ? last : null, view),
        context: door.context(placed),
      }),
      opened: (placed) => painter.setOpen(placed?.segments ?? null),
    },
    () => {
      const { showDwellMs: dwellMs, hideDwellMs: leaveMs } = reader.settings();
      return { dwellMs: Math.max(0, dwellMs - restedMs), leaveMs, loadingMs: timings.skeletonMs };
    },
    signal,
  );

  const reports: CardReports = {
    closed: (reason) => {
      if (reason !== 'call') session.closed();
    },
    pinned: (isPinned) => session.pinned(isPinned),
    pointerEntered: () => session.cardEntered(),
    pointerLeft: () => session.cardLeft(),
  };

  function placedAt(event: PointerEvent): PlacedMention | null {
    return host.owns(event) ? null : placedUnder({ x: event.clientX, y: event.clientY });
  }

  function placedUnder({ x, y }: Point): PlacedMention | null {
    return markAt(document, reader.shadowRoots(), painter, x, y)?.placed ?? null;
  }

  function tap(placed: PlacedMention | null, at: Point): void {
    // A tap on a link follows the link; the card does not stand in its way.
    if (placed === null || placed.link !== null) return;
    last = at;
    byPointer = true;
    session.activate(placed, false);
  }

  function onPointerMove(event: PointerEvent): void {
    // A page can make events of its own; only the reader's hand opens a card.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    byPointer = true;
    session.pointerAt(placedAt(event), last);
  }

  function onPointerUp(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'touch') return;
    tap(placedAt(event), { x: event.clientX, y: event.clientY });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A card that is shown closes itself, and gives the focus back; this is for one that is on its way.
    if (event.isTrusted && event.key === 'Escape' && !host.isOpen) session.close();
  }

  const away = () => {
    if (!host.isOpen) session.pointerAt(null, last);
  };
  const passive = { passive: true, capture: true, signal } as const;
  view.addEventListener('pointermove', onPointerMove, passive);
  view.addEventListener('pointerup', onPointerUp, passive);
  view.addEventListener('keydown', onKeyDown, passive);
  view.addEventListener('scroll', away, passive);
  document.documentElement.addEventListener('pointerleave', away, { signal });

  async function stepTo(step: 1 | -1): Promise<void> {
    const marks = await reader.marked();
    const here = session.mention ?? walkedTo;
    const at = here === null ? -1 : marks.indexOf(here);
    const next = at === -1 ? firstInView(marks, step, view) : (at + step + marks.length) % marks.length;
    const placed = marks[next];
    if (placed === undefined) return;
    walkedTo = placed;
    byPointer = false;
    scrollTo(placed, view);
    session.activate(placed, true);
  }

  const driver: CardDriver = {
    open: () => session.mention,
    hover(at, sinceMs) {
      restedMs = sinceMs;
      last = at;
      session.pointerAt(placedUnder(at), at);
      restedMs = 0;
    },
    tap: (at) => tap(placedUnder(at), at),
    walk(step) {
      // One step after the other: a key that is held down asks for the next before the marks are there.
      walking = walking
        .then(() => stepTo(step))
        .catch((error: unknown) => {
          if (!signal.aborted) console.debug('Sidelight could not walk to a mention.', error);
        });
    },
    refresh() {
      const { mention } = session;
      if (mention !== null) session.activate(mention, true);
    },
    jump(placed) {
      scrollTo(placed, view);
      painter.setOpen(placed.segments);
      setTimeout(() => {
        if (session.mention === null) painter.setOpen(null);
      }, timings.jumpLightMs);
    },
    close: () => session.close(),
  };
  const door = openDoor(driver, reports);
  return driver;
}

/** A mention's subject, as far as the page knows it. */
export function refOf({ mention }: PlacedMention): SubjectRef {
  const kind = mention.kind === 'OTHER' ? 'ORGANIZATION' : mention.kind;
  return { slug: mention.subject ?? '', kind, name: mention.surface };
}

function firstInView(marks: readonly PlacedMention[], step: 1 | -1, view: Window): number {
  const order = step === 1 ? marks : [...marks].reverse();
  const found = order.find((placed) => {
    const rect = rectsOf(placed.segments)[0];
    return rect !== undefined && (step === 1 ? rect.bottom > 0 : rect.top < view.innerHeight);
  });
  return found === undefined ? 0 : marks.indexOf(found);
}

function scrollTo(placed: PlacedMention, view: Window): void {
  const rect = rectsOf(placed.segments)[0];
  if (rect !== undefined && rect.top >= 0 && rect.bottom <= view.innerHeight) return;
  placed.segments[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function anchorOf(placed: PlacedMention, pointer: Point | null, view: Window): CardAnchor {
  const element = placed.segments[0]?.node.parentElement ?? null;
  const style = element === null ? null : view.getComputedStyle(element);
  const under =
    pointer === null ? 0 : rectsOf(placed.segments).findIndex((rect) => isOn(rect, pointer.x, pointer.y));
  return {
    measure() {
      const words = rectsOf(placed.segments);
      const line = words[Math.max(0, under)] ?? words[0];
      return line === undefined ? null : { line, words };
    },
    flow: style?.writingMode.startsWith('vertical') === true ? 'vertical' : 'horizontal',
    rightToLeft: style?.direction === 'rtl',
    element,
  };
}
