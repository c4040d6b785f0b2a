import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardModel } from '../../../extension/card/card-model.ts';
import { type CardSession, createCardSession } from '../../../extension/card/card-session.ts';
import type { CardHost, ShowOptions } from '../../../extension/card/mount-card.ts';
import { contextOf, MODELS } from './cards.ts';

const MODEL = MODELS.person?.model as CardModel;
const LOADING = MODELS.loading?.model as CardModel;
const FAILED = MODELS.error?.model as CardModel;
const timings = { dwellMs: 150, loadingMs: 100, leaveMs: 300 };

/** A host that notes what it is told; the card lies at 100, 130, 360 by 200. */
function noteHost(): CardHost & { log: string[] } {
  const log: string[] = [];
  let isOpen = false;
  return {
    log,
    get isOpen() {
      return isOpen;
    },
    isPinned: false,
    show({ model, focus }: ShowOptions) {
      isOpen = true;
      log.push(`${model.state}${focus ? ' focused' : ''}`);
    },
    fill() {},
    hide() {
      isOpen = false;
      log.push('hidden');
    },
    rect: () => (isOpen ? { left: 100, top: 130, right: 460, bottom: 330 } : null),
    owns: () => false,
  };
}

describe('a session of cards', () => {
  let host: ReturnType<typeof noteHost>;
  let session: CardSession<string>;
  let ended: AbortController;
  let loadMs: number;
  const opened: (string | null)[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    host = noteHost();
    ended = new AbortController();
    loadMs = 0;
    opened.length = 0;
    session = createCardSession<string>(
      host,
      {
        load: (mention) =>
          new Promise((resolve, reject) => {
            setTimeout(
              () => (mention === 'broken' ? reject(new Error('unreadable')) : resolve(MODEL)),
              loadMs,
            );
          }),
        loading: () => LOADING,
        failed: () => FAILED,
        options: () => ({
          anchor: { measure: () => null, flow: 'horizontal', rightToLeft: false },
          context: contextOf(),
        }),
        opened: (mention) => opened.push(mention),
      },
      () => timings,
      ended.signal,
    );
  });
  afterEach(() => {
    ended.abort();
    vi.useRealTimers();
  });

  it('shows a card after the dwell and hides it after the pause, telling which mention is open', async () => {
    session.pointerAt('ana', { x: 120, y: 110 });
    await vi.advanceTimersByTimeAsync(149);
    expect(host.log).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(host.log).toEqual(['card']);
    session.pointerAt(null, { x: 600, y: 40 });
    await vi.advanceTimersByTimeAsync(301);
    expect(host.log).toEqual(['card', 'hidden']);
    expect(opened).toEqual(['ana', null]);
  });

  it('shows grey rows for a slow card, and the failure of one that cannot be read', async () => {
    loadMs = 250;
    session.pointerAt('broken', { x: 120, y: 110 });
    await vi.advanceTimersByTimeAsync(500);
    expect(host.log).toEqual(['loading', 'error']);
  });

  it('keeps the card while the pointer travels towards it, over other mentions too', async () => {
    session.pointerAt('ana', { x: 120, y: 110 });
    await vi.advanceTimersByTimeAsync(200);
    session.pointerAt(null, { x: 122, y: 118 });
    for (const y of [119, 121, 123, 125, 127]) {
      await vi.advanceTimersByTimeAsync(200);
      session.pointerAt(y === 123 ? 'other' : null, { x: 130, y });
    }
    session.cardEntered();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.log).toEqual(['card']);
  });

  it('goes on working after a card was closed under the pointer', async () => {
    session.pointerAt('ana', { x: 120, y: 110 });
    await vi.advanceTimersByTimeAsync(200);
    session.cardEntered();
    session.close();
    session.pointerAt('other', { x: 300, y: 60 });
    await vi.advanceTimersByTimeAsync(200);
    expect(host.log).toEqual(['card', 'hidden', 'card']);
  });

  it('opens at once by key, with focus', async () => {
    session.activate('ana', true);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.log).toEqual(['card focused']);
  });

  it('ends with its signal and starts nothing after it', async () => {
    session.activate('ana', false);
    await vi.advanceTimersByTimeAsync(1);
    ended.abort();
    session.pointerAt('other', { x: 300, y: 60 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.log).toEqual(['card', 'hidden']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
