import type { EventFacts, SourceFacts, SubjectRef } from '../../shared/card/subject-facts.ts';

/** The picture's size in CSS pixels (look.md's timeline: 348 × 132); the axis lies at `axisPx`. */
export const TIMELINE = { widthPx: 348, heightPx: 132, axisPx: 112, dotPx: 9.5 } as const;

/** An event with the sources that its citations name. */
export type SourcedEvent = EventFacts & { sources: SourceFacts[] };

/** Dots of one lane that touch are stacked this high; beyond it they lie over each other, and the list tells them apart. */
const MOST_LEVELS = 3;

export interface TimelineDot {
  event: EventFacts;
  /** Numbers of its sources in the timeline's list, from 1. */
  sources: number[];
  /** Left edge and width in pixels: as wide as the doubt of a partial date, at least a dot. */
  xPx: number;
  widthPx: number;
  lane: number;
  /** 0 on the lane's line; dots nearer than a dot's width stack upward. */
  level: number;
  isSince: boolean;
}

export interface Timeline {
  /** By date; `isSince` parts them at the article's day. */
  dots: TimelineDot[];
  /** In order of first use. */
  sources: SourceFacts[];
  /** Whose events: one actor's (named by the label), those of both, or of neither. */
  lanes: { label: string; of: 'one' | 'both' | 'others' }[];
  years: { year: number; xPx: number }[];
  firstYear: number;
  lastYear: number;
  articleXPx: number;
}

/** The day on which a partial date begins, and the one after its last, as milliseconds. */
function span(date: string): [from: number, until: number] {
  const [year = 1970, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (month === undefined) return [from, Date.UTC(year + 1, 0, 1)];
  if (day === undefined) return [from, Date.UTC(year, month, 1)];
  return [from, from + 86_400_000];
}

/**
 * Places events on a linear axis of whole years, in lanes by actor.
 * @param asOf the article's day, `YYYY-MM-DD`
 * @param actors the article's actors, most mentioned first: the first two that take part in events have lanes
 */
export function placeEvents(
  asOf: string,
  events: readonly SourcedEvent[],
  actors: readonly SubjectRef[],
): Timeline {
  const unique = [...new Map(events.map((event) => [event.slug, event])).values()].sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : a.slug < b.slug ? -1 : 1,
  );
  const lanes = chooseLanes(unique, actors);
  const years = [asOf, ...unique.flatMap((event) => [event.start, event.end ?? event.start])].map((date) =>
    Number(date.slice(0, 4)),
  );
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  const start = Date.UTC(firstYear, 0, 1);
  const perMs = TIMELINE.widthPx / (Date.UTC(lastYear + 1, 0, 1) - start);
  const x = (instant: number) => (instant - start) * perMs;
  const lastEdge = new Map<string, number>();
  const sources: SourceFacts[] = [];
  const numberOf = (source: SourceFacts): number => {
    const index = sources.findIndex(({ id }) => id === source.id);
    return index >= 0 ? index + 1 : sources.push(source);
  };
  const dots = unique.map(({ sources: cited, ...event }): TimelineDot => {
    const [from, until] = [span(event.start)[0], span(event.end ?? event.start)[1]];
    const widthPx = Math.max(TIMELINE.dotPx, x(until) - x(from));
    const middle = x((from + until) / 2);
    const xPx = Math.min(Math.max(0, middle - widthPx / 2), TIMELINE.widthPx - widthPx);
    const lane = laneOf(event, lanes);
    let level = 0;
    while (level < MOST_LEVELS && (lastEdge.get(`${lane} ${level}`) ?? -1) > xPx) level += 1;
    lastEdge.set(`${lane} ${level}`, xPx + widthPx);
    const numbers = [...new Set(cited.map(numberOf))];
    return { event, sources: numbers, xPx, widthPx, lane, level, isSince: event.start > asOf };
  });
  return {
    dots,
    sources,
    lanes: lanes.map(({ label, slugs }) => ({ label, of: LANE_OF[Math.min(slugs.length, 2)] ?? 'others' })),
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, i) => ({
      year: firstYear + i,
      xPx: x(Date.UTC(firstYear + i, 0, 1)),
    })),
    firstYear,
    lastYear,
    articleXPx: x(span(asOf)[0]),
  };
}

const LANE_OF = ['others', 'one', 'both'] as const;

interface Lane {
  label: string;
  slugs: string[];
}

/** The two actors in most events, "both" in the middle, and below them what neither takes part in. */
function chooseLanes(events: readonly EventFacts[], actors: readonly SubjectRef[]): Lane[] {
  const counted = actors
    .map((actor, order) => ({
      actor,
      order,
      count: events.filter((event) => takesPart(event, actor.slug)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.order - b.order);
  const [first, second] = counted;
  if (first === undefined || second === undefined) return [{ label: '', slugs: [] }];
  return [
    { label: first.actor.name, slugs: [first.actor.slug] },
    { label: '', slugs: [first.actor.slug, second.actor.slug] },
    { label: second.actor.name, slugs: [second.actor.slug] },
    ...(events.some((event) => slugsOf(event, [first.actor.slug, second.actor.slug]).length === 0)
      ? [{ label: '', slugs: [] }]
      : []),
  ];
}

function takesPart(event: EventFacts, slug: string): boolean {
  return event.participants.some(({ subject }) => subject.slug === slug);
}

function slugsOf(event: EventFacts, slugs: readonly string[]): string[] {
  return slugs.filter((slug) => takesPart(event, slug));
}

function laneOf(event: EventFacts, lanes: readonly Lane[]): number {
  if (lanes.length === 1) return 0;
  const both = lanes.flatMap(({ slugs }) => (slugs.length > 1 ? slugs : []));
  const here = slugsOf(event, both);
  return lanes.findIndex(
    ({ slugs }) => slugs.length === here.length && slugs.every((slug) => here.includes(slug)),
  );
}
