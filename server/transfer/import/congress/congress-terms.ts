import { type MembershipEntry } from '../../collection-file.ts';
import { slugFrom } from '../slug-from.ts';
import type { CongressPerson, CongressTerm, LeadershipRole } from './congress-file.ts';
import { CONGRESS_PLACES, ordinal, partyName } from './congress-words.ts';

/** What terms are turned into memberships by. */
export interface TermOptions {
  /** Begins the ids of statements: the member's own id, in lower case. */
  idPrefix: string;
  /** How the citation names the member's entry. */
  entry: string;
  source: string;
  /** What ends after this day is scheduled to. */
  accessed: string;
}

/** Days between two terms of one seat that are no gap: a Congress ends on a day in January and swears in a few days later. */
const MOST_DAYS_BETWEEN = 7;

interface Stretch {
  post: string;
  label: string | null;
  party: string | null;
  start: string;
  end: string | null;
  endGivenAs?: string;
}

/** The provisional slugs of the posts that terms are on. */
export const TERM_POSTS = {
  sen: 'us-senator',
  rep: 'us-representative',
  prez: 'us-president',
  viceprez: 'us-vice-president',
} as const;

/**
 * The terms and leadership roles of a member as memberships, in the order of their start. Terms of one seat and party that follow
 * each other are one membership, as people speak of them; the day on which one ends is the first that is not in it.
 */
export function congressMemberships(person: CongressPerson, options: TermOptions): MembershipEntry[] {
  const terms = joined(person.terms.flatMap(stretchesOf));
  const roles = joined(person.leadership_roles.map((role) => roleStretch(role, person.terms)));
  return [
    ...terms.map((stretch) => toMembership(stretch, 'terms', options)),
    ...roles.map((stretch) => toMembership(stretch, 'leadership_roles', options)),
  ];
}

/** The provisional slug of the post of a leadership role. */
export function rolePost(title: string): string {
  return slugFrom(title);
}

/** The provisional slug of a party. */
export function partySlug(name: string): string {
  return slugFrom(name);
}

/** A term, or its parts where the member changed party within it. */
function stretchesOf(term: CongressTerm): Stretch[] {
  const seat = { post: TERM_POSTS[term.type], label: seatLabel(term) };
  const parts = term.party_affiliations ?? [];
  if (parts.length === 0)
    return [{ ...seat, party: partyName(term.party), start: term.start, end: term.end }];
  return parts.map((part, index) => {
    const next = parts[index + 1];
    // The data set prints the last day of a party's stretch, and the first day not in a term.
    const end = next === undefined ? { end: term.end } : { end: next.start, endGivenAs: part.end };
    return { ...seat, party: partyName(part.party), start: part.start, ...end };
  });
}

/** "Senator from Vermont", "Representative from Texas’s 2nd district"; none for presidents. */
function seatLabel({ type, state, district }: CongressTerm): string | null {
  if (state === undefined) return null;
  const place = CONGRESS_PLACES[state] ?? state;
  if (type === 'sen') return `Senator from ${place}`;
  if (state === 'PR') return `Resident Commissioner from ${place}`;
  if (['AS', 'DC', 'GU', 'MP', 'VI'].includes(state)) return `Delegate from ${place}`;
  if (district === undefined || district < 1) return `Representative from ${place}`;
  return `Representative from ${place}’s ${ordinal(district)} district`;
}

/** A leadership role is held for the party that the member had when it began. */
function roleStretch(role: LeadershipRole, terms: readonly CongressTerm[]): Stretch {
  const term = terms.findLast(({ start }) => start <= role.start) ?? terms[0];
  const stretches = term === undefined ? [] : stretchesOf(term);
  const party = (stretches.findLast(({ start }) => start <= role.start) ?? stretches[0])?.party ?? null;
  return { post: rolePost(role.title), label: null, party, start: role.start, end: role.end ?? null };
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const last = result.findLast(({ post }) => post === stretch.post);
    if (last !== undefined && isContinued(last, stretch)) {
      last.end = stretch.end;
      if (stretch.endGivenAs === undefined) delete last.endGivenAs;
      else last.endGivenAs = stretch.endGivenAs;
    } else result.push({ ...stretch });
  }
  return result;
}

function isContinued(last: Stretch, next: Stretch): boolean {
  if (last.label !== next.label || last.party !== next.party || last.end === null) return false;
  return daysBetween(last.end, next.start) <= MOST_DAYS_BETWEEN;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function toMembership(
  stretch: Stretch,
  part: 'terms' | 'leadership_roles',
  { idPrefix, entry, source, accessed }: TermOptions,
): MembershipEntry {
  const end =
    stretch.end === null
      ? ({ endKind: 'NONE' } as const)
      : ({ end: stretch.end, endKind: stretch.end > accessed ? 'SCHEDULED' : 'ACTUAL' } as const);
  return {
    id: slugFrom(`${idPrefix} ${stretch.post} ${stretch.start}`),
    post: stretch.post,
    ...(stretch.party !== null && { onBehalfOf: partySlug(stretch.party) }),
    ...(stretch.label !== null && { label: stretch.label }),
    start: stretch.start,
    ...end,
    ...(stretch.endGivenAs !== undefined && { endGivenAs: stretch.endGivenAs }),
    acting: false,
    citations: [{ source, locator: `entry ${entry}, ${part}`, role: 'SUPPORTS' }],
  };
}
