import { SetupError } from '../../errors.ts';

/** Where something stands in a file that is imported. */
export interface FilePlace {
  /** As the command was given it. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/** One thing wrong in a file that is imported: where, and what mends it. */
export interface ImportProblem extends FilePlace {
  /** What is wrong and the mend, as a sentence. */
  message: string;
}

/** A problem as one line that editors can jump to: `people.csv:7:3: start is no date: …`. */
function describeImportProblem({ file, line, column, message }: ImportProblem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** The most problems that the message lists; `problems` has all. */
const SHOWN = 20;

/** Files cannot be imported. Nothing of them was written: mend the lines that are named and import them again. */
export class ImportFilesError extends SetupError {
  readonly code = 'IMPORT_FILES_INVALID';
  readonly problems: readonly ImportProblem[];

  constructor(problems: readonly ImportProblem[]) {
    const shown = problems.slice(0, SHOWN).map(describeImportProblem);
    const rest = problems.length - shown.length;
    const more = rest > 0 ? [`… and ${rest} more.`] : [];
    super(['IMPORT_FILES_INVALID: nothing was imported.', ...shown, ...more].join('\n'));
    this.problems = problems;
  }
}
