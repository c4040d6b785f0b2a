import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './errors.ts';

/** The project's own folder: everything that is built or read lies under it. */
export const PROJECT_ROOT = findProjectRoot(dirname(fileURLToPath(import.meta.url)));

/** The addresses that only this machine reaches, by IPv4 and IPv6. */
export const LOOPBACK = 'localhost';

/** How the server runs, as the environment says it. */
export interface ServerConfig {
  /** TCP port, 0 for any free one. */
  port: number;
  /** Address to listen on; `localhost` is every address by which this machine calls itself, and no other machine can. */
  host: string;
  /** `postgres://…`, or null for the SQLite file in `dataFolder`. */
  databaseUrl: string | null;
  /** Absolute path of the folder that holds the SQLite file. */
  dataFolder: string;
  /** Absolute path of the collection that an empty database is filled with. */
  collectionFolder: string;
  /** How many reverse proxies stand before the server, whose word on a client's address is believed. */
  proxies: number;
  /** Whether `npm start` also builds the extension for both browsers. */
  buildExtension: boolean;
  /** Whether somebody may publish what they wrote, with a public mark: for a team of one. */
  selfReview: boolean;
}

/**
 * Reads the environment; the only place that does.
 * `PORT` (default 4000), `HOST` (default: this machine alone; `0.0.0.0` for everybody), `DATABASE_URL`, `DATA` (folder, default `./data`),
 * `COLLECTION` (folder, default the starter collection), `PROXIES` (reverse proxies before the server, default 0),
 * `EXTENSION=off` (do not build the extension), `SELF_REVIEW=on` (one may publish what one wrote; the public record says so).
 * @throws SetupError that names the variable and the mend
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ServerConfig {
  const databaseUrl = environment.DATABASE_URL || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new SetupError(
      'DATABASE_URL has to start with postgres:// (unset it to use the SQLite file in the data folder).',
    );
  }
  return {
    port: readNumber('PORT', environment.PORT, 4000, 65_535),
    host: environment.HOST || LOOPBACK,
    databaseUrl,
    dataFolder: resolve(PROJECT_ROOT, environment.DATA || 'data'),
    collectionFolder: resolve(PROJECT_ROOT, environment.COLLECTION || 'server/starter-collection'),
    proxies: readNumber('PROXIES', environment.PROXIES, 0, 10),
    buildExtension: environment.EXTENSION !== 'off',
    selfReview: environment.SELF_REVIEW === 'on',
  };
}

function readNumber(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined || text === '') return otherwise;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= 0 && number <= most)) {
    throw new SetupError(`${name} has to be a number from 0 to ${most}, and is "${text}".`);
  }
  return number;
}

/** The nearest folder upwards with a lockfile: this file runs from the sources and from a compiled copy. */
function findProjectRoot(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new SetupError('The project folder has no package-lock.json: get a whole copy of it.');
  return findProjectRoot(above);
}
