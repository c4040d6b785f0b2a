import type { EventFacts, SourceFacts } from '../../shared/card/subject-facts.ts';
import { eventJson } from '../cards/subject-facts.sql.ts';
import { eventOf, parseJson, SourceList } from '../cards/subject-facts.store.ts';
import type { EventRow } from '../cards/subject-facts-row.ts';
import type { Database } from '../database/database.ts';
import { isCertainlyReached } from '../database/dates-in-sql.ts';
import { readKeysetPage } from '../database/keyset.ts';
import type { Page, PageRequest } from '../database/page.ts';
import { Conditions, subjectNamed } from '../subjects/list-subject-rows.ts';

/** Which events are wanted; absent fields restrict nothing. Subjects are named by slug or UUID. */
export interface EventsWanted {
  participant?: string;
  issue?: string;
  /** `YYYY-MM-DD`: not certainly over before that day. */
  from?: string;
  /** `YYYY-MM-DD`: possibly begun before that day. */
  until?: string;
}

/** One page of the events wanted, oldest first, each with the sources that its citations number. */
export async function listEvents(
  database: Database,
  wanted: { filter?: EventsWanted },
  page: PageRequest,
): Promise<Page<{ key: string; facts: EventFacts & { sources: SourceFacts[] } }>> {
  const { participant, issue, from, until } = wanted.filter ?? {};
  const conditions = new Conditions();
  conditions.add(
    participant,
    (value) =>
      `EXISTS (SELECT 1 FROM event_participant ep WHERE ep.event_id = e.id AND ep.subject_id = ${subjectNamed(value)})`,
  );
  conditions.add(
    issue,
    (value) =>
      `EXISTS (SELECT 1 FROM event_issue ei WHERE ei.event_id = e.id AND ei.issue_id = ${subjectNamed(value)})`,
  );
  conditions.add(from, (value) => {
    const last = 'coalesce(e.end_on, e.start_on)';
    return `(${last} = ${value} OR NOT ${isCertainlyReached(last, value)})`;
  });
  conditions.add(
    until,
    (value) => `substr(${value}, 1, length(e.start_on)) >= e.start_on AND e.start_on <> ${value}`,
  );
  const found = await readKeysetPage<{ facts: string | EventRow }>(
    database,
    {
      select: `${eventJson(database.dialect)} AS facts`,
      from: 'event e JOIN statement st ON st.id = e.id',
      where: conditions.where,
      parameters: conditions.parameters,
      keys: ['e.start_on', 'st.slug'],
    },
    page,
  );
  return {
    ...found,
    rows: found.rows.map(({ key, facts }) => {
      const sources = new SourceList();
      const event = eventOf(parseJson(facts), sources);
      return { key, facts: { ...event, sources: sources.list } };
    }),
  };
}
