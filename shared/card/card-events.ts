import { latestDay, orderPartialDates } from '../dates/partial-date.ts';
import type { SubjectKind } from '../model/vocabulary.ts';
import type { CardEvent } from './card.ts';
import type { SourceNumbers } from './source-numbers.ts';
import type { CitationFacts, EventFacts, MembershipFacts } from './subject-facts.ts';

/** How many events a card shows on each side of the article's day. */
const SHOWN = 3;

interface DatedLine {
  date: string;
  text: string;
  citations: CitationFacts[];
  slug?: string;
}

/** The nearest events before and after a day, and how many there are of each. */
export interface Timelines {
  before: CardEvent[];
  beforeTotal: number;
  since: CardEvent[];
  sinceTotal: number;
}

/**
 * Parts events, and the beginnings and ends of offices, at the article's day. A line is "before" only where it certainly
 * is: what may have come later never stands above the article's line.
 */
export function partEvents(
  events: readonly EventFacts[],
  offices: readonly DatedLine[],
  day: string,
  sources: SourceNumbers,
): Timelines {
  const lines = [
    ...events.map(({ start, title, citations, slug }) => ({ date: start, text: title, citations, slug })),
    ...offices,
  ].sort((a, b) => orderPartialDates(a.date, b.date) || (a.text < b.text ? -1 : 1));
  const before = lines.filter(({ date }) => latestDay(date) <= day);
  const since = lines.filter(({ date }) => latestDay(date) > day);
  const present = ({ citations, ...line }: DatedLine): CardEvent => ({
    ...line,
    sources: sources.of(citations),
  });
  return {
    before: before.slice(-SHOWN).map(present),
    beforeTotal: before.length,
    since: since.slice(0, SHOWN).map(present),
    sinceTotal: since.length,
  };
}

/**
 * Beginnings and ends of offices as lines of the timeline. An end is a line only where it is actual and no other office
 * of the list begins that day: a handover is told once, and a scheduled end has not happened.
 */
export function officeLines(memberships: readonly MembershipFacts[], of: SubjectKind): DatedLine[] {
  if (of !== 'PERSON' && of !== 'POST') return [];
  const starts = new Set(memberships.map(({ interval }) => interval.start));
  return memberships.flatMap((membership) => {
    const { interval, citations, holder } = membership;
    const label = membership.label ?? membership.post?.name;
    if (label === undefined) return [];
    const lines: DatedLine[] = [];
    if (interval.start !== null) {
      const text = of === 'POST' ? `${holder.name} takes office` : `Becomes ${label}`;
      lines.push({ date: interval.start, text, citations });
    }
    if (interval.endKind === 'ACTUAL' && interval.end !== null && !starts.has(interval.end)) {
      const text = of === 'POST' ? `${holder.name} leaves office` : `Leaves office as ${label}`;
      lines.push({ date: interval.end, text, citations });
    }
    return lines;
  });
}
