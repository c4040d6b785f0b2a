import { type Claim, type Entity, itemOf, textOf } from './wikidata-entity.ts';
import { dateOf } from './wikidata-time.ts';

/** Notes what is left out of an entity, and why. */
export type LeaveOut = (what: string, why: string) => void;

/** The claims of a property that are not deprecated; those that are, are noted. */
export function standingClaims(entity: Entity, property: string, leaveOut: LeaveOut): Claim[] {
  return (entity.claims[property] ?? []).filter((claim) => {
    if (claim.rank !== 'deprecated') return true;
    leaveOut(nameOf(claim), 'its rank is deprecated: Wikidata keeps it as an error');
    return false;
  });
}

/** Where a claim is, for a report. */
export function nameOf({ id, mainsnak }: Claim): string {
  return `${mainsnak.property}, statement ${id}`;
}

/** The preferred claims where there are some, else all. */
function best(claims: readonly Claim[]): readonly Claim[] {
  const preferred = claims.filter(({ rank }) => rank === 'preferred');
  return preferred.length > 0 ? preferred : claims;
}

/** The one date of a property. Two that contradict each other are none: a person has to decide. */
export function onlyDate(entity: Entity, property: string, leaveOut: LeaveOut): string | undefined {
  const dates = new Set<string>();
  for (const claim of best(standingClaims(entity, property, leaveOut))) {
    const found = dateOf(claim.mainsnak);
    if ('date' in found) dates.add(found.date);
    else leaveOut(nameOf(claim), found.why);
  }
  const sorted = [...dates].sort((a, b) => b.length - a.length);
  const [precise] = sorted;
  if (precise === undefined) return undefined;
  if (sorted.every((date) => precise.startsWith(date))) return precise;
  leaveOut(property, `Wikidata has ${sorted.join(' and ')}: choose one by hand`);
  return undefined;
}

/** Items that a property names, once each. */
export function itemsOf(entity: Entity, property: string, leaveOut: LeaveOut): string[] {
  return best(standingClaims(entity, property, leaveOut)).flatMap(({ mainsnak }) => itemOf(mainsnak) ?? []);
}

/** The external identifiers that are kept, by the property that has them. */
const SCHEMES: Readonly<Record<string, string>> = {
  P213: 'isni',
  P214: 'viaf',
  P297: 'iso-3166-1-alpha-2',
  P298: 'iso-3166-1-alpha-3',
  P1157: 'bioguide',
  P1278: 'lei',
  P6782: 'ror',
};

/** What others know the entity by: its own id, the ids that were merged into it, and external ones. */
export function identifiersOf(entity: Entity, former: readonly string[], leaveOut: LeaveOut) {
  const external = Object.entries(SCHEMES).flatMap(([property, scheme]) =>
    best(standingClaims(entity, property, leaveOut)).flatMap(({ mainsnak }) => {
      const value = textOf(mainsnak)?.trim();
      return value ? [{ scheme, value }] : [];
    }),
  );
  return [...[entity.id, ...former].map((value) => ({ scheme: 'wikidata', value })), ...external];
}
