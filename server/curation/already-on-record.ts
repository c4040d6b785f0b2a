import type { UserError } from '../errors.ts';
import type { ActorFile, MembershipEntry, PositionEntry } from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import { userError } from './outcome.ts';

/**
 * Notices for statements that a change adds and that stand already, under another id: the same actor to the same proposition
 * or in the same words from the same source, or the same office from the same day. The source can be added to the one that
 * stands.
 */
export function alreadyOnRecord(before: CollectionRecords, after: CollectionRecords): UserError[] {
  const known = new Map(before.actors.map((actor) => [actor.slug, actor]));
  return after.actors.flatMap((actor) => {
    const was = known.get(actor.slug);
    return was ? [...repeatedPositions(was, actor), ...repeatedMemberships(was, actor)] : [];
  });
}

function repeatedPositions(was: ActorFile, is: ActorFile): UserError[] {
  const ids = new Set(was.positions.map(({ id }) => id));
  return is.positions.flatMap((position, index) => {
    if (ids.has(position.id) || position.supersedes !== undefined) return [];
    const same = was.positions.find((other) => isSamePosition(position, other));
    return same ? [notice(is.slug, `positions[${index}]`, same.id)] : [];
  });
}

function isSamePosition(a: PositionEntry, b: PositionEntry): boolean {
  if (a.issue !== b.issue) return false;
  const isSameStance =
    a.proposition !== undefined &&
    a.proposition === b.proposition &&
    a.stance === b.stance &&
    a.condition === b.condition &&
    a.start === b.start;
  const isSameWords = plain(a.statement) === plain(b.statement) && sharesSource(a, b);
  return isSameStance || isSameWords;
}

function sharesSource(a: PositionEntry, b: PositionEntry): boolean {
  const sources = new Set(a.citations.map(({ source }) => source));
  return b.citations.some(({ source }) => sources.has(source));
}

/** Words without case, signs and the width of spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function repeatedMemberships(was: ActorFile, is: ActorFile): UserError[] {
  const ids = new Set(was.memberships.map(({ id }) => id));
  const isSame = (a: MembershipEntry, b: MembershipEntry) =>
    a.post === b.post && a.organization === b.organization && a.start === b.start;
  return is.memberships.flatMap((membership, index) => {
    if (ids.has(membership.id)) return [];
    const same = was.memberships.find((other) => isSame(membership, other));
    return same ? [notice(is.slug, `memberships[${index}]`, same.id)] : [];
  });
}

function notice(slug: string, path: string, id: string): UserError {
  return userError(
    'ALREADY_ON_RECORD',
    `This stands already, as ${id}: add your source to it, or say in which way it is another statement.`,
    { record: { kind: 'ACTOR', slug }, path },
  );
}
