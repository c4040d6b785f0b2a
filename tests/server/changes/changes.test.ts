import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChanges, type PublishedChange, readLastChanges } from '../../../server/changes/changes.store.ts';
import { renderFeed } from '../../../server/changes/changes-feed.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { accepted, editorOn } from '../curation/curation-client.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { startServer, type TestServer } from '../start-server.ts';
import { makeCollectionFolder } from '../transfer/collection-folder.ts';

const CHANGES = `query ($since: Int!, $after: ID) { changes(since: $since, first: 100, after: $after) { totalCount
  pageInfo { hasNextPage endCursor }
  nodes { collectionVersion kind slug version name isRemoved publishedBy changeSetTitle } } }`;

describe('what was published', () => {
  let server: TestServer;
  const feed = (headers = {}) => fetch(`${server.origin}/changes.atom`, { headers });
  beforeAll(async () => {
    server = await startServer();
    const [ada, bo] = [
      editorOn(server, await server.token('Ada', 'EDITOR')),
      editorOn(server, await server.token('Bo', 'REVIEWER')),
    ];
    const { version, document } = await ada.read('ACTOR', 'maggie-hassan');
    const next = { ...document, born: '1958-02-27' };
    const record = { kind: 'ACTOR' as const, slug: 'maggie-hassan', baseVersion: version, document: next };
    const submitted = await ada.submit(accepted(await ada.create('A date of birth & <more>', [record])));
    accepted(await bo.publish(accepted(submitted)));
  });
  afterAll(() => server.close());

  it('since a version of the collection is what came after it, and nothing since the last one', async () => {
    expect((await server.ask(CHANGES, { since: 1 })).data.changes).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          collectionVersion: 2,
          kind: 'ACTOR',
          slug: 'maggie-hassan',
          version: 2,
          name: 'Maggie Hassan',
          isRemoved: false,
          publishedBy: 'Bo',
          changeSetTitle: 'A date of birth & <more>',
        },
      ],
    });
    expect((await server.ask(CHANGES, { since: 2 })).data.changes.nodes).toEqual([]);
  });

  it('from the beginning is every record once for each version, page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await server.ask(CHANGES, { since: 0, after });
      for (const { kind, slug, version } of data.changes.nodes) seen.push(`${kind} ${slug} ${version}`);
      after = data.changes.pageInfo.hasNextPage ? data.changes.pageInfo.endCursor : null;
      if (after === null) expect(seen).toHaveLength(data.changes.totalCount);
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['ACTOR maggie-hassan 1', 'SOURCE legislators 1']));
    expect(seen.at(-1)).toBe('ACTOR maggie-hassan 2');
  });

  it('is no negative version', async () => {
    expect((await server.ask(CHANGES, { since: -1 })).errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'since',
    });
  });

  it('is a feed, the newest first, for any page to read', async () => {
    const answer = await feed();
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const text = await answer.text();
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    );
    const titles = [...text.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title);
    expect(titles).toEqual(['A date of birth &amp; &lt;more>', 'Files of the collection (version 1)']);
    expect(text).toContain('actor maggie-hassan (Maggie Hassan)');
    expect(text).toMatch(/… and \d+ more\./);
  });

  it('is not sent again to whoever has it', async () => {
    const etag = (await feed()).headers.get('etag') ?? '';
    expect((await feed({ 'if-none-match': etag })).status).toBe(304);
  });
});

describe('the feed', () => {
  const change = (facts: Partial<PublishedChange>): PublishedChange => ({
    collectionVersion: 3,
    kind: 'ACTOR',
    slug: 'ada-lind',
    version: 1,
    name: null,
    isRemoved: false,
    publishedAt: '2026-01-01T00:00:00.000Z',
    publishedBy: null,
    changeSetId: null,
    changeSetTitle: null,
    correctionNote: null,
    ...facts,
  });
  const render = (...changes: PublishedChange[]) =>
    renderFeed(changes, {
      origin: 'https://sidelight.example',
      collection: { name: 'Harbor', publisher: 'A test', license: 'CC0-1.0' },
      updated: '2026-01-01T00:00:00.000Z',
    });

  it('has one entry for each publication, that says what was corrected and what is gone', () => {
    const text = render(
      change({ isRemoved: true, changeSetTitle: 'Merge', correctionNote: 'They were one.' }),
      change({ slug: 'bo-lind', changeSetTitle: 'Merge' }),
      change({ collectionVersion: 2 }),
    );
    expect(text.match(/<entry>/g)).toHaveLength(2);
    expect(text).toContain('<id>https://sidelight.example/changes.atom?version=3</id>');
    expect(text).toContain('Correction: They were one.\nactor ada-lind: removed\nactor bo-lind</content>');
  });

  it('has no character that XML cannot have', () => {
    expect(render(change({ name: 'A\u0000da \u000B<b>' }))).toContain('actor ada-lind (Ada &lt;b>)');
  });
});

describeEachDatabase('the changes of a loaded collection', (databases) => {
  it('are those of each load, with what the later files no longer have', async () => {
    const database = await databases.open();
    const folder = makeCollectionFolder();
    await loadCollection(database, folder.path);
    folder.put('events/quay-vote.yaml', null);
    await loadCollection(database, folder.path);
    folder.remove();
    const page = { size: 100, after: null, before: null, fromEnd: false };
    const { rows } = await listChanges(database, 1, page);
    expect(rows).toMatchObject([{ collectionVersion: 2, kind: 'EVENT', slug: 'quay-vote', isRemoved: true }]);
    expect((await readLastChanges(database, 1)).map(({ slug }) => slug)).toEqual(['quay-vote']);
    const all = await readLastChanges(database, 9);
    expect(all.slice(0, 2).map(({ collectionVersion }) => collectionVersion)).toEqual([2, 1]);
  });
});
