import type { MembershipEntry } from '../../collection-file.ts';
import { slugFrom } from '../slug-from.ts';
import { type LeaveOut, nameOf, standingClaims } from './wikidata-claims.ts';
import { type Claim, type Entity, itemOf, type Snak } from './wikidata-entity.ts';
import type { WikidataSources } from './wikidata-sources.ts';
import { dateOf } from './wikidata-time.ts';

/** What memberships are made with. */
export interface MembershipContext {
  entity: Entity;
  label: string;
  sources: WikidataSources;
  /** The day on which the file was got: an end that is only known to have been, was before it. */
  accessed: string;
  /** The provisional slug of an item. */
  slugOf(item: string, kind: 'POST' | 'ORGANIZATION'): string;
  leaveOut: LeaveOut;
}

const [POSITION_HELD, PARTY, MEMBER_OF] = ['P39', 'P102', 'P463'];
const [START, END, GROUP] = ['P580', 'P582', 'P4100'];

/** Offices, parties and other organizations of an entity, each with the references of its statement. */
export function wikidataMemberships(context: MembershipContext): MembershipEntry[] {
  const { entity, leaveOut } = context;
  return [POSITION_HELD, PARTY, MEMBER_OF].flatMap((property) =>
    standingClaims(entity, property, leaveOut).flatMap((claim) => toMembership(claim, context) ?? []),
  );
}

function toMembership(claim: Claim, context: MembershipContext): MembershipEntry | null {
  const { entity, label, sources, slugOf, leaveOut } = context;
  const target = itemOf(claim.mainsnak);
  if (claim.mainsnak.snaktype === 'novalue') leaveOut(nameOf(claim), 'Wikidata says that there is none');
  else if (target === null) leaveOut(nameOf(claim), 'Wikidata does not know which');
  if (target === null) return null;
  const start = startOf(claim, leaveOut);
  const group = claim.qualifiers[GROUP]?.[0];
  const party = group === undefined ? null : itemOf(group);
  const office =
    claim.mainsnak.property === POSITION_HELD
      ? { post: slugOf(target, 'POST') }
      : { organization: slugOf(target, 'ORGANIZATION') };
  return {
    // The statement's own id: the same in every version of the entity.
    id: slugFrom(claim.id),
    ...office,
    ...(party !== null && { onBehalfOf: slugOf(party, 'ORGANIZATION') }),
    ...(start !== null && { start }),
    ...endOf(claim, context),
    acting: false,
    citations: sources.cite(entity, label, claim),
  };
}

function startOf(claim: Claim, leaveOut: LeaveOut): string | null {
  const [snak] = claim.qualifiers[START] ?? [];
  if (snak === undefined) return null;
  const found = dateOf(snak);
  if ('date' in found) return found.date;
  leaveOut(`${nameOf(claim)}, start`, found.why);
  return null;
}

/**
 * "No value" says that it has not ended; an unknown end lies before the day of the file. Where Wikidata says nothing, an
 * end is neither known nor ruled out.
 */
function endOf(claim: Claim, { accessed, leaveOut }: MembershipContext): Partial<MembershipEntry> {
  const [snak] = claim.qualifiers[END] ?? [];
  if (snak === undefined) return { endKind: 'UNKNOWN' };
  if (snak.snaktype === 'novalue') return { endKind: 'NONE' };
  if (snak.snaktype === 'somevalue') return { endKind: 'UNKNOWN', endBefore: accessed };
  return knownEnd(claim, snak, accessed, leaveOut);
}

function knownEnd(claim: Claim, snak: Snak, accessed: string, leaveOut: LeaveOut): Partial<MembershipEntry> {
  const found = dateOf(snak);
  if ('date' in found) {
    return { end: found.date, endKind: found.date > accessed ? 'SCHEDULED' : 'ACTUAL' };
  }
  leaveOut(`${nameOf(claim)}, end`, found.why);
  return { endKind: 'UNKNOWN', endBefore: accessed };
}
