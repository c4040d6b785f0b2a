import { comparePartialDates } from '../../shared/dates/partial-date.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import type { Finding } from './finding.ts';
import { type PlacedStatement, statementsOf, type WrittenDates, within } from './statements.ts';

/** Pairs of dates of which the first cannot lie after the second. */
const ORDERED = [
  ['start', 'end'],
  ['start', 'attestedUntil'],
  ['start', 'endBefore'],
  ['attestedUntil', 'endBefore'],
] as const satisfies readonly (readonly [keyof WrittenDates, keyof WrittenDates])[];

/** Dates that cannot all be true: an end before its start, a review before what it reviewed. */
export function* checkDates(files: CollectionRecords): Generator<Finding> {
  const published = new Map(files.sources.map(({ id, published }) => [id, published]));
  for (const statement of statementsOf(files)) {
    yield* checkInterval(statement);
    yield* checkReview(statement, published);
  }
  yield* checkLives(files);
  yield* checkSupersession(files);
  yield* checkParents(files);
}

function* checkInterval({ file, path, dates }: PlacedStatement): Generator<Finding> {
  if (dates === undefined) return;
  for (const [early, late] of ORDERED) {
    if (!liesAfter(dates[early], dates[late])) continue;
    yield contradiction(file, within(path, late), `is ${dates[late]}, before ${early} ${dates[early]}`);
  }
}

function* checkReview(
  { file, path, dates, citations, reviewedAt, accessed }: PlacedStatement,
  published: ReadonlyMap<string, string | undefined>,
): Generator<Finding> {
  for (const key of ['start', 'attestedUntil'] as const) {
    if (liesAfter(dates?.[key], reviewedAt))
      yield contradiction(file, within(path, key), `is ${dates?.[key]}, after the review of ${reviewedAt}`);
  }
  for (const [index, citation] of citations.entries()) {
    const seen = citation.accessed ?? accessed;
    const printed = published.get(citation.source);
    if (liesAfter(printed, seen))
      yield contradiction(
        file,
        within(path, `citations[${index}].accessed`),
        `is ${seen}, before ${citation.source} was published on ${printed}`,
      );
  }
}

function* checkLives(files: CollectionRecords): Generator<Finding> {
  for (const actor of files.actors) {
    const file = `actors/${actor.slug}.yaml`;
    if (liesAfter(actor.born, actor.died))
      yield contradiction(file, 'died', `is ${actor.died}, before born ${actor.born}`);
    if (liesAfter(actor.founded, actor.dissolved))
      yield contradiction(file, 'dissolved', `is ${actor.dissolved}, before founded ${actor.founded}`);
  }
  for (const { slug, inception, dissolution } of files.posts) {
    if (liesAfter(inception, dissolution))
      yield contradiction(
        `posts/${slug}.yaml`,
        'dissolution',
        `is ${dissolution}, before inception ${inception}`,
      );
  }
}

function* checkSupersession(files: CollectionRecords): Generator<Finding> {
  for (const actor of files.actors) {
    const starts = new Map(actor.positions.map(({ id, start }) => [id, start]));
    for (const [index, position] of actor.positions.entries()) {
      const before = position.supersedes === undefined ? undefined : starts.get(position.supersedes);
      if (liesAfter(before, position.start))
        yield contradiction(
          `actors/${actor.slug}.yaml`,
          `positions[${index}].start`,
          `is ${position.start}, before the position that it supersedes began on ${before}`,
        );
    }
  }
}

function* checkParents(files: CollectionRecords): Generator<Finding> {
  const events = new Map(files.events.map((event) => [event.slug, event]));
  for (const event of files.events) {
    const parent = event.parent === undefined ? undefined : events.get(event.parent);
    if (parent !== undefined && liesAfter(parent.start, event.start))
      yield contradiction(
        `events/${event.slug}.yaml`,
        'start',
        `is ${event.start}, before its parent event ${parent.slug} began on ${parent.start}`,
      );
  }
}

/** Certainly after: `2023-10` is not after `2023`. */
function liesAfter(early: string | undefined, late: string | undefined): boolean {
  if (early === undefined || late === undefined) return false;
  const order = comparePartialDates(early, late);
  return order !== null && order > 0;
}

function contradiction(file: string, path: string, what: string): Finding {
  return {
    code: 'DATES_CONTRADICT',
    file,
    path,
    message: `${what}: correct the wrong one by its source`,
  };
}
