import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, editorOn } from '../curation/curation-client.ts';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (path: string, init?: RequestInit) =>
  fetch(server.origin + path, { redirect: 'manual', ...init });

describe('the sample article', () => {
  it('carries its day as news pages do, says that it is a sample, and names what the collection knows', async () => {
    const html = await (await get('/article')).text();
    const [, jsonLd = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(jsonLd)).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2023-10-12T09:00:00Z',
    });
    expect(html).toContain('<time datetime="2023-10-12T09:00:00Z">October 12, 2023</time>');
    expect(html).toContain('Sample article');
    const text = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');
    const mentions = await server.opened.knowledge.annotate(text, { date: '2023-10-12', language: 'en' });
    const subjects = mentions.map((mention) => mention.subject);
    for (const slug of [
      'chuck-schumer',
      'xi-jinping',
      'antony-blinken',
      'janet-yellen',
      'nicholas-burns',
      'maggie-hassan',
      'elizabeth-warren',
      'fentanyl-crisis',
      'us-china-relations',
      'us-china-trade-restrictions',
      'mexican-drug-cartels',
    ]) {
      expect(subjects).toContain(slug);
    }
  });

  it('quotes only what the collection cites', async () => {
    const html = await (await get('/article')).text();
    const quoted = [...html.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
    const { data } = await server.ask(
      '{ positions(first: 100) { nodes { statement citations { quotation { text } } } } }',
    );
    const cited = data.positions.nodes
      .flatMap(({ citations }: { citations: { quotation: { text: string } | null }[] }) => citations)
      .flatMap(({ quotation }: { quotation: { text: string } | null }) =>
        quotation ? [plain(quotation.text)] : [],
      );
    const uncited = quoted.filter(
      (words) => words.split(' ').length > 3 && !cited.some((text: string) => text.includes(plain(words))),
    );
    expect(uncited).toEqual([]);
  });
});

/** Words without the differences that a typesetter makes. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[.,;…]+$/g, '')
    .trim();
}

describe('a public page', () => {
  it('is found under its permanent address, and an old or a wrong one leads there', async () => {
    const page = await get('/actor/chuck-schumer?asOf=2023-10-12');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Senate Majority Leader');
    const wrong = await get('/issue/chuck-schumer?asOf=2023-10-12');
    expect([wrong.status, wrong.headers.get('location')]).toEqual([
      301,
      '/actor/chuck-schumer?asOf=2023-10-12',
    ]);
  });

  it('answers for ever: the address of a record that was merged leads to the one that stayed, with its day', async () => {
    const mei = editorOn(server, await server.token('Mei Tanaka', 'REVIEWER'));
    const ana = await server.token('Ana Ruiz', 'REVIEWER');
    const { data } = await server.ask(
      `mutation { mergeSubjects(input: { from: "fentanyl-precursor-controls", into: "counternarcotics-cooperation" }) {
        changeSet { id state draftVersion title origin author approvedBy publishedBy selfReviewed problems { code message path record { kind slug } } warnings { code } } errors { code path message record { kind slug } } } }`,
      {},
      ana,
    );
    const merged = accepted(data.mergeSubjects);
    accepted(await mei.publish(accepted(await editorOn(server, ana).submit(merged))));
    const old = await get('/issue/fentanyl-precursor-controls?asOf=2023-10-12');
    expect([old.status, old.headers.get('location')]).toEqual([
      301,
      '/issue/counternarcotics-cooperation?asOf=2023-10-12',
    ]);
  });

  it.each([
    ['/actor/nobody', 404],
    ['/actor/senate-majority-leader', 404],
    ['/actor/chuck-schumer?asOf=2023-02-30', 400],
    ['/actor/chuck-schumer?asOf=2023', 400],
    ['/actor/chuck-schumer?asOf=2023-10-12&asOf=2023-10-13', 400],
    ['/issue/fentanyl-crisis?asOf=%00', 400],
    ['/actor/%E0%A4%A', 400],
  ])('%s answers %i with a code', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  });
});

describe('a public page of a day', () => {
  it.each([
    ['0001-01-01', 'Jan 1, 1'],
    ['9999-12-31', 'Dec 31, 9999'],
    ['2024-02-29', 'Feb 29, 2024'],
  ])('is there for %s', async (day, shown) => {
    const answer = await get(`/actor/chuck-schumer?asOf=${day}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`as of ${shown}`);
  });

  it('says in its linked data of which day it speaks, and what its permanent address is', async () => {
    const linkedData = async (path: string) => {
      const html = await (await get(path)).text();
      return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null');
    };
    expect(await linkedData('/actor/chuck-schumer?asOf=2023-10-12')).toMatchObject({
      url: `${server.origin}/actor/chuck-schumer?asOf=2023-10-12`,
      temporalCoverage: '2023-10-12',
      about: {
        '@id': `${server.origin}/actor/chuck-schumer`,
        jobTitle: expect.arrayContaining(['Senate Majority Leader']),
      },
    });
    expect(await linkedData('/actor/chuck-schumer')).toMatchObject({
      url: `${server.origin}/actor/chuck-schumer`,
    });
  });

  it('is not sent again to who has it', async () => {
    const first = await get('/actor/chuck-schumer?asOf=2023-10-12');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/actor/chuck-schumer?asOf=2023-10-12', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    // A browser applies the policy of the 304 to the page that it has kept.
    for (const name of ['content-security-policy', 'cache-control', 'etag'])
      expect(again.headers.get(name), name).toBe(first.headers.get(name));
    const other = await get('/actor/chuck-schumer?asOf=2023-10-13', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });

  it('has a head without a body', async () => {
    const answer = await get('/actor/chuck-schumer?asOf=2023-10-12', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('says to a reader that there is no such day, and leads to today', async () => {
    const answer = await get('/actor/chuck-schumer?asOf=<b>', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain('<h1>No such day</h1>');
    expect(text).toContain('href="/actor/chuck-schumer"');
    expect(text).not.toContain('<b>');
  });
});

describe('a page that is not there', () => {
  it('says so to a reader, in a page that repeats nothing of the address', async () => {
    const answer = await get('/actor/nobody-of-that-name', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const text = await answer.text();
    expect(text).toContain('<h1>No such page</h1>');
    expect(text).toContain('<title>');
    expect(text).not.toContain('nobody-of-that-name');
  });

  it('is the same at an address of nothing, and a program gets a code', async () => {
    const read = await get('/no/such/address', { headers: { accept: 'text/html' } });
    expect([read.status, read.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await read.text()).toContain('<h1>No such page</h1>');
    expect(await (await get('/no/such/address')).json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});

describe('/graphql', () => {
  it('is the playground for a browser, and the API for everybody else', async () => {
    const browser = await get('/graphql', {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect(browser.headers.get('content-type')).toContain('text/html');
    const { data } = await server.ask('{ __typename }');
    expect(data).toEqual({ __typename: 'Query' });
  });

  it('is where the front door leads', async () => {
    const front = await get('/');
    expect([front.status, front.headers.get('location')]).toEqual([302, '/graphql']);
  });
});
