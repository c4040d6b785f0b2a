import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardEffect,
  type CardEvent,
  type CardState,
  idleCard,
  isCardVisible,
  stepCard,
} from '../../../extension/card/card-machine.ts';

const timings = { dwellMs: 150, loadingMs: 100, leaveMs: 300 };

/** Runs events from the start; mentions are letters. */
function run(...events: CardEvent<string>[]): { state: CardState<string>; effects: CardEffect<string>[] } {
  let state = idleCard<string>();
  const effects: CardEffect<string>[] = [];
  for (const event of events) {
    const step = stepCard(state, event, timings);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

const hover = (mention: string): CardEvent<string> => ({ name: 'hover', mention });
const timer = (name: 'dwell' | 'loading' | 'leave', token: number): CardEvent<string> => ({
  name: 'timer',
  timer: name,
  token,
});
const answer = (token: number): CardEvent<string> => ({ name: 'answer', token });
const shown = [hover('a'), timer('dwell', 1), answer(1)];

describe('the card’s state machine', () => {
  it('asks for a card only after the pointer has rested', () => {
    expect(run(hover('a')).effects).toEqual([{ name: 'start', timer: 'dwell', ms: 150, token: 1 }]);
    expect(run(hover('a'), timer('dwell', 1)).effects).toContainEqual({
      name: 'load',
      mention: 'a',
      token: 1,
    });
  });

  it('forgets a mention that the pointer only passed', () => {
    const { state, effects } = run(hover('a'), { name: 'out' }, timer('dwell', 1));
    expect(state.name).toBe('idle');
    expect(effects.some((effect) => effect.name === 'load')).toBe(false);
  });

  it('shows the answer, without focus when the pointer asked', () => {
    const { state, effects } = run(...shown);
    expect(state.name).toBe('shown');
    expect(effects.at(-1)).toEqual({ name: 'show', opening: { mention: 'a', token: 1, focus: false } });
  });

  it('discards an answer that comes for an earlier mention', () => {
    const { state, effects } = run(
      hover('a'),
      timer('dwell', 1),
      { name: 'out' },
      hover('b'),
      timer('dwell', 2),
      answer(1),
    );
    expect(state.name).toBe('loading');
    expect(effects.some((effect) => effect.name === 'show')).toBe(false);
  });

  it('shows grey rows only when the answer takes longer than the limit', () => {
    expect(run(...shown, timer('loading', 1)).effects.some((effect) => effect.name === 'skeleton')).toBe(
      false,
    );
    expect(run(hover('a'), timer('dwell', 1), timer('loading', 1)).effects.at(-1)?.name).toBe('skeleton');
  });

  it('closes after the pointer has been away from mention and card', () => {
    const { state, effects } = run(...shown, { name: 'out' }, timer('leave', 2));
    expect(state.name).toBe('idle');
    expect(effects.at(-1)).toEqual({ name: 'hide' });
  });

  it('stays when the pointer reaches the card, or comes back', () => {
    expect(run(...shown, { name: 'out' }, { name: 'card' }, timer('leave', 2)).state.name).toBe('shown');
    expect(run(...shown, { name: 'out' }, hover('a'), timer('leave', 2)).state.name).toBe('shown');
  });

  it('waits anew while the pointer moves on the safe path', () => {
    expect(run(...shown, { name: 'out' }, { name: 'path' }, timer('leave', 2)).state.name).toBe('leaving');
  });

  it('keeps the open card until the next mention’s card is there', () => {
    const moved = [...shown, { name: 'out' } as const, hover('b'), timer('leave', 3)];
    expect(isCardVisible(run(...moved).state)).toBe(true);
    expect(run(...moved).effects.some((effect) => effect.name === 'hide')).toBe(false);
    expect(run(...moved, answer(4)).effects.at(-1)).toMatchObject({
      name: 'show',
      opening: { mention: 'b' },
    });
  });

  it('keeps a pinned card whatever the pointer does', () => {
    const pinned = [...shown, { name: 'pin' } as const];
    const { state } = run(...pinned, { name: 'out' }, hover('b'), timer('leave', 2), timer('dwell', 2));
    expect(state).toMatchObject({ name: 'pinned', opening: { mention: 'a' } });
    expect(run(...pinned, { name: 'unpin' }, { name: 'out' }, timer('leave', 2)).state.name).toBe('idle');
  });

  it('opens at once for a key and keeps loading when the pointer is elsewhere', () => {
    const { state, effects } = run({ name: 'activate', mention: 'a', focus: true }, { name: 'out' });
    expect(effects[0]).toEqual({ name: 'load', mention: 'a', token: 1 });
    expect(state.name).toBe('loading');
  });

  it('leaves a card that a key opened to the keyboard', () => {
    const opened: CardEvent<string>[] = [{ name: 'activate', mention: 'a', focus: true }, answer(1)];
    expect(run(...opened, hover('b'), { name: 'out' }, timer('leave', 2)).state.name).toBe('shown');
    expect(
      run(...opened, { name: 'activate', mention: 'b', focus: true }, answer(2)).effects.at(-1),
    ).toMatchObject({
      name: 'show',
      opening: { mention: 'b' },
    });
  });

  it('never opens without an answer to the newest request, whatever the order of events', () => {
    const mention = fc.constantFrom('a', 'b', 'c');
    const token = fc.nat(12);
    const event: fc.Arbitrary<CardEvent<string>> = fc.oneof(
      mention.map(hover),
      token.map(answer),
      fc.tuple(fc.constantFrom('dwell', 'loading', 'leave'), token).map(([name, at]) => timer(name, at)),
      fc
        .tuple(mention, fc.boolean())
        .map(([at, focus]) => ({ name: 'activate', mention: at, focus }) as const),
      fc
        .constantFrom('out', 'card', 'path', 'pin', 'unpin', 'close')
        .map((name) => ({ name }) as CardEvent<string>),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = idleCard<string>();
        let newest = 0;
        let onScreen = false;
        for (const next of events) {
          const step = stepCard(state, next, timings);
          for (const effect of step.effects) {
            if (effect.name === 'load') newest = effect.token;
            if (effect.name === 'show' || effect.name === 'skeleton') {
              expect(effect.opening.token).toBe(newest);
              onScreen = true;
            }
            if (effect.name === 'hide') onScreen = false;
          }
          expect(step.state.lastToken).toBeGreaterThanOrEqual(state.lastToken);
          state = step.state;
          expect(onScreen).toBe(isCardVisible(state));
          if (next.name === 'close') expect(state.name).toBe('idle');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
