import { beforeAll, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../server/curation/record.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { startServer, type TestServer } from '../start-server.ts';
import { accepted, codesOf, editorOn } from './curation-client.ts';

describeEachDatabase('a change, from draft to revert', (databases) => {
  let server: TestServer;
  beforeAll(async () => {
    const place = await databases.newPlace();
    server = await startServer('url' in place ? { databaseUrl: place.url } : {});
    return () => server.close();
  });

  async function summaryOfCard(): Promise<string> {
    const { data } = await server.ask(
      '{ card(slug: "chuck-schumer", asOf: "2023-10-12") { summary { text } } }',
    );
    return data.card.summary.text;
  }

  async function collectionVersion(): Promise<number> {
    const { data } = await server.ask('{ collection { version } }');
    return data.collection.version;
  }

  it('is suggested by a reader, drafted by one, published by another, seen by readers, corrected and put back', async () => {
    const ana = editorOn(server, await server.token('Ana Ruiz', 'REVIEWER'));
    const mei = editorOn(server, await server.token('Mei Tanaka', 'REVIEWER'));
    const before = await summaryOfCard();
    const versionBefore = await collectionVersion();

    const suggested = await server.ask(
      `mutation { suggest(input: { kind: WRONG_OR_OUT_OF_DATE, subject: "chuck-schumer", note: "Say it shorter." }) {
        suggestion { id } errors { code } } }`,
    );
    const { id: suggestion } = suggested.data.suggest.suggestion;
    const taken = await ana.acceptSuggestion(suggestion);
    expect(accepted(taken)).toMatchObject({
      state: 'DRAFT',
      draftVersion: 1,
      origin: `suggestion ${suggestion}`,
    });

    const { version, document } = await ana.read('ACTOR', 'chuck-schumer');
    const changed = withSummary(document, 'A senator from New York.');
    const records = [{ kind: 'ACTOR', slug: 'chuck-schumer', baseVersion: version, document: changed }];
    const draft = accepted(await ana.save(accepted(taken), { title: 'Say it shorter', records }));
    expect(draft).toMatchObject({ state: 'DRAFT', draftVersion: 2, problems: [] });
    expect(await summaryOfCard()).toBe(before);

    const submitted = accepted(await ana.submit(draft));
    expect(submitted.state).toBe('IN_REVIEW');
    expect(codesOf(await ana.publish(submitted))).toEqual(['OWN_CHANGE_SET']);
    const published = await mei.publish(submitted);
    expect(accepted(published)).toMatchObject({
      state: 'PUBLISHED',
      publishedBy: 'Mei Tanaka',
      selfReviewed: false,
    });
    expect(published.version).toBe(versionBefore + 1);
    expect(await summaryOfCard()).toBe('A senator from New York.');
    expect(await collectionVersion()).toBe(versionBefore + 1);

    const correction = accepted(
      await ana.create(
        'Correct the office',
        [
          {
            kind: 'ACTOR',
            slug: 'chuck-schumer',
            baseVersion: version + 1,
            document: withSummary(changed, 'Senator from New York, and leader of the majority.'),
          },
        ],
        { kind: 'CORRECTION', correctionNote: 'The summary left out his leadership.' },
      ),
    );
    accepted(await mei.publish(accepted(await ana.submit(correction))));
    const { data } = await server.ask('{ card(slug: "chuck-schumer") { corrections { note } } }');
    expect(data.card.corrections).toEqual([{ note: 'The summary left out his leadership.' }]);

    const revert = accepted(await mei.revert(correction));
    expect(revert).toMatchObject({ state: 'DRAFT', origin: `change set ${correction.id}` });
    accepted(await ana.publish(accepted(await mei.submit(revert))));
    expect(await summaryOfCard()).toBe('A senator from New York.');

    const history = await server.ask(`{
      history(kind: ACTOR, slug: "chuck-schumer") {
        totalCount nodes { version writtenBy publishedBy changeSet { title revertedBy } changes { path } }
      }
    }`);
    expect(history.errors).toEqual([]);
    expect(history.data.history).toMatchObject({
      totalCount: 4,
      nodes: [
        { version: 4, writtenBy: 'Mei Tanaka', publishedBy: 'Ana Ruiz' },
        { version: 3, changeSet: { title: 'Correct the office', revertedBy: revert.id } },
        { version: 2, changes: [{ path: 'summaries[en].text' }] },
        { version: 1, writtenBy: null, publishedBy: null, changeSet: null },
      ],
    });
    expect(server.failures).toEqual([]);
  });

  it('leaves the tables as a new load of the same documents would make them', async () => {
    const { exportOwnFormat } = await import('../../../server/transfer/export-own-format.ts');
    const actor = (await exportOwnFormat(server.opened.database)).find(
      ({ file }) => file === 'actors/chuck-schumer.yaml',
    );
    expect(actor?.text).toContain('A senator from New York.');
  });
});

function withSummary(document: JsonObject, text: string): JsonObject {
  const summaries = document.summaries as JsonObject[];
  return {
    ...document,
    summaries: summaries.map((summary): Json => (summary.language === 'en' ? { ...summary, text } : summary)),
  };
}
