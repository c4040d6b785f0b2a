import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMALL_COLLECTION } from '../check/small-collection.ts';

/** The collection that comes with the project. */
export const STARTER_COLLECTION = fileURLToPath(
  new URL('../../../server/starter-collection', import.meta.url),
);

/** A folder with the small collection, in which single files can be replaced. */
export interface CollectionFolder {
  path: string;
  /** Replaces a file, or removes it with null. */
  put(file: string, text: string | null): void;
  /** Replaces words in a file. */
  edit(file: string, from: string, to: string): void;
  remove(): void;
}

/** Writes the small collection into a temporary folder. */
export function makeCollectionFolder(): CollectionFolder {
  const path = mkdtempSync(join(tmpdir(), 'sidelight-collection-'));
  const texts = new Map<string, string>();
  const put = (file: string, text: string | null) => {
    if (text === null) {
      texts.delete(file);
      rmSync(join(path, file));
      return;
    }
    texts.set(file, text);
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries(SMALL_COLLECTION)) put(file, text);
  return {
    path,
    put,
    edit(file, from, to) {
      const text = texts.get(file) ?? '';
      if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
      put(file, text.replace(from, to));
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
