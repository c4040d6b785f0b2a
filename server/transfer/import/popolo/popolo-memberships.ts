import type { MembershipEntry, PositionEntry } from '../../collection-file.ts';
import { slugFrom } from '../slug-from.ts';
import type { PopoloDates, PopoloMembership, PopoloPosition } from './popolo-file.ts';
import type { PopoloSources } from './popolo-sources.ts';

/** What statements are made with. */
export interface StatementContext {
  sources: PopoloSources;
  /** The provisional slug of a record by its id in the file. */
  slugOf(id: string): string;
  /** The file's ids are slugs of a collection and its end dates half-open, as in our own exports. */
  isOurs: boolean;
  accessed: string;
}

/** A membership of a Popolo document; null where it names neither a post nor an organization. */
export function toMembership(
  membership: PopoloMembership,
  holder: string,
  context: StatementContext,
): Omit<MembershipEntry, 'citations'> | null {
  const { post_id: post, organization_id: organization, on_behalf_of_id: party } = membership;
  const { slugOf, isOurs } = context;
  if (post === undefined && organization === undefined) return null;
  const label = membership.label ?? (isRole(membership.role) ? membership.role : undefined);
  const target = post === undefined ? { organization: slugOf(organization ?? '') } : { post: slugOf(post) };
  const named = slugFrom(membership.id ?? '');
  const made = slugFrom(`${holder} ${post ?? organization} ${membership.start_date ?? ''}`);
  return {
    id: isOurs && named !== '' ? named : named === '' ? made : slugFrom(`${holder} ${named}`),
    ...target,
    ...(party !== undefined && { onBehalfOf: slugOf(party) }),
    ...(label !== undefined && { label }),
    ...(membership.start_date !== undefined && { start: membership.start_date }),
    ...endOf(membership, context),
    acting: membership.acting ?? false,
  };
}

function isRole(role: string | undefined): role is string {
  return role !== undefined && role.toLowerCase() !== 'member';
}

/** Popolo has no word for a term that will run out, nor for an end that is not known: the file shows it until its day. */
function endOf(
  dates: PopoloDates,
  { isOurs, accessed }: StatementContext,
): Pick<MembershipEntry, 'end' | 'endKind' | 'attestedUntil' | 'endBefore' | 'endGivenAs'> {
  const { end_date: end, scheduled_end_date: scheduled, end_kind: kind } = dates;
  if (scheduled !== undefined) return { end: scheduled, endKind: 'SCHEDULED' };
  if (end !== undefined) {
    const given = isOurs ? {} : { endGivenAs: end };
    return { end, endKind: end > accessed ? 'SCHEDULED' : 'ACTUAL', ...given };
  }
  const { attested_until: attestedUntil, end_before: endBefore } = dates;
  if (kind === 'UNKNOWN') {
    return {
      endKind: 'UNKNOWN',
      ...(attestedUntil !== undefined && { attestedUntil }),
      ...(endBefore !== undefined && { endBefore }),
    };
  }
  return isOurs ? { endKind: 'NONE' } : { endKind: 'UNKNOWN', attestedUntil: accessed };
}

/** A position of an export of ours. */
export function toPosition(position: PopoloPosition, context: StatementContext): PositionEntry {
  const { sources, slugOf } = context;
  const { proposition_id: proposition, stance, condition, basis, speaker_id: speaker } = position;
  return {
    id: position.id,
    issue: slugOf(position.issue_id),
    statement: position.statement,
    ...(proposition !== undefined && { proposition }),
    ...(stance !== undefined && { stance }),
    ...(condition !== undefined && { condition }),
    ...(basis !== undefined && { basis }),
    ...(speaker !== undefined && { speaker: slugOf(speaker) }),
    ...(position.start_date !== undefined && { start: position.start_date }),
    ...endOf(position, context),
    ...(position.supersedes !== undefined && { supersedes: position.supersedes }),
    ...(position.searched_on !== undefined && { searchedOn: position.searched_on }),
    ...(position.searched_places !== undefined && { searchedPlaces: position.searched_places }),
    citations: sources.cite(position, `positions ${position.id}`),
  };
}
