import { expect, it } from 'vitest';
import { keepOlderHistory } from '../../../server/curation/keep-older-history.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { STARTER_COLLECTION } from '../transfer/collection-folder.ts';

interface Row {
  kind: string;
  slug: string;
  version: number;
  published_at: string;
}

describeEachDatabase('a database that was filled before there was a history', (databases) => {
  it('gets the first version of every record, and the days by which they are due, once', async () => {
    const database = await databases.open();
    await loadCollection(database, STARTER_COLLECTION);
    const history = () =>
      database.read<Row>('SELECT kind, slug, version, published_at FROM record_version ORDER BY kind, slug');
    const due = () => database.read('SELECT slug, review_due FROM subject ORDER BY slug');
    const [loaded, loadedDue] = [await history(), await due()];
    await database.write(async (manager) => {
      await manager.query('DELETE FROM record_version');
      await manager.query('UPDATE subject SET review_due = NULL');
    });
    await keepOlderHistory(database);
    expect(await history()).toEqual(loaded);
    expect(await due()).toEqual(loadedDue);
    await keepOlderHistory(database);
    expect(await history()).toEqual(loaded);
    expect(loaded.length).toBeGreaterThan(300);
  });

  it('keeps none where nothing was loaded', async () => {
    const database = await databases.open();
    await keepOlderHistory(database);
    expect(await database.read('SELECT slug FROM record_version')).toEqual([]);
  });
});
