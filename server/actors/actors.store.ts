import { ACTOR_KINDS, type ActorKind } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { mayHoldOn } from '../database/dates-in-sql.ts';
import type { Page, PageRequest } from '../database/page.ts';
import {
  Conditions,
  listSubjectRows,
  type SubjectSort,
  subjectNamed,
} from '../subjects/list-subject-rows.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';

/** Which actors are wanted; absent fields restrict nothing. Subjects are named by slug or UUID. */
export interface ActorsWanted {
  kind?: ActorKind;
  /** A post that they held; with `on` on that day, certainly or possibly, else ever. */
  heldPost?: string;
  /** `YYYY-MM-DD`. */
  on?: string;
  /** A subject with which they took part in an event. */
  mentionedWith?: string;
}

/** One page of the actors wanted. */
export function listActors(
  database: Database,
  wanted: { filter?: ActorsWanted; sort?: SubjectSort },
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  const { kind, heldPost, on, mentionedWith } = wanted.filter ?? {};
  const conditions = new Conditions();
  conditions.where.push(`s.kind IN (${ACTOR_KINDS.map((one) => `'${one}'`).join(', ')})`);
  conditions.add(kind, (value) => `s.kind = ${value}`);
  if (heldPost !== undefined) {
    const day = on === undefined ? '' : ` AND ${mayHoldOn('m', `$${conditions.parameters.push(on)}`)}`;
    conditions.add(
      heldPost,
      (value) =>
        `EXISTS (SELECT 1 FROM membership m WHERE m.holder_id = s.id AND m.post_id = ${subjectNamed(value)}${day})`,
    );
  }
  conditions.add(
    mentionedWith,
    (
      value,
    ) => `EXISTS (SELECT 1 FROM event_participant mine JOIN event_participant other ON other.event_id = mine.event_id
      WHERE mine.subject_id = s.id AND other.subject_id <> s.id AND other.subject_id = ${subjectNamed(value)})`,
  );
  return listSubjectRows(database, conditions.where, conditions.parameters, wanted.sort ?? 'NAME', page);
}
