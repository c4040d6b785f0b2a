import { createHash } from 'node:crypto';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders in which nothing is anybody's source; `starter` is the copy of the collection that an extension build makes. */
const BUILT = new Set(['node_modules', 'dist', '.output', '.wxt', 'starter']);

/**
 * A hash over path, size and time of change of every file under the given files and folders: equal as long as nothing
 * was touched. A few milliseconds for some hundred files; contents are not read.
 */
export async function stampOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) await addTo(hash, path);
  return hash.digest('hex');
}

/** Whether `proof`, a file of what is built, is there, and `note` says that it was built from that stamp. */
export async function isBuiltFrom(stamp: string, note: string, proof: string): Promise<boolean> {
  try {
    await access(proof);
    return (await readFile(note, 'utf8')) === stamp;
  } catch {
    // Not built yet, or built by hand without a note: building again is always right.
    return false;
  }
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
    return;
  }
  const names = (await readdir(path)).filter((name) => !BUILT.has(name)).sort();
  for (const name of names) await addTo(hash, join(path, name));
}
