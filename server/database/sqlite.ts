import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type sqlite3 from 'sqlite3';
import { DataSource, type EntityManager } from 'typeorm';
import { SetupError } from '../errors.ts';
import type { DatabaseParts, RunStatement } from './database.ts';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations/all-migrations.ts';

/** How long a statement waits for another process's write. */
const BUSY_TIMEOUT_MS = 5_000;
const CACHE_KIB = 32_768;
const MAPPED_BYTES = 268_435_456;

/**
 * One file with a write-ahead log: a writer, and a second connection that is opened read-only.
 * @throws an error with the code of SQLite or of the file system
 */
export async function openSqlite(path: string): Promise<DatabaseParts> {
  const driver = await loadSqlite3();
  mkdirSync(dirname(path), { recursive: true });
  accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
  const writer = await new DataSource({
    type: 'sqlite',
    database: path,
    driver: quiet(driver),
    enableWAL: true,
    busyTimeout: BUSY_TIMEOUT_MS,
    entities: [...ENTITIES],
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  }).initialize();
  try {
    await writer.runMigrations();
    const reader = await new DataSource({
      type: 'sqlite',
      database: path,
      driver: quiet(driver),
      flags: driver.OPEN_READONLY,
      busyTimeout: BUSY_TIMEOUT_MS,
      entities: [],
    }).initialize();
    await reader.query(`PRAGMA cache_size = -${CACHE_KIB}`);
    await reader.query(`PRAGMA mmap_size = ${MAPPED_BYTES}`);
    const statements = prepareOn(connectionOf(reader));
    return {
      dialect: 'sqlite',
      writer,
      transact,
      run: statements.run,
      async close() {
        await statements.finalize();
        await reader.destroy();
        await writer.destroy();
      },
    };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

async function loadSqlite3(): Promise<typeof sqlite3> {
  try {
    const loaded = await import('sqlite3');
    return loaded.default;
  } catch (error) {
    const [reason = ''] = String((error as Error).message).split('\n');
    throw new SetupError(
      `The sqlite3 binary does not load (${reason}): run "npm rebuild sqlite3 --build-from-source", which needs a C++ compiler and python3, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
}

/** TypeORM calls `verbose()`, which makes a stack trace for each call: a third of the time of a small read. */
function quiet(driver: typeof sqlite3): object {
  return { ...driver, verbose: () => driver };
}

function connectionOf(source: DataSource): sqlite3.Database {
  return (source.driver as unknown as { databaseConnection: sqlite3.Database }).databaseConnection;
}

/**
 * `BEGIN IMMEDIATE`, which TypeORM does not know: with its deferred `BEGIN`, a transaction that reads first meets
 * SQLITE_BUSY at once when another process has written meanwhile, and no timeout helps.
 */
async function transact<T>(writer: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = writer.createQueryRunner();
  await runner.query('BEGIN IMMEDIATE');
  // So that `save` joins this transaction in place of beginning one; the type says that only TypeORM sets it.
  const state = runner as { isTransactionActive: boolean };
  state.isTransactionActive = true;
  try {
    const result = await work(runner.manager);
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  } finally {
    state.isTransactionActive = false;
    await runner.release();
  }
}

/** Prepares each statement once and keeps it. */
function prepareOn(connection: sqlite3.Database): { run: RunStatement; finalize(): Promise<void> } {
  const prepared = new Map<string, Promise<sqlite3.Statement>>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = new Promise<sqlite3.Statement>((resolve, reject) => {
      // `?1` is the spelling that SQLite binds by number.
      const statement = connection.prepare(sql.replace(/\$(\d+)/g, '?$1'), (error) =>
        error ? reject(error) : resolve(statement),
      );
    });
    prepared.set(sql, made);
    return made;
  };
  return {
    async run(sql, parameters) {
      const statement = await prepare(sql);
      return new Promise((resolve, reject) => {
        statement.all(parameters, (error: Error | null, rows: unknown[]) =>
          error ? reject(error) : resolve(rows),
        );
      });
    },
    async finalize() {
      for (const made of prepared.values()) {
        const statement = await made.catch(() => null);
        if (statement) await new Promise<void>((resolve) => statement.finalize(() => resolve()));
      }
    },
  };
}
