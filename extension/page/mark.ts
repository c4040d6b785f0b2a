import type { Mention } from '../../shared/mentions/mention.ts';
import * as limits from '../limits.ts';
import type { PageState } from '../messages.ts';
import type { Density, MarkKind, Settings } from '../settings.ts';
import { type PageText, partAt, type TextPart } from './page-text.ts';

/** A piece of one text node; offsets are UTF-16 units into its data, half-open. */
export interface Segment {
  node: Text;
  start: number;
  end: number;
}

/** A mention at its place in the page. */
export interface PlacedMention {
  mention: Mention;
  /** Its place among all mentions of the page, from 0. */
  index: number;
  segments: Segment[];
  section: number;
  isHeading: boolean;
  link: Element | null;
}

/** The words of the highlight names: which line a mention gets. */
export type LineKind = MarkKind | 'place';

/** Puts the mentions of a page's text, in their order there, at their text nodes. */
export function placeMentions(page: PageText, mentions: readonly Mention[]): PlacedMention[] {
  const placed: PlacedMention[] = [];
  let first = 0;
  for (const [index, mention] of mentions.entries()) {
    const segments: Segment[] = [];
    first = partAt(page.parts, mention.start, first);
    for (let at = first; at < page.parts.length; at++) {
      const part = page.parts[at] as TextPart;
      if (part.start >= mention.end) break;
      const start = Math.max(0, mention.start - part.start);
      const end = Math.min(part.node.length, mention.end - part.start);
      if (start < end) segments.push({ node: part.node, start, end });
    }
    const part = page.parts[first];
    if (part === undefined || segments.length === 0) continue;
    const { section, isHeading, link } = part;
    placed.push({ mention, index, segments, section, isHeading, link });
  }
  return placed;
}

/** The subjects of mentions, in order of their first one. */
export function countSubjects(placed: readonly PlacedMention[]): PageState['subjects'] {
  const subjects = new Map<string, PageState['subjects'][number]>();
  for (const { mention } of placed) {
    const { subject: slug, kind, surface } = mention;
    if (slug === null) continue;
    const known = subjects.get(slug);
    if (known === undefined) subjects.set(slug, { slug, kind, count: 1, surface });
    else known.count += 1;
  }
  return [...subjects.values()];
}

/** Which line a mention is drawn with. */
export function lineKind(mention: Mention): LineKind {
  if (mention.post !== undefined) return 'office';
  if (mention.kind === 'PERSON') return 'person';
  if (mention.kind === 'GOVERNMENT') return 'government';
  if (mention.kind === 'PLACE') return 'place';
  if (mention.kind === 'ISSUE') return 'issue';
  return 'organization';
}

/** What a mention is about, for "the first of a subject": undecided ones count by their candidates. */
export function subjectKey(mention: Mention): string {
  return mention.subject ?? `?${(mention.candidates ?? []).join('|')}`;
}

/** Whether the reader's choices let a mention be marked at all. */
export function isWanted(mention: Mention, settings: Settings): boolean {
  const line = lineKind(mention);
  if (!settings.kinds.includes(line === 'place' ? 'government' : line)) return false;
  if (mention.subject === null) return settings.doubtful;
  return !settings.muted.includes(mention.subject);
}

/** How far down the page a mention stands: `null` where it is not rendered. */
export type Measure = (placed: PlacedMention) => number | null;

/**
 * The mentions to paint, in order: the first of a subject per section (or article), and no more on one screen than a
 * reader can take in calmly; where there are more, people come before topics, and those before countries and places, and
 * whoever has to stand back is marked on a later screen. A mention that is not rendered now is painted, and does not
 * count as the first. Measuring takes time on long pages: only what may be painted is measured, in steps.
 */
export function* chooseCalmly(
  placed: readonly PlacedMention[],
  density: Density,
  screenPx: number,
  measure: Measure,
  most: number = limits.marksPerScreen,
): Generator<void, PlacedMention[]> {
  const body = placed.filter((entry) => !entry.isHeading);
  if (density === 'all') return body;
  const chosen: PlacedMention[] = [];
  const screens = new Map<number, Rival[]>();
  let measured = 0;

  /** Puts the subject's next mention on its screen, below those that are decided already. */
  function* advance(rival: Rival, below: number): Generator<void, void> {
    while (rival.at < rival.entries.length) {
      const entry = rival.entries[rival.at++] as PlacedMention;
      if (++measured % 16 === 0) yield;
      const top = measure(entry);
      const screen = top === null ? null : Math.floor(top / screenPx);
      if (screen === null) chosen.push(entry);
      else if (screen > below) {
        appendTo(screens, screen, rival);
        return;
      }
    }
  }

  const rivals = new Map<string, Rival>();
  for (const entry of body) {
    const key = `${density === 'section' ? entry.section : 0} ${subjectKey(entry.mention)}`;
    const rival = rivals.get(key);
    if (rival === undefined) rivals.set(key, { entries: [entry], at: 0 });
    else rival.entries.push(entry);
  }
  for (const rival of rivals.values()) yield* advance(rival, Number.NEGATIVE_INFINITY);
  while (screens.size > 0) {
    const screen = Math.min(...screens.keys());
    const here = (screens.get(screen) ?? []).sort((one, other) => calmRank(one) - calmRank(other));
    screens.delete(screen);
    for (const rival of here.slice(0, most)) chosen.push(shownOf(rival));
    for (const rival of here.slice(most)) yield* advance(rival, screen);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

/** A subject in a section, with its mentions there; `at` counts those that were looked at. */
interface Rival {
  entries: PlacedMention[];
  at: number;
}

function shownOf(rival: Rival): PlacedMention {
  return rival.entries[rival.at - 1] as PlacedMention;
}

/** Whom a reader is likeliest to ask about, from 0. */
function calmRank(rival: Rival): number {
  const line = lineKind(shownOf(rival).mention);
  if (line === 'person' || line === 'office') return 0;
  return line === 'issue' || line === 'organization' ? 1 : 2;
}

function appendTo(screens: Map<number, Rival[]>, screen: number, rival: Rival): void {
  const rivals = screens.get(screen);
  if (rivals === undefined) screens.set(screen, [rival]);
  else rivals.push(rival);
}
