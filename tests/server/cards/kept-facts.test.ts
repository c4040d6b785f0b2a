import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFactsKeeper, KEPT_FACTS_SQL, keepFacts } from '../../../server/cards/kept-facts.ts';
import { factsJson } from '../../../server/cards/subject-facts.sql.ts';
import { readSubjectFacts } from '../../../server/cards/subject-facts.store.ts';
import type { Database } from '../../../server/database/database.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { type PostgresServer, startPostgres } from '../database/start-postgres.ts';
import { makeCollectionFolder } from '../transfer/collection-folder.ts';

const SUBJECTS = ['ada-byron', 'bo-lind', 'harbor-chair', 'new-quay'];

/** What a card shows, changed by hand in a table of its own: no code of ours is told. */
const CHANGES = [
  `UPDATE name SET text = text || '!'`,
  `UPDATE subject SET name = name || '!' WHERE slug = 'ada-byron'`,
  `UPDATE source SET title = title || '!'`,
  `UPDATE publisher SET name = name || '!'`,
  `UPDATE proposition SET text = text || '!'`,
  `UPDATE citation SET locator = locator || '!'`,
  `UPDATE position SET text = text || '!'`,
  `UPDATE event SET title = title || '!'`,
  `UPDATE summary SET text = text || '!'`,
  `UPDATE actor SET life_start = '19' || (30 + length(life_start)) WHERE life_start IS NOT NULL`,
];

/** The same database, of which nothing is kept. */
function withoutKeptFacts(database: Database): Database {
  const nothingKept = KEPT_FACTS_SQL.replace('SELECT f.facts FROM', 'SELECT NULL::json FROM');
  const read: Database['read'] = (sql, parameters) =>
    database.read(sql === KEPT_FACTS_SQL ? nothingKept : sql, parameters);
  return { dialect: database.dialect, read } as Database;
}

