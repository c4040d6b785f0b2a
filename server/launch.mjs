import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stampOf } from './build-stamp.mjs';
import { compile } from './compile.mjs';
import { markInUse, removeOlderCopies } from './compiled-copies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/sidelight');

/**
 * Runs one of the server's entries (`server/<entry>.ts`) from a compiled copy that is made when the sources were touched.
 * Compiling at every start would take three times as long as all the rest of it.
 * @param {'main' | 'cli'} entry
 */
export async function launch(entry) {
  if (!existsSync(join(root, 'node_modules/vite')) && !existsSync(join(root, 'node_modules/@oxc-node'))) {
    console.error('The packages are not installed: run npm ci, then the command again.');
    process.exit(1);
  }
  const stamp = await stampOf(['server', 'shared', 'package-lock.json'].map((path) => join(root, path)));
  const compiled = join(cache, `server-${stamp.slice(0, 16)}`);
  if (!existsSync(compiled) && !(await compileServer(compiled))) {
    await import('@oxc-node/core/register');
    await import(`./${entry}.ts`);
    return;
  }
  await markInUse(compiled);
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(compiled, `${entry}.js`)).href);
}

/**
 * Compiles the server, and takes away what was compiled of older sources.
 * @param {string} compiled @returns {Promise<boolean>} false where the compiler is not installed (a production install)
 */
async function compileServer(compiled) {
  console.error('Preparing the server …');
  const input = { main: join(root, 'server/main.ts'), cli: join(root, 'server/cli.ts') };
  if (!(await compile(input, compiled))) return false;
  await removeOlderCopies(cache, basename(compiled));
  return true;
}
