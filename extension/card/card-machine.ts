/**
 * When the card opens and closes: a pure state machine. Its driver runs the effects and feeds the events back.
 *
 * ```
 *             hover                 dwell over                 answer
 *   ┌──────┐ ───────► ┌───────┐ ───────────────► ┌─────────┐ ─────────► ┌───────┐   pin    ┌────────┐
 *   │ idle │          │ dwell │                  │ loading │            │ shown │ ───────► │ pinned │
 *   └──────┘ ◄─────── └───────┘      activate    └─────────┘            └───────┘ ◄─────── └────────┘
 *    ▲ ▲ ▲     out                (key, tap) ───────►  │                 │     ▲   unpin       │
 *    │ │ └─────────────── out, close ──────────────────┘             out │     │ back, card,   │
 *    │ │                                                                 ▼     │ path          │
 *    │ └──────────────── leave over (nothing else hovered) ────────── ┌─────────┐              │
 *    │                   leave over (another mention) ──► loading     │ leaving │              │
 *    │                                                                └─────────┘              │
 *    └──────────────────────────────── close (Esc, button, outside) ◄── any state ─────────────┘
 * ```
 *
 * Every opening has a token; an answer or a timer that carries another token is late and changes nothing.
 * The pointer opens with a dwell and never takes focus; a key or a tap opens at once.
 * A card that a key opened holds the focus: the pointer neither closes nor replaces it.
 */

/** How long things wait, in milliseconds. */
export interface CardTimings {
  /** The pointer rests on a mention this long before its card opens. */
  dwellMs: number;
  /** Grey rows appear only when a card takes longer than this. */
  loadingMs: number;
  /** The pointer may be away from mention and card this long before the card closes. */
  leaveMs: number;
}

/** An opening: which mention, under which token, and whether the keyboard asked for it. */
export interface Opening<M> {
  mention: M;
  token: number;
  focus: boolean;
}

export type CardState<M> =
  | { name: 'idle'; lastToken: number }
  | { name: 'dwell'; lastToken: number; opening: Opening<M> }
  | { name: 'loading'; lastToken: number; opening: Opening<M>; visible: boolean }
  | { name: 'shown'; lastToken: number; opening: Opening<M> }
  | { name: 'pinned'; lastToken: number; opening: Opening<M> }
  | { name: 'leaving'; lastToken: number; opening: Opening<M>; timer: number; next: M | null };

export type CardEvent<M> =
  /** The pointer came over a mention. */
  | { name: 'hover'; mention: M }
  /** The pointer left the mention, or the card. */
  | { name: 'out' }
  /** The pointer came over the card, or back to the mention that is open. */
  | { name: 'card' }
  /** The pointer moves on the safe path between mention and card. */
  | { name: 'path' }
  /** A key or a tap opens a mention at once; `focus` moves the focus into the card. */
  | { name: 'activate'; mention: M; focus: boolean }
  | { name: 'pin' }
  | { name: 'unpin' }
  | { name: 'close' }
  /** A timer that an effect asked for ran out. */
  | { name: 'timer'; timer: 'dwell' | 'loading' | 'leave'; token: number }
  /** The model for an opening is there. */
  | { name: 'answer'; token: number };

export type CardEffect<M> =
  | { name: 'start'; timer: 'dwell' | 'loading' | 'leave'; ms: number; token: number }
  | { name: 'load'; mention: M; token: number }
  | { name: 'skeleton'; opening: Opening<M> }
  | { name: 'show'; opening: Opening<M> }
  | { name: 'hide' };

export interface CardStep<M> {
  state: CardState<M>;
  effects: CardEffect<M>[];
}

/** The state before anything happened. */
export function idleCard<M>(): CardState<M> {
  return { name: 'idle', lastToken: 0 };
}

/** Whether something of the card is on the screen. */
export function isCardVisible<M>(state: CardState<M>): boolean {
  return (
    state.name === 'shown' ||
    state.name === 'pinned' ||
    state.name === 'leaving' ||
    (state.name === 'loading' && state.visible)
  );
}

/**
 * The next state and what is to be done. Pure; mentions are compared by identity.
 */
export function stepCard<M>(state: CardState<M>, event: CardEvent<M>, timings: CardTimings): CardStep<M> {
  switch (event.name) {
    case 'activate':
      return load(state, event.mention, event.focus, timings);
    case 'close':
      return state.name === 'idle' ? stay(state) : goIdle(state);
    case 'timer':
      return onTimer(state, event.timer, event.token, timings);
    case 'answer':
      return onAnswer(state, event.token);
    case 'hover':
      return onHover(state, event.mention, timings);
    case 'out':
      return onOut(state, timings);
    case 'card':
      return state.name === 'leaving' ? backToShown(state) : stay(state);
    case 'path':
      return state.name === 'leaving' ? leave(state, state.opening, null, timings.leaveMs) : stay(state);
    case 'pin':
      return pin(state);
    case 'unpin':
      return state.name === 'pinned'
        ? { state: { name: 'shown', lastToken: state.lastToken, opening: state.opening }, effects: [] }
        : stay(state);
  }
}

