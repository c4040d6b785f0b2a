import type { Database } from '../database/database.ts';
import { Parameters } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';
import { listSubjects, type SubjectSort, subjectIdOf } from '../subjects/subjects.store.ts';

/** A page of the issues, of all or of those directly within a broader one (id or slug). */
export function listIssues(
  database: Database,
  { filter = {}, sort = 'NAME' }: { filter?: { broader?: string }; sort?: SubjectSort },
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  const parameters = new Parameters();
  const where = [`s.kind = 'ISSUE'`];
  if (filter.broader != null) {
    where.push(`s.id IN (SELECT l.issue_id FROM issue_link l
      WHERE l.kind = 'BROADER' AND l.other_id = ${subjectIdOf(parameters.add(filter.broader))})`);
  }
  return listSubjects(database, { where, parameters }, sort, page);
}
