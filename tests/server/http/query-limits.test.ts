import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_BODY_BYTES } from '../../../server/http/answer-errors.ts';
import { QUERY_LIMITS } from '../../../server/http/graphql/query-limits.ts';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** `{issues{nodes{broader{broader{… slug}}}}}` with that many levels of fields. */
const nested = (levels: number) =>
  `{ issues(first: 1) { nodes { ${'broader { '.repeat(levels - 3)} slug ${'} '.repeat(levels - 3)} } } }`;

describe('a request over a limit gets the code and the number, and nothing is executed', () => {
  it.each([
    ['LIMIT_DEPTH', nested(QUERY_LIMITS.depth + 1), QUERY_LIMITS.depth],
    [
      'LIMIT_ALIASES',
      `{ ${Array.from({ length: QUERY_LIMITS.aliases + 1 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      QUERY_LIMITS.aliases,
    ],
    ['LIMIT_TOKENS', `{ ${'__typename '.repeat(QUERY_LIMITS.tokens)} }`, QUERY_LIMITS.tokens],
    [
      'LIMIT_COST',
      '{ actors(first: 100) { nodes { positions(first: 100) { nodes { id statement actor { name } } } } } }',
      QUERY_LIMITS.cost,
    ],
    ['LIMIT_PAGE_SIZE', '{ actors(first: 101) { totalCount } }', 100],
    ['LIMIT_TEXT', `{ search(text: "${'x'.repeat(201)}") { score } }`, 200],
  ])('%s', async (code, query, limit) => {
    const statements = server.opened.database.statementsRead;
    const answer = await server.ask(query);
    expect(answer.errors[0]?.extensions).toMatchObject({ code, limit });
    expect(answer.errors[0]?.message).toContain(`${limit}`);
    expect(answer.status).toBeLessThan(500);
    expect(server.opened.database.statementsRead).toBe(statements);
    expect(server.failures).toEqual([]);
  });

  it('counts the cost from the variables really sent, for a document that is cached too', async () => {
    const query =
      'query ($n: Int) { actors(first: $n) { nodes { positions(first: $n) { nodes { statement actor { name } } } } } }';
    expect((await server.ask(query, { n: 2 })).errors).toEqual([]);
    const answer = await server.ask(query, { n: 100 });
    expect(answer.errors[0]?.extensions.code).toBe('LIMIT_COST');
    expect((await server.ask(query, { n: 3 })).errors).toEqual([]);
  });

  it.each([
    ['a condition', '@include(if: $yes)', { yes: false }, { yes: true }],
    ['a page size in a fragment', '@skip(if: false)', { yes: true, n: 1 }, { yes: true, n: 100 }],
  ])('counts it anew where %s is another', async (_what, directive, small, large) => {
    const query = `query ($yes: Boolean = true, $n: Int = 100) { actors(first: 100) { nodes { slug ...More ${directive} } } __typename @include(if: $yes) }
      fragment More on Actor { positions(first: $n) { nodes { statement actor { name } issue { name } } } }`;
    const codes = async (variables: Record<string, unknown>) =>
      (await server.ask(query, variables)).errors.map((error) => error.extensions.code);
    expect(await codes(small)).toEqual([]);
    expect(await codes(large)).toEqual(['LIMIT_COST']);
    expect(await codes({})).toEqual(['LIMIT_COST']);
    expect(await codes(small)).toEqual([]);
    expect(await codes({ ...large, n: 'many' })).toEqual(['INVALID_INPUT']);
    expect(await codes(large)).toEqual(['LIMIT_COST']);
  });

  it('counts the lists that are no connections by what they are asked for', async () => {
    const actor = '... on Actor { positions(first: 100) { nodes { statement actor { name } } } }';
    const codes = async (query: string, variables: Record<string, unknown>) =>
      (await server.ask(query, variables)).errors.map((error) => error.extensions.code);
    const search = `query ($n: Int) { search(text: "china", first: $n) { subject { ${actor} } } }`;
    expect(await codes(search, { n: 3 })).toEqual([]);
    expect(await codes(search, { n: 100 })).toEqual(['LIMIT_COST']);
    const annotate = `query ($text: String!) { annotate(text: $text) { subject { ${actor} } } }`;
    expect(await codes(annotate, { text: 'China' })).toEqual([]);
    expect(await codes(annotate, { text: 'China. '.repeat(2_000) })).toEqual(['LIMIT_COST']);
    const refs =
      'query ($slugs: [String!]!, $more: [String!]!) { a: subjectRefs(slugs: $slugs) { slug } b: subjectRefs(slugs: $more) { slug } }';
    expect(await codes(refs, { slugs: ['china'], more: Array.from({ length: 100 }, () => 'china') })).toEqual(
      [],
    );
  });

  it('leaves a whole text with its mentions within the limit', async () => {
    const query = `query ($text: String!) { annotate(text: $text, language: "en") { start end surface kind evidence subject { slug name } post { slug name } } }`;
    expect((await server.ask(query, { text: 'Nobody said it. '.repeat(12_500) })).errors).toEqual([]);
  });

  it('refuses fragments that multiply', async () => {
    const fragments = Array.from(
      { length: 9 },
      (_, i) => `fragment F${i} on Issue { broader { ...F${i + 1} } related { ...F${i + 1} } }`,
    ).join('\n');
    const answer = await server.ask(
      `{ issues { nodes { ...F0 } } } ${fragments} fragment F9 on Issue { slug }`,
    );
    expect(answer.errors[0]?.extensions.code).toBe('LIMIT_COST');
  });

  it('answers what is just within a limit', async () => {
    expect(
      (await server.ask(nested(QUERY_LIMITS.depth))).errors.map((error) => error.extensions.code),
    ).not.toContain('LIMIT_DEPTH');
    expect((await server.ask('{ actors(first: 100) { totalCount } }')).errors).toEqual([]);
  });

  it('answers a body that is too large with 413 and the limit', async () => {
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(MOST_BODY_BYTES) } }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_BODY', limit: MOST_BODY_BYTES } }],
    });
  });

  it('lets a client learn the schema', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const answer = await server.ask(getIntrospectionQuery());
    expect(answer.errors).toEqual([]);
  });
});
