import type { EntityManager } from 'typeorm';
import { expect, it } from 'vitest';
import { type Database, NestedWriteError } from '../../../server/database/database.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { PublisherEntity } from '../../../server/sources/publisher.entity.ts';
import { describeEachDatabase } from './each-database.ts';

function publisher(id: string): PublisherEntity {
  return { id, slug: id, name: id, class: null, ownedBy: null };
}

const add = (manager: EntityManager, id: string) => manager.insert(PublisherEntity, publisher(id));

async function publishers(database: Database): Promise<string[]> {
  const rows = await database.read<{ id: string }>('SELECT id FROM publisher ORDER BY id');
  return rows.map(({ id }) => id);
}

/** A promise and the call that keeps it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describeEachDatabase('the queue of writes', (databases) => {
  it('runs ten transactions that are asked for at once, and all of them stay', async () => {
    const database = await databases.open();
    const ids = Array.from({ length: 10 }, (_, index) => `p${index}`);
    await Promise.all(ids.map((id) => database.write((manager) => add(manager, id))));
    expect(await publishers(database)).toEqual(ids);
  });

  it('takes nothing with it when one of them rolls back', async () => {
    const database = await databases.open();
    const outcomes = await Promise.allSettled([
      database.write((manager) => add(manager, 'first')),
      database.write(async (manager) => {
        await add(manager, 'lost');
        throw new Error('changed my mind');
      }),
      database.write((manager) => add(manager, 'second')),
      database.write((manager) => manager.save(PublisherEntity, publisher('saved'))),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await publishers(database)).toEqual(['first', 'saved', 'second']);
  });

  it('shows readers nothing that is not committed', async () => {
    const database = await databases.open();
    const [written, mayCommit] = [gate(), gate()];
    const writing = database.write(async (manager) => {
      await add(manager, 'pending');
      written.open();
      await mayCommit.opened;
    });
    await written.opened;
    const before = await publishers(database);
    mayCommit.open();
    await writing;
    expect([before, await publishers(database)]).toEqual([[], ['pending']]);
  });

  it('refuses a write inside of a write, which would wait for itself, and goes on afterwards', async () => {
    const database = await databases.open();
    const nested = database.write(() => database.write((manager) => add(manager, 'inner')));
    await expect(nested).rejects.toThrow(NestedWriteError);
    await database.write((manager) => add(manager, 'next'));
    expect(await publishers(database)).toEqual(['next']);
  });

  it('cannot write through the connection that reads', async () => {
    const database = await databases.open();
    const insert = `INSERT INTO publisher (id, slug, name) VALUES ('x', 'x', 'x') RETURNING id`;
    await expect(database.read(insert)).rejects.toThrow(/read-?only/i);
  });

  it('lets two processes write the same row by turns, and loses no write', async () => {
    const place = await databases.newPlace();
    const [one, two] = [await openDatabase(place), await openDatabase(place)];
    await one.write((manager) => manager.insert(PublisherEntity, { ...publisher('sum'), name: '0' }));
    const increment = (database: Database) =>
      database.write(async (manager) => {
        const row = await manager.findOneByOrFail(PublisherEntity, { id: 'sum' });
        await manager.update(PublisherEntity, { id: 'sum' }, { name: String(Number(row.name) + 1) });
      });
    await Promise.all(Array.from({ length: 10 }, (_, index) => increment(index % 2 === 0 ? one : two)));
    const sum = await one.readOne<{ name: string }>(`SELECT name FROM publisher WHERE id = 'sum'`);
    await Promise.all([one.close(), two.close()]);
    expect(sum?.name).toBe('10');
  });
});
