import { join } from 'node:path';
import type { Command } from 'commander';
import { PROJECT_ROOT } from '../config.ts';
import { CollectionFilesError } from '../transfer/collection-problem.ts';
import { parseCollection, readRawFiles } from '../transfer/read-collection.ts';
import { type CheckResult, checkCollection } from './check-collection.ts';
import { describeFinding } from './finding.ts';

const STARTER_COLLECTION = join(PROJECT_ROOT, 'server/starter-collection');

/** `check`: reads a collection's files and says what is wrong in them; needs no database. Exit code 1 with errors. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Check the files of a collection: sources, dates, offices, names, lengths.')
    .argument('[folder]', 'the collection’s folder; the starter collection where none is named')
    .option('--json', 'print the findings as JSON')
    .action((folder: string | undefined, options: { json?: boolean }) => {
      const result = checkFolder(folder ?? STARTER_COLLECTION, new Date().toISOString().slice(0, 10));
      console.log(options.json ? JSON.stringify(result) : describeResult(result));
      if (result.errors.length > 0) process.exitCode = 1;
    });
}

/**
 * Checks a collection in a folder. Files that cannot be read or break their shape are findings like all others, by the check's
 * own word where it has one; what takes the whole collection is then not looked at.
 */
export function checkFolder(folder: string, today: string): CheckResult {
  try {
    return checkCollection(parseCollection(readRawFiles(folder)), today);
  } catch (error) {
    if (!(error instanceof CollectionFilesError)) throw error;
    return {
      errors: error.problems.map(({ finding = 'FILE_INVALID', ...problem }) => ({
        code: finding,
        ...problem,
      })),
      warnings: [],
    };
  }
}

function describeResult({ errors, warnings }: CheckResult): string {
  return [
    ...errors.map((finding) => `error ${describeFinding(finding)}`),
    ...warnings.map((finding) => `warning ${describeFinding(finding)}`),
    `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}.`,
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
