import { beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../server/curation/record.ts';
import { accepted, editorOn } from '../curation/curation-client.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { startServer, type TestServer } from '../start-server.ts';

const SAID_NOW = 'A senator of whom more was learned.';

describeEachDatabase('knownAt, the clock of the record', (databases) => {
  let server: TestServer;
  let before: string;
  beforeAll(async () => {
    const place = await databases.newPlace();
    server = await startServer('url' in place ? { databaseUrl: place.url } : {});
    before = new Date().toISOString();
    const ana = editorOn(server, await server.token('Ana Ruiz', 'REVIEWER'));
    const mei = editorOn(server, await server.token('Mei Tanaka', 'REVIEWER'));
    const actor = await ana.read('ACTOR', 'chuck-schumer');
    const issue = await ana.read('ISSUE', 'fentanyl-crisis');
    const draft = await ana.create('What was learned', [
      {
        kind: 'ACTOR',
        slug: 'chuck-schumer',
        baseVersion: actor.version,
        document: withSummary(actor.document, SAID_NOW),
      },
      {
        kind: 'ISSUE',
        slug: 'fentanyl-crisis',
        baseVersion: issue.version,
        document: withProposition(issue.document, 'Another sentence'),
      },
    ]);
    expect(draft.errors).toEqual([]);
    accepted(await mei.publish(accepted(await ana.submit(accepted(draft)))));
    return () => server.close();
  });

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await server.ask(query, variables);
    expect(errors).toEqual([]);
    return data;
  }

  it('answers an actor as it was on record, in all its fields', async () => {
    const { now, past, byId, today } = await ask(
      `query ($past: String!, $today: String!, $id: ID!) {
         now: actor(slug: "chuck-schumer") { ...Shown }
         past: actor(slug: "chuck-schumer", knownAt: $past) { ...Shown }
         byId: node(id: $id, knownAt: $past) { ... on Actor { ...Shown } }
         today: actor(slug: "chuck-schumer", knownAt: $today) { ...Shown }
       }
       fragment Shown on Actor { id name summary { text } memberships { label } card(asOf: "2023-10-12") { summary { text } } }`,
      {
        past: before,
        today: new Date().toISOString().slice(0, 10),
        id: (await ask('{ actor(slug: "chuck-schumer") { id } }')).actor.id,
      },
    );
    expect(now.summary.text).toBe(SAID_NOW);
    expect(past.summary.text).not.toBe(SAID_NOW);
    expect(past.card.summary.text).toBe(past.summary.text);
    expect({ ...past, summary: null, card: null }).toEqual({ ...now, summary: null, card: null });
    expect(byId).toEqual(past);
    expect(today).toEqual(now);
  });

  it('answers an issue and who stood where on it as they were on record', async () => {
    const text = 'Another sentence';
    const { now, past, standsNow, standsThen } = await ask(
      `query ($past: String!) {
         now: issue(slug: "fentanyl-crisis") { propositions { text } }
         past: issue(slug: "fentanyl-crisis", knownAt: $past) { propositions { text } }
         standsNow: whoStandsWhere(issue: "fentanyl-crisis") { proposition { text } }
         standsThen: whoStandsWhere(issue: "fentanyl-crisis", knownAt: $past) { proposition { text } }
       }`,
      { past: before },
    );
    expect(now.propositions).toContainEqual({ text });
    expect(past.propositions.length).toBe(now.propositions.length - 1);
    expect(past.propositions).not.toContainEqual({ text });
    expect(standsNow).toContainEqual({ proposition: { text } });
    expect(standsThen).not.toContainEqual({ proposition: { text } });
  });

  it('holds in every subject that is reached from there', async () => {
    const { post, card } = await ask(
      `query ($past: String!) {
         post(slug: "senate-majority-leader", knownAt: $past) { holders(asOf: "2023-10-12") { holder { slug summary { text } } } }
         card(slug: "senate-majority-leader", asOf: "2023-10-12", knownAt: $past) { offices { holder { subject { ... on Actor { summary { text } } } } } }
       }`,
      { past: before },
    );
    const [{ holder }] = post.holders;
    expect(holder.slug).toBe('chuck-schumer');
    expect(holder.summary.text).not.toBe(SAID_NOW);
    expect(card.offices[0].holder.subject.summary).toEqual(holder.summary);
  });

  it('answers for a record that was merged by the one that stayed, from the merge on', async () => {
    const ana = await server.token('Ana Ruiz', 'REVIEWER');
    const mei = editorOn(server, await server.token('Mei Tanaka', 'REVIEWER'));
    const { data } = await server.ask(
      `mutation { mergeSubjects(input: { from: "fentanyl-precursor-controls", into: "counternarcotics-cooperation" }) {
         changeSet { id state draftVersion problems { code message path record { kind slug } } } errors { code path message record { kind slug } } } }`,
      {},
      ana,
    );
    const earlier = new Date().toISOString();
    const { id } = (await ask('{ issue(slug: "fentanyl-precursor-controls") { id } }')).issue;
    accepted(await mei.publish(accepted(await editorOn(server, ana).submit(accepted(data.mergeSubjects)))));
    const answer = await ask(
      `query ($id: ID!, $earlier: String!, $now: String!) {
         past: issue(slug: "fentanyl-precursor-controls", knownAt: $earlier) { slug }
         pastById: issue(id: $id, knownAt: $earlier) { slug }
         pastNode: node(id: $id, knownAt: $earlier) { ... on Issue { slug } }
         since: issue(slug: "fentanyl-precursor-controls", knownAt: $now) { slug }
         sinceById: issue(id: $id, knownAt: $now) { slug }
         nowById: issue(id: $id) { slug }
         nowNode: node(id: $id) { ... on Issue { slug } }
       }`,
      { id, earlier, now: new Date().toISOString().slice(0, 10) },
    );
    const [merged, stayed] = [
      { slug: 'fentanyl-precursor-controls' },
      { slug: 'counternarcotics-cooperation' },
    ];
    expect(answer).toEqual({
      ...{ past: merged, pastById: merged, pastNode: merged },
      ...{ since: stayed, sinceById: stayed, nowById: stayed, nowNode: stayed },
    });
  });

  it('names nothing before anything was on record', async () => {
    const answer = await ask(
      '{ actor(slug: "chuck-schumer", knownAt: "2001-01-01") { name } whoStandsWhere(issue: "fentanyl-crisis", knownAt: "2001-01-01") { proposition { id } } }',
    );
    expect(answer).toEqual({ actor: null, whoStandsWhere: null });
  });

  it('takes as many statements for forty subjects as for two', async () => {
    const statementsOf = async (first: number) => {
      const start = server.opened.database.statementsRead;
      await ask(
        `query ($past: String!) { issue(slug: "us-china-relations", knownAt: $past) {
           events(first: ${first}) { nodes { participants { subject { slug ... on Actor { summary { text } } } } } } } }`,
        { past: before },
      );
      return server.opened.database.statementsRead - start;
    };
    expect(await statementsOf(40)).toBe(await statementsOf(2));
  });

  it('refuses what is no moment', async () => {
    const { errors } = await server.ask('{ issue(slug: "fentanyl-crisis", knownAt: "2023") { slug } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'knownAt' });
  });
});

function withSummary(document: JsonObject, text: string): JsonObject {
  const [first, ...others] = document.summaries as JsonObject[];
  return { ...document, summaries: [{ ...first, text }, ...others] };
}

function withProposition(document: JsonObject, text: string): JsonObject {
  const propositions = document.propositions as JsonObject[];
  return { ...document, propositions: [...propositions, { id: 'another-sentence', kind: 'POLICY', text }] };
}
