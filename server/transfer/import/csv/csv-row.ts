import { partialDateSchema } from '../../file-values.ts';
import type { CsvColumnName } from './csv-template.ts';

/** A line of a table, with the names of its columns. */
export interface CsvRow {
  file: string;
  /** The line on which it begins, from 1. */
  line: number;
  /** The text of a cell without space around it; undefined where it is empty or the table has no such column. */
  cell(column: CsvColumnName): string | undefined;
  /** Notes what is wrong in a cell. */
  fail(column: CsvColumnName, message: string): void;
}

/** The parts of a cell that has several, with `;` between them. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The partial date in a cell; what is none is noted. */
export function dateIn(row: CsvRow, column: CsvColumnName): string | undefined {
  const text = row.cell(column);
  if (text === undefined) return undefined;
  const date = partialDateSchema.safeParse(text);
  if (!date.success) row.fail(column, `is “${text}”: write 2023, 2023-10 or 2023-10-12`);
  return date.data;
}

/** The word in a cell, of a closed list; another one is noted. */
export function oneOf<Word extends string>(
  row: CsvRow,
  column: CsvColumnName,
  words: readonly Word[],
): Word | undefined {
  const text = row.cell(column);
  if (text === undefined) return undefined;
  const word = words.find((known) => known === text.toUpperCase());
  if (word === undefined) row.fail(column, `is “${text}”: write ${words.join(', ')}`);
  return word;
}
