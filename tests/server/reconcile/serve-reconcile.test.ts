import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: 'manual' });
const json = async (path: string) => (await get(path)).json();
const QUERIES = { q0: { query: 'Chuck Schumer', type: 'PERSON' }, q1: { query: 'Nobody Atall' } };
const asParameter = (value: object) => encodeURIComponent(JSON.stringify(value));

describe('the reconciliation service', () => {
  it('says what it can do, by addresses that answer', async () => {
    const manifest = await json('/reconcile');
    expect(manifest).toMatchObject({
      versions: ['0.2'],
      name: expect.stringContaining('Starter collection'),
      identifierSpace: `${server.origin}/`,
      defaultTypes: expect.arrayContaining([{ id: 'PERSON', name: 'Person' }]),
    });
    const { suggest, extend, view, preview } = manifest;
    for (const { service_url, service_path } of [
      ...Object.values<Record<string, string>>(suggest),
      extend.propose_properties,
    ])
      expect((await fetch(`${service_url}${service_path}?prefix=c`)).status).toBe(200);
    for (const { url } of [view, preview])
      expect((await fetch(url.replace('{{id}}', 'chuck-schumer'))).status).toBe(200);
  });

  it('answers queries by GET and by a form alike', async () => {
    const byGet = await json(`/reconcile?queries=${asParameter(QUERIES)}`);
    const byForm = await fetch(`${server.origin}/reconcile`, {
      method: 'POST',
      body: new URLSearchParams({ queries: JSON.stringify(QUERIES) }),
    });
    expect(byForm.status).toBe(200);
    expect(await byForm.json()).toEqual(byGet);
    expect(byGet).toMatchObject({
      q0: {
        result: [
          {
            id: 'chuck-schumer',
            name: 'Chuck Schumer',
            type: [{ id: 'PERSON', name: 'Person' }],
            score: 100,
            match: true,
          },
        ],
      },
      q1: { result: [] },
    });
  });

  it('finds a Chinese name, and an identifier of another register', async () => {
    const queries = {
      name: { query: '舒默' },
      number: { query: 'Schumer', properties: [{ pid: 'bioguide', v: 'S000148' }] },
    };
    const { name, number } = await json(`/reconcile?queries=${asParameter(queries)}`);
    expect(name.result[0]).toMatchObject({ id: 'chuck-schumer', match: true });
    expect(number.result[0]).toMatchObject({ id: 'chuck-schumer', match: true });
  });

  it('extends rows with identifiers, dates and what is held today', async () => {
    const extend = {
      ids: ['chuck-schumer', 'nobody'],
      properties: [{ id: 'wikidata' }, { id: 'kind' }, { id: 'party' }],
    };
    expect(await json(`/reconcile?extend=${asParameter(extend)}`)).toMatchObject({
      meta: [
        { id: 'wikidata', name: 'Identifier: wikidata' },
        { id: 'kind', name: 'Kind' },
        { id: 'party', type: { id: 'ORGANIZATION' } },
      ],
      rows: {
        'chuck-schumer': {
          wikidata: [{ str: 'Q380900' }],
          kind: [{ str: 'Person' }],
          party: [{ id: 'democratic-party', name: 'Democratic Party' }],
        },
        nobody: { wikidata: [], kind: [], party: [] },
      },
    });
  });

  it('proposes as many properties as a client has room for, for a type', async () => {
    const { properties } = await json('/reconcile/properties');
    expect(properties.length).toBeGreaterThan(2);
    expect(await json('/reconcile/properties?type=PERSON&limit=2')).toEqual({
      type: 'PERSON',
      limit: 2,
      properties: properties.slice(0, 2),
    });
  });

  it('suggests subjects, types and properties while one types', async () => {
    const entity = await json('/reconcile/suggest/entity?prefix=schum');
    expect(entity.result[0]).toEqual({
      id: 'chuck-schumer',
      name: 'Chuck Schumer',
      notable: [{ id: 'PERSON', name: 'Person' }],
    });
    expect((await json('/reconcile/suggest/type?prefix=off')).result).toEqual([
      { id: 'POST', name: 'Office' },
    ]);
    const properties = await json('/reconcile/suggest/property?prefix=bio');
    expect(properties.result).toEqual([{ id: 'bioguide', name: 'Identifier: bioguide' }]);
  });

  it('leads from an id to its page, and shows a post, which has none, as a preview', async () => {
    expect((await get('/reconcile/view/chuck-schumer')).headers.get('location')).toBe('/actor/chuck-schumer');
    expect((await get('/reconcile/view/us-senator')).headers.get('location')).toBe(
      '/reconcile/preview/us-senator',
    );
    const preview = await get('/reconcile/preview/us-senator');
    expect(preview.headers.get('content-security-policy')).not.toContain('frame-ancestors');
    expect(preview.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await preview.text()).toContain('<h1>United States Senator</h1>');
  });

  it('may be read from any page, with a preflight', async () => {
    expect((await get('/reconcile')).headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await fetch(`${server.origin}/reconcile`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
  });

  it.each([
    ['queries that are no JSON', 'queries=%7B', 'INVALID_INPUT'],
    ['a query that asks for nothing', `queries=${asParameter({ q: { type: 'PERSON' } })}`, 'INVALID_INPUT'],
    ['a query without its shape', `queries=${asParameter({ q: { query: 7 } })}`, 'INVALID_INPUT'],
    ['a text that is too long', `queries=${asParameter({ q: { query: 'x'.repeat(201) } })}`, 'INVALID_INPUT'],
    [
      'more queries than one may send',
      `queries=${asParameter(Array.from({ length: 51 }, () => ({ query: 'x' })))}`,
      'INVALID_INPUT',
    ],
    [
      'more queries than one may send',
      `queries=${asParameter(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`q${index}`, { query: 'x' }])))}`,
      'LIMIT_PAGE_SIZE',
    ],
    ['an extension without ids', `extend=${asParameter({ properties: [] })}`, 'INVALID_INPUT'],
  ])('refuses %s', async (_, parameters, code) => {
    const answer = await get(`/reconcile?${parameters}`);
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors[0].extensions.code).toBe(code);
  });

  it('takes forms nowhere else: a page could send one unasked', async () => {
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      body: new URLSearchParams({ query: '{ __typename }' }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});
