import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TaggedAnswer, UnchangedAnswers } from '../../../server/http/unchanged-answers.ts';

const unchanged = new UnchangedAnswers();
const server = unchanged.createServer((_request, response) => response.end('asked'));
let newest: TaggedAnswer | null = null;
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  newest = { etag: '"7"', headers: ['etag', '"7"', 'vary', 'accept'] };
  unchanged.watch('/watched', () => newest);
});

const ask = async (path: string, tag: string | null, method = 'GET') => {
  const headers = tag === null ? {} : { 'if-none-match': tag };
  const answer = await fetch(origin + path, { method, headers, cache: 'no-store' });
  return [answer.status, answer.headers.get('vary'), await answer.text()];
};

describe('an answer that has not changed', () => {
  it.each(['"7"', 'W/"7"', '"6", "7"', '*'])('is confirmed with its headers to who has %s', async (tag) => {
    expect(await ask('/watched', tag)).toEqual([304, 'accept', '']);
  });

  it.each([
    ['another version', '/watched', '"6"', 'GET'],
    ['no version', '/watched', null, 'GET'],
    ['another path', '/watched/more', '"7"', 'GET'],
    ['the path with a query', '/watched?variables={}', '"7"', 'GET'],
    ['a write', '/watched', '"7"', 'POST'],
  ])('is left to the routes for %s', async (_what, path, tag, method) => {
    expect(await ask(path, tag, method)).toEqual([200, null, 'asked']);
  });

  it('is left to the routes while its version is not known', async () => {
    newest = null;
    expect(await ask('/watched', '"7"')).toEqual([200, null, 'asked']);
  });

  it('is left to the routes once the server closes, which refuse it', async () => {
    unchanged.stop();
    expect(await ask('/watched', '"7"')).toEqual([200, null, 'asked']);
  });
});
