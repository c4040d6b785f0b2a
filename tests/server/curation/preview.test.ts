import { beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../server/curation/json.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { startServer, type TestServer } from '../start-server.ts';
import { accepted, editorOn } from './curation-client.ts';

describeEachDatabase('before anything is published', (databases) => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    const place = await databases.newPlace();
    server = await startServer('url' in place ? { databaseUrl: place.url } : {});
    token = await server.token('Ana Ruiz', 'CONTRIBUTOR');
    return () => server.close();
  });

  async function dataOf(query: string, variables: object) {
    const { data, errors } = await server.ask(query, { ...variables }, token);
    expect(errors).toEqual([]);
    return data;
  }

  const CARD = `query ($changeSet: String!, $slug: String!) {
    draftCard(changeSet: $changeSet, slug: $slug, asOf: "2023-10-12") { name summary { text } positions { statement } }
  }`;

  async function draft(slug: string, edit: (document: JsonObject) => JsonObject) {
    const ana = editorOn(server, token);
    const { version, document } = await ana.read('ACTOR', slug);
    return accepted(
      await ana.create('A draft', [{ kind: 'ACTOR', slug, baseVersion: version, document: edit(document) }]),
    );
  }

  it('the card is shown with the draft, and everything else as it is published', async () => {
    const { id } = await draft('chuck-schumer', (document) => ({
      ...document,
      names: [{ text: 'Charles Schumer', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
    }));
    const { draftCard } = await dataOf(CARD, { changeSet: id, slug: 'chuck-schumer' });
    const { data } = await server.ask(
      '{ card(slug: "chuck-schumer", asOf: "2023-10-12") { name summary { text } positions { statement } } }',
    );
    expect(draftCard).toEqual({ ...data.card, name: 'Charles Schumer' });
    expect(data.card.name).toBe('Chuck Schumer');
  });

  it('the card is shown without what is not written out yet', async () => {
    const { id } = await draft('chuck-schumer', (document) => ({
      ...document,
      positions: [...(document.positions as JsonObject[]), { id: 'half', statement: 'Half of a' }],
    }));
    const { draftCard } = await dataOf(CARD, { changeSet: id, slug: 'chuck-schumer' });
    expect(draftCard.name).toBe('Chuck Schumer');
    expect(draftCard.positions.length).toBeGreaterThan(0);
    expect(JSON.stringify(draftCard)).not.toContain('Half of a');
  });

  it('the names of others on a card are those of the draft', async () => {
    const { id } = await draft('chuck-schumer', (document) => ({
      ...document,
      names: [{ text: 'Charles Schumer', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
    }));
    const { draftCard } = await dataOf(
      `query ($changeSet: String!) {
        draftCard(changeSet: $changeSet, slug: "senate-majority-leader", asOf: "2023-10-12") { offices { holder { name } } }
      }`,
      { changeSet: id },
    );
    expect(draftCard.offices).toEqual([{ holder: { name: 'Charles Schumer' } }]);
  });

  it('a name is tried in our texts and in a pasted one', async () => {
    const query = `query ($input: NameConcordanceInput!) {
      nameConcordance(input: $input) { total texts isOrdinaryWord places { sample surface markedAs wouldMark } }
    }`;
    const input = { subject: 'chuck-schumer', kind: 'PERSON', text: 'Up Chuck', matching: 'ALONE' };
    const { nameConcordance } = await dataOf(query, { input: { ...input, pasted: 'Up Chuck spoke.' } });
    expect(nameConcordance).toMatchObject({
      total: 1,
      isOrdinaryWord: false,
      places: [{ sample: null, surface: 'Up Chuck', markedAs: null, wouldMark: 'chuck-schumer' }],
    });
    const ordinary = await dataOf(query, { input: { ...input, text: 'House' } });
    expect(ordinary.nameConcordance.isOrdinaryWord).toBe(true);
  });

  it('a published name says how often it is what is marked in our texts', async () => {
    const query = 'query ($slug: String!) { nameHits(slug: $slug) { text language places texts } }';
    const { nameHits } = await dataOf(query, { slug: 'chuck-schumer' });
    const hits = (text: string, language: string) =>
      nameHits.find(
        (one: { text: string; language: string }) => one.text === text && one.language === language,
      );
    expect(hits('Chuck Schumer', 'en').places).toBeGreaterThan(0);
    expect(hits('Chuck Schumer', 'en').texts).toBeGreaterThanOrEqual(24);
    expect(hits('Chuck Schumer', 'es').places).toBe(0);
    expect((await dataOf(query, { slug: 'nobody' })).nameHits).toEqual([]);
  });
});

describeEachDatabase('the record as it was known', (databases) => {
  let server: TestServer;
  beforeAll(async () => {
    const place = await databases.newPlace();
    server = await startServer('url' in place ? { databaseUrl: place.url } : {});
    return () => server.close();
  });

  async function nameKnownAt(slug: string, knownAt: string): Promise<string | null> {
    const { data, errors } = await server.ask(
      'query ($slug: String, $knownAt: String) { card(slug: $slug, asOf: "2023-10-12", knownAt: $knownAt) { name } }',
      { slug, knownAt },
    );
    expect(errors).toEqual([]);
    return data.card?.name ?? null;
  }

  it('is answered from before and after a publication, and is nothing before the first', async () => {
    const ana = editorOn(server, await server.token('Ana', 'REVIEWER'));
    const mei = editorOn(server, await server.token('Mei', 'REVIEWER'));
    const before = new Date().toISOString();
    const { version, document } = await ana.read('ACTOR', 'chuck-schumer');
    const names = [{ text: 'Charles Schumer', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }];
    const draft = accepted(
      await ana.create('Rename', [
        { kind: 'ACTOR', slug: 'chuck-schumer', baseVersion: version, document: { ...document, names } },
      ]),
    );
    accepted(await mei.publish(accepted(await ana.submit(draft))));
    expect(await nameKnownAt('chuck-schumer', before)).toBe('Chuck Schumer');
    expect(await nameKnownAt('chuck-schumer', new Date().toISOString())).toBe('Charles Schumer');
    expect(await nameKnownAt('chuck-schumer', '2020-01-01')).toBeNull();
    expect(await nameKnownAt('nobody', before)).toBeNull();
  });

  it('is the whole card of that moment', async () => {
    const card = `name offices { label certainty } positions { statement proposition { text } } since { date text } sources { title }`;
    const now = new Date().toISOString();
    for (const slug of ['xi-jinping', 'fentanyl-crisis', 'senate-majority-leader', 'united-states']) {
      const { data, errors } = await server.ask(
        `query ($slug: String, $now: String) {
          known: card(slug: $slug, asOf: "2023-10-12", knownAt: $now) { ${card} }
          card(slug: $slug, asOf: "2023-10-12") { ${card} }
        }`,
        { slug, now },
      );
      expect(errors).toEqual([]);
      expect(data.known).toEqual(data.card);
      expect(data.card).not.toBeNull();
    }
  });

  it('is not confused with the day to speak of', async () => {
    const { errors } = await server.ask('{ card(slug: "xi-jinping", knownAt: "last week") { name } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'knownAt' });
  });
});
