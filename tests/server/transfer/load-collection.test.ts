import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../server/database/database.ts';
import { findSubjects } from '../../../server/subjects/subjects.store.ts';
import { CollectionFilesError } from '../../../server/transfer/collection-problem.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { type CollectionFolder, makeCollectionFolder } from './collection-folder.ts';

let folder: CollectionFolder;
beforeEach(() => {
  folder = makeCollectionFolder();
});
afterEach(() => folder.remove());

async function slugs(database: Database): Promise<string[]> {
  const rows = await database.read<{ slug: string }>('SELECT slug FROM subject ORDER BY slug');
  return rows.map(({ slug }) => slug);
}

describeEachDatabase('loading a collection', (databases) => {
  it('makes its files the content of an empty database', async () => {
    const database = await databases.open();
    expect(await loadCollection(database, folder.path)).toEqual({ version: 1, changed: true });
    expect(await slugs(database)).toEqual(['ada-byron', 'bo-lind', 'harbor-chair', 'new-quay']);
  });

  it('changes nothing when the files are the same, and gives changed ones the next version', async () => {
    const database = await databases.open();
    await loadCollection(database, folder.path);
    const again = await loadCollection(database, folder.path);
    folder.edit('actors/bo-lind.yaml', 'Does not', 'Would not');
    const changed = await loadCollection(database, folder.path);
    expect([again, changed]).toEqual([
      { version: 1, changed: false },
      { version: 2, changed: true },
    ]);
  });

  it('changes nothing when the files say the same in other words of YAML', async () => {
    const database = await databases.open();
    await loadCollection(database, folder.path);
    folder.edit('actors/bo-lind.yaml', 'slug: bo-lind', '# A comment.\nslug: "bo-lind"');
    expect(await loadCollection(database, folder.path)).toEqual({ version: 1, changed: false });
    folder.edit('collection.yaml', 'publisher:', 'publisher: Another #');
    expect(await loadCollection(database, folder.path)).toEqual({ version: 2, changed: true });
  });

  it('leaves the database as it was when a file is wrong', async () => {
    const database = await databases.open();
    await loadCollection(database, folder.path);
    folder.edit('actors/bo-lind.yaml', 'post: harbor-chair', 'post: harbour-chair');
    await expect(loadCollection(database, folder.path)).rejects.toThrow(CollectionFilesError);
    expect([await slugs(database), await database.read('SELECT version FROM collection')]).toEqual([
      ['ada-byron', 'bo-lind', 'harbor-chair', 'new-quay'],
      [{ version: 1 }],
    ]);
  });

  it('loads once when two processes start together', async () => {
    const database = await databases.open();
    const both = await Promise.all([1, 2].map(() => loadCollection(database, folder.path)));
    expect(both.toSorted((a, b) => Number(b.changed) - Number(a.changed))).toEqual([
      { version: 1, changed: true },
      { version: 1, changed: false },
    ]);
  });

  it('gives a subject the same id in every database', async () => {
    const [one, two] = [await databases.open(), await databases.open()];
    for (const database of [one, two]) await loadCollection(database, folder.path);
    const ids = await Promise.all([one, two].map((database) => findSubjects(database, ['ada-byron'])));
    expect(ids[0]?.[0]?.id).toBe(ids[1]?.[0]?.id);
  });

  it('answers a former slug and a former id, also when the files no longer name it', async () => {
    const database = await databases.open();
    await loadCollection(database, folder.path);
    const [before] = await findSubjects(database, ['new-quay']);
    const renamed = (former: string) => `
slug: long-quay${former}
kind: ISSUE
names: [{ text: long quay, language: en, kind: PRIMARY, matching: ALONE }]
reviewedAt: 2026-11-23
accessed: 2026-11-23
propositions: [{ id: build-quay, kind: POLICY, text: The quay should be built }]`;
    folder.put('issues/new-quay.yaml', null);
    folder.put('issues/long-quay.yaml', renamed('\nformerSlugs: [new-quay]'));
    for (const actor of ['ada-byron', 'bo-lind']) {
      folder.edit(`actors/${actor}.yaml`, 'issue: new-quay', 'issue: long-quay');
    }
    await loadCollection(database, folder.path);
    folder.put('issues/long-quay.yaml', renamed(''));
    await loadCollection(database, folder.path);
    const found = await findSubjects(database, ['new-quay', before?.id ?? '', 'long-quay', 'no-quay']);
    expect(found.map((subject) => subject?.slug ?? null)).toEqual([
      'long-quay',
      'long-quay',
      'long-quay',
      null,
    ]);
  });
});
