import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../../server/database/database.ts';
import { type DatabasePlace, openDatabase } from '../../../server/database/open-database.ts';
import { type PostgresServer, startPostgres } from './start-postgres.ts';

/** What a test asks for databases. */
export interface TestDatabases {
  /** A place where no database is yet. */
  newPlace(): Promise<DatabasePlace>;
  /** An open, empty database of its own, closed after the suite. */
  open(): Promise<Database>;
}

/** Runs the same tests on SQLite and on a real PostgreSQL. */
export function describeEachDatabase(name: string, define: (databases: TestDatabases) => void): void {
  describe(`${name}, on SQLite`, () => {
    let folder = '';
    let count = 0;
    const opened: Database[] = [];
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'sidelight-sqlite-'));
    });
    afterAll(async () => {
      for (const database of opened) await database.close();
      rmSync(folder, { recursive: true, force: true });
    });
    define(databasesOf(async () => ({ path: join(folder, `${++count}.sqlite`) }), opened));
  });
  describe(`${name}, on PostgreSQL`, () => {
    let server: PostgresServer | undefined;
    let count = 0;
    const opened: Database[] = [];
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(async () => {
      for (const database of opened) await database.close();
      await server?.stop();
    });
    define(databasesOf(async () => {
      if (!server) throw new Error('ask for a database in a test or a hook');
      return { url: await server.createDatabase(`test_${++count}`) };
    }, opened));
  });
}

function databasesOf(newPlace: () => Promise<DatabasePlace>, opened: Database[]): TestDatabases {
  return {
    newPlace,
    async open() {
      const database = await openDatabase(await newPlace());
      opened.push(database);
      return database;
    },
  };
}
