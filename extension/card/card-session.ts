import {
  type CardEvent,
  type CardState,
  type CardTimings,
  idleCard,
  isCardVisible,
  stepCard,
} from './card-machine.ts';
import type { CardModel } from './card-model.ts';
import type { CardHost, ShowOptions } from './mount-card.ts';
import { isInside, type Point, type Rect, safePath } from './placement.ts';

/** What a session needs to know of a mention to show its card. */
export interface SessionView<M> {
  /** The model for a mention; rejects when it cannot be read. */
  load(mention: M): Promise<CardModel>;
  /** What to show while it loads. */
  loading(mention: M): CardModel;
  /** What to show when loading failed. */
  failed(mention: M): CardModel;
  /** Where and how the card of a mention is shown. */
  options(mention: M): Omit<ShowOptions, 'model' | 'focus'>;
  /** The mention whose card is open changed; null: none. */
  opened?(mention: M | null): void;
}

/** Runs the card's state machine for one document: timers, loading, the pointer's safe path. */
export interface CardSession<M> {
  /** The pointer is over a mention (null: over none), at a point of the viewport. */
  pointerAt(mention: M | null, point: Point): void;
  /** A key or a tap opens a mention at once. */
  activate(mention: M, focus: boolean): void;
  /** To be wired to the host's handlers `pointerEntered`, `pointerLeft`, `pinned` and `closed`. */
  cardEntered(): void;
  cardLeft(): void;
  pinned(isPinned: boolean): void;
  closed(): void;
  /** Closes the card and forgets what was asked for. */
  close(): void;
  /** The mention whose card is open. */
  readonly mention: M | null;
}

/** Makes a session; the signal ends it and closes its card. */
export function createCardSession<M>(
  host: CardHost,
  view: SessionView<M>,
  timings: () => CardTimings,
  signal: AbortSignal,
): CardSession<M> {
  let state: CardState<M> = idleCard();
  let over: M | null = null;
  let isOverCard = false;
  let leftAt: Point | null = null;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const models = new Map<number, CardModel>();

  function send(event: CardEvent<M>): void {
    if (signal.aborted && event.name !== 'close') return;
    const before = openMention();
    const step = stepCard(state, event, timings());
    state = step.state;
    for (const effect of step.effects) {
      if (effect.name === 'start') start(effect.timer, effect.token, effect.ms);
      else if (effect.name === 'load') void load(effect.mention, effect.token);
      else if (effect.name === 'hide') {
        isOverCard = false;
        host.hide();
      } else {
        const { mention, focus, token } = effect.opening;
        const model = effect.name === 'show' ? models.get(token) : view.loading(mention);
        if (model) host.show({ ...view.options(mention), model, focus });
        models.delete(token);
      }
    }
    const after = openMention();
    if (after !== before) view.opened?.(after);
  }

  function start(timer: 'dwell' | 'loading' | 'leave', token: number, ms: number): void {
    const id = setTimeout(() => {
      timers.delete(id);
      send({ name: 'timer', timer, token });
    }, ms);
    timers.add(id);
  }

  async function load(mention: M, token: number): Promise<void> {
    let model: CardModel;
    try {
      model = await view.load(mention);
    } catch {
      // Told to the reader by the card itself, with a way to try again.
      model = view.failed(mention);
    }
    models.set(token, model);
    send({ name: 'answer', token });
    models.delete(token);
  }

  function openMention(): M | null {
    return isCardVisible(state) && 'opening' in state ? state.opening.mention : null;
  }

  /** On the way from the mention to the card nothing closes. */
  function isOnPath(point: Point): boolean {
    const rect: Rect | null = host.rect();
    if (!rect || !leftAt || state.name !== 'leaving') return false;
    return isInside(safePath(leftAt, rect), point);
  }

  function close(): void {
    send({ name: 'close' });
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  }
  signal.addEventListener('abort', close, { once: true });

  return {
    get mention() {
      return openMention();
    },
    pointerAt(mention, point) {
      if (isOverCard) return;
      if (mention === null) {
        if (over !== null) {
          leftAt = point;
          over = null;
          send({ name: 'out' });
        } else if (isOnPath(point)) {
          send({ name: 'path' });
        }
        return;
      }
      if (mention === over) return;
      // A mention that the pointer crosses on its way to the card is not meant.
      if (over === null && isOnPath(point)) {
        send({ name: 'path' });
        return;
      }
      over = mention;
      send({ name: 'hover', mention });
    },
    activate: (mention, focus) => send({ name: 'activate', mention, focus }),
    cardEntered() {
      isOverCard = true;
      over = null;
      send({ name: 'card' });
    },
    cardLeft() {
      isOverCard = false;
      leftAt = null;
      send({ name: 'out' });
    },
    pinned: (isPinned) => send({ name: isPinned ? 'pin' : 'unpin' }),
    closed() {
      isOverCard = false;
      over = null;
      send({ name: 'close' });
    },
    close,
  };
}
