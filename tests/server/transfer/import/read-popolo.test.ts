import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublishedCollection } from '../../../../server/cards/published-collection.ts';
import { readAllSubjectFacts } from '../../../../server/cards/subject-facts.store.ts';
import { openDatabase } from '../../../../server/database/open-database.ts';
import type { SubjectFile } from '../../../../server/transfer/collection-file.ts';
import { readIdentifiers } from '../../../../server/transfer/export-identifiers.ts';
import { toPopolo } from '../../../../server/transfer/export-popolo.ts';
import { isActor } from '../../../../server/transfer/import/import-batch.ts';
import { planImport, type RecordedCollection } from '../../../../server/transfer/import/plan-import.ts';
import { readPopolo } from '../../../../server/transfer/import/popolo/read-popolo.ts';
import { loadCollection } from '../../../../server/transfer/load-collection.ts';
import { parseCollection, readRawFiles } from '../../../../server/transfer/read-collection.ts';
import type { SubjectFacts } from '../../../../shared/card/subject-facts.ts';
import { STARTER_COLLECTION } from '../collection-folder.ts';
import { ACCESSED, file } from './import-cast.ts';

const read = (document: object, options = {}) =>
  readPopolo([file(JSON.stringify(document, null, 1), 'popolo.json')], { accessed: ACCESSED, ...options });

const HARBOR = {
  persons: [
    {
      id: 'p/1',
      name: 'Ada Lind',
      other_names: [{ name: 'A. Lind', note: 'short' }],
      identifiers: [{ scheme: 'Wikidata', identifier: 'Q9' }],
      birth_date: '1960-05',
      death_date: null,
      memberships: [
        {
          post_id: 'chair',
          start_date: '2019',
          end_date: '2023-05-01',
          sources: [{ url: 'https://h.example/1' }],
        },
      ],
    },
  ],
  organizations: [{ id: 'board', name: 'Harbor Board', classification: 'board' }],
  posts: [{ id: 'chair', label: 'Chair', organization_id: 'board' }],
  memberships: [
    {
      person_id: 'p/1',
      organization_id: 'board',
      role: 'secretary',
      sources: [{ url: 'https://h.example/1' }],
    },
  ],
};

describe('a Popolo document', () => {
  it('has people, organizations and posts, with the memberships of both places', () => {
    const batch = read(HARBOR);
    const ada = batch.subjects.find(({ key }) => key === 'popolo:popolo.json:p/1')?.document;
    expect(ada).toMatchObject({
      kind: 'PERSON',
      born: '1960-05',
      identifiers: [{ scheme: 'wikidata', value: 'Q9' }],
      names: [
        { text: 'Ada Lind', kind: 'PRIMARY', matching: 'ALONE' },
        { text: 'A. Lind', kind: 'SHORT', matching: 'WITH_EVIDENCE' },
      ],
      memberships: [
        {
          post: expect.any(String),
          start: '2019',
          end: '2023-05-01',
          endKind: 'ACTUAL',
          endGivenAs: '2023-05-01',
        },
        { label: 'secretary', endKind: 'UNKNOWN', attestedUntil: ACCESSED },
      ],
    });
    expect(batch.sources).toMatchObject([
      { url: 'https://h.example/1', class: 'AGGREGATOR', publisher: 'h-example' },
    ]);
  });

  it('takes the class of its sources from whoever imports it', () => {
    expect(read(HARBOR, { sourceClass: 'OFFICIAL_RECORD' }).sources).toMatchObject([
      { class: 'OFFICIAL_RECORD' },
    ]);
  });

  it('needs a source for each membership, its own or the one that the import names', () => {
    const bare = { ...HARBOR, memberships: [{ id: 'm1', person_id: 'p/1', organization_id: 'board' }] };
    expect(() => read(bare)).toThrow(/popolo\.json:\d+:\d+: membership m1 has no source/);
    const ada = read(bare, { source: 'data-set' }).subjects.find(
      ({ key }) => key === 'popolo:popolo.json:p/1',
    )?.document;
    expect(ada && isActor(ada) ? ada.memberships[1]?.citations : null).toEqual([
      { source: 'data-set', locator: 'membership m1', role: 'SUPPORTS' },
    ]);
  });

  it('says what it leaves out', () => {
    const lost = { ...HARBOR, memberships: [{ person_id: 'nobody', organization_id: 'board' }] };
    expect(read(lost).leftOut).toMatchObject([{ why: 'its holder nobody is not in the file' }]);
  });

  it('says by line what has not the right shape', () => {
    const wrong = { ...HARBOR, persons: [{ id: 'p/1', name: 'Ada', birth_date: '1960-13' }] };
    expect(() => read(wrong)).toThrow(/popolo\.json:6:4: persons\.0\.birth_date/);
  });
});

