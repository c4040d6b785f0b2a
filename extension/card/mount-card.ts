import { autoUpdate } from '@floating-ui/dom';
import { createRef, h, type RefObject, render } from 'preact';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import * as timings from '../timings.ts';
import { arrowChange, type Box, changeBox, followPointer } from './card-drag.ts';
import { listenForCard } from './card-listeners.ts';
import { type CardContext, type CardHandlers, type CardModel, subjectOf, titleOf } from './card-model.ts';
import { applyBox, applyStyle, boxOf, measureHeight, toTopLayer, viewportOf } from './card-surface.ts';
import { CardView, type CardViewProps } from './card-view.tsx';
import { copyText } from './copy-text.ts';
import { cardWidth, placeCard, type Rect, type TextFlow } from './placement.ts';

/** Where the mention is; asked again whenever the page scrolls or the window changes. Viewport px. */
export interface CardAnchor {
  /** The line box under the pointer, and the mention's rectangles; null when it is gone from the page. */
  measure(): { line: Rect; words: readonly Rect[] } | null;
  flow: TextFlow;
  rightToLeft: boolean;
  /** The element that holds the mention: when the page's layout moves it, the card follows. */
  element?: Element | null;
}

export interface ShowOptions {
  anchor: CardAnchor;
  model: CardModel;
  context: CardContext;
  /** Moves the focus into the card (key or tap); hover never does. */
  focus?: boolean;
}

/** The card of one document. */
export interface CardHost {
  readonly isOpen: boolean;
  readonly isPinned: boolean;
  /** Shows a card at a mention, in place of one that is open. */
  show(options: ShowOptions): void;
  /** Fills the card that is open: the answer after the grey rows, or the same subject as of another day. */
  fill(model: CardModel, context?: CardContext): void;
  /** Closes the card and takes everything of it out of the document. */
  hide(reason?: 'escape' | 'button' | 'outside' | 'call'): void;
  /** The card's rectangle in viewport px while it is open. */
  rect(): Rect | null;
  /** Whether an event of the document came from the card. */
  owns(event: Event): boolean;
}

/** The element's name in the page while a card is open. */
const CARD_ELEMENT = 'sidelight-card';

/** How many subjects "back" leads through at most. */
const TRAIL_LIMIT = 20;

interface OpenCard {
  host: HTMLElement;
  root: ShadowRoot;
  element: RefObject<HTMLDivElement>;
  anchor: CardAnchor;
  context: CardContext;
  /** Subjects in the order in which they were opened; the last is shown. */
  trail: CardModel[];
  isPinned: boolean;
  /** Set by dragging; then the card stays there. */
  box: Box | null;
  enters: boolean;
  hadFocusBefore: Element | null;
  /** Ends following the mention where the layout moves it. */
  unfollow: () => void;
  /** Ends every listener of this card. */
  ended: AbortController;
  /** Counts what was asked for, so that a late answer is recognized. */
  asked: number;
}

