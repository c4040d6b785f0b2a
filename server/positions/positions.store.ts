import type { Stance } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { mayHoldOn } from '../database/interval-sql.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import { subjectIdOf } from '../subjects/subjects.store.ts';

/** Which positions a list wants; absent fields restrict nothing. */
export interface PositionListFilter {
  /** Id or slug of who took it, or for whom it was taken. */
  actor?: string;
  /** Id or slug. */
  issue?: string;
  /** Slug of the proposition. */
  proposition?: string;
  stance?: Stance;
  /** `YYYY-MM-DD`: those that stood on that day, certainly or possibly, and were not certainly replaced by then. */
  asOf?: string;
}

/** A position in a list; its facts are among the actor's. */
export interface PositionListRow {
  /** The statement's stable id. */
  id: string;
  /** Slug of who took it. */
  actor: string;
}

/** A page of positions, newest first. */
export function listPositions(
  database: Database,
  { filter = {} }: { filter?: PositionListFilter },
  page: PageRequest,
): Promise<Page<PositionListRow & { key: string }>> {
  const parameters = new Parameters();
  const where: string[] = [];
  if (filter.actor != null) {
    const id = subjectIdOf(parameters.add(filter.actor));
    where.push(`${id} IN (p.actor_id, p.on_behalf_of_id)`);
  }
  if (filter.issue != null) where.push(`p.issue_id = ${subjectIdOf(parameters.add(filter.issue))}`);
  if (filter.proposition != null) {
    const slug = parameters.add(filter.proposition);
    where.push(`p.proposition_id = (SELECT pr.id FROM proposition pr WHERE pr.slug = ${slug})`);
  }
  if (filter.stance != null) where.push(`p.stance = ${parameters.add(filter.stance)}`);
  if (filter.asOf != null) {
    const day = parameters.add(filter.asOf);
    where.push(mayHoldOn('p', day));
    where.push(`NOT EXISTS (SELECT 1 FROM position later WHERE later.supersedes_id = p.id
      AND later.start_on IS NOT NULL AND substr(later.start_on || '-12-31', 1, 10) <= ${day})`);
  }
  return readPageOf<PositionListRow>(
    database,
    {
      columns: 'st.slug AS id, s.slug AS actor',
      from: 'position p JOIN statement st ON st.id = p.id JOIN subject s ON s.id = p.actor_id',
      where,
      order: `coalesce(p.start_on, '')`,
      unique: 'st.slug',
      descending: true,
      parameters,
    },
    page,
  );
}
