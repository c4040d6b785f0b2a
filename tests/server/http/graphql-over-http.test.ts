import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('the GraphQL-over-HTTP specification', () => {
  it('is followed: every audit of graphql-http passes, the recommended ones too', async () => {
    const audits = await auditServer({
      url: `${server.origin}/graphql`,
      fetchFn: (url: string, init?: RequestInit) =>
        fetch(url, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': '1' } }),
    });
    const failed = audits.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`);
    expect(failed).toEqual([]);
    expect(audits).toHaveLength(61);
  });

  it('refuses a request that a page could send without asking: no form post reaches a resolver', async () => {
    const answer = await fetch(`${server.origin}/graphql?query={__typename}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('what this server does not do', () => {
  const post = async (body: object) => {
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, ...((await answer.json()) as { errors: { message: string }[] }) };
  };

  it('subscriptions are refused before they are run', async () => {
    expect(await post({ query: 'subscription { collection { version } }' })).toMatchObject({
      errors: [
        { message: expect.stringContaining('no subscription'), extensions: { code: 'VALIDATION_FAILED' } },
      ],
    });
    expect(server.failures).toEqual([]);
  });

  it('tells a client that sends a hash alone to send the document, in the words that it knows', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(await post({ extensions })).toMatchObject({
      status: 200,
      errors: [
        { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
      ],
    });
    expect(server.failures).toEqual([]);
  });
});

describe('another method than GET and POST', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])(
    '%s is refused, and the answer says which are allowed',
    async (method) => {
      const answer = await fetch(`${server.origin}/graphql`, { method, body: 'no JSON' });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, POST, OPTIONS');
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
    },
  );
});
