import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../database/each-database.ts';
import { startServer, type TestServer } from '../start-server.ts';

const QUEUED = 'suggestion { id state decidedBy decisionReason } errors { code message }';

describeEachDatabase('the queue of suggestions', (databases) => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    const place = await databases.newPlace();
    server = await startServer('url' in place ? { databaseUrl: place.url } : {});
    token = await server.token('Ana', 'EDITOR');
    return () => server.close();
  });

  async function dataOf(query: string, variables: Record<string, unknown> = {}, as?: string) {
    const { data, errors } = await server.ask(query, variables, as);
    expect(errors).toEqual([]);
    return data;
  }

  async function suggest(input: object): Promise<string> {
    const query =
      'mutation ($input: SuggestInput!) { suggest(input: $input) { suggestion { id } errors { code } } }';
    const { suggest: answer } = await dataOf(query, { input });
    expect(answer.errors).toEqual([]);
    return answer.suggestion.id;
  }

  function act(name: string, type: string, input: object, fields: string, as = token) {
    return dataOf(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }, as);
  }

  function accept(input: object, fields: string, as = token) {
    return act('acceptSuggestion', 'AcceptSuggestionInput', input, fields, as);
  }

  it('has what readers typed, as typed, the very same words once', async () => {
    const note = '<b>He</b> left office in January.';
    const page = 'https://gazette.example/1';
    const input = { kind: 'WRONG_OR_OUT_OF_DATE', subject: 'antony-blinken', note, page };
    const id = await suggest(input);
    expect(await suggest(input)).toBe(id);
    const { suggestions } = await dataOf(
      '{ suggestions { totalCount nodes { id kind subject note times pages { page times } state } } }',
      {},
      token,
    );
    expect(suggestions.nodes).toContainEqual({
      id,
      kind: 'WRONG_OR_OUT_OF_DATE',
      subject: 'antony-blinken',
      note,
      times: 2,
      pages: [{ page, times: 2 }],
      state: 'OPEN',
    });
  });

  it('becomes a draft that names the suggestion and begins with its subject', async () => {
    const id = await suggest({
      kind: 'WRONG_OR_OUT_OF_DATE',
      subject: 'antony-blinken',
      note: 'Look again.',
    });
    const fields =
      'changeSet { id state origin note author records { kind slug baseVersion } } errors { code }';
    const { acceptSuggestion } = await accept({ suggestion: id }, fields);
    expect(acceptSuggestion).toMatchObject({
      errors: [],
      changeSet: {
        state: 'DRAFT',
        origin: `suggestion ${id}`,
        note: 'Look again.',
        author: 'Ana',
        records: [{ kind: 'ACTOR', slug: 'antony-blinken', baseVersion: 1 }],
      },
    });
    const { suggestions } = await dataOf(
      '{ suggestions(states: [ACCEPTED]) { nodes { id decidedBy changeSetId } } }',
      {},
      token,
    );
    expect(suggestions.nodes).toContainEqual({
      id,
      decidedBy: 'Ana',
      changeSetId: Number(acceptSuggestion.changeSet.id),
    });
  });

  it('becomes a draft with the name that a reader misses, once it is known whose it is', async () => {
    const fields = 'changeSet { title origin records { slug changes { path after } } } errors { code path }';
    const name = { text: 'Antony', language: 'en', kind: 'SHORT', matching: 'ALONE' };
    const drafted = {
      title: 'Missing name: Antony',
      records: [
        { slug: 'antony-blinken', changes: [{ path: expect.stringMatching(/^names/), after: name }] },
      ],
    };
    const said = await suggest({ kind: 'MISSING_NAME', name: 'Antony', subject: 'antony-blinken' });
    const other = { suggestion: said, subject: 'china' };
    expect((await accept(other, fields)).acceptSuggestion.errors).toMatchObject([{ code: 'NOT_TAKEN' }]);
    const { acceptSuggestion } = await accept({ suggestion: said }, fields);
    expect(acceptSuggestion).toMatchObject({
      errors: [],
      changeSet: { ...drafted, origin: `suggestion ${said}` },
    });

    const unsaid = await suggest({ kind: 'MISSING_NAME', name: 'Antony' });
    const nobody = { suggestion: unsaid, subject: 'nobody' };
    expect((await accept(nobody, fields)).acceptSuggestion.errors).toEqual([
      { code: 'NOT_FOUND', path: ['input', 'subject'] },
    ]);
    const chosen = await accept({ suggestion: unsaid, subject: 'antony-blinken' }, fields);
    expect(chosen.acceptSuggestion).toMatchObject({ errors: [], changeSet: drafted });
  });

  it('tells the second of two editors who was first, and makes one draft', async () => {
    const id = await suggest({ kind: 'MISSING_NAME', name: 'Filoli' });
    const other = await server.token('Jonas', 'EDITOR');
    const fields = 'changeSet { id } errors { code message }';
    const answers = await Promise.all([token, other].map((as) => accept({ suggestion: id }, fields, as)));
    const errors = answers.flatMap(({ acceptSuggestion }) => acceptSuggestion.errors);
    expect(errors).toMatchObject([
      { code: 'SUGGESTION_DECIDED', message: expect.stringMatching(/^(Ana|Jonas) accepted/) },
    ]);
  });

  it('turns a suggestion down with a reason, and takes it back', async () => {
    const id = await suggest({ kind: 'MISSING_NAME', name: 'My cat' });
    const input = { suggestion: id, reason: 'Not a subject of the news.' };
    const { declineSuggestion } = await act('declineSuggestion', 'DeclineSuggestionInput', input, QUEUED);
    expect(declineSuggestion).toMatchObject({
      errors: [],
      suggestion: { state: 'DECLINED', decidedBy: 'Ana', decisionReason: input.reason },
    });
    const empty = await act('declineSuggestion', 'DeclineSuggestionInput', { ...input, reason: '' }, QUEUED);
    expect(empty.declineSuggestion.errors).toMatchObject([{ code: 'REQUIRED' }]);
    const { reopenSuggestion } = await act('reopenSuggestion', 'SuggestionInput', { suggestion: id }, QUEUED);
    expect(reopenSuggestion).toMatchObject({
      errors: [],
      suggestion: { state: 'OPEN', decidedBy: null, decisionReason: null },
    });
  });

  it('takes the same words again once they were decided on, and reopens no second one beside them', async () => {
    const input = { kind: 'MISSING_NAME', name: 'The Harbor Pact' };
    const first = await suggest(input);
    const declined = { suggestion: first, reason: 'Nobody knows it yet.' };
    await act('declineSuggestion', 'DeclineSuggestionInput', declined, QUEUED);
    const second = await suggest(input);
    expect(second).not.toBe(first);
    expect(await suggest(input)).toBe(second);
    const { reopenSuggestion } = await act(
      'reopenSuggestion',
      'SuggestionInput',
      { suggestion: first },
      QUEUED,
    );
    expect(reopenSuggestion).toMatchObject({
      errors: [{ code: 'SUGGESTION_CAME_AGAIN' }],
      suggestion: { id: first, state: 'DECLINED' },
    });
  });
});
