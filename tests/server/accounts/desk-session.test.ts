import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** As a page of this server sends it. */
const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };

function open(token: unknown, headers: Record<string, string> = SAME_ORIGIN): Promise<Response> {
  return fetch(`${server.origin}/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  });
}

async function me(headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ me { name role } }' }),
  });
  const { data, errors } = (await answer.json()) as { data: { me: unknown } | null; errors?: unknown[] };
  return errors ? { errors } : data?.me;
}

async function cookieOf(token: string): Promise<string> {
  const answer = await open(token);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('a session at the desk', () => {
  it('is opened with a token, in a cookie that no script reads and no other site sends', async () => {
    const answer = await open(await server.token('Ana', 'EDITOR'));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ name: 'Ana', role: 'EDITOR' });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^sl_session=sl_[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
  });

  it('does not carry the token itself', async () => {
    const token = await server.token('Ana', 'EDITOR');
    expect(await cookieOf(token)).not.toContain(token);
  });

  it('stands for the editor in requests of this server’s own pages only', async () => {
    const cookie = await cookieOf(await server.token('Ana', 'EDITOR'));
    expect(await me({ cookie, ...SAME_ORIGIN })).toEqual({ name: 'Ana', role: 'EDITOR' });
    expect(await me({ cookie, origin: server.origin })).toEqual({ name: 'Ana', role: 'EDITOR' });
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.test' },
      {},
    ])
      expect(await me({ cookie, ...foreign })).toBeNull();
  });

  it('is ended by the desk, at once', async () => {
    const cookie = await cookieOf(await server.token('Ana', 'EDITOR'));
    const answer = await fetch(`${server.origin}/desk/session`, {
      method: 'DELETE',
      headers: { cookie, ...SAME_ORIGIN },
    });
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(JSON.stringify(await me({ cookie, ...SAME_ORIGIN }))).toContain('revoked');
  });

  it('ends with its token', async () => {
    const token = await server.token('Bo', 'EDITOR');
    const cookie = await cookieOf(token);
    const { listTokens, revokeToken } = await import('../../../server/accounts/tokens.store.ts');
    const [listed] = (await listTokens(server.opened.database)).filter(({ editor }) => editor === 'Bo');
    expect(await revokeToken(server.opened.database, listed?.id ?? '')).toBe(true);
    expect(JSON.stringify(await me({ cookie, ...SAME_ORIGIN }))).toContain('UNAUTHENTICATED');
  });

  it('does not open another one', async () => {
    const cookie = await cookieOf(await server.token('Ana', 'EDITOR'));
    expect((await open(cookie.replace('sl_session=', ''))).status).toBe(401);
  });

  it.each([
    ['an unknown token', `sl_${'a'.repeat(43)}`, 401],
    ['no token', undefined, 400],
    ['a number', 7, 400],
  ])('is not opened with %s', async (_what, token, status) => {
    const answer = await open(token);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('is not opened by a page of another site', async () => {
    const token = await server.token('Ana', 'EDITOR');
    expect((await open(token, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await open(token, { origin: 'https://elsewhere.test' })).status).toBe(403);
    expect((await open(token, {})).status).toBe(403);
  });
});
