import type { Database } from '../database/database.ts';
import { Parameters } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';
import { listSubjects, type SubjectSort, subjectIdOf } from '../subjects/subjects.store.ts';

/** A page of the posts, of all or of those of an organization (id or slug). */
export function listPosts(
  database: Database,
  { filter = {}, sort = 'NAME' }: { filter?: { organization?: string }; sort?: SubjectSort },
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  const parameters = new Parameters();
  const where = [`s.kind = 'POST'`];
  if (filter.organization != null) {
    where.push(`s.id IN (SELECT po.id FROM post po
      WHERE po.organization_id = ${subjectIdOf(parameters.add(filter.organization))})`);
  }
  return listSubjects(database, { where, parameters }, sort, page);
}
