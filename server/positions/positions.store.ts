import type { Stance } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { isCertainlyReached, mayHoldOn } from '../database/dates-in-sql.ts';
import { readKeysetPage } from '../database/keyset.ts';
import type { Page, PageRequest } from '../database/page.ts';
import { Conditions, subjectNamed } from '../subjects/list-subject-rows.ts';

/** Which positions are wanted; absent fields restrict nothing. Subjects are named by slug or UUID. */
export interface PositionsWanted {
  actor?: string;
  issue?: string;
  /** Its stable id. */
  proposition?: string;
  stance?: Stance;
  /** `YYYY-MM-DD`: those that stood on that day, certainly or possibly, and were not yet replaced. */
  asOf?: string;
}

/** One page of the positions wanted, the newest first: their stable ids, and the actor in whose facts they stand. */
export function listPositions(
  database: Database,
  wanted: { filter?: PositionsWanted },
  page: PageRequest,
): Promise<Page<{ id: string; actor: string; key: string }>> {
  const { actor, issue, proposition, stance, asOf } = wanted.filter ?? {};
  const conditions = new Conditions();
  conditions.add(actor, (value) => `p.actor_id = ${subjectNamed(value)}`);
  conditions.add(issue, (value) => `p.issue_id = ${subjectNamed(value)}`);
  conditions.add(
    proposition,
    (value) => `p.proposition_id = (SELECT id FROM proposition WHERE slug = ${value} OR id = ${value})`,
  );
  conditions.add(stance, (value) => `p.stance = ${value}`);
  conditions.add(asOf, (value) => mayHoldOn('p', value));
  conditions.add(
    asOf,
    (value) => `NOT EXISTS (SELECT 1 FROM position n WHERE n.supersedes_id = p.id AND n.start_on IS NOT NULL
      AND ${isCertainlyReached('n.start_on', value)})`,
  );
  return readKeysetPage<{ id: string; actor: string }>(
    database,
    {
      select: 'st.slug AS id, a.slug AS actor',
      from: 'position p JOIN statement st ON st.id = p.id JOIN subject a ON a.id = p.actor_id',
      where: conditions.where,
      parameters: conditions.parameters,
      keys: ["coalesce(p.start_on, '')", 'st.slug'],
      descending: true,
    },
    page,
  );
}
