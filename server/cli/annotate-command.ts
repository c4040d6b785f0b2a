import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import type { Lexicon } from '../../shared/lexicon/lexicon.ts';
import { openLexicon } from '../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../shared/mentions/annotate.ts';
import { SetupError } from '../errors.ts';
import { readDocuments, readNameList } from './name-list.ts';

interface AnnotateOptions {
  date?: string;
  language?: string;
  names?: string;
  documents?: string;
}

/**
 * `annotate`: text in, mentions out, as JSON; with the published names or with a list of names.
 * @param openPublished opens the lexicon of this server's collection, making the database where there is none
 */
export function registerAnnotate(program: Command, openPublished: () => Promise<Lexicon>): void {
  program
    .command('annotate')
    .description('Print the mentions of a text, or of many documents, as JSON.')
    .argument('[file]', 'a UTF-8 text')
    .option('--date <day>', "the text's day, such as 2023-10-12", parseDay)
    .option('--language <tag>', "the text's language, such as en")
    .option('--names <file>', 'names to look for, one JSON object a line, in place of the database')
    .option('--documents <file>', 'many documents, one JSON object a line; prints one line for each')
    .action(async (file: string | undefined, options: AnnotateOptions) => {
      if ((file === undefined) === (options.documents === undefined)) {
        throw new SetupError('Name one file, or --documents with a file of documents.');
      }
      const lexicon = options.names
        ? openLexicon(compileLexicon(readNameList(options.names), { onProgress: tellOfMany }))
        : await openPublished();
      if (options.documents !== undefined) await annotateDocuments(lexicon, options.documents, options);
      else if (file !== undefined) await annotateFile(lexicon, file, options);
    });
}

/** So many subjects take so long that whoever waits wants to know how far it is. */
const TOLD_SUBJECTS = 100_000;

function tellOfMany(subjects: number, names: number): void {
  if (subjects > 0 && subjects % TOLD_SUBJECTS === 0)
    process.stderr.write(`${subjects} subjects with ${names} names were read …\n`);
}

async function annotateFile(lexicon: Lexicon, file: string, options: AnnotateOptions): Promise<void> {
  const mentions = annotate(lexicon, await readText(file), {
    ...(options.date !== undefined && { date: options.date }),
    ...(options.language !== undefined && { language: options.language }),
  });
  await new LinePrinter().print({ mentions });
}

async function annotateDocuments(lexicon: Lexicon, file: string, options: AnnotateOptions): Promise<void> {
  const printer = new LinePrinter();
  for (const { id, text, date = options.date, language = options.language } of readDocuments(file)) {
    const context = { ...(date !== undefined && { date }), ...(language !== undefined && { language }) };
    if (!(await printer.print({ id, mentions: annotate(lexicon, text, context) }))) return;
  }
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new SetupError(`${file} cannot be read: name a file that exists.`, { cause });
  });
  try {
    // A byte order mark counts as a unit of the file's text, so that offsets fit what is in the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SetupError(`${file} is not valid UTF-8: save it as UTF-8.`, { cause });
  }
}

/** Standard output as lines of JSON; whoever reads it may stop before its end, as `head` does. */
class LinePrinter {
  private isRead = true;

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.isRead = false;
    });
  }

  /** Prints a line and waits until there is room for more; false where nobody reads any more. */
  async print(line: unknown): Promise<boolean> {
    // An error is the listener’s: here it only ends the waiting.
    if (this.isRead && !process.stdout.write(`${JSON.stringify(line)}\n`)) {
      await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(
        () => undefined,
      );
    }
    return this.isRead;
  }
}

function parseDay(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay || new Date(value).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Write a day such as 2023-10-12.');
  }
  return value;
}
