import { describe, expect, it } from 'vitest';
import { createWaitingDrafts } from '../../../extension/background/waiting-drafts.ts';
import { EMPTY_DRAFT } from '../../../extension/draft/draft.ts';
import type { DraftOutcome, WaitingDraft } from '../../../extension/messages.ts';

const SENT: DraftOutcome = { result: 'SENT', id: '7', server: 'https://desk.test' };

/** Drafts that wait for a server which answers what `answer` says. */
function waitingWith(answer: (waiting: WaitingDraft) => DraftOutcome) {
  let kept: WaitingDraft[] = [];
  const tried: string[] = [];
  const waiting = createWaitingDrafts(
    {
      load: async () => structuredClone(kept),
      save: async (drafts) => {
        kept = structuredClone(drafts);
      },
    },
    async (draft) => {
      tried.push(draft.id);
      return answer(draft);
    },
  );
  const add = (id: string) =>
    waiting.add({
      id,
      draft: { ...EMPTY_DRAFT, words: id },
      towards: null,
      server: 'https://desk.test',
      writtenAt: '2026-11-25T12:00:00Z',
    });
  return { waiting, tried, add };
}

describe('drafts that wait for their server', () => {
  it('go out in the order in which they were written, each once', async () => {
    const { waiting, tried, add } = waitingWith(() => SENT);
    expect(await add('one')).toBe(1);
    expect(await add('two')).toBe(2);
    await Promise.all([waiting.send(), waiting.send()]);
    expect(tried).toEqual(['one', 'two']);
    expect(await waiting.all()).toEqual([]);
  });

  it.each(['UNREACHABLE', 'TOKEN_ENDED'] as const)(
    'stay as they are where the answer is %s',
    async (result) => {
      const { waiting, tried, add } = waitingWith(() => ({ result }));
      await add('one');
      await add('two');
      expect(await waiting.send()).toMatchObject([{ id: 'one', needsLook: false }, { id: 'two' }]);
      expect(tried).toEqual(['one']);
    },
  );

  it('that are refused wait for an editor, and hold no other up', async () => {
    const { waiting, tried, add } = waitingWith(({ id }) => (id === 'one' ? { result: 'REFUSED' } : SENT));
    await add('one');
    await add('two');
    expect(await waiting.send()).toMatchObject([{ id: 'one', needsLook: true }]);
    await waiting.send();
    expect(tried).toEqual(['one', 'two']);
  });

  it('can be taken back, the last one first', async () => {
    const { waiting, add } = waitingWith(() => SENT);
    await add('one');
    await add('two');
    expect(await waiting.takeLast()).toMatchObject({ id: 'two', draft: { words: 'two' } });
    expect(await waiting.takeLast()).toMatchObject({ id: 'one' });
    expect(await waiting.takeLast()).toBeNull();
  });
});
