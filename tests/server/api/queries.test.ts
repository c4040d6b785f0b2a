import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCard } from '../../../shared/card/build-card.ts';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function dataOf(query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await server.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

describe('a subject', () => {
  it('is found by its slug and by its id, and node gives it its type', async () => {
    for (const [field, slug, type] of [
      ['actor', 'xi-jinping', 'Actor'],
      ['issue', 'fentanyl-crisis', 'Issue'],
      ['post', 'senate-majority-leader', 'Post'],
    ]) {
      const { found } = await dataOf(`query ($slug: String) { found: ${field}(slug: $slug) { id } }`, {
        slug,
      });
      const { again, node } = await dataOf(
        `query ($id: ID!) { again: ${field}(id: $id) { slug } node(id: $id) { __typename id ... on Subject { slug name } } }`,
        { id: found.id },
      );
      expect(again).toEqual({ slug });
      expect(node).toMatchObject({ __typename: type, id: found.id, slug });
    }
  });

  it('that does not exist is null and no error, whatever the id looks like', async () => {
    const data = await dataOf(
      '{ actor(slug: "nobody") { id } node(id: "nonsense") { id } card(slug: "nobody") { name } issue(slug: "xi-jinping") { id } }',
    );
    expect(data).toEqual({ actor: null, node: null, card: null, issue: null });
  });

  it.each(['{ actor { slug } }', '{ card(id: "a", slug: "b") { name } }'])(
    'is asked for by an id or a slug, not by both or none: %s',
    async (query) => {
      const { errors } = await server.ask(query);
      expect(errors[0]?.extensions.code).toBe('INVALID_INPUT');
    },
  );
});

describe('a card', () => {
  it('is exactly what the shared function makes of the published facts', async () => {
    const facts = (await server.opened.knowledge.factsBySlug(['chuck-schumer'])).get('chuck-schumer');
    if (!facts) throw new Error('The starter collection lost chuck-schumer.');
    const expected = buildCard(facts, { asOf: '2023-10-12', issues: ['counternarcotics-cooperation'] });
    const { card } = await dataOf(`{
      card(slug: "chuck-schumer", asOf: "2023-10-12", issues: ["counternarcotics-cooperation"]) {
        slug id kind name asOf reviewedAt beforeTotal sinceTotal
        summary { text sources }
        offices { label certainty acting sources }
        positions { id statement stance sources date }
        before { date text sources }
        since { date text sources }
        sources { number id title publisher class }
      }
    }`);
    const shown = JSON.parse(JSON.stringify(expected));
    expect(shown).toMatchObject({ ...card, offices: card.offices, positions: card.positions });
  });

  it('names the issues on which nothing is on record', async () => {
    const { card } = await dataOf(
      '{ card(id: "janet-yellen", asOf: "2023-10-12", issues: ["xinjiang-human-rights"]) { noRecord { slug name } } }',
    );
    const { issue } = await dataOf('{ issue(slug: "xinjiang-human-rights") { slug name } }');
    expect(card.noRecord).toEqual([issue]);
    expect(issue.name).not.toBe(issue.slug);
  });

  it('says who led the Senate majority on the day of the article, and not today', async () => {
    const query =
      'query ($day: Day) { card(slug: "chuck-schumer", asOf: $day) { offices { post { slug } } } }';
    const postsOn = async (day: string) =>
      (await dataOf(query, { day })).card.offices.map(
        (office: { post: { slug: string } | null }) => office.post?.slug,
      );
    expect(await postsOn('2023-10-12')).toContain('senate-majority-leader');
    expect(await postsOn('2025-01-03')).not.toContain('senate-majority-leader');
  });

  it.each(['2023-02-30', '2023', 'yesterday'])('refuses the day %s by name', async (day) => {
    const { errors } = await server.ask(
      'query ($day: Day) { card(slug: "chuck-schumer", asOf: $day) { name } }',
      { day },
    );
    expect(errors[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(errors[0]?.message).toContain('$day');
  });
});

describe('a list', () => {
  it('can be walked forwards and backwards in pages, each item once', async () => {
    const all: string[] = (await dataOf('{ actors(first: 100) { nodes { slug } } }')).actors.nodes.map(
      (node: { slug: string }) => node.slug,
    );
    expect(new Set(all).size).toBe(all.length);
    for (const [size, cursor, info, forwards] of [
      ['first', 'after', 'hasNextPage endCursor', true],
      ['last', 'before', 'hasPreviousPage startCursor', false],
    ] as const) {
      const walked: string[] = [];
      let at: string | null = null;
      for (;;) {
        const { actors }: { actors: WalkedPage } = await dataOf(
          `query ($at: ID) { actors(${size}: 7, ${cursor}: $at) { totalCount nodes { slug } pageInfo { ${info} } } }`,
          { at },
        );
        const slugs = actors.nodes.map(({ slug }) => slug);
        if (forwards) walked.push(...slugs);
        else walked.unshift(...slugs);
        at = (forwards ? actors.pageInfo.endCursor : actors.pageInfo.startCursor) ?? null;
        if (!(forwards ? actors.pageInfo.hasNextPage : actors.pageInfo.hasPreviousPage)) {
          expect(walked).toHaveLength(actors.totalCount);
          break;
        }
      }
      expect(walked.slice(0, all.length)).toEqual(all);
    }
  });

  it('has 20 where nothing is said', async () => {
    expect((await dataOf('{ actors { nodes { slug } } }')).actors.nodes).toHaveLength(20);
  });

  it.each([
    ['{ actors(first: 2, last: 2) { totalCount } }', 'INVALID_INPUT'],
    ['{ actors(first: -1) { totalCount } }', 'INVALID_INPUT'],
    ['{ actors(after: "nonsense") { totalCount } }', 'INVALID_CURSOR'],
    ['{ actors(filter: { heldPost: "" }) { totalCount } }', 'INVALID_INPUT'],
  ])('refuses %s', async (query, code) => {
    const { errors } = await server.ask(query);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(server.failures).toEqual([]);
  });

  it('is empty for a text that no database can store', async () => {
    const odd = JSON.stringify('xi\0jinping');
    const data = await dataOf(`{
      actor(slug: ${odd}) { slug }
      actors(filter: { heldPost: ${odd} }) { totalCount }
      positions(filter: { issue: ${odd}, actor: ${odd} }) { totalCount }
      events(filter: { participant: ${odd} }) { totalCount }
    }`);
    const none = { totalCount: 0 };
    expect(data).toEqual({ actor: null, actors: none, positions: none, events: none });
    expect(server.failures).toEqual([]);
  });

  it.each(['2021-06-01', '2023-10-12', '2023-11-16', '2025-06-01'])(
    'of positions on %s has the same ones by an actor as by the filter, without those that were replaced',
    async (day) => {
      const query = `query ($slug: String!, $day: Day) {
        actor(slug: $slug) { positions(first: 100, asOf: $day) { nodes { id } } }
        positions(first: 100, filter: { actor: $slug, asOf: $day }) { nodes { id } }
      }`;
      for (const slug of ['united-states', 'china', 'chuck-schumer']) {
        const { actor, positions } = await dataOf(query, { slug, day });
        const idsOf = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id).sort();
        expect(idsOf(actor.positions)).toEqual(idsOf(positions));
      }
    },
  );

  it('of actors can be narrowed by kind, by an office on a day, and by company', async () => {
    const slugsOf = async (filter: string): Promise<string[]> =>
      (await dataOf(`{ actors(first: 100, filter: ${filter}) { nodes { slug kind } } }`)).actors.nodes.map(
        ({ slug }: { slug: string }) => slug,
      );
    expect(await slugsOf('{ heldPost: "senate-majority-leader", on: "2023-10-12" }')).toEqual([
      'chuck-schumer',
    ]);
    expect(await slugsOf('{ heldPost: "senate-majority-leader", on: "2025-06-01" }')).not.toContain(
      'chuck-schumer',
    );
    expect(await slugsOf('{ kind: PERSON }')).not.toContain('china');
    expect(await slugsOf('{ mentionedWith: "xi-jinping" }')).toContain('chuck-schumer');
  });
});

interface WalkedPage {
  totalCount: number;
  nodes: { slug: string }[];
  pageInfo: {
    hasNextPage?: boolean;
    hasPreviousPage?: boolean;
    startCursor?: string | null;
    endCursor?: string | null;
  };
}

describe('annotate', () => {
  it('gives the subject of every mention, and the post where an office was named', async () => {
    const { annotate } = await dataOf(
      `{ annotate(text: "Chuck Schumer met Xi Jinping before the Treasury Secretary did.", date: "2023-10-12", language: "en") {
        start end surface kind subject { slug } post { slug } candidates { slug } evidence } }`,
    );
    expect(annotate.map((mention: { subject: { slug: string } }) => mention.subject.slug)).toEqual([
      'chuck-schumer',
      'xi-jinping',
      'janet-yellen',
    ]);
    expect(annotate[2].post).toEqual({ slug: 'us-treasury-secretary' });
    expect(annotate[0]).toMatchObject({
      start: 0,
      end: 13,
      surface: 'Chuck Schumer',
      kind: 'PERSON',
      candidates: [],
    });
  });

  it('of an empty text is empty', async () => {
    expect(await dataOf('{ annotate(text: "") { start } }')).toEqual({ annotate: [] });
  });
});
