import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../server/curation/json.ts';
import type { RecordKind } from '../../../server/curation/record.ts';
import { independentPublishers } from '../../../server/curation/trust-gates/contentious-needs-two.ts';
import { interestDeclared } from '../../../server/curation/trust-gates/interest-declared.ts';
import { reviewReasons } from '../../../server/curation/trust-gates/review-reasons.ts';
import type { CitationEntry, SourceEntry } from '../../../server/transfer/collection-file.ts';
import { startServer, type TestServer } from '../start-server.ts';
import { makeCollectionFolder } from '../transfer/collection-folder.ts';
import { accepted, codesOf, type DraftedRecord, editorOn, type ShownOutcome } from './curation-client.ts';

const source = (id: string, publisher: string, more: Partial<SourceEntry> = {}): SourceEntry => ({
  id,
  publisher,
  class: 'INDEPENDENT_REPORT',
  title: id,
  url: `https://${publisher}.test/${id}`,
  authors: [],
  ...more,
});
const cite = (id: string, role: CitationEntry['role'] = 'SUPPORTS'): CitationEntry => ({
  source: id,
  locator: 'line 1',
  role,
});

describe('independent publishers', () => {
  const sources = new Map(
    [
      source('a', 'gazette'),
      source('b', 'herald'),
      source('b-copy', 'tribune', { copyOf: 'b' }),
      source('list', 'wiki', { class: 'AGGREGATOR' }),
      source('circle', 'gazette', { copyOf: 'circle' }),
      source('b-copy-copy', 'post', { copyOf: 'b-copy' }),
      source('ring-1', 'post', { copyOf: 'ring-2' }),
      source('ring-2', 'star', { copyOf: 'ring-1' }),
    ].map((one) => [one.id, one]),
  );
  it.each<[string, CitationEntry[], number]>([
    ['two papers', [cite('a'), cite('b')], 2],
    ['one paper twice', [cite('a'), cite('a')], 1],
    ['a wire text and its copy', [cite('b'), cite('b-copy')], 1],
    ['the copy alone', [cite('b-copy')], 1],
    ['a wire text and the copy of its copy', [cite('b'), cite('b-copy-copy')], 1],
    ['two that copy each other', [cite('ring-1'), cite('ring-2')], 1],
    ['a paper and an aggregator', [cite('a'), cite('list')], 1],
    ['one for and one against', [cite('a'), cite('b', 'CONTRADICTS')], 1],
    ['a source that copies itself', [cite('circle')], 1],
    ['a source that nobody knows', [cite('unknown')], 0],
  ])('of %s are counted', (_what, citations, count) => {
    expect(independentPublishers(citations, sources)).toBe(count);
  });
});

describe('what always needs review', () => {
  const key = { kind: 'ACTOR' as const, slug: 'x' };
  it.each<[string, JsonObject, JsonObject, number, string[]]>([
    ['a new editor', { names: [] }, { names: [] }, 2, ['NEW_EDITOR']],
    ['a name', { names: [{ text: 'A' }] }, { names: [{ text: 'B' }] }, 3, ['NAME_CHANGE']],
    ['a subject of high profile', {}, { highProfile: true }, 3, ['HIGH_PROFILE']],
    ['a subject that loses the mark', { highProfile: true }, { highProfile: false }, 3, ['HIGH_PROFILE']],
    ['nothing else', { born: '1815' }, { born: '1816' }, 3, []],
  ])('is %s', (_what, before, after, published, reasons) => {
    expect(reviewReasons([{ key, before, after }], published)).toEqual(reasons);
  });
});

