import { comparePartialDates, earliestDay, latestDay } from '../../../shared/dates/partial-date.ts';
import { type MembershipEntry } from '../collection-file.ts';
import { endKindOf } from '../written-interval.ts';
import type { Precedence } from './import-batch.ts';
import type { MergeNotes } from './merge-document.ts';
import { sameContent } from './same-content.ts';

/**
 * Joins terms: a term with the id of one on record brings it up to date where nothing else is cited for it; one of the
 * same office at the same time stands already, and what the file says otherwise is told and not written.
 */
export function mergeMemberships(
  record: readonly MembershipEntry[],
  imported: readonly MembershipEntry[],
  precedence: Precedence,
  notes: MergeNotes,
): MembershipEntry[] {
  const result = [...record];
  for (const entry of imported) {
    const at = result.findIndex(({ id }) => id === entry.id);
    const known = result[at];
    if (known !== undefined) {
      const updated = precedence === 'FILE' ? entry : onlyFacts(known, entry);
      if (sameContent(known, updated)) continue;
      if (precedence === 'FILE' || onlyCites(known, entry)) {
        notes.changes.push(`updates ${nameOfTerm(entry)}: ${termEnd(known)} → ${termEnd(entry)}`);
        result[at] = updated;
      } else notes.kept.push(`${entry.id} stays as it is on record: it has sources of its own`);
      continue;
    }
    const rival = record.find((other) => sameTarget(other, entry) && mayOverlap(other, entry));
    if (rival === undefined) {
      notes.changes.push(`adds ${nameOfTerm(entry)}`);
      result.push(entry);
    } else if (!sameTerm(rival, entry)) {
      notes.kept.push(
        `${nameOfTerm(rival)}, ${termEnd(rival)}, stays; the file says ${nameOfTerm(entry)}, ${termEnd(entry)}`,
      );
    }
  }
  return result;
}

const INTERVAL = ['start', 'end', 'endKind', 'attestedUntil', 'endBefore'] as const;

/** The term on record with what the file says of it: other formats know neither reasons nor all citations. */
function onlyFacts(known: MembershipEntry, entry: MembershipEntry): MembershipEntry {
  const { label = known.label, onBehalfOf = known.onBehalfOf } = entry;
  const said = {
    ...known,
    ...(label !== undefined && { label }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
  const intervalOf = (term: MembershipEntry) =>
    INTERVAL.map((key) => (key === 'endKind' ? endKindOf(term) : term[key])).join(' ');
  if (intervalOf(known) === intervalOf(entry)) return said;
  for (const key of [...INTERVAL, 'endGivenAs'] as const) delete said[key];
  return { ...said, ...entry, acting: known.acting };
}

/** Whether everything that the statement on record rests on is what the new one cites: then it came from there. */
function onlyCites(known: MembershipEntry, entry: MembershipEntry): boolean {
  const sources = new Set(entry.citations.map(({ source }) => source));
  return known.citations.every(({ source }) => sources.has(source));
}

function sameTarget(a: MembershipEntry, b: MembershipEntry): boolean {
  return a.post === b.post && a.organization === b.organization;
}

function sameTerm(a: MembershipEntry, b: MembershipEntry): boolean {
  const alike = (x: string | undefined, y: string | undefined) =>
    x === y || (x !== undefined && y !== undefined && comparePartialDates(x, y) === null);
  return alike(a.start, b.start) && alike(a.end, b.end);
}

/** Whether two terms have a day in common, as far as is known. */
function mayOverlap(a: MembershipEntry, b: MembershipEntry): boolean {
  const begins = (term: MembershipEntry) => (term.start === undefined ? '' : earliestDay(term.start));
  const ends = (term: MembershipEntry) => (term.end === undefined ? '9999' : latestDay(term.end));
  if (a.start !== undefined && b.start !== undefined && comparePartialDates(a.start, b.start) === null)
    return true;
  return begins(a) < ends(b) && begins(b) < ends(a);
}

function nameOfTerm({ post, organization, start }: MembershipEntry): string {
  return `${post ?? organization}${start === undefined ? '' : ` from ${start}`}`;
}

function termEnd(term: MembershipEntry): string {
  const kind = endKindOf(term);
  if (kind === 'NONE') return 'no end';
  if (kind === 'UNKNOWN') return `seen until ${term.attestedUntil ?? 'an unknown day'}`;
  return kind === 'SCHEDULED' ? `scheduled to end ${term.end}` : `ended ${term.end}`;
}
