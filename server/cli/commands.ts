import type { Command } from 'commander';
import { PROJECT_ROOT, readConfig } from '../config.ts';
import type { OpenedKnowledge } from '../open-knowledge.ts';
import { registerExport } from './export-command.ts';
import { registerImport } from './import-command.ts';

/** Progress goes to the error stream: what a command prints is for other programs. */
const say = (line: string) => console.error(line);

/**
 * Puts the commands together. Each loads what it needs only when it runs, so that asking for help or checking files
 * does not wait for the database driver.
 */
export async function registerCommands(program: Command): Promise<void> {
  registerMigrate(program);
  registerImport(program, withKnowledge, say);
  registerBundle(program);
  registerExport(program, withKnowledge);
  registerSchema(program);
  const [{ registerAnnotate }, { registerCheck }, { registerToken }] = await Promise.all([
    import('./annotate-command.ts'),
    import('../check/check-command.ts'),
    import('../accounts/token-command.ts'),
  ]);
  registerAnnotate(program, () => withKnowledge((opened) => opened.lexicon()));
  registerCheck(program);
  registerToken(program, (work) => withKnowledge(({ database }) => work(database)));
}

async function withKnowledge<Result>(work: (opened: OpenedKnowledge) => Promise<Result>): Promise<Result> {
  const { openKnowledge } = await import('../open-knowledge.ts');
  const opened = await openKnowledge(readConfig(process.env), say);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      'Create the database or bring its tables up to date; an empty one gets the starter collection.',
    )
    .action(() =>
      withKnowledge(async ({ collection }) => {
        const { manifest } = await collection.current();
        console.log(`The database is up to date: “${manifest.name}”, version ${manifest.version}.`);
      }),
    );
}

function registerBundle(program: Command): void {
  program
    .command('bundle')
    .description('Write the published names and cards as files: the copy that the extension carries.')
    .requiredOption('--out <folder>', 'where to')
    .option('--collection <folder>', 'bundle these data files instead of the database’s content')
    .action(async (options: { out: string; collection?: string }) => {
      const { writeBundle } = await import('./write-bundle.ts');
      if (options.collection === undefined) {
        return withKnowledge(({ collection }) => writeBundle(collection, options.out));
      }
      const { bundleFiles } = await import('./write-bundle.ts');
      return bundleFiles(options.collection, options.out);
    });
}

function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('Print the GraphQL schema; with --write into schema.graphql.')
    .option('--write', 'write schema.graphql')
    .action(async (options: { write?: boolean }) => {
      const { buildApiSchema, printApiSchema } = await import('../http/graphql/build-api-schema.ts');
      const text = printApiSchema(await buildApiSchema());
      if (!options.write) {
        process.stdout.write(text);
        return;
      }
      const { writeFile } = await import('node:fs/promises');
      const { join } = await import('node:path');
      await writeFile(join(PROJECT_ROOT, 'schema.graphql'), text);
      say('Wrote schema.graphql.');
    });
}