describe('a declared interest', () => {
  const key = { kind: 'ACTOR' as const, slug: 'ada' };
  const term = (organization: string): JsonObject => ({ id: 'ada-term', organization, start: '2020' });
  const said = (issue: string): JsonObject => ({ id: 'ada-said', issue, speaker: 'bo' });
  const event = (subject: string): JsonObject => ({ participants: [{ subject }], issues: ['quay'] });
  it.each<[string, string, JsonObject | null, JsonObject | null, boolean]>([
    ['in the record itself', 'ada', { born: '1815' }, { born: '1816' }, true],
    ['in an organization of a new term', 'board', {}, { memberships: [term('board')] }, true],
    ['in an organization of a term that is taken out', 'board', { memberships: [term('board')] }, {}, true],
    [
      'in an organization of a term that stays as it is',
      'board',
      { memberships: [term('board')] },
      { memberships: [term('board')], born: '1815' },
      false,
    ],
    ['in the issue of a position', 'quay', { positions: [] }, { positions: [said('quay')] }, true],
    ['in who speaks', 'bo', null, { positions: [said('quay')] }, true],
    ['in who takes part in an event', 'cy', event('cy'), { ...event('cy'), title: 'x' }, true],
    ['in an issue of an event', 'quay', null, event('cy'), true],
    ['elsewhere', 'dee', {}, { memberships: [term('board')], positions: [said('quay')] }, false],
  ])('%s: counts %s', (_where, interest, before, after, counts) => {
    const codes = interestDeclared([{ key, before, after }], [interest]).map(({ code }) => code);
    expect(codes).toEqual(counts ? ['INTEREST_DECLARED'] : []);
  });
});

