import { ACTOR_KINDS, type ActorKind } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { mayHoldOn } from '../database/interval-sql.ts';
import { Parameters } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';
import { listSubjects, type SubjectSort, subjectIdOf } from '../subjects/subjects.store.ts';

/** Which actors a list wants; absent fields restrict nothing. */
export interface ActorListFilter {
  kind?: ActorKind;
  /** Id or slug of a post that they held; with `on` on that day (certainly or possibly), else ever. */
  heldPost?: string;
  /** `YYYY-MM-DD`; without `heldPost`: of any post. */
  on?: string;
  /** Id or slug of a subject that shares an event with them. */
  mentionedWith?: string;
}

/** A page of the actors that the filter lets through. */
export function listActors(
  database: Database,
  { filter = {}, sort = 'NAME' }: { filter?: ActorListFilter; sort?: SubjectSort },
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  const parameters = new Parameters();
  const kinds = filter.kind ? [filter.kind] : ACTOR_KINDS;
  const where = [`s.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`];
  if (filter.heldPost != null || filter.on != null) where.push(heldPost(filter, parameters));
  if (filter.mentionedWith != null) {
    const other = parameters.add(filter.mentionedWith);
    where.push(`s.id IN (
      SELECT mine.subject_id FROM event_participant theirs
      JOIN event_participant mine ON mine.event_id = theirs.event_id AND mine.subject_id <> theirs.subject_id
      WHERE theirs.subject_id = ${subjectIdOf(other)}
      UNION SELECT mine.subject_id FROM event_issue about
      JOIN event_participant mine ON mine.event_id = about.event_id
      WHERE about.issue_id = ${subjectIdOf(other)})`);
  }
  return listSubjects(database, { where, parameters }, sort, page);
}

function heldPost({ heldPost: post, on }: ActorListFilter, parameters: Parameters): string {
  const conditions = ['m.post_id IS NOT NULL'];
  if (post != null) conditions.push(`m.post_id = ${subjectIdOf(parameters.add(post))}`);
  if (on != null) {
    const day = parameters.add(on);
    conditions.push(mayHoldOn('m', day));
    // A death ends every membership.
    conditions.push(`NOT EXISTS (SELECT 1 FROM actor h WHERE h.id = m.holder_id
      AND h.life_end IS NOT NULL AND substr(h.life_end || '-12-31', 1, 10) <= ${day})`);
  }
  return `s.id IN (SELECT m.holder_id FROM membership m WHERE ${conditions.join(' AND ')})`;
}
