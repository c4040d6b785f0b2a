import { type Command, Option } from 'commander';
import type { OpenedKnowledge } from '../open-knowledge.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.ts';

/** Opens the database, does the work and closes it. */
type WithKnowledge = (work: (opened: OpenedKnowledge) => Promise<void>) => Promise<void>;

/** `export`: the published collection for other programs, or as files for another database. */
export function registerExport(program: Command, withKnowledge: WithKnowledge): void {
  program
    .command('export')
    .description('Write the published collection, with its license and attributions.')
    .addOption(
      new Option(
        '--format <format>',
        'popolo (one JSON document), jsonl (a line for each subject, with everything), or own (the files that import reads)',
      )
        .choices([...EXPORT_FORMATS])
        .default('jsonl'),
    )
    .option(
      '--out <path>',
      'the file to write, or the new folder for own; without it, popolo and jsonl are printed',
    )
    .action(async ({ format, out }: { format: ExportFormat; out?: string }) => {
      const { exportCollection } = await import('./export-collection.ts');
      await withKnowledge((opened) => exportCollection(opened, format, out));
    });
}