describe('at publishing', () => {
  let server: TestServer;
  let ana: ReturnType<typeof editorOn>;
  let mei: ReturnType<typeof editorOn>;
  beforeAll(async () => {
    const folder = makeCollectionFolder();
    server = await startServer({ collectionFolder: folder.path });
    ana = editorOn(server, await server.token('Ana', 'REVIEWER'));
    mei = editorOn(server, await server.token('Mei', 'REVIEWER'));
    return async () => {
      await server.close();
      folder.remove();
    };
  });

  async function submitted(
    edits: [RecordKind, string, (document: JsonObject) => JsonObject][],
    more: object = {},
    added: DraftedRecord[] = [],
  ): Promise<ShownOutcome> {
    const records = await Promise.all(
      edits.map(async ([kind, slug, edit]) => {
        const { version, document } = await ana.read(kind, slug);
        return { kind, slug, baseVersion: version, document: edit(document) };
      }),
    );
    const draft = accepted(await ana.create('A change', [...records, ...added], more));
    const outcome = await ana.submit(draft);
    expect(outcome.errors.map(({ code }) => code)).toEqual(draft.problems.map(({ code }) => code));
    return outcome;
  }

  function withPosition(change: (position: JsonObject) => JsonObject) {
    return (document: JsonObject): JsonObject => {
      const [position = {}] = document.positions as JsonObject[];
      return { ...document, positions: [change(position)] };
    };
  }

  it.each<[string, string[], (document: JsonObject) => JsonObject]>([
    [
      'a statement without a citation',
      ['STATEMENT_WITHOUT_CITATION'],
      withPosition((p) => ({ ...p, citations: [] })),
    ],
    [
      'a summary without a citation',
      ['STATEMENT_WITHOUT_CITATION'],
      (d) => ({ ...d, summaries: [{ language: 'en', text: 'Leads.', citations: [] }] }),
    ],
    [
      'a citation without a place',
      ['CITATION_WITHOUT_LOCATOR'],
      withPosition((p) => ({ ...p, citations: [{ source: 'report' }] })),
    ],
    [
      'a quotation without its language',
      ['QUOTATION_WITHOUT_LANGUAGE'],
      withPosition((p) => ({
        ...p,
        citations: [{ source: 'report', locator: 'line 1', quotation: { text: 'Build it.' } }],
      })),
    ],
    [
      'an aggregator alone',
      ['AGGREGATOR_ALONE'],
      withPosition((p) => ({ ...p, citations: [{ source: 'list', locator: 'line 1' }] })),
    ],
    [
      'a contentious statement about a living person with one publisher',
      ['CONTENTIOUS_NEEDS_TWO'],
      withPosition((p) => ({ ...p, contentious: true })),
    ],
    [
      'the same of somebody whose death is still to come',
      ['CONTENTIOUS_NEEDS_TWO'],
      (d) => ({ ...withPosition((p) => ({ ...p, contentious: true }))(d), died: '2999-01-01' }),
    ],
    ['what is hidden in passing', ['HIDDEN_BY_TAKEDOWN_ONLY'], (d) => ({ ...d, hidden: true })],
    [
      'a source that is not there',
      ['REFERENCE_INVALID', 'NO_USABLE_SOURCE'],
      withPosition((p) => ({ ...p, citations: [{ source: 'nowhere', locator: 'x' }] })),
    ],
    [
      'a text that no card has room for',
      ['DOCUMENT_INVALID'],
      withPosition((p) => ({ ...p, statement: 'x'.repeat(111) })),
    ],
    [
      'an ordinary word as a name',
      ['NAME_IS_ORDINARY_WORD'],
      (d) => ({
        ...d,
        names: [
          ...(d.names as JsonObject[]),
          { text: 'House', language: 'en', kind: 'ALIAS', matching: 'ALONE' },
        ],
      }),
    ],
    ['nothing at all', ['CHANGE_SET_EMPTY'], (d) => d],
  ])('%s is stopped', async (_what, codes, edit) => {
    const outcome = await submitted([['ACTOR', 'ada-byron', edit]]);
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.changeSet?.state).toBe('DRAFT');
    for (const { message } of outcome.errors) expect(message.length).toBeGreaterThan(20);
  });

  it('a second holder of a post with one seat is stopped, though only one record is in the change set', async () => {
    const outcome = await submitted([
      [
        'ACTOR',
        'ada-byron',
        (document) => {
          const [membership = {}] = document.memberships as JsonObject[];
          return { ...document, memberships: [{ ...membership, end: '2024-01-01' }] };
        },
      ],
    ]);
    expect(codesOf(outcome)).toContain('TOO_MANY_HOLDERS');
  });

  it('a proposition that others still speak to cannot go away', async () => {
    const outcome = await submitted([
      ['ISSUE', 'new-quay', (document) => ({ ...document, propositions: [] })],
    ]);
    expect(codesOf(outcome)).toEqual(['REFERENCE_INVALID', 'REFERENCE_INVALID']);
    expect(outcome.errors.map(({ record }) => record?.slug).sort()).toEqual(['ada-byron', 'bo-lind']);
  });

  it('a source that statements stand on becomes no aggregator, and does not go away', async () => {
    const asList = await submitted([
      ['SOURCE', 'report', (document) => ({ ...document, class: 'AGGREGATOR' })],
    ]);
    expect(new Set(codesOf(asList))).toEqual(new Set(['AGGREGATOR_ALONE']));
    expect(asList.errors.map(({ record }) => record?.slug)).toContain('ada-byron');
    const { version } = await ana.read('SOURCE', 'report');
    const gone = await ana.submit(
      accepted(
        await ana.create('Away', [{ kind: 'SOURCE', slug: 'report', baseVersion: version, document: null }]),
      ),
    );
    expect(new Set(codesOf(gone))).toEqual(new Set(['REFERENCE_INVALID', 'NO_USABLE_SOURCE']));
  });

  it('an id that another record has is refused', async () => {
    const outcome = await submitted([
      ['ACTOR', 'ada-byron', withPosition((position) => ({ ...position, id: 'bo-quay' }))],
    ]);
    expect(codesOf(outcome)).toContain('REFERENCE_INVALID');
  });

  it('a contentious statement passes with a second independent publisher, or after a death', async () => {
    const publisher = { id: 'herald', name: 'The Herald' };
    const second = {
      id: 'herald-1',
      publisher: 'herald',
      class: 'INDEPENDENT_REPORT',
      title: 'H',
      url: 'https://herald.test/1',
    };
    const two = [
      { source: 'report', locator: 'line 3' },
      { source: 'herald-1', locator: 'line 1' },
    ];
    const passed = await submitted(
      [['ACTOR', 'ada-byron', withPosition((p) => ({ ...p, contentious: true, citations: two }))]],
      {},
      [
        { kind: 'PUBLISHER', slug: 'herald', baseVersion: 0, document: publisher },
        { kind: 'SOURCE', slug: 'herald-1', baseVersion: 0, document: second },
      ],
    );
    accepted(await mei.publish(accepted(passed)));
    // The same text as the first, or a list of what others say: then there is one publisher, and the statement stands elsewhere.
    for (const less of [{ copyOf: 'report' }, { class: 'AGGREGATOR' }]) {
      const outcome = await submitted([['SOURCE', 'herald-1', (document) => ({ ...document, ...less })]]);
      expect(outcome.errors).toMatchObject([
        { code: 'CONTENTIOUS_NEEDS_TWO', record: { kind: 'ACTOR', slug: 'ada-byron' } },
      ]);
    }
    const afterDeath = await submitted([
      [
        'ACTOR',
        'bo-lind',
        (document) => ({
          ...withPosition((p) => ({ ...p, contentious: true }))(document),
          died: '2026-11-01',
          memberships: (document.memberships as JsonObject[]).map((one) => ({
            ...one,
            end: '2024',
            endKind: 'ACTUAL',
          })),
        }),
      ],
    ]);
    accepted(afterDeath);
  });

  it('a correction needs its public note, and an update leaves none', async () => {
    const born = (document: JsonObject): JsonObject => ({ ...document, born: '1990' });
    const without = await submitted([['ACTOR', 'bo-lind', born]], { kind: 'CORRECTION' });
    expect(codesOf(without)).toEqual(['CORRECTION_WITHOUT_NOTE']);
    accepted(await mei.publish(accepted(await submitted([['ACTOR', 'bo-lind', born]]))));
    expect((await ana.read('ACTOR', 'bo-lind')).document.corrections).toEqual([]);
  });

  it('a public note of a correction is taken away by its revert alone', async () => {
    const more = { kind: 'CORRECTION', correctionNote: 'The year was wrong.' };
    const born = (document: JsonObject): JsonObject => ({ ...document, born: '1991' });
    const correction = accepted(await submitted([['ACTOR', 'bo-lind', born]], more));
    accepted(await mei.publish(correction));
    const without = (document: JsonObject): JsonObject => ({ ...document, corrections: [] });
    const reworded = ({ corrections, ...document }: JsonObject): JsonObject => ({
      ...document,
      corrections: (corrections as JsonObject[]).map((one) => ({ ...one, note: 'All is well.' })),
    });
    for (const edit of [without, reworded])
      expect(codesOf(await submitted([['ACTOR', 'bo-lind', edit]]))).toEqual(['CORRECTION_NOTE_GONE']);
    accepted(await mei.publish(accepted(await ana.submit(accepted(await ana.revert(correction))))));
    expect((await ana.read('ACTOR', 'bo-lind')).document.corrections).toEqual([]);
  });

  it('an editor does not publish on a subject in which they declared an interest', async () => {
    const query =
      'mutation ($input: DeclareInterestInput!) { declareInterest(input: $input) { viewer { interests } errors { code } } }';
    const token = await server.token('Mei', 'REVIEWER');
    const { data } = await server.ask(query, { input: { subjects: ['new-quay'] } }, token);
    expect(data.declareInterest).toEqual({ viewer: { interests: ['new-quay'] }, errors: [] });
    const waiting = accepted(
      await submitted([['ISSUE', 'new-quay', (document) => ({ ...document, reviewedAt: '2026-11-24' })]]),
    );
    expect(codesOf(await mei.publish(waiting))).toEqual(['INTEREST_DECLARED']);
    expect(codesOf(await mei.approve(waiting))).toEqual(['INTEREST_DECLARED']);
    expect((await mei.standing(waiting))?.stopsYou).toEqual([{ code: 'INTEREST_DECLARED' }]);
    const other = editorOn(server, await server.token('Jonas', 'REVIEWER'));
    expect(await other.standing(waiting)).toMatchObject({ stopsYou: [], wouldBeSelfReviewed: false });
    accepted(await other.publish(waiting));
    expect(await other.standing(waiting)).toBeNull();
    await server.ask(query, { input: { subjects: [] } }, token);
  });
});

