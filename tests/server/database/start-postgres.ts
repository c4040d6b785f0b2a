import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres, INSTALL_SENTENCE } from './install-postgres.mjs';

const run = promisify(execFile);

/** A PostgreSQL server of our own, on a free port of the loopback, with its data in a temporary folder. */
export interface PostgresServer {
  /** Creates an empty database and answers its address. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL. It refuses to run as root: there the user `postgres` of the Debian package runs it.
 * @throws Error with the sentence that says how to install it
 */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres();
  if (bin === null) throw new Error(INSTALL_SENTENCE);
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-postgres-'));
  const asOwner = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  if (asOwner.length > 0) {
    await run('chown', ['postgres', folder]);
    chmodSync(folder, 0o700);
  }
  const command = (program: string, ...parameters: string[]) => {
    const [first = '', ...rest] = [...asOwner, join(bin, program), ...parameters];
    return run(first, rest, { cwd: tmpdir() });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  await command(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  );
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  await command('pg_ctl', '-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', '-t', '60', 'start');
  return {
    async createDatabase(name) {
      await command('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await command('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)));
    });
  });
}
