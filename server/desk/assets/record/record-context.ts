import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RecordKind } from '../draft/draft.ts';
import type { DraftChange, RowList } from '../draft/draft-changes.ts';
import type { Path } from '../draft/edit-document.ts';
import type { SubjectDocument } from '../draft/subject-document.ts';
import type { KnownNames, References } from './references.ts';

/** Something that stops publishing, or a warning: where, and the mend. */
export interface Problem {
  /** Where in the document, as `positions[0].end`. */
  path: string;
  message: string;
}

/** What the rows of a record share. */
export interface RecordEditing {
  kind: RecordKind;
  slug: string;
  /** The subject whose page it is: of an event the one in whose record it is written. */
  subjectSlug: string;
  /** The published document; null for a subject that is new. */
  base: SubjectDocument | null;
  /** As the draft has it, or as it is published. */
  document: SubjectDocument;
  changes: readonly DraftChange[];
  problems: readonly Problem[];
  /** The same for the events of the draft, by their slug. */
  eventProblems: ReadonlyMap<string, readonly Problem[]>;
  names: KnownNames;
  references: References;
  /** Numbers of the sources, as the card will count them. */
  sourceNumbers: ReadonlyMap<string, number>;
  /** Key of the row that was opened last and has not taken the focus yet. */
  justOpened: { current: string | null };
  /** Keys of the rows that stand open. */
  open: ReadonlySet<string>;
  edit(path: Path, value: unknown, what?: string): void;
  openRow(key: string): void;
  /** Closes the row; its words stay. */
  closeRow(key: string): void;
}

export const RecordContext = createContext<RecordEditing | null>(null);

export function useRecord(): RecordEditing {
  const record = useContext(RecordContext);
  if (record === null) throw new Error('A row stands outside of its record.');
  return record;
}

/** A path as the server writes it: `positions[0].end`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** What is wrong at a place, the first of it; what is wrong below it does not count. */
export function problemAt(record: RecordEditing, path: Path): string | undefined {
  const at = pathText(path);
  return record.problems.find((problem) => problem.path === at)?.message;
}

/** Whether something is wrong at a place or below it. */
export function hasProblemIn(record: RecordEditing, path: Path): boolean {
  const at = pathText(path);
  return record.problems.some(
    ({ path: one }) => one === at || one.startsWith(`${at}.`) || one.startsWith(`${at}[`),
  );
}

/** Whether the draft added or changed a row. */
export function isChanged(record: RecordEditing, list: RowList | 'fields', place: number): boolean {
  return record.changes.some(
    (change) => change.list === list && change.place === place && change.what !== 'REMOVED',
  );
}
