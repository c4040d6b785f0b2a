import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changesOf } from '../../../server/desk/assets/draft/draft-changes.ts';
import {
  DEVICE_WITHIN_MS,
  DraftKeeper,
  type SaveAnswer,
  type SavedState,
  SERVER_WITHIN_MS,
} from '../../../server/desk/assets/draft/draft-keeper.ts';
import { isSame, valueAt, withValue } from '../../../server/desk/assets/draft/edit-document.ts';
import type { ActorDocument } from '../../../server/desk/assets/draft/subject-document.ts';
import { act, startHistory, undo } from '../../../server/desk/assets/draft/undo-history.ts';

const published: ActorDocument = {
  slug: 'ana-castell',
  kind: 'PERSON',
  names: [
    { text: 'Ana Castell', language: 'en', kind: 'PRIMARY', matching: 'ALONE' },
    { text: 'Castell', language: 'en', kind: 'SHORT', matching: 'ALONE' },
  ],
  positions: [
    {
      id: 'castell-dam',
      issue: 'river',
      statement: 'Wants the dam',
      citations: [{ source: 'gazette', locator: 'page 2' }],
    },
    { id: 'castell-toll', issue: 'river', statement: 'Against the toll', citations: [] },
  ],
};

describe('an edit of a document', () => {
  it('changes one place and leaves the old document as it was', () => {
    const edited = withValue(published, ['positions', 0, 'statement'], 'Wants a dam');
    expect(valueAt(edited, ['positions', 0, 'statement'])).toBe('Wants a dam');
    expect(valueAt(published, ['positions', 0, 'statement'])).toBe('Wants the dam');
    expect(edited.names).toBe(published.names);
  });

  it('takes out what becomes undefined, and makes what is not there yet', () => {
    expect(withValue(published, ['names', 1], undefined).names).toHaveLength(1);
    expect(withValue({ a: 1, b: 2 }, ['b'], undefined)).toEqual({ a: 1 });
    expect(withValue({}, ['memberships', 0, 'start'], '2021')).toEqual({ memberships: [{ start: '2021' }] });
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('a', 'b'), fc.nat(3)), { minLength: 1, maxLength: 5 }),
        fc.string(),
        (path, value) => {
          expect(valueAt(withValue({} as unknown, path, value), path)).toBe(value);
        },
      ),
    );
  });

  it('compares by what is said, not by the order of keys', () => {
    expect(isSame({ a: 1, b: [1] }, { b: [1], a: 1, c: undefined })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});

describe('the changes of a draft', () => {
  it('are none without an edit', () => {
    expect(changesOf(published, structuredClone(published))).toEqual([]);
  });

  it('count rows, and a rewritten name as one change', () => {
    let draft = withValue(published, ['names', 1, 'text'], 'Sen. Castell');
    draft = withValue(draft, ['positions', 2], { id: 'new', issue: 'river', citations: [] });
    draft = withValue(draft, ['positions', 0, 'statement'], 'Wants a dam');
    draft = withValue(draft, ['born'], '1960');
    expect(changesOf(published, draft)).toEqual([
      { list: 'names', what: 'CHANGED', place: 1 },
      { list: 'positions', what: 'CHANGED', place: 0 },
      { list: 'positions', what: 'ADDED', place: 2 },
      { list: 'fields', what: 'ADDED', place: -1, field: 'born' },
    ]);
  });

  it('name a row that was taken out by its place in the published document', () => {
    expect(changesOf(published, withValue(published, ['positions', 0], undefined))).toEqual([
      { list: 'positions', what: 'REMOVED', place: 0 },
    ]);
  });
});

describe('going back', () => {
  it('takes one action at a time, and typing in one field as one', () => {
    let history = startHistory('a');
    history = act(history, 'ab', 'name');
    history = act(history, 'abc', 'name');
    history = act(history, 'abcd', 'stance');
    const once = undo(history);
    expect(once?.present).toBe('abc');
    expect(undo(once ?? history)?.present).toBe('a');
    expect(undo(startHistory('a'))).toBeNull();
  });
});

describe('keeping a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function keeper(answer: () => SaveAnswer | Promise<SaveAnswer>) {
    const here: string[] = [];
    const sent: string[] = [];
    const states: SavedState[] = [];
    const draftKeeper = new DraftKeeper<string>({
      keepHere: async (draft) => void here.push(draft),
      save: async (draft) => {
        sent.push(draft);
        return answer();
      },
      changes: (draft) => draft.length,
      tell: (state) => void states.push(state),
      now: () => new Date(),
    });
    return { draftKeeper, here, sent, states };
  }
  const saved = (): SaveAnswer => ({ kind: 'SAVED', at: new Date() });

  it('has the words on the device in time and at the server in time, however long somebody goes on typing', async () => {
    const { draftKeeper, here, sent } = keeper(saved);
    for (let typed = 1; typed <= 40; typed++) {
      draftKeeper.changed('x'.repeat(typed));
      await vi.advanceTimersByTimeAsync(100);
      const now = typed * 100;
      if (now >= DEVICE_WITHIN_MS)
        expect((here.at(-1)?.length ?? 0) * 100).toBeGreaterThanOrEqual(now - DEVICE_WITHIN_MS);
      if (now >= SERVER_WITHIN_MS)
        expect((sent.at(-1)?.length ?? 0) * 100).toBeGreaterThanOrEqual(now - SERVER_WITHIN_MS);
    }
    expect(sent.length).toBeLessThan(10);
  });

  it('says saved only after the server said so, and not of older words', async () => {
    let answerNow: (answer: SaveAnswer) => void = () => {};
    const { draftKeeper, states, sent } = keeper(
      () =>
        new Promise((resolve) => {
          answerNow = resolve;
        }),
    );
    draftKeeper.changed('a');
    await vi.advanceTimersByTimeAsync(1_000);
    draftKeeper.changed('ab');
    answerNow(saved());
    await vi.advanceTimersByTimeAsync(0);
    expect(states.every(({ kind }) => kind === 'SAVING')).toBe(true);
    await vi.advanceTimersByTimeAsync(SERVER_WITHIN_MS);
    answerNow(saved());
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a', 'ab']);
    expect(states.at(-1)).toMatchObject({ kind: 'SAVED' });
  });

  it('keeps the words here while there is no connection, and sends them when there is one', async () => {
    let isOnline = false;
    const { draftKeeper, states, here } = keeper(() => (isOnline ? saved() : { kind: 'OFFLINE' }));
    draftKeeper.changed('abc');
    await vi.advanceTimersByTimeAsync(SERVER_WITHIN_MS);
    expect(states.at(-1)).toEqual({ kind: 'KEPT_HERE', why: 'OFFLINE', changes: 3 });
    expect(here).toEqual(['abc']);
    isOnline = true;
    draftKeeper.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toMatchObject({ kind: 'SAVED' });
  });

  it('tries again by itself what a busy server refused', async () => {
    let isBusy = true;
    const { draftKeeper, states, sent } = keeper(() =>
      isBusy ? { kind: 'REFUSED', message: 'The server is busy.' } : saved(),
    );
    draftKeeper.changed('abc');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
    isBusy = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(states.at(-1)).toMatchObject({ kind: 'SAVED' });
  });

  it('waits for a new token without asking the server again and again', async () => {
    let hasToken = false;
    const { draftKeeper, states, sent } = keeper(() => (hasToken ? saved() : { kind: 'TOKEN_ENDED' }));
    draftKeeper.changed('abc');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ kind: 'KEPT_HERE', why: 'TOKEN_ENDED' });
    hasToken = true;
    draftKeeper.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toMatchObject({ kind: 'SAVED' });
  });

  it('says saved where the server was faster than the device', async () => {
    const { draftKeeper, states, here } = keeper(saved);
    draftKeeper.changed('a');
    draftKeeper.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(here).toEqual([]);
    expect(states.at(-1)).toMatchObject({ kind: 'SAVED' });
  });

  it('has everything at the server when it settles', async () => {
    const { draftKeeper, sent } = keeper(saved);
    draftKeeper.changed('a');
    await draftKeeper.settle();
    expect(sent).toEqual(['a']);
  });
});
