import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { type Dialect, type DialectSql, sqlOf } from './dialect.ts';

/** A value that a statement takes; lists are passed as JSON text (see `DialectSql.rowsOfTexts`). */
export type Parameter = string | number | boolean | null;

/** Runs one prepared statement on the read-only connection. Parameters are written `$1`, `$2` …. */
export type RunStatement = (sql: string, parameters: readonly Parameter[]) => Promise<unknown[]>;

/** Work was asked for inside of work: it would wait for itself for ever. */
export class NestedWriteError extends Error {
  readonly code = 'NESTED_WRITE';
  constructor() {
    super('write() was called inside of write(): pass on the manager of the outer one.');
    this.name = 'NestedWriteError';
  }
}

/** What an open database is made of; `open-database.ts` fills it for each driver. */
export interface DatabaseParts {
  dialect: Dialect;
  writer: DataSource;
  /** Runs the work in one transaction of the writer. */
  transact<T>(writer: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T>;
  run: RunStatement;
  close(): Promise<void>;
}

/**
 * One open database: every write goes through one queue of transactions, every read through a connection that cannot write.
 * TypeORM shares one SQLite connection, so that transactions that overlap would roll back each other's work.
 */
export class Database {
  readonly dialect: Dialect;
  readonly sql: DialectSql;
  /** How many statements were read since the database was opened; tests bound it. */
  statementsRead = 0;

  readonly #parts: DatabaseParts;
  readonly #inWrite = new AsyncLocalStorage<true>();
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(parts: DatabaseParts) {
    this.#parts = parts;
    this.dialect = parts.dialect;
    this.sql = sqlOf(parts.dialect);
  }

  /**
   * Runs the work in a transaction of its own, after all writes that were asked for before.
   * What it throws rolls it back, and only it; the next write goes on.
   * @throws NestedWriteError inside of another write of this database
   */
  async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.#inWrite.getStore()) throw new NestedWriteError();
    const result = this.#lastWrite.then(() =>
      this.#inWrite.run(true, () => this.#parts.transact(this.#parts.writer, work)),
    );
    this.#lastWrite = result.catch(() => undefined);
    return result;
  }

  /** The rows of one statement, read from what is committed. Their type is the caller's word. */
  async read<Row>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    this.statementsRead++;
    return (await this.#parts.run(sql, parameters)) as Row[];
  }

  /** The one row of one statement, or null. */
  async readOne<Row>(sql: string, parameters: readonly Parameter[] = []): Promise<Row | null> {
    const [row] = await this.read<Row>(sql, parameters);
    return row ?? null;
  }

  /** Waits for the writes that were asked for, then closes. */
  async close(): Promise<void> {
    await this.#lastWrite;
    await this.#parts.close();
  }
}