/** Makes the card of a document. Nothing is in the document while no card is open. */
export function createCardHost(document: Document, handlers: CardHandlers = {}): CardHost {
  let open: OpenCard | null = null;

  function show(options: ShowOptions): void {
    const first = open === null;
    const card = open ?? mount(options);
    open = card;
    card.anchor = options.anchor;
    card.context = options.context;
    // The same subject again, read anew or as of another day: a pinned card stays pinned where it is.
    const stays = card.isPinned && subjectOf(options.model)?.slug === slugOf(card);
    card.trail = [options.model];
    if (!stays) {
      card.box = null;
      card.isPinned = false;
    }
    card.asked += 1;
    card.enters = first;
    draw(card);
    place(card);
    card.unfollow();
    card.unfollow = follow(card);
    if (options.focus) card.element.current?.focus({ preventScroll: true });
  }

  function mount(options: ShowOptions): OpenCard {
    const host = document.createElement(CARD_ELEMENT);
    const root = host.attachShadow({ mode: 'closed' });
    const card: OpenCard = {
      host,
      root,
      element: createRef() as RefObject<HTMLDivElement>,
      anchor: options.anchor,
      context: options.context,
      trail: [],
      isPinned: false,
      box: null,
      enters: true,
      hadFocusBefore: document.activeElement,
      unfollow: () => {},
      ended: new AbortController(),
      asked: 0,
    };
    applyStyle(document, root);
    placeFor(document).append(host);
    toTopLayer(host);
    listenForCard(document, host, root, card.ended.signal, {
      escape: () => hide('escape'),
      back: () => back(card),
      pressedOutside() {
        if (!card.isPinned) hide('outside');
      },
      moved: () => place(card),
    });
    return card;
  }

  function draw(card: OpenCard): void {
    const model = card.trail.at(-1);
    if (!model) return;
    const before = card.trail.at(-2);
    const props: CardViewProps = {
      model,
      context: card.context,
      handlers,
      backTo: before ? titleOf(before, card.context.t) : null,
      pinned: card.isPinned,
      enters: card.enters,
      element: card.element,
      onOpen: (subject) => void openRelated(card, subject),
      onBack: () => back(card),
      onPin: (pinned) => pin(card, pinned),
      onClose: () => hide('button'),
      onReshape: () => place(card),
      onCopy: (text) => copyText(document, card.root, text),
      onGrab: (event, what) => grab(card, event, what),
    };
    render(h(CardView, props), card.root);
  }

  async function openRelated(card: OpenCard, subject: SubjectRef): Promise<void> {
    if (!handlers.openSubject) return;
    card.asked += 1;
    const ask = card.asked;
    const isLate = () => card.asked !== ask || open !== card;
    const shown = card.trail.slice(-TRAIL_LIMIT);
    const go = (model: CardModel) => {
      if (isLate()) return;
      card.trail = [...shown, model];
      card.enters = false;
      draw(card);
      place(card);
      card.element.current?.querySelector('.body')?.scrollTo({ top: 0, behavior: 'instant' });
      card.element.current?.focus({ preventScroll: true });
    };
    const timer = setTimeout(() => go({ state: 'loading', subject }), timings.skeletonMs);
    try {
      const model = await handlers.openSubject(subject);
      go(model);
    } catch {
      // The card says that it could not be read; the way back stays.
      go({ state: 'error', subject });
    } finally {
      clearTimeout(timer);
    }
  }

  function back(card: OpenCard): boolean {
    if (card.trail.length < 2) return false;
    card.asked += 1;
    card.trail = card.trail.slice(0, -1);
    draw(card);
    place(card);
    card.element.current?.focus({ preventScroll: true });
    return true;
  }

  function pin(card: OpenCard, pinned: boolean): void {
    card.isPinned = pinned;
    const element = card.element.current;
    // A pinned card stays where it is on the screen, whatever the page does.
    card.box = pinned && element ? boxOf(element) : null;
    draw(card);
    place(card);
    handlers.pinned?.(pinned);
  }

  function grab(card: OpenCard, event: PointerEvent | KeyboardEvent, what: 'move' | 'resize'): void {
    const element = card.element.current;
    if (!event.isTrusted || !element) return;
    const start = boxOf(element);
    const rightToLeft = element.dir === 'rtl';
    const change = (by: { x: number; y: number }) => {
      const resizesFromLeft = what === 'resize' && rightToLeft;
      const next = changeBox(start, what, resizesFromLeft ? { x: -by.x, y: by.y } : by, viewportOf(document));
      card.box = resizesFromLeft
        ? { ...next, left: Math.max(8, start.left + start.width - next.width) }
        : next;
      place(card);
    };
    if ('pointerId' in event) {
      followPointer(event, card.ended.signal, change);
      return;
    }
    const by = arrowChange(event.key);
    if (!by) return;
    event.preventDefault();
    change(by);
  }

  function place(card: OpenCard): void {
    const element = card.element.current;
    if (!element) return;
    if (card.box) {
      applyBox(element, changeBox(card.box, 'move', { x: 0, y: 0 }, viewportOf(document)));
      return;
    }
    const anchor = card.anchor.measure();
    // The mention went from the page: the card stays where it was until the pointer or a key says otherwise.
    if (!anchor) return;
    const viewport = viewportOf(document);
    const { scale } = card.context;
    const naturalHeight = measureHeight(element, cardWidth(viewport.width, scale));
    const { flow, rightToLeft } = card.anchor;
    const placement = placeCard({ ...anchor, naturalHeight, viewport, scale, flow, rightToLeft });
    applyBox(element, placement);
  }

  /** Pictures that load and blocks that open move the mention without a scroll. */
  function follow(card: OpenCard): () => void {
    const { element: contextElement } = card.anchor;
    const { current: floating } = card.element;
    if (!contextElement || !floating) return () => {};
    const reference = { contextElement, getBoundingClientRect: () => contextElement.getBoundingClientRect() };
    const onlyLayout = { ancestorScroll: false, ancestorResize: false, elementResize: false };
    return autoUpdate(reference, floating, () => place(card), onlyLayout);
  }

  function hide(reason: 'escape' | 'button' | 'outside' | 'call' = 'call'): void {
    const card = open;
    if (!card) return;
    open = null;
    card.ended.abort();
    card.unfollow();
    const hadFocus = card.root.activeElement !== null;
    render(null, card.root);
    card.host.remove();
    if (hadFocus && isFocusable(card.hadFocusBefore)) card.hadFocusBefore.focus({ preventScroll: true });
    handlers.closed?.(reason);
  }

  function owns(event: Event): boolean {
    return open !== null && event.composedPath().includes(open.host);
  }

  return {
    get isOpen() {
      return open !== null;
    },
    get isPinned() {
      return open?.isPinned ?? false;
    },
    show,
    hide,
    owns,
    fill(model, context) {
      if (!open) return;
      const shown = open.trail.at(-1);
      open.context = context ?? open.context;
      open.trail = [model];
      open.enters = shown?.state === 'loading' && subjectOf(shown)?.slug !== subjectOf(model)?.slug;
      draw(open);
      place(open);
    },
    rect() {
      const element = open?.element.current;
      if (!element) return null;
      const { left, top, width, height } = boxOf(element);
      return { left, top, right: left + width, bottom: top + height };
    },
  };
}

/** Draws a card into an open container, for accessibility tests and pictures; the returned function takes it out. */
export function mountCardView(
  container: HTMLElement,
  options: { model: CardModel; context: CardContext } & Partial<CardViewProps>,
): () => void {
  const root = container.shadowRoot ?? container.attachShadow({ mode: 'open' });
  applyStyle(container.ownerDocument, root);
  const nothing = () => {};
  const props: CardViewProps = {
    handlers: {},
    backTo: null,
    pinned: false,
    whole: true,
    onOpen: nothing,
    onBack: nothing,
    onPin: nothing,
    onClose: nothing,
    onCopy: async () => true,
    ...options,
  };
  render(h(CardView, props), root);
  return () => render(null, root);
}

function slugOf(card: OpenCard): string | undefined {
  const model = card.trail.at(-1);
  return model && subjectOf(model)?.slug;
}

/** Everything outside of an open modal dialog is inert, so there the card belongs to the dialog. */
function placeFor(document: Document): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}

function isFocusable(element: Element | null): element is HTMLElement {
  return element?.isConnected === true && 'focus' in element;
}
