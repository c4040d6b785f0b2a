import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const FIND = `query ($text: String!) { findSources(text: $text, first: 5) {
  match citedBy source { id title publisher url } } }`;

async function find(text: string) {
  const { data, errors } = await server.ask(FIND, { text });
  expect(errors).toEqual([]);
  return data.findSources as { match: string; citedBy: number; source: { id: string; title: string } }[];
}

describe('finding a source', () => {
  it('knows its address however it was pasted, and says how often it is cited', async () => {
    const [first] = await find(
      'gvwire.com/2023/10/10/us-senators-see-a-glimmer-of-hope-for-breaking-a-logjam-with-china-over-the-fentanyl-crisis?utm_source=newsletter',
    );
    expect(first).toMatchObject({ match: 'SAME_ADDRESS', source: { id: 'ap-glimmer' } });
    expect(first?.citedBy).toBeGreaterThan(0);
  });

  it('tells the sources that carry the same text', async () => {
    const query = '{ findSources(text: "", first: 100) { source { id url } } }';
    const { data } = await server.ask(query);
    expect(data.findSources.length).toBeGreaterThan(50);
    const copies = await server.opened.database.readOne<{ url: string; original: string }>(
      `SELECT so.url AS url, o.slug AS original FROM source so JOIN source o ON o.id = so.copy_of_id WHERE so.url IS NOT NULL`,
    );
    const found = await find(copies?.url ?? '');
    expect(found.map(({ match, source }) => [match, source.id])).toContainEqual([
      'SAME_TEXT',
      copies?.original,
    ]);
  });

  it('knows words of its title and its publisher', async () => {
    const [first] = await find('glimmer of hope');
    expect(first).toMatchObject({ match: 'TITLE', source: { id: 'ap-glimmer' } });
    expect((await find('GV wire')).map(({ source }) => source.id)).toContain('ap-glimmer');
    expect(await find('a title that nobody ever gave')).toEqual([]);
  });

  it('answers by id, and leaves out what is not there', async () => {
    const { data } = await server.ask('{ sources(ids: ["ap-glimmer", "nothing"]) { id publisher } }');
    expect(data.sources).toEqual([{ id: 'ap-glimmer', publisher: 'GV Wire' }]);
  });

  it('refuses a text or a page that is too large', async () => {
    const { errors } = await server.ask(FIND, { text: 'x'.repeat(2_001) });
    expect(errors[0]?.extensions.code).toBe('LIMIT_TEXT');
    const { errors: many } = await server.ask('{ findSources(text: "", first: 101) { citedBy } }');
    expect(many[0]?.extensions.code).toBe('LIMIT_PAGE_SIZE');
  });
});

describe('finding a publisher', () => {
  it('knows the beginning of its name first', async () => {
    const { data } = await server.ask('{ findPublishers(text: "asia") { id name } }');
    expect(data.findPublishers[0]).toMatchObject({ name: 'Asia Times' });
  });
});

describe('finding a proposition', () => {
  const query = `query ($text: String!, $near: String) { findPropositions(text: $text, near: $near) {
    positions proposition { id kind text issue { slug name } } } }`;

  it('knows its own words before those of its issue', async () => {
    const { data } = await server.ask(query, { text: 'against drugs' });
    expect(data.findPropositions[0].proposition).toMatchObject({ id: 'hold-talks', kind: 'POLICY' });
    expect(data.findPropositions[0].positions).toBeGreaterThan(0);
  });

  it('puts issues on which the actor stands already first', async () => {
    const { data } = await server.ask(query, { text: '', near: 'chuck-schumer' });
    const schumers = await server.ask(
      '{ positions(filter: { actor: "chuck-schumer" }) { nodes { issue { slug } } } }',
    );
    const issues = schumers.data.positions.nodes.map((one: { issue: { slug: string } }) => one.issue.slug);
    expect(issues).toContain(data.findPropositions[0].proposition.issue.slug);
  });

  it('answers by id, with its issue', async () => {
    const { data } = await server.ask('{ propositions(ids: ["hold-talks"]) { id issue { slug } } }');
    expect(data.propositions).toEqual([
      { id: 'hold-talks', issue: { slug: 'counternarcotics-cooperation' } },
    ]);
  });
});

describe('subjects by slug', () => {
  it('come with their names, and what is not there is left out', async () => {
    const { data } = await server.ask(
      '{ subjectRefs(slugs: ["chuck-schumer", "nobody", "us-senator"]) { slug kind name } }',
    );
    expect(data.subjectRefs).toMatchObject([
      { slug: 'chuck-schumer', kind: 'PERSON', name: 'Chuck Schumer' },
      { slug: 'us-senator', kind: 'POST' },
    ]);
  });
});
