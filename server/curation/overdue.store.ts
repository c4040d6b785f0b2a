import type { Database } from '../database/database.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import { type DatedStatement, datedStatements } from '../transfer/review-due.ts';
import type { JsonObject } from './json.ts';
import { filesOf, type RecordKey } from './record.ts';

/** A subject with a statement that should have been looked at again. */
export interface Overdue extends RecordKey {
  name: string;
  /** `YYYY-MM-DD`: the earliest day that has passed. */
  due: string;
}

const COLUMNS = `CASE s.kind WHEN 'ISSUE' THEN 'ISSUE' WHEN 'POST' THEN 'POST' ELSE 'ACTOR' END AS kind,
  s.slug AS slug, s.name AS name, s.review_due AS due`;

/** A page of the subjects that are overdue on a day, the longest overdue first. */
export function listOverdue(
  database: Database,
  today: string,
  page: PageRequest,
): Promise<Page<Overdue & { key: string }>> {
  const parameters = new Parameters();
  return readPageOf<Overdue>(
    database,
    {
      columns: COLUMNS,
      from: 'subject s',
      where: [`s.review_due < ${parameters.add(today)}`, 'NOT s.hidden'],
      order: 's.review_due',
      unique: 's.slug',
      parameters,
    },
    page,
  );
}

/** The subject whose review is due next, from a day on; null where none is. */
export function readNextReview(database: Database, today: string): Promise<Overdue | null> {
  return database.readOne<Overdue>(
    `SELECT ${COLUMNS} FROM subject s WHERE s.review_due >= $1 AND NOT s.hidden ORDER BY s.review_due, s.slug LIMIT 1`,
    [today],
  );
}

/** A statement that is overdue, as its record has it. */
export interface OverdueStatement extends DatedStatement {
  due: string;
  statement: JsonObject;
}

/** The statements of a subject's document that are overdue on a day, `YYYY-MM-DD`. */
export function overdueStatements(key: RecordKey, document: JsonObject, today: string): OverdueStatement[] {
  const { actors, issues, posts } = filesOf([{ key, document }]);
  const [subject] = [...actors, ...issues, ...posts];
  if (!subject) return [];
  return datedStatements(subject).flatMap((statement) => {
    const { list, place, due } = statement;
    const row = (document[list] as JsonObject[] | undefined)?.[place];
    return row !== undefined && due !== undefined && due < today
      ? [{ ...statement, due, statement: row }]
      : [];
  });
}
