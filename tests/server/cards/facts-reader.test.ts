import { expect, it } from 'vitest';
import { createFactsReader } from '../../../server/cards/facts-reader.ts';
import { keepFacts } from '../../../server/cards/kept-facts.ts';
import { readSubjectFacts } from '../../../server/cards/subject-facts.store.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { STARTER_COLLECTION } from '../transfer/collection-folder.ts';

describeEachDatabase('facts that many requests ask for at once', (databases) => {
  it('are those that each would get alone, in far fewer statements', async () => {
    const database = await databases.open();
    await loadCollection(database, STARTER_COLLECTION);
    const asked = [
      ['chuck-schumer'],
      ['nobody', 'fentanyl-crisis'],
      [],
      ...Array.from({ length: 30 }, () => ['xi-jinping', 'us-treasury-secretary']),
    ];
    await keepFacts(database);
    const alone = [];
    for (const keys of asked) alone.push(await readSubjectFacts(database, keys));
    const read = createFactsReader(database);
    const before = database.statementsRead;
    expect(await Promise.all(asked.map(read))).toEqual(alone);
    expect(database.statementsRead - before).toBeLessThanOrEqual(9);
  });

  it('that one request asks for stay in one statement, however many', async () => {
    const database = await databases.open();
    const read = createFactsReader(database);
    const before = database.statementsRead;
    expect(await read(Array.from({ length: 100 }, (_, n) => `actor-${n}`))).toHaveLength(100);
    expect(database.statementsRead - before).toBe(1);
  });

  it('are read on while the answers of a statement are made', async () => {
    const order: string[] = [];
    const read = createFactsReader({ dialect: 'sqlite' }, async (keys) => {
      order.push(`read ${keys.join(' ')}`);
      return keys.map(() => null);
    });
    const first = Array.from({ length: 8 }, (_, n) => `a${n}`);
    await Promise.all([read(first).then(() => order.push('answered')), read(['b'])]);
    expect(order).toEqual([`read ${first.join(' ')}`, 'read b', 'answered']);
  });

  it('fail for all of a statement that fails, and the next one runs', async () => {
    let failures = 1;
    const read = createFactsReader(await databases.open(), async (keys) => {
      if (failures-- > 0) throw new Error('The connection was lost.');
      return keys.map(() => null);
    });
    const both = await Promise.allSettled([read(['a']), read(['b'])]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await read(['c'])).toEqual([null]);
  });
});
