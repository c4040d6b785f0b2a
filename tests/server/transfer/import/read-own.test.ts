import { describe, expect, it } from 'vitest';
import { ImportFilesError } from '../../../../server/transfer/import/import-problem.ts';
import { planImport } from '../../../../server/transfer/import/plan-import.ts';
import { readOwn } from '../../../../server/transfer/import/read-own.ts';
import { parseCollection, readRawFiles } from '../../../../server/transfer/read-collection.ts';
import { STARTER_COLLECTION } from '../collection-folder.ts';
import { file } from './import-cast.ts';

describe("files in the collection's own format", () => {
  it('change nothing where they are what is on record, for the whole starter collection', () => {
    const raw = readRawFiles(STARTER_COLLECTION);
    const { actors, issues, posts, ...lists } = parseCollection(raw);
    const batch = readOwn(raw);
    const plan = planImport({ ...lists, subjects: [...actors, ...issues, ...posts] }, batch);
    expect(batch.subjects).toHaveLength(actors.length + issues.length + posts.length);
    expect([...plan.subjects, ...plan.events].filter(({ outcome }) => outcome !== 'UNCHANGED')).toEqual([]);
    expect(plan).toMatchObject({ doubtful: [], sources: [], publishers: [] });
  });

  it('are subjects, events, sources and publishers, as YAML or JSON', () => {
    const person = {
      slug: 'ada-lind',
      kind: 'PERSON',
      names: [{ text: 'Ada Lind', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
      reviewedAt: '2026-01-01',
      accessed: '2026-01-01',
    };
    const batch = readOwn([
      file(JSON.stringify([person, { id: 'gazette', name: 'The Gazette' }]), 'some.json'),
      file(
        '- { id: report, publisher: gazette, class: RESEARCH, title: R, url: "https://g.example/1" }',
        'x.yaml',
      ),
    ]);
    expect(batch).toMatchObject({
      subjects: [{ key: 'slug:ada-lind', document: person }],
      publishers: [{ id: 'gazette' }],
      sources: [{ id: 'report' }],
    });
  });

  it('say every mistake by line and column', () => {
    const text = 'slug: ada-lind\nkind: PERSON\nnames: []\nreviewedAt: today\naccessed: 2026-01-01\nage: 7\n';
    try {
      readOwn([file(text, 'ada-lind.yaml')]);
      expect.unreachable();
    } catch (error) {
      expect((error as ImportFilesError).problems).toMatchObject([
        { line: 3, column: 1, message: expect.stringContaining('names') },
        { line: 3, column: 1, message: expect.stringContaining('PRIMARY') },
        { line: 4, column: 1, message: expect.stringContaining('reviewedAt') },
        { line: 1, column: 1, message: expect.stringContaining('age') },
      ]);
    }
  });
});
