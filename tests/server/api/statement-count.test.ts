import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../start-server.ts';
import { everyListQuery } from './every-list.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  // The first request of a version compiles what is kept in memory.
  await server.ask('{ collection { version } search(text: "x") { score } annotate(text: "x") { start } }');
});
afterAll(() => server.close());

async function statementsOf(query: string, variables?: Record<string, unknown>): Promise<number> {
  const before = server.opened.database.statementsRead;
  const { errors } = await server.ask(query, variables);
  expect(errors).toEqual([]);
  return server.opened.database.statementsRead - before;
}

const PERSON =
  'slug name reviewedAt memberships { holder { slug name } post { slug name organization { name } } }';

describe('the number of SQL statements follows the depth of a query, and not the length of its lists', () => {
  it.each([
    ['actors', (first: number) => `{ actors(first: ${first}) { totalCount nodes { ${PERSON} } } }`],
    [
      'posts',
      (first: number) =>
        `{ posts(first: ${first}) { nodes { name holders { holder { name summary { text } } } } } }`,
    ],
    [
      'positions',
      (first: number) =>
        `{ positions(first: ${first}) { nodes { statement actor { name summary { text } } issue { name summary { text } } } } }`,
    ],
    [
      'events',
      (first: number) =>
        `{ events(first: ${first}) { nodes { title participants { subject { id name } } } } }`,
    ],
  ])('%s: two of them cost as many as forty', async (_name, query) => {
    const two = await statementsOf(query(2));
    expect(await statementsOf(query(40))).toBe(two);
  });

  it('holds for every list of the schema and every field of what they give', async () => {
    const queries = everyListQuery(server.schema);
    const counts = new Map<string, number>();
    for (const { name, query } of queries) counts.set(name, await statementsOf(query, { n: 20 }));
    // Two for the list, two for the field, two for what stands below: twenty of them would show.
    expect([...counts].filter(([, count]) => count > 6)).toEqual([]);
    expect([...counts.keys()]).toEqual(
      expect.arrayContaining(['actors.memberships', 'issues.disputes', 'search.subject']),
    );
    expect(counts.size).toBeGreaterThan(30);
  });

  it('is at most two for each level of subjects', async () => {
    // One level that is listed (page and count), then their facts, then the facts of whom these name.
    expect(await statementsOf(`{ actors(first: 50) { nodes { ${PERSON} } } }`)).toBeLessThanOrEqual(6);
  });

  it('is at most two for a card, whatever it shows', async () => {
    const card = `{ card(slug: "fentanyl-crisis", asOf: "2023-10-12") {
      name propositions { text stances { stance positions { actor { slug name } statement } } } before { text } since { text }
    } }`;
    expect(await statementsOf(card)).toBeLessThanOrEqual(2);
  });

  it('is none for what is published, when it is asked for again', async () => {
    expect(await statementsOf('{ collection { version lexicon { sha256 } } }')).toBeLessThanOrEqual(1);
  });
});