function stay<M>(state: CardState<M>): CardStep<M> {
  return { state, effects: [] };
}

function goIdle<M>(state: CardState<M>): CardStep<M> {
  return {
    state: { name: 'idle', lastToken: state.lastToken },
    effects: isCardVisible(state) ? [{ name: 'hide' }] : [],
  };
}

function backToShown<M>(state: CardState<M> & { name: 'leaving' }): CardStep<M> {
  return { state: { name: 'shown', lastToken: state.lastToken, opening: state.opening }, effects: [] };
}

function pin<M>(state: CardState<M>): CardStep<M> {
  if (state.name !== 'shown' && state.name !== 'leaving') return stay(state);
  return { state: { name: 'pinned', lastToken: state.lastToken, opening: state.opening }, effects: [] };
}

function onHover<M>(state: CardState<M>, mention: M, timings: CardTimings): CardStep<M> {
  switch (state.name) {
    case 'pinned':
      return stay(state);
    case 'shown':
    case 'leaving':
      if (state.opening.focus) return stay(state);
      if (state.opening.mention === mention)
        return {
          ...stay(state),
          state: { name: 'shown', lastToken: state.lastToken, opening: state.opening },
        };
      // The open card stays while the pointer only passes over another mention.
      return state.name === 'leaving' && state.next === mention
        ? stay(state)
        : leave(state, state.opening, mention, timings.dwellMs);
    case 'dwell':
    case 'loading':
      if (state.opening.mention === mention) return stay(state);
      return dwell(state, mention, timings);
    case 'idle':
      return dwell(state, mention, timings);
  }
}

function onOut<M>(state: CardState<M>, timings: CardTimings): CardStep<M> {
  switch (state.name) {
    case 'dwell':
      return goIdle(state);
    case 'loading':
      // Asked for by key or tap: the pointer's absence does not withdraw it.
      return state.opening.focus ? stay(state) : goIdle(state);
    case 'shown':
      return state.opening.focus ? stay(state) : leave(state, state.opening, null, timings.leaveMs);
    case 'leaving':
      return state.next === null ? stay(state) : leave(state, state.opening, null, timings.leaveMs);
    default:
      return stay(state);
  }
}

function dwell<M>(state: CardState<M>, mention: M, timings: CardTimings): CardStep<M> {
  const token = state.lastToken + 1;
  return {
    state: { name: 'dwell', lastToken: token, opening: { mention, token, focus: false } },
    effects: [
      ...(isCardVisible(state) ? [{ name: 'hide' } as const] : []),
      { name: 'start', timer: 'dwell', ms: timings.dwellMs, token },
    ],
  };
}

function load<M>(state: CardState<M>, mention: M, focus: boolean, timings: CardTimings): CardStep<M> {
  const token = state.lastToken + 1;
  return {
    // A card that is on the screen stays until the next is there or takes long, so nothing flickers.
    state: {
      name: 'loading',
      lastToken: token,
      opening: { mention, token, focus },
      visible: isCardVisible(state),
    },
    effects: [
      { name: 'load', mention, token },
      { name: 'start', timer: 'loading', ms: timings.loadingMs, token },
    ],
  };
}

function leave<M>(state: CardState<M>, opening: Opening<M>, next: M | null, ms: number): CardStep<M> {
  const timer = state.lastToken + 1;
  return {
    state: { name: 'leaving', lastToken: timer, opening, timer, next },
    effects: [{ name: 'start', timer: 'leave', ms, token: timer }],
  };
}

function onTimer<M>(
  state: CardState<M>,
  timer: 'dwell' | 'loading' | 'leave',
  token: number,
  timings: CardTimings,
): CardStep<M> {
  if (timer === 'dwell' && state.name === 'dwell' && state.opening.token === token) {
    return {
      state: { name: 'loading', lastToken: state.lastToken, opening: state.opening, visible: false },
      effects: [
        { name: 'load', mention: state.opening.mention, token },
        { name: 'start', timer: 'loading', ms: timings.loadingMs, token },
      ],
    };
  }
  if (timer === 'loading' && state.name === 'loading' && state.opening.token === token) {
    return { state: { ...state, visible: true }, effects: [{ name: 'skeleton', opening: state.opening }] };
  }
  if (timer === 'leave' && state.name === 'leaving' && state.timer === token) {
    return state.next === null ? goIdle(state) : load(state, state.next, false, timings);
  }
  return stay(state);
}

function onAnswer<M>(state: CardState<M>, token: number): CardStep<M> {
  if (state.name !== 'loading' || state.opening.token !== token) return stay(state);
  return {
    state: { name: 'shown', lastToken: state.lastToken, opening: state.opening },
    effects: [{ name: 'show', opening: state.opening }],
  };
}
