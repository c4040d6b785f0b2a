import type { Database } from '../database/database.ts';
import type { Page, PageRequest } from '../database/page.ts';
import {
  Conditions,
  listSubjectRows,
  type SubjectSort,
  subjectNamed,
} from '../subjects/list-subject-rows.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';

/** One page of the posts, of those of an organization where it is named (by slug or UUID). */
export function listPosts(
  database: Database,
  wanted: { filter?: { organization?: string }; sort?: SubjectSort },
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  const conditions = new Conditions();
  conditions.where.push("s.kind = 'POST'");
  conditions.add(
    wanted.filter?.organization,
    (value) =>
      `EXISTS (SELECT 1 FROM post p WHERE p.id = s.id AND p.organization_id = ${subjectNamed(value)})`,
  );
  return listSubjectRows(database, conditions.where, conditions.parameters, wanted.sort ?? 'NAME', page);
}
