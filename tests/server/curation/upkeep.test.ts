import { beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../server/curation/json.ts';
import { NO_RECORDS } from '../../../server/curation/neighborhood.ts';
import { filesOf, type RecordKey } from '../../../server/curation/record.ts';
import { applyRowChanges } from '../../../server/curation/row-changes.ts';
import type { Database } from '../../../server/database/database.ts';
import { COLLECTION_ENTITIES } from '../../../server/database/entities.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { startServer, type TestServer } from '../start-server.ts';
import { accepted, codesOf, editorOn } from './curation-client.ts';

const PUBLISHED = 'changeSet { id state title note } version errors { code path message }';

describeEachDatabase('a published collection', (databases) => {
  let server: TestServer;
  let ana: ReturnType<typeof editorOn>;
  let mei: ReturnType<typeof editorOn>;
  let editor: string;
  let admin: string;
  beforeAll(async () => {
    const place = await databases.newPlace();
    server = await startServer('url' in place ? { databaseUrl: place.url } : {});
    editor = await server.token('Ana', 'REVIEWER');
    admin = await server.token('Root', 'ADMIN');
    ana = editorOn(server, editor);
    mei = editorOn(server, await server.token('Mei', 'REVIEWER'));
    return () => server.close();
  });

  async function dataOf(query: string, variables: Record<string, unknown> = {}, token?: string) {
    const { data, errors } = await server.ask(query, variables, token);
    expect(errors).toEqual([]);
    return data;
  }

  async function cardName(slug: string): Promise<string | null> {
    const { card } = await dataOf(
      'query ($slug: String) { card(slug: $slug, asOf: "2023-10-12") { name } }',
      { slug },
    );
    return card?.name ?? null;
  }

  it('hides a subject that is taken down from every reader, keeps its record, and shows it again', async () => {
    const takeDown = `mutation ($input: TakeDownInput!) { takeDown(input: $input) { ${PUBLISHED} } }`;
    const input = { slug: 'bill-cassidy', reason: 'A court asked for it.' };
    const before = await dataOf('{ actors(first: 1) { totalCount } }');
    const done = await dataOf(takeDown, { input }, admin);
    expect(done.takeDown).toMatchObject({
      errors: [],
      changeSet: { state: 'PUBLISHED', note: input.reason },
    });

    expect(await cardName('bill-cassidy')).toBeNull();
    const after = await dataOf(
      `{ actors(first: 1) { totalCount }
         search(text: "Bill Cassidy", first: 5) { subject { slug name } }
         record(kind: ACTOR, slug: "bill-cassidy") { document }
         history(kind: ACTOR, slug: "bill-cassidy") { nodes { document changes { path } } }
         changeSet(id: "${done.takeDown.changeSet.id}") { records { document changes { path } } }
         annotate(text: "Bill Cassidy spoke.") { subject { slug } } }`,
    );
    expect(after.actors.totalCount).toBe(before.actors.totalCount - 1);
    expect(JSON.stringify(after)).not.toMatch(/cassidy/i);
    expect(after.record).toEqual({ document: null });
    const past = new Date(Date.now() - 1).toISOString();
    const known = await dataOf('query ($at: String) { card(slug: "bill-cassidy", knownAt: $at) { name } }', {
      at: past,
    });
    expect(known.card).toBeNull();
    expect((await ana.read('ACTOR', 'bill-cassidy')).document.hidden).toBe(true);

    const again = `mutation ($input: TakeDownInput!) { restore(input: $input) { ${PUBLISHED} } }`;
    await dataOf(again, { input: { ...input, reason: 'The court changed its mind.' } }, admin);
    expect(await cardName('bill-cassidy')).toBe('Bill Cassidy');
    const twice = await dataOf(again, { input }, admin);
    expect(codesOf(twice.restore)).toEqual(['CHANGE_SET_EMPTY']);
    const log = await dataOf('{ auditLog(first: 5) { nodes { editor operation detail } } }', {}, admin);
    expect(log.auditLog.nodes).toContainEqual({
      editor: 'Root',
      operation: 'takeDown',
      detail: 'A court asked for it.',
    });
  });

  it('makes two subjects one, and two of one again', async () => {
    const merge =
      'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { changeSet { id state draftVersion title origin author approvedBy publishedBy selfReviewed problems { code message path record { kind slug } } warnings { code } } errors { code path message } } }';
    const input = { from: 'mike-crapo', into: 'bill-cassidy' };
    const actorBefore = await dataOf('{ actor(slug: "mike-crapo") { id } }');
    const membershipsBefore = await dataOf('{ actor(slug: "bill-cassidy") { memberships { label } } }');
    const { mergeSubjects } = await dataOf(merge, { input }, editor);
    expect(mergeSubjects.errors).toEqual([]);
    const draft = mergeSubjects.changeSet;
    const submitted = await ana.submit(draft);
    // Two senators of two states are not one: the test of a merge does not care what the check says of offices.
    const problems = new Set(codesOf(submitted));
    problems.delete('TOO_MANY_HOLDERS');
    expect([...problems]).toEqual([]);
    const interested = await server.token('Jonas', 'REVIEWER');
    const interests = async () => (await dataOf('{ me { interests } }', {}, interested)).me.interests;
    const declare = 'mutation { declareInterest(input: { subjects: ["mike-crapo"] }) { errors { code } } }';
    expect((await dataOf(declare, {}, interested)).declareInterest.errors).toEqual([]);
    accepted(await mei.publish(accepted(submitted)));

    expect(await cardName('mike-crapo')).toBe('Bill Cassidy');
    expect(await interests()).toEqual(['bill-cassidy']);
    const edit = accepted(await ana.submit(await edited('bill-cassidy', { reviewedAt: '2026-11-24' })));
    expect(codesOf(await editorOn(server, interested).publish(edit))).toEqual(['INTEREST_DECLARED']);
    accepted(await ana.withdraw(edit));
    const byOldId = await dataOf(
      'query ($id: ID!) { node(id: $id) { ... on Actor { slug names { text } } } }',
      {
        id: actorBefore.actor.id,
      },
    );
    expect(byOldId.node.slug).toBe('bill-cassidy');
    expect(byOldId.node.names.map(({ text }: { text: string }) => text)).toContain('Mike Crapo');
    await sameAsNewLoad(server.opened.database);

    const revert = accepted(await mei.revert(draft));
    accepted(await ana.publish(accepted(await mei.submit(revert))));
    expect(await cardName('mike-crapo')).toBe('Mike Crapo');
    expect(await interests()).toEqual(['mike-crapo']);
    const undone = await dataOf(
      '{ actor(slug: "bill-cassidy") { memberships { label } } node(id: "x") { id } }',
    );
    expect(undone.actor).toEqual(membershipsBefore.actor);
    await sameAsNewLoad(server.opened.database);

    const judge =
      'mutation ($input: DeclareNotSameInput!) { declareNotSame(input: $input) { notSame { slug reason decidedBy } errors { code } } }';
    const reason = 'They sit for two states.';
    const judged = await dataOf(
      judge,
      { input: { slug: 'bill-cassidy', other: 'mike-crapo', reason } },
      editor,
    );
    expect(judged.declareNotSame).toEqual({
      notSame: [{ slug: 'mike-crapo', reason, decidedBy: 'Ana' }],
      errors: [],
    });
    expect(codesOf((await dataOf(merge, { input }, editor)).mergeSubjects)).toEqual(['NOT_THE_SAME']);

    const takeBack =
      'mutation ($input: DeclareNotSameInput!) { takeBackNotSame(input: $input) { notSame { slug } errors { code } } }';
    const pair = { slug: 'mike-crapo', other: 'bill-cassidy', reason: 'The judgement was on another pair.' };
    const taken = await dataOf(takeBack, { input: pair }, editor);
    expect(taken.takeBackNotSame).toEqual({ notSame: [], errors: [] });
    expect((await dataOf(merge, { input }, editor)).mergeSubjects.errors).toEqual([]);
    expect((await dataOf(takeBack, { input: pair }, editor)).takeBackNotSame.errors).toEqual([
      { code: 'NOT_FOUND' },
    ]);
    const log = await dataOf('{ auditLog(first: 5) { nodes { operation target detail } } }', {}, admin);
    expect(log.auditLog.nodes).toContainEqual({
      operation: 'takeBackNotSame',
      target: 'bill-cassidy, mike-crapo',
      detail: pair.reason,
    });
  });

  it('says what is due for review, and what is still so', async () => {
    const soon = '2020-01-01';
    const { version, document } = await ana.read('ACTOR', 'janet-yellen');
    const memberships = (document.memberships as JsonObject[]).map((one) => ({ ...one, reviewBy: soon }));
    const draft = accepted(
      await ana.create('Look again', [
        { kind: 'ACTOR', slug: 'janet-yellen', baseVersion: version, document: { ...document, memberships } },
      ]),
    );
    expect(draft.warnings.map(({ code }) => code)).toContain('REVIEW_OVERDUE');
    accepted(await mei.publish(accepted(await ana.submit(draft))));
    const queue =
      '{ overdue { nodes { slug name due statements { id list due reviewedAt everyMonths statement } } } }';
    const { overdue } = await dataOf(queue, {}, editor);
    const [yellen] = overdue.nodes.filter(({ slug }: { slug: string }) => slug === 'janet-yellen');
    expect(yellen).toMatchObject({ due: soon, statements: [{ list: 'memberships', due: soon }] });
    const [post] = document.memberships as JsonObject[];
    expect(yellen.statements[0]).toMatchObject({
      reviewedAt: document.reviewedAt,
      // It names its day itself.
      everyMonths: null,
      statement: { id: post?.id, reviewBy: soon },
    });
    expect((await dataOf('{ card(slug: "janet-yellen") { reviewDue } }')).card.reviewDue).toBe(soon);

    const renew = `mutation ($input: RenewReviewInput!) { renewReview(input: $input) { ${PUBLISHED} } }`;
    const record = { kind: 'ACTOR', slug: 'janet-yellen' };
    const statements = yellen.statements.map(({ id }: { id: string }) => id);
    expect(
      codesOf((await dataOf(renew, { input: { record, statements: ['nothing'] } }, editor)).renewReview),
    ).toEqual(['NOT_FOUND']);
    const renewed = await dataOf(renew, { input: { record, statements } }, editor);
    expect(renewed.renewReview).toMatchObject({ errors: [], changeSet: { state: 'PUBLISHED' } });
    const { nextReview } = await dataOf('{ nextReview { name due } }', {}, editor);
    expect(nextReview.due >= new Date().toISOString().slice(0, 10)).toBe(true);
    const after = await dataOf(queue, {}, editor);
    expect(after.overdue.nodes.map(({ slug }: { slug: string }) => slug)).not.toContain('janet-yellen');
    await sameAsNewLoad(server.opened.database);
  });

  it('lets a reviewer mark a statement as contentious without becoming its writer', async () => {
    const { version, document } = await ana.read('ACTOR', 'chuck-schumer');
    const [position = {}, ...others] = document.positions as JsonObject[];
    const [citation = {}] = position.citations as JsonObject[];
    const positions = [{ ...position, citations: [citation] }, ...others];
    const draft = accepted(
      await ana.create('One position', [
        { kind: 'ACTOR', slug: 'chuck-schumer', baseVersion: version, document: { ...document, positions } },
      ]),
    );
    const mark = `mutation ($input: MarkContentiousInput!) { markContentious(input: $input) {
      changeSet { id state draftVersion problems { code path } } errors { code } } }`;
    const input = {
      changeSet: draft.id,
      record: { kind: 'ACTOR', slug: 'chuck-schumer' },
      statement: position.id,
    };
    const marked = await dataOf(mark, { input }, await server.token('Mei', 'REVIEWER'));
    expect(marked.markContentious.errors).toEqual([]);
    expect(marked.markContentious.changeSet).toMatchObject({
      draftVersion: draft.draftVersion + 1,
      problems: [{ code: 'CONTENTIOUS_NEEDS_TWO', path: ['positions', '0', 'citations'] }],
    });
  });

  it('counts copies of copies as one publisher, also where a source becomes a copy later', async () => {
    const source = (id: string, copyOf?: string) => ({
      id,
      publisher: `${id}-house`,
      class: 'INDEPENDENT_REPORT',
      title: id,
      url: `https://${id}.test/`,
      ...(copyOf !== undefined && { copyOf }),
    });
    // Two chains, which meet in a wire text once `east` is its copy: tribune ← west ← wire, herald ← east.
    const sources = [
      source('wire'),
      source('west', 'wire'),
      source('tribune', 'west'),
      source('east'),
      source('herald', 'east'),
    ];
    const citations = ['tribune', 'herald'].map((id) => ({ source: id, locator: 'line 1' }));
    const { version, document } = await ana.read('ACTOR', 'bill-cassidy');
    const [position] = document.positions as JsonObject[];
    const positions = [{ ...position, contentious: true, citations }];
    const draft = accepted(
      await ana.create('A contentious position', [
        ...sources.flatMap((one) => [
          { kind: 'SOURCE' as const, slug: one.id, baseVersion: 0, document: one },
          {
            kind: 'PUBLISHER' as const,
            slug: one.publisher,
            baseVersion: 0,
            document: { id: one.publisher, name: one.publisher },
          },
        ]),
        { kind: 'ACTOR', slug: 'bill-cassidy', baseVersion: version, document: { ...document, positions } },
      ]),
    );
    expect(draft.problems).toEqual([]);
    accepted(await mei.publish(accepted(await ana.submit(draft))));

    const east = await ana.read('SOURCE', 'east');
    const copied = { ...east.document, copyOf: 'west' };
    const becomes = { kind: 'SOURCE' as const, slug: 'east', baseVersion: east.version, document: copied };
    expect(accepted(await ana.create('East carries the wire text', [becomes])).problems).toMatchObject([
      { code: 'CONTENTIOUS_NEEDS_TWO', record: { kind: 'ACTOR', slug: 'bill-cassidy' } },
    ]);
  });

  it('recognizes a statement that stands already', async () => {
    const { version, document } = await ana.read('ACTOR', 'chuck-schumer');
    const [position = {}] = document.positions as JsonObject[];
    const again = { ...position, id: 'said-once-more' };
    const draft = accepted(
      await ana.create('Again', [
        {
          kind: 'ACTOR',
          slug: 'chuck-schumer',
          baseVersion: version,
          document: { ...document, positions: [...(document.positions as JsonObject[]), again] },
        },
      ]),
    );
    expect(draft.warnings.map(({ code }) => code)).toEqual(['ALREADY_ON_RECORD']);
    expect(draft.problems).toEqual([]);
  });

  /** A draft of Ana's that changes some fields of an actor. */
  async function edited(slug: string, fields: JsonObject) {
    const { version, document } = await ana.read('ACTOR', slug);
    const record = {
      kind: 'ACTOR' as const,
      slug,
      baseVersion: version,
      document: { ...document, ...fields },
    };
    return accepted(await ana.create('An edit', [record]));
  }

  /** The tables say what a new load of the current documents would make them say, row by row. */
  async function sameAsNewLoad(database: Database): Promise<void> {
    const rows = await database.read<{ kind: RecordKey['kind']; slug: string; document: string }>(
      'SELECT kind, slug, document FROM record_version WHERE is_current AND document IS NOT NULL',
    );
    const files = filesOf(
      rows.map(({ kind, slug, document }) => ({ key: { kind, slug }, document: JSON.parse(document) })),
    );
    const fresh = await databases.open();
    await fresh.write((manager) => applyRowChanges(manager, NO_RECORDS, files));
    expect(await rowsOf(database)).toEqual(await rowsOf(fresh));
  }
});

/** Every row but the collection's own, former slugs (which are never taken back) and who reviewed. */
async function rowsOf(database: Database): Promise<Record<string, string[]>> {
  return database.write(async (manager) => {
    const tables: Record<string, string[]> = {};
    for (const entity of COLLECTION_ENTITIES) {
      const { tableName } = manager.connection.getMetadata(entity);
      if (tableName === 'collection' || tableName === 'redirect') continue;
      const rows: object[] = await manager.find(entity);
      tables[tableName] = rows.map((row) => JSON.stringify({ ...row, selfReviewed: false })).sort();
    }
    return tables;
  });
}
