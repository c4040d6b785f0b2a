import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { RawFile } from '../../read-collection.ts';
import { type ImportBatch, newBatch, type ReadOptions } from '../import-batch.ts';
import { ImportFilesError, type ImportProblem } from '../import-problem.ts';
import type { CsvRow } from './csv-row.ts';
import { CsvSubjects } from './csv-subjects.ts';
import { CSV_COLUMNS } from './csv-template.ts';

/**
 * Reads tables in the one template that there is (`csv-template.ts`): each line is a subject, or one thing that it was.
 * @throws ImportFilesError with everything that is wrong, by line and column (the number of the cell, from 1)
 */
export function readCsv(files: readonly RawFile[], options: ReadOptions): ImportBatch {
  const batch = newBatch();
  const problems: ImportProblem[] = [];
  const subjects = new CsvSubjects(options);
  for (const file of files) for (const row of readRows(file, problems)) subjects.add(row);
  subjects.finish(batch, problems);
  if (problems.length > 0) throw new ImportFilesError(problems);
  return batch;
}

type Record = { record: { [column: string]: string }; info: Info };

function readRows(raw: RawFile, problems: ImportProblem[]): CsvRow[] {
  const { file, text } = raw;
  let columns: string[] = [];
  let records: Record[];
  try {
    records = parseRecords(text, (header) => {
      columns = header.map((name) => name.trim());
      return columns;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ ...problemOf(file, columns, error), line: lineOf(text, columns, error) });
    return [];
  }
  const wrong = checkHeader(file, columns);
  if (wrong.length > 0) {
    problems.push(...wrong);
    return [];
  }
  let line = 2;
  return records.map(({ record, info }) => {
    const begin = line;
    line = info.lines + 1;
    return {
      file,
      line: begin,
      cell: (column) => record[column]?.trim() || undefined,
      fail: (column, message) => {
        const number = Math.max(columns.indexOf(column), 0) + 1;
        problems.push({ file, line: begin, column: number, message: `${column} ${message}` });
      },
    };
  });
}

/** @param most how many records are read; all where nothing is said */
function parseRecords(text: string, columns: (header: string[]) => string[], most = -1): Record[] {
  const options = { bom: true, columns, info: true, skip_empty_lines: true, to: most };
  return parse<Record>(text, options) as unknown as Record[];
}

/** The line on which a mistake is; an open quotation mark is only noticed at the end of the file, far below its record. */
function lineOf(text: string, columns: readonly string[], { code, lines, records }: CsvError): number {
  if (code !== 'CSV_QUOTE_NOT_CLOSED') return typeof lines === 'number' ? lines : 1;
  if (columns.length === 0) return 1;
  const before = typeof records === 'number' && records > 0 ? records : 0;
  const last = before === 0 ? undefined : parseRecords(text, (header) => header, before).at(-1);
  return (last?.info.lines ?? 1) + 1;
}

function checkHeader(file: string, columns: readonly string[]): ImportProblem[] {
  const known = new Set<string>(CSV_COLUMNS.map(({ name }) => name));
  const problems = columns.flatMap((name, index): ImportProblem[] => {
    const place = { file, line: 1, column: index + 1 };
    if (!known.has(name))
      return [{ ...place, message: `“${name}” is no column of the template: correct or remove it` }];
    if (columns.indexOf(name) < index) return [{ ...place, message: `${name} is there twice: remove one` }];
    return [];
  });
  const missing = CSV_COLUMNS.filter((column) => 'isRequired' in column && !columns.includes(column.name));
  return [
    ...problems,
    ...missing.map(({ name }) => ({
      file,
      line: 1,
      column: 1,
      message: `the column ${name} is missing: add it`,
    })),
  ];
}

/** What the parser says, in our words where we know it. */
function problemOf(file: string, columns: readonly string[], error: CsvError): Omit<ImportProblem, 'line'> {
  const named = typeof error.column === 'string' ? columns.indexOf(error.column) : error.column;
  const column = (typeof named === 'number' && named >= 0 ? named : 0) + 1;
  const mends: { [code: string]: string } = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark that opens here is not closed before the file ends',
    CSV_RECORD_INCONSISTENT_COLUMNS: 'this line has not as many cells as the header: quote texts with commas',
    INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell: quote the whole cell and double the mark',
    CSV_INVALID_CLOSING_QUOTE:
      'text follows a closing quotation mark: double marks that are part of the text',
  };
  return { file, column, message: mends[error.code] ?? error.message };
}
