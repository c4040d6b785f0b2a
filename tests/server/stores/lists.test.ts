import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { listActors } from '../../../server/actors/actors.store.ts';
import { readAllSubjectFacts } from '../../../server/cards/subject-facts.store.ts';
import type { Database } from '../../../server/database/database.ts';
import { mayHoldOn } from '../../../server/database/interval-sql.ts';
import type { Page, PageRequest } from '../../../server/database/page.ts';
import { listEvents } from '../../../server/events/events.store.ts';
import { listIssues } from '../../../server/issues/issues.store.ts';
import { listPositions } from '../../../server/positions/positions.store.ts';
import { listPosts } from '../../../server/posts/posts.store.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import type { SubjectFacts } from '../../../shared/card/subject-facts.ts';
import { isCurrentAt } from '../../../shared/dates/interval.ts';
import { earliestDay, latestDay } from '../../../shared/dates/partial-date.ts';
import { END_KINDS } from '../../../shared/model/vocabulary.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { STARTER_COLLECTION } from '../transfer/collection-folder.ts';

const ALL: PageRequest = { size: 1_000, fromEnd: false, after: null, before: null };

/** Every list, without its filter. */
const LISTS: Record<string, (database: Database, page: PageRequest) => Promise<Page<{ key: string }>>> = {
  actors: (database, page) => listActors(database, {}, page),
  'actors by slug': (database, page) => listActors(database, { sort: 'SLUG' }, page),
  issues: (database, page) => listIssues(database, {}, page),
  posts: (database, page) => listPosts(database, {}, page),
  positions: (database, page) => listPositions(database, {}, page),
  events: (database, page) => listEvents(database, {}, page),
};

const partialDate = fc
  .tuple(
    fc.integer({ min: 2019, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) => {
    const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
    return fc.constantFrom(`${year}`, `${year}-${mm}`, `${year}-${mm}-${dd}`);
  });

const interval = fc.record({
  start: fc.option(partialDate),
  end: partialDate,
  endKind: fc.constantFrom(...END_KINDS),
  endBefore: fc.option(partialDate),
});

describeEachDatabase('lists', (databases) => {
  let database: Database;
  const facts: SubjectFacts[] = [];
  beforeAll(async () => {
    database = await databases.open();
    await loadCollection(database, STARTER_COLLECTION);
    for await (const one of readAllSubjectFacts(database)) facts.push(one);
  });

  it.each(Object.keys(LISTS))(
    '%s: pages forwards and backwards make the whole list, each row once',
    async (name) => {
      const list = LISTS[name];
      if (!list) throw new Error(name);
      const whole = (await list(database, ALL)).rows.map(({ key }) => key);
      expect(new Set(whole).size).toBe(whole.length);
      for (const fromEnd of [false, true]) {
        const walked: string[] = [];
        let key: string | null = null;
        for (let more = true; more; ) {
          const page: Page<{ key: string }> = await list(database, {
            size: 7,
            fromEnd,
            after: fromEnd ? null : key,
            before: fromEnd ? key : null,
          });
          const keys = page.rows.map((row) => row.key);
          if (fromEnd) walked.unshift(...keys);
          else walked.push(...keys);
          key = (fromEnd ? keys[0] : keys.at(-1)) ?? null;
          more = fromEnd ? page.hasPreviousPage : page.hasNextPage;
          expect([page.totalCount, more ? keys.length : 7]).toEqual([whole.length, 7]);
        }
        expect(walked).toEqual(whole);
      }
    },
  );

  it('actors of a post on a day are those whose facts say so', async () => {
    const day = '2023-10-12';
    for (const post of facts.filter(({ kind }) => kind === 'POST')) {
      const expected = post.memberships
        .filter(({ interval: held }) => isCurrentAt(held, day) !== 'NO')
        .map(({ holder }) => holder.slug);
      const found = await listActors(
        database,
        { filter: { heldPost: post.slug, on: day }, sort: 'SLUG' },
        ALL,
      );
      expect([post.slug, found.rows.map(({ slug }) => slug)]).toEqual([
        post.slug,
        [...new Set(expected)].sort(),
      ]);
    }
  });

  it('actors of a kind, and those that share an event with a subject', async () => {
    const people = await listActors(database, { filter: { kind: 'PERSON' } }, ALL);
    expect(new Set(people.rows.map(({ kind }) => kind))).toEqual(new Set(['PERSON']));
    const schumer = facts.find(({ slug }) => slug === 'chuck-schumer');
    const met = new Set(schumer?.events.flatMap((event) => event.participants.map(({ subject }) => subject)));
    const actors = [...met].filter(({ kind }) => kind !== 'ISSUE' && kind !== 'POST').map(({ slug }) => slug);
    const found = await listActors(
      database,
      { filter: { mentionedWith: 'chuck-schumer' }, sort: 'SLUG' },
      ALL,
    );
    expect(found.rows.map(({ slug }) => slug)).toEqual(
      [...new Set(actors)].filter((slug) => slug !== 'chuck-schumer').sort(),
    );
  });

  it('positions by issue and stance are those of the facts', async () => {
    const issue = facts.find(({ slug }) => slug === 'counternarcotics-cooperation');
    const expected = issue?.positions.filter(({ stance }) => stance === 'SUPPORTS').map(({ id }) => id);
    const filter = { issue: 'counternarcotics-cooperation', stance: 'SUPPORTS' as const };
    const found = await listPositions(database, { filter }, ALL);
    expect(found.rows.map(({ id }) => id).sort()).toEqual(expected?.sort());
  });

  it('events of an issue are those of its facts, and lie in the days asked for', async () => {
    const issue = facts.find(({ slug }) => slug === 'fentanyl-crisis');
    const all = await listEvents(database, { filter: { issue: 'fentanyl-crisis' } }, ALL);
    const summary = (event: { slug: string; citations: unknown[] }) => [event.slug, event.citations.length];
    expect(all.rows.map((row) => summary(row.facts))).toEqual(issue?.events.map(summary));
    const [from, until] = ['2023-01-01', '2024-01-01'];
    const some = await listEvents(database, { filter: { from, until } }, ALL);
    const inside = facts
      .flatMap(({ events }) => events)
      .filter(({ start, end }) => latestDay(end ?? start) >= from && earliestDay(start) < until);
    for (const { slug } of inside) expect(some.rows.map((row) => row.facts.slug)).toContain(slug);
    for (const { facts: event } of some.rows) expect(earliestDay(event.start) < until).toBe(true);
  });

  it('ask of an interval in SQL what shared/dates asks', async () => {
    await fc.assert(
      fc.asyncProperty(interval, partialDate, async (held, date) => {
        const day = earliestDay(date);
        const ends = held.endKind === 'ACTUAL' || held.endKind === 'SCHEDULED';
        const end = ends ? held.end : null;
        const endBefore = held.endKind === 'UNKNOWN' ? held.endBefore : null;
        const row = await database.readOne<{ held: number }>(
          `SELECT CASE WHEN ${mayHoldOn('i', '$1')} THEN 1 ELSE 0 END AS held FROM (SELECT
             CAST($2 AS text) AS start_on, CAST($3 AS text) AS end_on,
             CAST($4 AS text) AS end_kind, CAST($5 AS text) AS end_before) AS i`,
          [day, held.start, end, held.endKind, endBefore],
        );
        const known = { start: held.start, end, endKind: held.endKind, ...(endBefore && { endBefore }) };
        expect(row?.held === 1).toBe(isCurrentAt(known, day) !== 'NO');
      }),
      { numRuns: 300 },
    );
  });
});
