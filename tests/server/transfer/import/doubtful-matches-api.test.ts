import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCongressLegislators } from '../../../../server/transfer/import/congress/read-congress-legislators.ts';
import { keepDoubtfulMatches } from '../../../../server/transfer/import/doubtful-matches.store.ts';
import { planImport } from '../../../../server/transfer/import/plan-import.ts';
import { readRecordedCollection } from '../../../../server/transfer/import/recorded-collection.store.ts';
import { startServer, type TestServer } from '../../start-server.ts';
import { ACCESSED, file, LEGISLATORS } from './import-cast.ts';

const QUEUE = `query ($judged: Boolean) { doubtfulMatches(judged: $judged) {
  totalCount nodes { id recordKey name slug reasons document format place verdict judgedBy note } } }`;
const JUDGE = `mutation ($input: JudgeMatchInput!) { judgeMatch(input: $input) {
  match { verdict judgedBy judgedAt note } errors { code path message } } }`;

let server: TestServer;
let editor: string;
beforeAll(async () => {
  server = await startServer();
  editor = await server.token('Ada', 'EDITOR');
  const { database } = server.opened;
  const text = LEGISLATORS.replaceAll('Sam Quill', 'David Perdue').replaceAll('Quill', 'Perdue');
  const batch = readCongressLegislators([file(text)], { accessed: ACCESSED });
  const { collection } = await readRecordedCollection(database);
  const { doubtful } = planImport(collection, batch);
  await keepDoubtfulMatches(database, 'congress-legislators', [], doubtful);
});
afterAll(() => server.close());

describe('the queue of doubtful matches, by the API', () => {
  it('is shown to editors, with the imported record and what speaks for and against', async () => {
    const { data } = await server.ask(QUEUE, {}, editor);
    expect(data.doubtfulMatches).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          recordKey: 'bioguide:Q009002',
          name: 'David Perdue',
          slug: 'david-perdue',
          document: { born: '1970-11-30' },
          place: 'people.yaml:13',
          verdict: null,
        },
      ],
    });
  });

  it('takes a judgement, and says who judged', async () => {
    const [{ id }] = (await server.ask(QUEUE, {}, editor)).data.doubtfulMatches.nodes;
    const input = { match: id, verdict: 'NOT_SAME', note: 'A namesake.' };
    const { data } = await server.ask(JUDGE, { input }, editor);
    expect(data.judgeMatch).toMatchObject({
      match: { verdict: 'NOT_SAME', judgedBy: 'Ada', judgedAt: expect.any(String), note: 'A namesake.' },
      errors: [],
    });
    expect((await server.ask(QUEUE, { judged: true }, editor)).data.doubtfulMatches.totalCount).toBe(1);
    expect((await server.ask(QUEUE, {}, editor)).data.doubtfulMatches.totalCount).toBe(0);
  });

  it('is respected by the reconciliation service: a row with that number is not offered the namesake', async () => {
    const offered = async (bioguide: string) => {
      const queries = { q: { query: 'David Perdue', properties: [{ pid: 'bioguide', v: bioguide }] } };
      const address = `${server.origin}/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`;
      const { q } = (await (await fetch(address)).json()) as { q: { result: { id: string }[] } };
      return q.result.map(({ id }) => id);
    };
    expect(await offered('Q009999')).toContain('david-perdue');
    expect(await offered('Q009002')).not.toContain('david-perdue');
  });

  it('refuses a judgement on nothing, and a note that is too long', async () => {
    const judge = (input: object) => server.ask(JUDGE, { input: { verdict: 'SAME', ...input } }, editor);
    expect((await judge({ match: 'nothing' })).data.judgeMatch).toMatchObject({
      match: null,
      errors: [{ code: 'NOT_FOUND', path: ['input', 'match'] }],
    });
    expect((await judge({ match: 'nothing', note: 'x'.repeat(2_001) })).data.judgeMatch.errors).toMatchObject(
      [{ code: 'LIMIT_TEXT', path: ['input', 'note'] }],
    );
  });

  it('is closed to readers and contributors', async () => {
    const contributor = await server.token('Cy', 'CONTRIBUTOR');
    const input = { match: 'x', verdict: 'SAME' };
    for (const [query, variables] of [
      [QUEUE, {}],
      [JUDGE, { input }],
    ] as const) {
      expect((await server.ask(query, variables)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await server.ask(query, variables, contributor)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
