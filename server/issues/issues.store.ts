import type { Database } from '../database/database.ts';
import type { Page, PageRequest } from '../database/page.ts';
import {
  Conditions,
  listSubjectRows,
  type SubjectSort,
  subjectNamed,
} from '../subjects/list-subject-rows.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';

/** One page of the issues, of those below a broader one where it is named (by slug or UUID). */
export function listIssues(
  database: Database,
  wanted: { filter?: { broader?: string }; sort?: SubjectSort },
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  const conditions = new Conditions();
  conditions.where.push("s.kind = 'ISSUE'");
  conditions.add(
    wanted.filter?.broader,
    (value) => `EXISTS (SELECT 1 FROM issue_link l WHERE l.issue_id = s.id AND l.kind = 'BROADER'
      AND l.other_id = ${subjectNamed(value)})`,
  );
  return listSubjectRows(database, conditions.where, conditions.parameters, wanted.sort ?? 'NAME', page);
}
