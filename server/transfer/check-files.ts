import { fileURLToPath } from 'node:url';
import { CollectionFilesError, describeProblem } from './collection-problem.ts';
import { parseCollection, readRawFiles } from './read-collection.ts';

/*
 * Checks the files of a collection and needs no database:
 *   node --import @oxc-node/core/register server/transfer/check-files.ts [FOLDER]
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../starter-collection', import.meta.url));
try {
  const files = parseCollection(readRawFiles(folder));
  const counts = [
    `${files.actors.length} actors`,
    `${files.issues.length} issues`,
    `${files.posts.length} posts`,
    `${files.events.length} events`,
    `${files.sources.length} sources`,
  ];
  console.log(`The collection's files are right: ${counts.join(', ')}.`);
} catch (error) {
  if (!(error instanceof CollectionFilesError)) throw error;
  for (const problem of error.problems) console.error(describeProblem(problem));
  process.exitCode = 1;
}
