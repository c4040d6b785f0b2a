import { endByLife } from '../../shared/dates/ended-by-life.ts';
import { type Interval, isCurrentAt } from '../../shared/dates/interval.ts';
import { comparePartialDates, earliestDay, latestDay } from '../../shared/dates/partial-date.ts';
import { type ActorFile, type PostFile } from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import { endKindOf } from '../transfer/written-interval.ts';
import type { Finding } from './finding.ts';

type Membership = ActorFile['memberships'][number];

interface Term {
  holder: string;
  file: string;
  path: string;
  interval: Interval;
}

/** Who held what and when: no more holders than seats on any day, and no office outside its holder's life. */
export function* checkTerms(files: CollectionRecords): Generator<Finding> {
  for (const post of files.posts) yield* checkSeats(post, termsOf(files, post.slug));
  const posts = new Map(files.posts.map((post) => [post.slug, post]));
  for (const actor of files.actors) {
    for (const [index, membership] of actor.memberships.entries()) {
      yield* checkLife(actor, membership, `memberships[${index}]`, posts);
    }
  }
}

function termsOf(files: CollectionRecords, post: string): Term[] {
  return files.actors.flatMap((actor) =>
    actor.memberships.flatMap((membership, index) =>
      membership.post === post
        ? [
            {
              holder: actor.slug,
              file: `actors/${actor.slug}.yaml`,
              path: `memberships[${index}]`,
              interval: endByLife(intervalOf(membership), actor.died ?? actor.dissolved),
            },
          ]
        : [],
    ),
  );
}

function intervalOf(membership: Membership): Interval {
  const { start, end, attestedUntil, endBefore } = membership;
  return {
    start: start ?? null,
    end: end ?? null,
    endKind: endKindOf(membership),
    ...(attestedUntil !== undefined && { attestedUntil }),
    ...(endBefore !== undefined && { endBefore }),
  };
}

/** Terms only come together on a day on which one of them begins, so only those days are tried. */
function* checkSeats(post: PostFile, terms: readonly Term[]): Generator<Finding> {
  const told = new Set<string>();
  for (const begun of terms) {
    const { start } = begun.interval;
    if (start === null) continue;
    for (const day of new Set([earliestDay(start), latestDay(start)])) {
      const sitting = terms.filter(({ interval }) => isCurrentAt(interval, day) === 'CERTAIN');
      const key = sitting.map(({ file, path }) => `${file}#${path}`).join(' ');
      if (sitting.length <= post.seats || told.has(key)) continue;
      told.add(key);
      const holders = sitting.map(({ holder }) => holder).join(' and ');
      yield {
        code: 'TOO_MANY_HOLDERS',
        file: begun.file,
        path: begun.path,
        message:
          `gives ${post.slug} ${sitting.length} holders on ${day} (${holders}), and it has ${post.seats} ` +
          `${post.seats === 1 ? 'seat' : 'seats'}: correct the dates, or the seats of the post`,
      };
    }
  }
}

function* checkLife(
  actor: ActorFile,
  membership: Membership,
  path: string,
  posts: ReadonlyMap<string, PostFile>,
): Generator<Finding> {
  const file = `actors/${actor.slug}.yaml`;
  const post = membership.post === undefined ? undefined : posts.get(membership.post);
  const last = membership.end ?? membership.attestedUntil ?? membership.start;
  const lastKey = membership.end ? 'end' : membership.attestedUntil ? 'attestedUntil' : 'start';
  const isScheduled = membership.endKind === 'SCHEDULED';
  const ends = [
    [actor.died, 'the holder’s death'],
    [actor.dissolved, 'the holder was dissolved'],
    [post?.dissolution, 'the office was dissolved'],
  ] as const;
  for (const [end, what] of ends) {
    // A term that was to run longer than its holder lived is no mistake; one that began afterwards is.
    const [date, key] = isScheduled ? [membership.start, 'start'] : [last, lastKey];
    if (isAfter(date, end)) yield outside(file, `${path}.${key}`, `is ${date}, after ${what} on ${end}`);
  }
  const beginnings = [
    [actor.born, 'the holder was born'],
    [actor.founded, 'the holder was founded'],
    [post?.inception, 'the office was set up'],
  ] as const;
  for (const [begin, what] of beginnings) {
    if (isAfter(begin, membership.start))
      yield outside(file, `${path}.start`, `is ${membership.start}, before ${what} on ${begin}`);
  }
}

function isAfter(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  return (comparePartialDates(date, other) ?? 0) > 0;
}

function outside(file: string, path: string, what: string): Finding {
  return {
    code: 'HELD_OUTSIDE_LIFE',
    file,
    path,
    message: `${what}: nobody holds an office then; correct one of the two dates`,
  };
}
