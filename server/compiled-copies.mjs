import { rmSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const COPY = /^server-[0-9a-f]{16}$/;
const MARK = /^used-by-(\d+)$/;

/**
 * Says of a compiled copy of the server that this process runs from it, until it ends: what it has not loaded yet has to stay.
 * @param {string} copy its folder
 */
export async function markInUse(copy) {
  const mark = join(copy, `used-by-${process.pid}`);
  await writeFile(mark, '');
  process.once('exit', () => rmSync(mark, { force: true }));
}

/**
 * Takes away the compiled copies of older sources, but for those from which a process runs.
 * @param {string} cache the folder of all copies @param {string} kept the name of the copy that stays
 */
export async function removeOlderCopies(cache, kept) {
  for (const name of await readdir(cache)) {
    if (!COPY.test(name) || name === kept || (await isInUse(join(cache, name)))) continue;
    await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {string} copy */
async function isInUse(copy) {
  const marks = (await readdir(copy)).map((name) => MARK.exec(name)?.[1]);
  return marks.some((id) => id !== undefined && isRunning(Number(id)));
}

/** @param {number} id of a process */
function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
