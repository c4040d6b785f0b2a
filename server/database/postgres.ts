import { createHash } from 'node:crypto';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { SetupError } from '../errors.ts';
import type { DatabaseParts, Parameter, RunStatement } from './database.ts';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations/all-migrations.ts';

const WRITER_CONNECTIONS = 2;
const READER_CONNECTIONS = 10;
/** Any number that no other program locks in this database. */
const WRITER_LOCK = 7_215_390_417;

/**
 * A PostgreSQL database: a writer, and a pool whose sessions are read-only.
 * Machines that share it write one after the other, by an advisory lock that ends with the transaction.
 */
export async function openPostgres(url: string): Promise<DatabaseParts> {
  const writer = await new DataSource({
    type: 'postgres',
    url,
    poolSize: WRITER_CONNECTIONS,
    entities: [...ENTITIES],
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  }).initialize();
  try {
    await refuseWrongEncoding(writer);
    await migrate(writer);
    const reader = await new DataSource({
      type: 'postgres',
      url,
      poolSize: READER_CONNECTIONS,
      installExtensions: false,
      entities: [],
      extra: {
        options: [
          '-c default_transaction_read_only=on',
          // Compiling a statement that makes JSON takes a thousand times as long as running it, planning it ten times.
          '-c jit=off -c plan_cache_mode=force_generic_plan',
          // It would read a small table through for each of hundreds of look-ups; what wants all of a table still does.
          '-c enable_seqscan=off',
        ].join(' '),
      },
    }).initialize();
    return {
      dialect: 'postgres',
      writer,
      transact: (source, work) =>
        source.transaction(async (manager) => {
          await manager.query(`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`);
          return work(manager);
        }),
      run: prepareOn(poolOf(reader)),
      async close() {
        await reader.destroy();
        await writer.destroy();
      },
    };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

async function refuseWrongEncoding(writer: DataSource): Promise<void> {
  const [row] = await writer.query<{ server_encoding: string }[]>('SHOW server_encoding');
  if (row?.server_encoding !== 'UTF8')
    throw new SetupError(
      `The PostgreSQL database stores text as ${row?.server_encoding}: create it with createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0.`,
    );
}

/** Two machines that start together must not both create the tables. */
async function migrate(writer: DataSource): Promise<void> {
  const guard = writer.createQueryRunner();
  await guard.query(`SELECT pg_advisory_lock(${WRITER_LOCK})`);
  try {
    await writer.runMigrations();
  } finally {
    await guard.query(`SELECT pg_advisory_unlock(${WRITER_LOCK})`);
    await guard.release();
  }
}

function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { master: pg.Pool }).master;
}

/** PostgreSQL has no text with a zero character, and refuses to be asked for one; this one is in no text of ours either. */
function storable(value: Parameter): Parameter {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}

/** Each connection prepares a statement once, under the hash of its text. */
function prepareOn(pool: pg.Pool): RunStatement {
  const names = new Map<string, string>();
  return async (sql, parameters) => {
    let name = names.get(sql);
    if (name === undefined) {
      name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
      names.set(sql, name);
    }
    const values = parameters.map(storable);
    const result = await pool.query<Record<string, unknown>>({ name, text: sql, values });
    return result.rows;
  };
}
