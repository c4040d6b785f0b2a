import type { EventFacts, SourceFacts } from '../../shared/card/subject-facts.ts';
import { eventJson } from '../cards/subject-facts.sql.ts';
import { eventOf, parseJson, SourceList } from '../cards/subject-facts.store.ts';
import type { EventRow } from '../cards/subject-facts-row.ts';
import type { Database } from '../database/database.ts';
import { certainlyBefore, mayLieBefore } from '../database/interval-sql.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import { subjectIdOf } from '../subjects/subjects.store.ts';

/** Which events a list wants; absent fields restrict nothing. */
export interface EventListFilter {
  /** Id or slug of a subject that took part. */
  participant?: string;
  /** Id or slug of an issue that it was about. */
  issue?: string;
  /** `YYYY-MM-DD`: not certainly over before that day. */
  from?: string;
  /** `YYYY-MM-DD`: begun before that day, certainly or possibly. */
  until?: string;
}

/** An event with the sources that its citations number. */
export interface EventListRow {
  facts: EventFacts & { sources: SourceFacts[] };
}

/** A page of events, oldest first. */
export async function listEvents(
  database: Database,
  { filter = {} }: { filter?: EventListFilter },
  page: PageRequest,
): Promise<Page<EventListRow & { key: string }>> {
  const parameters = new Parameters();
  const found = await readPageOf<{ facts: string | EventRow }>(
    database,
    {
      columns: `${eventJson(database.dialect)} AS facts`,
      from: 'event e JOIN statement st ON st.id = e.id',
      where: conditionsOf(filter, parameters),
      order: 'e.start_on',
      unique: 'st.slug',
      parameters,
    },
    page,
  );
  const rows = found.rows.map(({ facts, key }) => {
    const sources = new SourceList();
    const event = eventOf(parseJson(facts), sources);
    return { key, facts: { ...event, sources: sources.list } };
  });
  return { ...found, rows };
}

function conditionsOf(filter: EventListFilter, parameters: Parameters): string[] {
  const where: string[] = [];
  if (filter.participant != null) {
    where.push(`e.id IN (SELECT ep.event_id FROM event_participant ep
      WHERE ep.subject_id = ${subjectIdOf(parameters.add(filter.participant))})`);
  }
  if (filter.issue != null) {
    where.push(`e.id IN (SELECT ei.event_id FROM event_issue ei
      WHERE ei.issue_id = ${subjectIdOf(parameters.add(filter.issue))})`);
  }
  if (filter.from != null) {
    where.push(`NOT (${certainlyBefore('coalesce(e.end_on, e.start_on)', parameters.add(filter.from))})`);
  }
  if (filter.until != null) where.push(mayLieBefore('e.start_on', parameters.add(filter.until)));
  return where;
}
