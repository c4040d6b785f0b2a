import { beforeAll, expect, it } from 'vitest';
import { DRAFT_LIMITS } from '../../../server/curation/draft-limits.ts';
import type { JsonObject } from '../../../server/curation/json.ts';
import { MOST_SEEN_ONE_BY_ONE, SAMPLE_SEEN } from '../../../server/curation/review-extent.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { startServer, type TestServer } from '../start-server.ts';
import { accepted, codesOf, editorOn, type ShownChangeSet } from './curation-client.ts';

describeEachDatabase('a draft', (databases) => {
  let server: TestServer;
  let ana: ReturnType<typeof editorOn>;
  let mei: ReturnType<typeof editorOn>;
  let contributor: ReturnType<typeof editorOn>;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    const place = await databases.newPlace();
    server = await startServer('url' in place ? { databaseUrl: place.url } : {});
    tokens.ana = await server.token('Ana', 'REVIEWER');
    tokens.mei = await server.token('Mei', 'REVIEWER');
    tokens.kim = await server.token('Kim', 'CONTRIBUTOR');
    [ana, mei, contributor] = [tokens.ana, tokens.mei, tokens.kim].map((token) =>
      editorOn(server, token as string),
    ) as [typeof ana, typeof mei, typeof contributor];
    return () => server.close();
  });

  async function dataOf(query: string, variables: Record<string, unknown> = {}, token?: string) {
    const { data, errors } = await server.ask(query, variables, token);
    expect(errors).toEqual([]);
    return data;
  }

  async function draftOf(editor: typeof ana, slug: string, edit: (document: JsonObject) => JsonObject) {
    const { version, document } = await editor.read('ACTOR', slug);
    return accepted(
      await editor.create(`Change ${slug}`, [
        { kind: 'ACTOR', slug, baseVersion: version, document: edit(document) },
      ]),
    );
  }

  const reviewed = (day: string) => (document: JsonObject) => ({ ...document, reviewedAt: day });

  it('keeps what is typed, whole or not, and says what is missing', async () => {
    const draft = await draftOf(ana, 'wang-yi', (document) => ({ ...document, names: 'half a thought' }));
    expect(codesOf({ errors: draft.problems })).toEqual(['DOCUMENT_INVALID']);
    const { changeSet } = await dataOf(
      'query ($id: String!) { changeSet(id: $id) { records { document } } }',
      { id: draft.id },
      tokens.ana,
    );
    expect(changeSet.records[0].document.names).toBe('half a thought');
  });

  it('has a version of its own: a second window is told, and overwrites nothing', async () => {
    const draft = await draftOf(ana, 'wang-yi', reviewed('2026-11-20'));
    const saved = accepted(await ana.save(draft, { title: 'From the first window' }));
    expect(saved.draftVersion).toBe(draft.draftVersion + 1);
    const second = await ana.save(draft, { title: 'From the second window' });
    expect(codesOf(second)).toEqual(['DRAFT_VERSION_CONFLICT']);
    expect(second.changeSet).toMatchObject({
      draftVersion: saved.draftVersion,
      title: 'From the first window',
    });
  });

  it('is seen by nobody without a token, and by its author and editors with one', async () => {
    const draft = await draftOf(contributor, 'wang-yi', reviewed('2026-11-21'));
    const query = 'query ($id: String!) { changeSet(id: $id) { id } }';
    const seen = async (token?: string) => (await dataOf(query, { id: draft.id }, token)).changeSet !== null;
    expect(await seen()).toBe(false);
    expect(await seen(await server.token('Lee', 'CONTRIBUTOR'))).toBe(false);
    expect(await seen(tokens.kim)).toBe(true);
    expect(await seen(tokens.ana)).toBe(true);
    const { drafts } = await dataOf('{ drafts { nodes { id } } }', {}, tokens.kim);
    expect(drafts.nodes).toContainEqual({ id: draft.id });
    const { changeSets } = await dataOf('{ changeSets { nodes { id state } } }');
    expect(changeSets.nodes.every(({ state }: { state: string }) => state === 'PUBLISHED')).toBe(true);
  });

  it('of a contributor is sent to review by an editor, who may publish it: they did not write it', async () => {
    const draft = await draftOf(contributor, 'wang-yi', reviewed('2026-11-22'));
    const waiting = accepted(await ana.submit(draft));
    accepted(await ana.publish(waiting));
  });

  it('can be withdrawn from review, sent back with a comment, and put away', async () => {
    const draft = await draftOf(ana, 'xie-feng', reviewed('2026-11-20'));
    accepted(await ana.submit(draft));
    expect(accepted(await ana.withdraw(draft)).state).toBe('DRAFT');
    accepted(await ana.submit(draft));
    expect(accepted(await mei.sendBack(draft, 'Say on which page.')).state).toBe('SENT_BACK');
    const { changeSet } = await dataOf(
      'query ($id: String!) { changeSet(id: $id) { submissions comments { text author path resolvedAt } } }',
      { id: draft.id },
      tokens.ana,
    );
    expect(changeSet.submissions).toBe(2);
    expect(changeSet.comments).toEqual([
      { text: 'Say on which page.', author: 'Mei', path: '', resolvedAt: null },
    ]);
    expect(accepted(await ana.discard(draft)).state).toBe('DISCARDED');
    expect(codesOf(await ana.save(draft, { title: 'Too late' }))).toEqual(['CHANGE_SET_STATE']);
  });

  it('loses its approval with any edit, also one by its author after the approval', async () => {
    const draft = await draftOf(ana, 'xie-feng', reviewed('2026-11-21'));
    const waiting = accepted(await ana.submit(draft));
    expect(codesOf(await ana.approve(waiting))).toEqual(['OWN_CHANGE_SET']);
    expect((await ana.standing(waiting))?.stopsYou).toEqual([{ code: 'OWN_CHANGE_SET' }]);
    expect(accepted(await mei.approve(waiting)).approvedBy).toBe('Mei');
    const edited = accepted(await ana.save(waiting, { note: 'One more word' }));
    expect(edited).toMatchObject({ state: 'IN_REVIEW', approvedBy: null });
    expect(codesOf(await ana.publish(edited))).toEqual(['OWN_CHANGE_SET']);
    expect(codesOf(await mei.publish(waiting))).toEqual(['DRAFT_VERSION_CONFLICT']);
    accepted(await mei.approve(edited));
    accepted(await ana.publish(edited));
  });

  it('is approved and published by somebody who has seen every field that it changes, and an edit unmarks its field', async () => {
    const draft = await draftOf(ana, 'qin-gang', (document) => ({
      ...document,
      highProfile: true,
      reviewedAt: '2026-11-22',
    }));
    const waiting = accepted(await ana.submit(draft));
    const unseen = [
      {
        code: 'CHANGES_UNSEEN',
        path: ['reviewedAt'],
        record: { kind: 'ACTOR', slug: 'qin-gang' },
        message: expect.stringContaining('reviewedAt, highProfile of qin-gang'),
      },
    ];
    expect((await mei.approveUnseen(waiting)).errors).toMatchObject(unseen);
    expect((await mei.publishUnseen(waiting)).errors).toMatchObject(unseen);
    accepted(await mei.see(waiting));
    const { version, document } = await ana.read('ACTOR', 'qin-gang');
    const later = { ...document, highProfile: true, reviewedAt: '2026-11-21' };
    const edited = accepted(
      await ana.save(waiting, {
        records: [{ kind: 'ACTOR', slug: 'qin-gang', baseVersion: version, document: later }],
      }),
    );
    expect((await mei.publishUnseen(edited)).errors).toMatchObject([
      { code: 'CHANGES_UNSEEN', path: ['reviewedAt'] },
    ]);
    accepted(await mei.publish(edited));
  });

  it('that an approver has seen can be published by another editor as it stands', async () => {
    const draft = await draftOf(ana, 'nicholas-burns', reviewed('2026-11-22'));
    const waiting = accepted(await ana.submit(draft));
    accepted(await mei.approve(waiting));
    accepted(await ana.publishUnseen(waiting));
  });

  it('that a reviewer wrote in is theirs too: they cannot publish it', async () => {
    const draft = await draftOf(ana, 'zhao-leji', reviewed('2026-11-20'));
    const waiting = accepted(await ana.submit(draft));
    const helped = accepted(await mei.save(waiting, { note: 'Let me help' }));
    expect(codesOf(await mei.publish(helped))).toEqual(['OWN_CHANGE_SET']);
  });

  it('whose record was published anew meanwhile is a conflict, with both versions, and goes on from the new one', async () => {
    const mine = await draftOf(ana, 'li-qiang', (document) => ({ ...document, highProfile: true }));
    const theirs = await draftOf(mei, 'li-qiang', reviewed('2026-11-20'));
    accepted(await ana.publish(accepted(await mei.submit(theirs))));
    expect(codesOf(await ana.submit(mine))).toEqual(['VERSION_CONFLICT']);
    const { changeSet } = await dataOf(
      `query ($id: String!) { changeSet(id: $id) { records {
        currentVersion conflict { version base theirs merged contested { path base mine theirs } } } } }`,
      { id: mine.id },
      tokens.ana,
    );
    const [{ conflict }] = changeSet.records;
    expect(conflict.contested).toEqual([]);
    expect(conflict.base.reviewedAt).not.toBe('2026-11-20');
    expect(conflict.theirs).toMatchObject({ reviewedAt: '2026-11-20', highProfile: false });
    expect(conflict.merged).toMatchObject({ reviewedAt: '2026-11-20', highProfile: true });
    const record = {
      kind: 'ACTOR',
      slug: 'li-qiang',
      baseVersion: conflict.version,
      document: conflict.merged,
    };
    const taken = accepted(await ana.save(mine, { records: [record] }));
    accepted(await mei.publish(accepted(await ana.submit(taken))));
    expect((await ana.read('ACTOR', 'li-qiang')).document).toMatchObject({
      reviewedAt: '2026-11-20',
      highProfile: true,
    });
  });

  it('is published once when two reviewers press at the same moment, and two drafts of different records both are', async () => {
    const jonas = editorOn(server, await server.token('Jonas', 'REVIEWER'));
    const one = accepted(await ana.submit(await draftOf(ana, 'mao-ning', reviewed('2026-11-20'))));
    const other = accepted(await ana.submit(await draftOf(ana, 'qin-gang', reviewed('2026-11-20'))));
    const answers = await Promise.all([mei.publish(one), jonas.publish(one), mei.publish(other)]);
    const [first, second, third] = answers.map(codesOf);
    expect([first, second].map((codes) => codes?.length).sort()).toEqual([0, 1]);
    expect([...(first ?? []), ...(second ?? [])]).toEqual(['CHANGE_SET_STATE']);
    expect(third).toEqual([]);
    const versions = answers.flatMap(({ version }) => version ?? []);
    expect(new Set(versions).size).toBe(2);
    const { data } = await server.ask('{ history(kind: ACTOR, slug: "mao-ning") { totalCount } }');
    expect(data.history.totalCount).toBe(2);
  });

  it('of the same record can be published by one of two only', async () => {
    const [one, two] = [
      await draftOf(ana, 'nancy-pelosi', reviewed('2026-11-20')),
      await draftOf(ana, 'nancy-pelosi', reviewed('2026-11-21')),
    ];
    const waiting = [accepted(await ana.submit(one)), accepted(await ana.submit(two))] as [
      ShownChangeSet,
      ShownChangeSet,
    ];
    const codes = (await Promise.all(waiting.map((draft) => mei.publish(draft)))).map(codesOf);
    expect(codes.map(({ length }) => length).sort()).toEqual([0, 1]);
    expect(codes.flat()).toEqual(['VERSION_CONFLICT']);
  });

  it('is marked as seen change by change, and an edit of a field unmarks it', async () => {
    const draft = await draftOf(ana, 'fbi', (document) => ({
      ...document,
      founded: '1908',
      highProfile: true,
    }));
    const waiting = accepted(await ana.submit(draft));
    const changes = [{ kind: 'ACTOR', slug: 'fbi', path: 'founded' }];
    const mark = `mutation ($input: MarkSeenInput!) { markSeen(input: $input) { errors { code } } }`;
    await dataOf(mark, { input: { changeSet: draft.id, changes } }, tokens.mei);
    const seen = async () => {
      const query = 'query ($id: String!) { changeSet(id: $id) { records { changes { path seen } } } }';
      const { changeSet } = await dataOf(query, { id: draft.id }, tokens.mei);
      return Object.fromEntries(
        changeSet.records[0].changes.map(({ path, seen }: { path: string; seen: boolean }) => [path, seen]),
      );
    };
    expect(await seen()).toEqual({ founded: true, highProfile: false });
    const { version, document } = await ana.read('ACTOR', 'fbi');
    accepted(
      await ana.save(waiting, {
        records: [
          {
            kind: 'ACTOR',
            slug: 'fbi',
            baseVersion: version,
            document: { ...document, founded: '1908-07', highProfile: true },
          },
        ],
      }),
    );
    expect(await seen()).toEqual({ founded: false, highProfile: false });
    const unknown = await dataOf(
      mark,
      { input: { changeSet: draft.id, changes: [{ kind: 'ACTOR', slug: 'fbi', path: 'nothing' }] } },
      tokens.mei,
    );
    expect(unknown.markSeen.errors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it.each<[string, object, string]>([
    ['a title of 121 characters', { title: 'x'.repeat(DRAFT_LIMITS.title + 1) }, 'LIMIT_TEXT'],
    ['an empty title', { title: ' ' }, 'REQUIRED'],
    ['a note that is too long', { note: 'x'.repeat(DRAFT_LIMITS.note + 1) }, 'LIMIT_TEXT'],
    [
      'a document that is too large',
      {
        records: [
          {
            kind: 'ACTOR',
            slug: 'x',
            baseVersion: 0,
            document: { x: 'x'.repeat(DRAFT_LIMITS.documentBytes) },
          },
        ],
      },
      'LIMIT_DOCUMENT',
    ],
    [
      'a document that nests too deeply',
      {
        records: [
          {
            kind: 'ACTOR',
            slug: 'x',
            baseVersion: 0,
            document: JSON.parse(`${'{"x":'.repeat(17)}1${'}'.repeat(17)}`),
          },
        ],
      },
      'LIMIT_DOCUMENT',
    ],
    [
      'a slug that is none',
      { records: [{ kind: 'ACTOR', slug: '../x', baseVersion: 0, document: {} }] },
      'SLUG_INVALID',
    ],
    [
      'too many records',
      {
        records: Array.from({ length: DRAFT_LIMITS.records + 1 }, (_, n) => ({
          kind: 'ACTOR',
          slug: `x-${n}`,
          baseVersion: 0,
          document: {},
        })),
      },
      'LIMIT_RECORDS',
    ],
  ])('refuses %s and stays as it was', async (_what, edit, code) => {
    const draft = await draftOf(ana, 'elliptic', reviewed('2026-11-20'));
    const refused = await ana.save(draft, edit);
    expect(codesOf(refused)).toEqual([code]);
    expect(refused.changeSet?.draftVersion).toBe(draft.draftVersion);
  });

  it('that changes more than anybody looks at is approved by who has seen what was drawn for them, and nothing else will do', async () => {
    const jonas = await server.token('Jonas', 'REVIEWER');
    const press = Array.from({ length: MOST_SEEN_ONE_BY_ONE + 5 }, (_, n) => {
      const slug = `paper-${String(n).padStart(2, '0')}`;
      return { kind: 'PUBLISHER' as const, slug, baseVersion: 0, document: { id: slug, name: slug } };
    });
    const waiting = accepted(await ana.submit(accepted(await ana.create('Many publishers', press))));
    const drawnFor = async (token: string | undefined): Promise<string[]> => {
      const { changeSet } = await dataOf(
        'query ($id: String!) { changeSet(id: $id) { records(sample: true) { slug changes { path toSee } } } }',
        { id: waiting.id },
        token,
      );
      expect(changeSet.records.flatMap(({ changes }: { changes: object[] }) => changes)).toEqual(
        Array.from({ length: SAMPLE_SEEN }, () => ({ path: '', toSee: true })),
      );
      return changeSet.records.map(({ slug }: { slug: string }) => slug);
    };
    const [drawn, forJonas] = [await drawnFor(tokens.mei), await drawnFor(jonas)];
    expect(await drawnFor(tokens.mei)).toEqual(drawn);
    expect(forJonas).not.toEqual(drawn);
    const mark = `mutation ($input: MarkSeenInput!) { markSeen(input: $input) { errors { code } } }`;
    const markSeen = (slugs: readonly string[]) => {
      const changes = slugs.map((slug) => ({ kind: 'PUBLISHER', slug, path: '' }));
      return dataOf(mark, { input: { changeSet: waiting.id, changes } }, tokens.mei);
    };
    const [last = '', ...first] = drawn;
    await markSeen([...press.map(({ slug }) => slug).filter((slug) => !drawn.includes(slug)), ...first]);
    expect((await mei.approveUnseen(waiting)).errors).toMatchObject([
      { code: 'CHANGES_UNSEEN', record: { kind: 'PUBLISHER', slug: last } },
    ]);
    await markSeen([last]);
    accepted(await mei.approveUnseen(waiting));
  });

  it('shows some of many records, from the start', async () => {
    const records = Array.from({ length: 30 }, (_, n) => {
      const slug = `press-${String(n).padStart(2, '0')}`;
      return { kind: 'PUBLISHER' as const, slug, baseVersion: 0, document: { id: slug, name: slug } };
    });
    const draft = accepted(await ana.create('Thirty publishers', records));
    const slugs = async (choice: string) => {
      const query = `query ($id: String!) { changeSet(id: $id) { recordCount records(${choice}) { slug } } }`;
      const { changeSet } = await dataOf(query, { id: draft.id }, tokens.ana);
      expect(changeSet.recordCount).toBe(30);
      return changeSet.records.map(({ slug }: { slug: string }) => slug);
    };
    expect(await slugs('first: 2, offset: 3')).toEqual(['press-03', 'press-04']);
    const { errors } = await server.ask(
      'query ($id: String!) { changeSet(id: $id) { records(first: 201) { slug } } }',
      { id: draft.id },
      tokens.ana,
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', limit: 200 });
  });

  it('answers a list of change sets with a number of statements that does not grow with it', async () => {
    const query = `query ($first: Int!) {
      changeSets(first: $first) { nodes { id title author comments { text } recordCount records { slug currentVersion changes { path } } reverts { id } } }
    }`;
    const statements = async (first: number) => {
      const before = server.opened.database.statementsRead;
      const { changeSets } = await dataOf(query, { first }, tokens.ana);
      expect(changeSets.nodes).toHaveLength(first);
      return server.opened.database.statementsRead - before;
    };
    expect(await statements(10)).toBe(await statements(2));
  });
});
