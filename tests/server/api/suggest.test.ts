import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../start-server.ts';

const SUGGEST = `mutation Suggest($input: SuggestInput!) {
  suggest(input: $input) { suggestion { id kind receivedAt } errors { code path message } }
}`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function count(): Promise<number> {
  const row = await server.opened.database.readOne<{ n: number }>(
    'SELECT CAST(count(*) AS integer) AS n FROM suggestion',
  );
  return row?.n ?? -1;
}

describe('the mutation suggest', () => {
  it('takes what anybody tells the editors', async () => {
    const input = {
      kind: 'WRONG_MATCH',
      subject: 'chuck-schumer',
      reason: 'OTHER_SUBJECT',
      note: 'His cousin.',
    };
    const { data, errors } = await server.ask(SUGGEST, { input });
    expect(errors).toEqual([]);
    expect(data.suggest).toEqual({
      suggestion: {
        id: expect.any(String),
        kind: 'WRONG_MATCH',
        receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
      errors: [],
    });
    expect(await count()).toBe(1);
  });

  it('says by code, path and message what is wrong, and keeps nothing', async () => {
    const before = await count();
    const input = { kind: 'SUGGEST_SOURCE', source: 'http://plain.test/', name: 'x' };
    const { data, errors } = await server.ask(SUGGEST, { input });
    expect(errors).toEqual([]);
    expect(data.suggest.suggestion).toBeNull();
    expect(data.suggest.errors).toEqual([
      { code: 'NOT_TAKEN', path: ['input', 'name'], message: expect.stringContaining('name') },
      { code: 'NOT_AN_ADDRESS', path: ['input', 'source'], message: expect.stringContaining('https') },
    ]);
    expect(await count()).toBe(before);
  });

  it('takes a note with signs that PostgreSQL would refuse', async () => {
    const input = { kind: 'MISSING_NAME', name: 'A\u0000B', note: '\ud800 half' };
    const { data } = await server.ask(SUGGEST, { input });
    expect(data.suggest.errors).toEqual([]);
  });

  it('is not done by a form post or a plain GET, which a page could send unasked', async () => {
    const before = await count();
    const query = `mutation { suggest(input: { kind: MISSING_NAME, name: "Forged" }) { errors { code } } }`;
    const posted = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query }),
    });
    const got = await fetch(`${server.origin}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1', accept: 'application/json' },
    });
    expect(posted.status).toBeGreaterThanOrEqual(400);
    expect(got.status).toBe(405);
    expect(await count()).toBe(before);
  });

  it('is asked from an extension without host permissions: the preflight allows it', async () => {
    const preflight = await fetch(`${server.origin}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'chrome-extension://abc',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('believes no word of the client on its own address where no proxy stands before the server', async () => {
    const send = (n: number) =>
      fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${n}` },
        body: JSON.stringify({
          query: SUGGEST,
          variables: { input: { kind: 'MISSING_NAME', name: `Name ${n}` } },
        }),
      });
    const codes: string[] = [];
    for (let n = 0; n < 25; n++) {
      const { data } = (await (await send(n)).json()) as {
        data: { suggest: { errors: { code: string }[] } };
      };
      codes.push(data.suggest.errors[0]?.code ?? 'taken');
    }
    expect(codes[0]).toBe('taken');
    expect(codes.at(-1)).toBe('LIMIT_RATE');
  });
});
