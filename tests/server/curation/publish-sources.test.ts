import { expect, it } from 'vitest';
import { findOrMakeEditor } from '../../../server/accounts/tokens.store.ts';
import { createDraft } from '../../../server/curation/edit-change-set.ts';
import { publishChangeSet, submitChangeSet } from '../../../server/curation/publish-change-set.ts';
import { revertChangeSet } from '../../../server/curation/revert-change-set.ts';
import { markSeen } from '../../../server/curation/review-notes.store.ts';
import { readFieldsToSee } from '../../../server/curation/unseen-changes.ts';
import type { Database } from '../../../server/database/database.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { makeCollectionFolder } from '../transfer/collection-folder.ts';

const RULES = { selfReview: false };

async function editor(database: Database, name: string) {
  const { id } = await database.write((manager) => findOrMakeEditor(manager, name));
  const session = { tokenId: '', expiresAt: '', isSession: false };
  return { editorId: id, name, role: 'REVIEWER' as const, scopes: [], ...session };
}

async function publish(database: Database, changeSet: number | null) {
  const read = { changeSet: changeSet ?? 0, draftVersion: 1 };
  expect(await submitChangeSet(database, await editor(database, 'Ada'), read)).toMatchObject({
    errors: [],
  });
  const reviewer = await editor(database, 'Bo');
  const [toSee = []] = await readFieldsToSee(database, reviewer.editorId, [read.changeSet]);
  await markSeen(database, reviewer, read.changeSet, toSee);
  expect(await publishChangeSet(database, reviewer, RULES, read)).toMatchObject({
    errors: [],
  });
}

const count = async (database: Database, table: 'source' | 'publisher') =>
  (await database.readOne<{ n: number }>(`SELECT CAST(count(*) AS integer) AS n FROM ${table}`))?.n;

describeEachDatabase('a new source of a publisher that is on record', (databases) => {
  it('is published and taken back, and the publisher stays as it is', async () => {
    const database = await databases.open();
    const folder = makeCollectionFolder();
    await loadCollection(database, folder.path);
    folder.remove();
    const source = {
      id: 'second-report',
      publisher: 'gazette',
      class: 'INDEPENDENT_REPORT',
      title: 'Second report',
      url: 'https://gazette.test/3',
    };
    const draft = {
      title: 'A source',
      records: [{ kind: 'SOURCE' as const, slug: source.id, baseVersion: 0, document: source }],
    };
    await publish(database, (await createDraft(database, await editor(database, 'Ada'), draft)).value);
    expect([await count(database, 'source'), await count(database, 'publisher')]).toEqual([3, 1]);
    await publish(database, (await revertChangeSet(database, await editor(database, 'Ada'), 1)).value);
    expect([await count(database, 'source'), await count(database, 'publisher')]).toEqual([2, 1]);
  });
});
