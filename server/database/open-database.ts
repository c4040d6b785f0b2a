import 'reflect-metadata';
import { SetupError } from '../errors.ts';
import { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Where the database lies: a SQLite file, or the address of a PostgreSQL server. */
export type DatabasePlace = { path: string } | { url: string };

/**
 * Opens the database, creates it where it is a file, and brings its tables up to date.
 * @throws SetupError with the sentence that says the mend
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  try {
    return new Database('path' in place ? await openSqlite(place.path) : await openPostgres(place.url));
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(explain(place, error), { cause: error });
  }
}

function explain(place: DatabasePlace, error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if ('path' in place) {
    if (
      ['EACCES', 'EROFS', 'EPERM', 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'ENOTDIR', 'EEXIST'].includes(code)
    )
      return `The database ${place.path} cannot be written (${code}): make its folder writable, or choose another with DATA=/some/folder.`;
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
      return `${place.path} is not a usable SQLite database (${code}): move it away to start with a new one, or restore a copy.`;
    if (code === 'SQLITE_BUSY')
      return `The database ${place.path} is in use by another process (${code}): stop it, then start again.`;
    if (code === 'SQLITE_FULL' || code === 'ENOSPC')
      return `The disk of ${place.path} is full (${code}): make room, then start again.`;
    return `The database ${place.path} cannot be opened (${code || message}).`;
  }
  const address = withoutPassword(place.url);
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code))
    return `No PostgreSQL server answers at ${address} (${code}): start it, or mend DATABASE_URL.`;
  if (code === '28P01' || code === '28000')
    return `PostgreSQL at ${address} refuses the user or password (${code}): mend DATABASE_URL.`;
  if (code === '3D000')
    return `PostgreSQL at ${address} has no such database (${code}): create it with createdb.`;
  return `The database at ${address} cannot be opened (${code || message}).`;
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const parsed = new URL(url);
  parsed.password = '';
  parsed.search = '';
  return parsed.href;
}
