import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { readAllSubjectFacts } from '../cards/subject-facts.store.ts';
import { SetupError } from '../errors.ts';
import type { OpenedKnowledge } from '../open-knowledge.ts';
import { readIdentifiers } from '../transfer/export-identifiers.ts';
import { toJsonLines } from '../transfer/export-json-lines.ts';
import { exportOwnFormat } from '../transfer/export-own-format.ts';
import { toPopolo } from '../transfer/export-popolo.ts';
import { cannotWrite, writeCollectionFolder } from '../transfer/write-collection-folder.ts';
import type { ExportFormat } from './export-formats.ts';

/** Progress is said to the error stream once a command has taken this long, and then as often. Milliseconds. */
const PROGRESS_EVERY = 1000;

/**
 * Writes everything published, with license, attributions and what the collection says of itself, to a file or folder,
 * or prints it.
 * @throws SetupError where `out` is missing for a folder or cannot be written
 */
export async function exportCollection(
  opened: OpenedKnowledge,
  format: ExportFormat,
  out: string | undefined,
): Promise<void> {
  if (format === 'own') {
    if (out === undefined) {
      throw new SetupError('EXPORT_OUT_MISSING: --format own writes a folder: name it with --out FOLDER.');
    }
    const files = await exportOwnFormat(opened.database);
    await writeCollectionFolder(out, files);
    console.error(`Wrote ${files.length} files to ${out}.`);
    return;
  }
  const lines = await linesOf(opened, format);
  if (out === undefined) {
    for (const line of lines) await print(line);
    return;
  }
  await writeFile(out, lines).catch((cause: unknown) => {
    throw cannotWrite(out, cause);
  });
  console.error(`Wrote ${out}.`);
}

async function linesOf({ collection, database }: OpenedKnowledge, format: ExportFormat): Promise<string[]> {
  const { about } = await collection.current();
  const identifiers = await readIdentifiers(database);
  const subjects: SubjectFacts[] = [];
  let next = Date.now() + PROGRESS_EVERY;
  for await (const facts of readAllSubjectFacts(database)) {
    subjects.push(facts);
    if (Date.now() < next) continue;
    next = Date.now() + PROGRESS_EVERY;
    console.error(`Read ${subjects.length} subjects …`);
  }
  if (format === 'popolo') return [`${JSON.stringify(toPopolo(about, subjects, identifiers), null, 2)}\n`];
  return [...toJsonLines(about, subjects, identifiers)];
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
