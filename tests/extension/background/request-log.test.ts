import { describe, expect, it } from 'vitest';
import { createRequestLog } from '../../../extension/background/request-log.ts';
import type { RequestEntry } from '../../../extension/messages.ts';

function logOn(entries: RequestEntry[] = []) {
  const shelf = { entries };
  const log = createRequestLog(
    {
      load: async () => [...shelf.entries],
      save: async (saved) => {
        shelf.entries = saved;
      },
    },
    async (url) => {
      if (url.includes('silent')) throw new TypeError('Failed to fetch');
      return new Response('');
    },
    () => Date.parse('2026-11-25T12:00:00Z'),
  );
  return log;
}

describe('the request log', () => {
  it('has every request with its time, its whole address and what it was for', async () => {
    const log = logOn();
    await log.fetch('https://sidelight.test/q/abc', {});
    await log.fetch('https://sidelight.test/cards/def', {});
    await log.fetch('https://sidelight.test/graphql', {});
    expect(await log.entries()).toEqual([
      { at: '2026-11-25T12:00:00.000Z', address: 'https://sidelight.test/q/abc', purpose: 'LOOK' },
      { at: '2026-11-25T12:00:00.000Z', address: 'https://sidelight.test/cards/def', purpose: 'FETCH' },
      { at: '2026-11-25T12:00:00.000Z', address: 'https://sidelight.test/graphql', purpose: 'SEND' },
    ]);
  });

  it('has those that got no answer, and not what the extension reads of itself', async () => {
    const log = logOn();
    await expect(log.fetch('https://silent.test/q/abc', {})).rejects.toThrow();
    await log.fetch('chrome-extension://id/starter/collection.json', {});
    expect((await log.entries()).map(({ address }) => address)).toEqual(['https://silent.test/q/abc']);
  });

  it('loses none of several at once, and keeps the last hundred', async () => {
    const log = logOn();
    await Promise.all(
      Array.from({ length: 120 }, (_, index) => log.fetch(`https://sidelight.test/cards/${index}`, {})),
    );
    const entries = await log.entries();
    expect(entries).toHaveLength(100);
    expect(entries.at(-1)?.address).toBe('https://sidelight.test/cards/119');
  });
});
