import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../../extension/background/outbox.ts';
import type { Suggestion } from '../../../extension/feedback/suggestion.ts';
import type { OutboxEntry } from '../../../extension/messages.ts';

const SERVER = 'https://sidelight.test';
const FILOLI: Suggestion = { kind: 'MISSING_NAME', name: 'Filoli' };

interface Sent {
  url: string;
  init: RequestInit;
}

/** An outbox whose server answers what `answer` says; an Error: it cannot be reached. */
function outboxWith(answer: (sent: Sent) => unknown) {
  const shelf: { entries: OutboxEntry[] } = { entries: [] };
  const sent: Sent[] = [];
  const outbox = createOutbox(
    {
      load: async () => structuredClone(shelf.entries),
      save: async (entries) => {
        shelf.entries = structuredClone(entries);
      },
    },
    async (url, init) => {
      sent.push({ url, init });
      const body = answer({ url, init });
      if (body instanceof Error) throw body;
      return body instanceof Response ? body : Response.json(body);
    },
    () => Date.parse('2026-11-25T12:00:00Z'),
  );
  return { outbox, shelf, sent };
}

const TAKEN = { data: { suggest: { suggestion: { id: 'x' }, errors: [] } } };
const refused = (code: string) => ({
  data: {
    suggest: { suggestion: null, errors: [{ code, path: ['input', 'name'], message: 'name is odd.' }] },
  },
});

describe('the outbox', () => {
  it('sends what was seen and nothing else, without credentials or referrer', async () => {
    const { outbox, sent } = outboxWith(() => TAKEN);
    expect(await outbox.add(FILOLI, SERVER, 'Starter')).toEqual({ result: 'SENT' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(`${SERVER}/graphql`);
    expect(JSON.parse(String(sent[0]?.init.body)).variables).toEqual({ input: FILOLI });
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });

  it.each([
    ['cannot be reached', () => new TypeError('Failed to fetch')],
    ['fails', () => new Response('', { status: 503 })],
    ['has had enough for now', () => refused('LIMIT_RATE')],
  ])('keeps it while the server %s, and sends it once later', async (_what, silence) => {
    let isBack = false;
    const { outbox, shelf, sent } = outboxWith(() => (isBack ? TAKEN : silence()));
    expect(await outbox.add(FILOLI, SERVER, 'Starter')).toEqual({ result: 'QUEUED' });
    expect(shelf.entries).toMatchObject([{ state: 'WAITING', suggestion: FILOLI, server: SERVER }]);
    isBack = true;
    await outbox.send();
    await outbox.send();
    expect(shelf.entries).toMatchObject([{ state: 'SENT' }]);
    expect(sent).toHaveLength(2);
  });

  it('tells the server’s word where it was refused, and does not try again', async () => {
    const { outbox, sent } = outboxWith(() => refused('NOT_FOUND'));
    expect(await outbox.add(FILOLI, SERVER, 'Starter')).toEqual({
      result: 'REFUSED',
      message: 'name is odd.',
    });
    await outbox.send();
    expect(sent).toHaveLength(1);
  });

  it.each([[null], [[]], [{ data: null }], [{ errors: [{ message: 'x' }] }], ['text']])(
    'takes an answer that it does not know, %j, for a refusal',
    async (body) => {
      const { outbox } = outboxWith(() => body);
      expect(await outbox.add(FILOLI, SERVER, 'Starter')).toEqual({ result: 'REFUSED' });
    },
  );

  it('sends each to the server that it was written for, and asks a silent one only once a round', async () => {
    const { outbox, sent, shelf } = outboxWith(({ url }) =>
      url.startsWith(SERVER) ? new TypeError() : TAKEN,
    );
    await outbox.add(FILOLI, SERVER, 'Starter');
    await outbox.add({ ...FILOLI, note: 'again' }, SERVER, 'Starter');
    await outbox.add(FILOLI, 'https://other.test', 'Other');
    sent.length = 0;
    await outbox.send();
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['sidelight.test']);
    expect(shelf.entries.map(({ state }) => state)).toEqual(['WAITING', 'WAITING', 'SENT']);
  });

  it('keeps it before it is sent, so that a worker that is stopped loses nothing', async () => {
    const { outbox, shelf } = outboxWith(() => {
      expect(shelf.entries).toMatchObject([{ state: 'WAITING' }]);
      return TAKEN;
    });
    await outbox.add(FILOLI, SERVER, 'Starter');
    expect.assertions(1);
  });

  it('loses none when several are written at once, and forgets the oldest that have their answer', async () => {
    let isBack = false;
    const { outbox, shelf } = outboxWith(() => (isBack ? TAKEN : new TypeError()));
    await Promise.all([1, 2, 3].map((n) => outbox.add({ ...FILOLI, note: `${n}` }, SERVER, 'Starter')));
    expect(shelf.entries).toHaveLength(3);
    isBack = true;
    for (let n = 0; n < 60; n++) await outbox.add({ ...FILOLI, note: `later ${n}` }, SERVER, 'Starter');
    expect(shelf.entries).toHaveLength(50);
    expect(shelf.entries.filter(({ state }) => state === 'WAITING')).toHaveLength(3);
    const [first] = shelf.entries;
    expect(await outbox.drop(first?.id ?? '')).toHaveLength(49);
  });
});
