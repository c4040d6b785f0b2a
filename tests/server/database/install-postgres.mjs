// Finds PostgreSQL for the tests that run on both databases, and installs it where that is possible.
// Plain JavaScript with nothing but Node, so that it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `pg_ctl`, the newest version first, or null when there is none. */
export function findPostgres() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** What to do where it is not found and cannot be installed from here. */
export const INSTALL_SENTENCE =
  'The tests need PostgreSQL and do not find initdb: "apt-get install postgresql" on Debian as root, or put its bin folder on the PATH.';

function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], options);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (findPostgres() === null) install();
  const found = findPostgres();
  if (found === null) {
    console.error(INSTALL_SENTENCE);
    process.exitCode = 1;
  } else {
    console.log(`PostgreSQL: ${found}`);
  }
}