describe('a team of one', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ selfReview: true });
    return () => server.close();
  });

  it('publishes its own change sets with a public mark, and says that it means it where a second pair of eyes is due', async () => {
    const token = await server.token('Ana', 'REVIEWER');
    const ana = editorOn(server, token);
    const { version, document } = await ana.read('ACTOR', 'chuck-schumer');
    const changed = { ...document, reviewedAt: '2026-11-24' };
    const waiting = accepted(
      await ana.submit(
        accepted(
          await ana.create('Looked again', [
            { kind: 'ACTOR', slug: 'chuck-schumer', baseVersion: version, document: changed },
          ]),
        ),
      ),
    );
    expect(codesOf(await ana.publish(waiting))).toEqual(['SELF_REVIEW_UNCONFIRMED']);
    expect(await ana.standing(waiting)).toEqual({
      reasons: ['NEW_EDITOR'],
      stopsYou: [],
      wouldBeSelfReviewed: true,
    });
    const published = accepted(await ana.publish(waiting, { selfReview: true }));
    expect(published).toMatchObject({ state: 'PUBLISHED', selfReviewed: true });
    const { data } = await server.ask('{ card(slug: "chuck-schumer") { selfReviewed } }');
    expect(data.card.selfReviewed).toBe(true);
  });
});