describe('our own Popolo export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-popolo-'));
  let text: string;
  let recorded: RecordedCollection;
  beforeAll(async () => {
    const database = await openDatabase({ path: join(folder, 'test.sqlite') });
    await loadCollection(database, STARTER_COLLECTION);
    const subjects: SubjectFacts[] = [];
    for await (const facts of readAllSubjectFacts(database)) subjects.push(facts);
    const { about } = await createPublishedCollection(database).current();
    text = JSON.stringify(toPopolo(about, subjects, await readIdentifiers(database)));
    await database.close();
    const { actors, issues, posts, ...lists } = parseCollection(readRawFiles(STARTER_COLLECTION));
    recorded = { ...lists, subjects: [...actors, ...issues, ...posts] };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const batch = () => readPopolo([file(text, 'popolo.json')], { accessed: ACCESSED });

  it('changes nothing where it came from', () => {
    const plan = planImport(recorded, batch());
    const different = [...plan.subjects, ...plan.events].filter(
      ({ outcome, kept }) => outcome !== 'UNCHANGED' || kept.length > 0,
    );
    expect(different).toEqual([]);
    expect(plan).toMatchObject({ doubtful: [], sources: [], publishers: [], leftOut: [] });
  });

  it('makes the same people, posts, statements and sources on another server', () => {
    const nothing = { subjects: [], events: [], publishers: [], sources: [] };
    const plan = planImport(nothing, batch());
    const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug).sort();
    expect(slugs(plan.subjects)).toEqual(slugs(recorded.subjects));
    expect(slugs(plan.events)).toEqual(slugs(recorded.events));
    expect(plan.subjects.flatMap(({ leftOut }) => leftOut)).toEqual([]);
    const terms = (list: readonly { slug: string }[]) =>
      list
        .filter((one): one is Parameters<typeof isActor>[0] => 'kind' in one)
        .flatMap((one) => (isActor(one) ? one.memberships : []))
        .map(({ id, start, end, endKind = end === undefined ? 'NONE' : 'ACTUAL' }) => ({
          id,
          start,
          end,
          endKind,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(terms(plan.subjects.map(({ document }) => document))).toEqual(terms(recorded.subjects));
    const stands = (list: readonly { slug: string }[]) =>
      list
        .filter((one): one is Parameters<typeof isActor>[0] => 'kind' in one)
        .flatMap((one) => (isActor(one) ? one.positions : []))
        .map((one) => ({ ...one, citations: one.citations.map(({ source, locator }) => [source, locator]) }))
        .map(({ id, stance, start, end, endKind, attestedUntil, endBefore, searchedOn, citations }) => ({
          ...{ id, stance, start, end, attestedUntil, endBefore, searchedOn },
          endKind: endKind ?? (end === undefined ? 'NONE' : 'ACTUAL'),
          citations: citations.sort(),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(stands(plan.subjects.map(({ document }) => document))).toEqual(stands(recorded.subjects));
    const named = (list: readonly SubjectFile[]) =>
      list
        .flatMap(({ slug, names }) =>
          names.map(({ text, language, kind }) => `${slug} ${language} ${kind} ${text}`),
        )
        .sort();
    expect(named(plan.subjects.map(({ document }) => document))).toEqual(named(recorded.subjects));
    const present = (list: readonly { participants: { subject: string; role?: string | undefined }[] }[]) =>
      list
        .flatMap(({ participants }) => participants.map(({ subject, role }) => `${subject} ${role}`))
        .sort();
    expect(present(plan.events.map(({ document }) => document))).toEqual(present(recorded.events));
  });
});
