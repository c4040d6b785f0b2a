import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepFacts } from '../../../server/cards/kept-facts.ts';
import { readSubjectFacts } from '../../../server/cards/subject-facts.store.ts';
import type { Database } from '../../../server/database/database.ts';
import { readLexiconSubjects } from '../../../server/lexicon/published-lexicon.ts';
import { fromGlobalId } from '../../../server/subjects/global-id.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import type { SubjectFacts } from '../../../shared/card/subject-facts.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { type CollectionFolder, makeCollectionFolder } from '../transfer/collection-folder.ts';

describeEachDatabase('the facts of a subject', (databases) => {
  let folder: CollectionFolder;
  let database: Database;
  beforeAll(async () => {
    folder = makeCollectionFolder();
    // Bo dies in office, speaks for the harbor council, and contradicts Ada; the chair has an older name.
    folder.edit('actors/bo-lind.yaml', 'kind: PERSON', 'kind: PERSON\ndied: 2024-02-10');
    folder.edit('actors/bo-lind.yaml', 'id: bo-quay,', 'id: bo-quay, onBehalfOf: harbor-council,');
    folder.put(
      'actors/harbor-council.yaml',
      `slug: harbor-council
kind: ORGANIZATION
names: [{ text: Harbor Council, language: en, kind: PRIMARY, matching: ALONE }]
reviewedAt: 2026-11-23
accessed: 2026-11-23`,
    );
    folder.edit(
      'issues/new-quay.yaml',
      'propositions:',
      'disputes: [{ id: quay-dispute, reason: They differ, statements: [ada-quay, bo-quay, quay-vote] }]\npropositions:',
    );
    folder.edit(
      'posts/harbor-chair.yaml',
      'slug: harbor-chair',
      'slug: harbor-chair\nformerSlugs: [harbor-head]',
    );
    folder.edit(
      'posts/harbor-chair.yaml',
      'matching: ALONE }',
      'matching: ALONE }\n  - { text: harbor chief, language: en, kind: FORMER, matching: WITH_EVIDENCE, requires: [[new-quay, ada-byron], bo-lind], until: 2020 }',
    );
    database = await databases.open();
    await loadCollection(database, folder.path);
  });
  afterAll(() => folder.remove());

  async function factsOf(key: string): Promise<SubjectFacts> {
    const [facts] = await readSubjectFacts(database, [key]);
    if (!facts) throw new Error(`no ${key}`);
    return facts;
  }

  it('are answered in the order of the keys, by slug, former slug and id, with null for what is not there', async () => {
    const chair = await factsOf('harbor-chair');
    const id = fromGlobalId(chair.id)?.id ?? '';
    const found = await readSubjectFacts(database, ['nobody', 'harbor-head', 'ada-byron', id]);
    expect(found.map((facts) => facts?.slug ?? null)).toEqual([
      null,
      'harbor-chair',
      'ada-byron',
      'harbor-chair',
    ]);
  });

  it('are null for a key that no database can store, and there for the keys beside it', async () => {
    const found = await readSubjectFacts(database, ['ada\0byron', '\ud800', 'ada-byron']);
    expect(found.map((facts) => facts?.slug ?? null)).toEqual([null, null, 'ada-byron']);
  });

  it('take one statement for any number of subjects, after they were kept', async () => {
    await keepFacts(database);
    const before = database.statementsRead;
    await readSubjectFacts(database, ['ada-byron', 'bo-lind', 'new-quay', 'harbor-chair']);
    expect(database.statementsRead - before).toBe(1);
  });

  it('have no field where nothing is known', async () => {
    const ada = await factsOf('ada-byron');
    // An interval's ends are the only fields that say null.
    expect(JSON.stringify(ada).replaceAll('"end":null', '')).not.toContain('null');
    expect(Object.keys(ada)).not.toContain('lifeEnd');
  });

  it('of a post end a membership with the death of its holder', async () => {
    const chair = await factsOf('harbor-chair');
    expect(chair.memberships.map(({ holder, interval }) => [holder.slug, interval])).toEqual([
      ['ada-byron', { start: '2021-03-01', end: '2023-05-01', endKind: 'ACTUAL' }],
      ['bo-lind', { start: '2023-05-01', end: '2024-02-10', endKind: 'ACTUAL' }],
    ]);
  });

  it('count what was said on behalf of another for that other, and keep the speaker', async () => {
    const stands = async (slug: string) =>
      (await factsOf(slug)).positions.map(({ id, actor, speaker }) => [id, actor.slug, speaker?.slug]);
    expect(await stands('harbor-council')).toEqual([['bo-quay', 'harbor-council', 'bo-lind']]);
    expect(await stands('new-quay')).toEqual([
      ['ada-quay', 'ada-byron', undefined],
      ['bo-quay', 'harbor-council', 'bo-lind'],
    ]);
    expect(await stands('bo-lind')).toEqual([['bo-quay', 'bo-lind', undefined]]);
  });

  it('show all sides of a dispute, each with its citations, also where the statement is not the subject’s own', async () => {
    for (const slug of ['new-quay', 'ada-byron']) {
      const { disputes, sources } = await factsOf(slug);
      const sides = disputes[0]?.accounts.map(({ party, text, citations }) => [
        party,
        text,
        sources[citations?.[0]?.source ?? -1]?.id,
      ]);
      expect(sides).toEqual([
        ['Ada Byron', 'Wants it', 'report'],
        ['Harbor Council', 'Does not', 'report'],
        ['The Gazette', 'The quay was voted on', 'report'],
      ]);
    }
  });

  it('list each source once, however often it is cited', async () => {
    expect((await factsOf('ada-byron')).sources.map(({ id }) => id)).toEqual(['report']);
  });

  it('reach the lexicon with what each name requires and who held a post when', async () => {
    const chair = (await readLexiconSubjects(database)).find(({ slug }) => slug === 'harbor-chair');
    expect(chair).toEqual({
      slug: 'harbor-chair',
      kind: 'POST',
      seats: 1,
      names: [
        { text: 'Chair of the Harbor', language: 'en', kind: 'PRIMARY', matching: 'ALONE' },
        {
          text: 'harbor chief',
          language: 'en',
          kind: 'FORMER',
          matching: 'WITH_EVIDENCE',
          requires: [['ada-byron', 'new-quay'], ['bo-lind']],
          until: '2020',
        },
      ],
      terms: [
        { holder: 'ada-byron', start: '2021-03-01', end: '2023-05-01', endKind: 'ACTUAL' },
        { holder: 'bo-lind', start: '2023-05-01', end: '2024-02-10', endKind: 'ACTUAL' },
      ],
    });
  });
});
