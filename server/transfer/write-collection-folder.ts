import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SetupError } from '../errors.ts';
import type { RawFile } from './read-collection.ts';

/**
 * Writes a collection's files into a new or empty folder: beside others, a file of a subject that is gone would stay.
 * @throws SetupError where the folder has something in it or cannot be written
 */
export async function writeCollectionFolder(folder: string, files: readonly RawFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      throw new SetupError(`EXPORT_NOT_EMPTY: --out ${folder} has files in it: name a new or empty folder.`);
    }
    for (const { file, text } of files) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  } catch (cause) {
    if (cause instanceof SetupError) throw cause;
    throw cannotWrite(folder, cause);
  }
}

/** What is said where `--out` cannot be written. */
export function cannotWrite(out: string, cause: unknown): SetupError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new SetupError(
    `EXPORT_CANNOT_WRITE: --out ${out} cannot be written (${code}): name a place that you may write to.`,
    { cause },
  );
}