describe('kept facts, on PostgreSQL', () => {
  let server: PostgresServer;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres();
    database = await openDatabase({ url: await server.createDatabase('kept') });
    const folder = makeCollectionFolder();
    await loadCollection(database, folder.path);
    folder.remove();
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  const change = (sql: string) => database.write((manager) => manager.query(sql));

  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    const before = database.statementsRead;
    await work();
    return database.statementsRead - before;
  }

  it('are read in one statement, and are what would be made', async () => {
    const made = await readSubjectFacts(withoutKeptFacts(database), SUBJECTS);
    expect(await statementsOf(() => readSubjectFacts(database, SUBJECTS))).toBe(2);
    await keepFacts(database);
    expect(await statementsOf(() => readSubjectFacts(database, SUBJECTS))).toBe(1);
    expect(made.every((facts) => facts !== null)).toBe(true);
    expect(await readSubjectFacts(database, SUBJECTS)).toEqual(made);
  });

  it('are not asked to be made for a key that names nothing', async () => {
    expect(await statementsOf(() => readSubjectFacts(database, ['nobody']))).toBe(1);
  });

  it('are not made again while nothing changes', async () => {
    await keepFacts(database);
    expect(await statementsOf(() => keepFacts(database))).toBe(1);
  });

  it('depend on the tables whose changes end their epoch, and on no other', async () => {
    const tables = await database.read<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    const names = new Set(
      [...factsJson('postgres').matchAll(/\b(?:FROM|JOIN) (\w+)\b/g)].map(([, name]) => name),
    );
    const read = tables.map(({ name }) => name).filter((name) => names.has(name));
    const triggers = await database.read<{ name: string; events: string }>(
      `SELECT event_object_table AS name, string_agg(event_manipulation, ' ' ORDER BY event_manipulation) AS events
       FROM information_schema.triggers WHERE trigger_name LIKE '%begins_facts_epoch' GROUP BY 1`,
    );
    // The statement asks for the subject itself, whose expression this is.
    expect(triggers.map(({ name }) => name).toSorted()).toEqual(
      [...new Set([...read, 'subject'])].toSorted(),
    );
    for (const { events } of triggers) expect(events).toBe('DELETE INSERT UPDATE');
    const truncated = await database.read(
      `SELECT 1 FROM pg_trigger WHERE tgname LIKE '%begins_facts_epoch' AND tgtype & 32 = 32`,
    );
    expect(truncated).toHaveLength(triggers.length);
  });

  it('are never older than what they are made of, whatever changes and is kept in whatever order', async () => {
    const step = fc.oneof(fc.constant('keep'), fc.constantFrom(...CHANGES));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const what of steps) await (what === 'keep' ? keepFacts(database) : change(what));
        expect(await readSubjectFacts(database, SUBJECTS)).toEqual(
          await readSubjectFacts(withoutKeptFacts(database), SUBJECTS),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('outlive a change that is taken back', async () => {
    await keepFacts(database);
    const failed = database.write(async (manager) => {
      for (const sql of CHANGES) await manager.query(sql);
      throw new Error('not so');
    });
    await expect(failed).rejects.toThrow('not so');
    expect(await statementsOf(() => readSubjectFacts(database, SUBJECTS))).toBe(1);
  });

  it('begin one epoch for each transaction, also after a part of it was taken back', async () => {
    const epoch = async () =>
      Number((await database.readOne<{ epoch: string }>('SELECT epoch FROM facts_epoch'))?.epoch);
    const before = await epoch();
    await database.write(async (manager) => {
      await manager.query('SAVEPOINT part');
      await manager.query(CHANGES[0] ?? '');
      await manager.query('ROLLBACK TO SAVEPOINT part');
      for (const sql of CHANGES) await manager.query(sql);
    });
    expect((await epoch()) - before).toBe(1);
  });

  it('of another version of the statement are made again', async () => {
    await keepFacts(database);
    await change(`UPDATE kept_facts SET made_by = 'an older one', facts = '{}'`);
    expect(await readSubjectFacts(database, SUBJECTS)).toEqual(
      await readSubjectFacts(withoutKeptFacts(database), SUBJECTS),
    );
  });

  it('of a subject that is taken down are shown to nobody, and forgotten with the next', async () => {
    await keepFacts(database);
    await change(`UPDATE subject SET hidden = true WHERE slug = 'bo-lind'`);
    expect(await readSubjectFacts(database, ['bo-lind'])).toEqual([null]);
    await keepFacts(database);
    expect(
      await database.read(
        `SELECT 1 FROM kept_facts f JOIN subject s ON s.id = f.subject_id WHERE s.slug = 'bo-lind'`,
      ),
    ).toEqual([]);
  });

  it('are right for whoever reads while others write and keep', async () => {
    let writing = true;
    const write = async () => {
      for (let round = 0; round < 30; round++) {
        await change(`UPDATE name SET text = '${round}'`);
        await change(`UPDATE proposition SET text = '${round}'`);
      }
      writing = false;
    };
    const keep = async () => {
      while (writing) await keepFacts(database);
    };
    let seen = -1;
    const read = async () => {
      while (writing) {
        const [facts] = await readSubjectFacts(database, ['new-quay']);
        const now = Number(facts?.names[0]?.text.replaceAll('!', ''));
        // A kept row that is too old would show an earlier round than one that was seen.
        if (Number.isInteger(now)) {
          expect(now).toBeGreaterThanOrEqual(seen);
          seen = now;
        }
      }
    };
    await Promise.all([write(), keep(), read()]);
    const [facts] = await readSubjectFacts(database, ['new-quay']);
    expect([facts?.names[0]?.text, facts?.propositions[0]?.text]).toEqual(['29', '29']);
  });

  it('are left for later where the database cannot keep them, which is said, and cards are answered', async () => {
    const said: unknown[] = [];
    const broken = {
      dialect: 'postgres',
      read: database.read.bind(database),
      write: () => Promise.reject(new Error('the disk is full')),
    } as unknown as Database;
    await change(CHANGES[0] ?? '');
    await createFactsKeeper(broken, (sentence, error) => said.push(sentence, String(error))).keep();
    expect(said).toEqual(['The facts of cards could not be kept ready:', 'Error: the disk is full']);
    expect((await readSubjectFacts(database, ['new-quay']))[0]?.slug).toBe('new-quay');
  });

  it('are not begun once their keeper is closed', async () => {
    await change(CHANGES[0] ?? '');
    const keeper = createFactsKeeper(database);
    await keeper.close();
    await keeper.keep();
    expect(await statementsOf(() => readSubjectFacts(database, SUBJECTS))).toBe(2);
  });
});
