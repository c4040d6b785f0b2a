import { once } from 'node:events';
import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { readAllSubjectFacts } from '../cards/subject-facts.store.ts';
import type { OpenedKnowledge } from '../open-knowledge.ts';
import { toJsonLines } from '../transfer/export-json-lines.ts';
import { toPopolo } from '../transfer/export-popolo.ts';

/** A format that `export` writes. */
export type ExportFormat = 'popolo' | 'jsonl';

/** Prints everything published, with license, attributions and what the collection says of itself. */
export async function exportCollection(
  { collection, database }: OpenedKnowledge,
  format: ExportFormat,
): Promise<void> {
  const { about } = await collection.current();
  const subjects: SubjectFacts[] = [];
  for await (const facts of readAllSubjectFacts(database)) subjects.push(facts);
  if (format === 'popolo') return write(`${JSON.stringify(toPopolo(about, subjects), null, 2)}\n`);
  for (const line of toJsonLines(about, subjects)) await write(line);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
