import { stat } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { SOURCE_CLASSES } from '../../shared/model/vocabulary.ts';
import { readConfig } from '../config.ts';
import { SetupError } from '../errors.ts';
import type { OpenedKnowledge } from '../open-knowledge.ts';
import { IMPORT_FORMATS } from '../transfer/import/import-formats.ts';
import type { ImportOptions } from './import-files.ts';

/** Opens the database, does the work and closes it. */
type WithKnowledge = (work: (opened: OpenedKnowledge) => Promise<void>) => Promise<void>;

/** The most records of one change set, where nothing else is said. */
const BATCH_SIZE = 1_000;
const MOST_BATCH_SIZE = 5_000;

/**
 * `import`: without a format it makes a collection's files the content of the database, as whoever runs the server may; with one
 * it proposes what the files say, for review.
 */
export function registerImport(
  program: Command,
  withKnowledge: WithKnowledge,
  say: (line: string) => void,
): void {
  program
    .command('import')
    .description(
      'Publish a collection of data files; importing the same files again changes nothing. With --format, propose what other files say as change sets for review.',
    )
    .argument(
      '[paths...]',
      'the collection’s folder (the starter collection where none is named), or the files',
    )
    .addOption(new Option('--format <format>', 'propose files of this format').choices([...IMPORT_FORMATS]))
    .option('--dry-run', 'say what would be created, changed and left out, and why; write nothing')
    .option('--replace', 'without a format: also where change sets were published since')
    .option('--json', 'print the plan or the result as JSON')
    .option('--editor <name>', 'who proposes it; somebody else publishes')
    .option('--accessed <day>', 'the day on which the files were got', today())
    .option('--source <id>', 'a source of the collection that is cited where the files name none')
    .addOption(
      new Option('--source-class <class>', 'what sources are that the files name without saying so').choices([
        ...SOURCE_CLASSES,
      ]),
    )
    .option('--batch <records>', 'the most records of one change set', parseBatch, BATCH_SIZE)
    .action(async (paths: string[], { format, ...options }: Partial<ImportOptions> & ImportOptions) => {
      if (format === undefined) return publishFolder(paths, options.replace ?? false, withKnowledge);
      if (paths.length === 0) throw new SetupError('IMPORT_FILES_MISSING: name the files to import.');
      const { importFiles } = await import('./import-files.ts');
      await withKnowledge((opened) => importFiles(opened, paths, { format, ...options }, say));
    });
}

async function publishFolder(
  paths: readonly string[],
  replace: boolean,
  withKnowledge: WithKnowledge,
): Promise<void> {
  const [folder = readConfig(process.env).collectionFolder, another] = paths;
  if (another !== undefined)
    throw new SetupError(
      'IMPORT_FORMAT_MISSING: files need --format; without it, name one collection’s folder.',
    );
  if ((await stat(folder).catch(() => null))?.isFile())
    throw new SetupError(`IMPORT_FORMAT_MISSING: ${folder} is a file: say with --format what it holds.`);
  const { countEdited, isPublished, loadCollection } = await import('../transfer/load-collection.ts');
  await withKnowledge(async ({ database }) => {
    const edited = replace ? 0 : await countEdited(database);
    if (edited > 0 && !(await isPublished(database, folder)))
      throw new SetupError(
        `IMPORT_WOULD_REPLACE: ${edited} records were published by change sets, and these files would take their place. Propose the files with --format own, or write --replace.`,
      );
    const { version, changed } = await loadCollection(database, folder);
    console.log(
      changed ? `Published as version ${version}.` : `Nothing to change: version ${version} says the same.`,
    );
  });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function parseBatch(value: string): number {
  const records = Number(value);
  if (!Number.isInteger(records) || records < 1 || records > MOST_BATCH_SIZE)
    throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST_BATCH_SIZE}.`);
  return records;
}
