import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../errors.ts';
import { type RawFile, readRawFiles } from '../read-collection.ts';
import { readCongressLegislators } from './congress/read-congress-legislators.ts';
import { readCsv } from './csv/read-csv.ts';
import type { ImportBatch, ReadOptions } from './import-batch.ts';
import type { ImportFormat } from './import-formats.ts';
import { readPopolo } from './popolo/read-popolo.ts';
import { readOwn } from './read-own.ts';
import { readWikidata } from './wikidata/read-wikidata.ts';

const READERS: Readonly<
  Record<ImportFormat, (files: readonly RawFile[], options: ReadOptions) => ImportBatch>
> = {
  own: readOwn,
  popolo: readPopolo,
  csv: readCsv,
  'congress-legislators': readCongressLegislators,
  wikidata: readWikidata,
};

/**
 * Reads the files of an import.
 * @param paths files; for our own format also the folder of a collection
 * @throws SetupError where one cannot be read
 * @throws ImportFilesError with everything that is wrong in them, by line and column
 */
export async function readImport(
  format: ImportFormat,
  paths: readonly string[],
  options: ReadOptions,
): Promise<ImportBatch> {
  const files: RawFile[] = [];
  for (const path of paths) files.push(...(await readPath(format, path)));
  return READERS[format](files, options);
}

async function readPath(format: ImportFormat, path: string): Promise<RawFile[]> {
  try {
    if (format === 'own' && (await stat(path)).isDirectory())
      return readRawFiles(path).map(({ file, text }) => ({ file: join(path, file), text }));
    return [{ file: path, text: await readFile(path, 'utf8') }];
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    throw new SetupError(
      `IMPORT_FILE_UNREADABLE: ${path} cannot be read (${code}): name a file that exists.`,
      {
        cause,
      },
    );
  }
}
