import type { MembershipFacts, SubjectFacts, SubjectRef } from '../../shared/card/subject-facts.ts';
import { isCurrentAt } from '../../shared/dates/interval.ts';
import type { KnownSubject } from './known-subjects.store.ts';
import { type NamedId, typeOf } from './reconcile-types.ts';

/** One value of a property. */
export type ExtendedValue = { str: string } | { id: string; name: string };

interface Property extends NamedId {
  /** Where the values are subjects of ours: their type. */
  type?: NamedId;
  values(facts: SubjectFacts, day: string): ExtendedValue[];
}

const text = (value: string | undefined): ExtendedValue[] => (value === undefined ? [] : [{ str: value }]);
const entity = (ref: SubjectRef | undefined): ExtendedValue[] =>
  ref === undefined ? [] : [{ id: ref.slug, name: ref.name }];
const isPerson = (facts: SubjectFacts) => facts.kind === 'PERSON';

/** What a subject holds for certain on a day; a post's and an organization's facts have their holders' memberships. */
function heldOn(facts: SubjectFacts, day: string): MembershipFacts[] {
  return facts.memberships.filter(
    ({ holder, interval }) => holder.slug === facts.slug && isCurrentAt(interval, day) === 'CERTAIN',
  );
}

/** Properties that do not depend on which identifiers the collection has. */
const FIXED: readonly Property[] = [
  { id: 'kind', name: 'Kind', values: ({ kind }) => text(typeOf(kind).name) },
  {
    id: 'description',
    name: 'Summary (English)',
    values: ({ summaries }) => text(summaries.find(({ language }) => language === 'en')?.text),
  },
  { id: 'born', name: 'Born', values: (facts) => text(isPerson(facts) ? facts.lifeStart : undefined) },
  { id: 'died', name: 'Died', values: (facts) => text(isPerson(facts) ? facts.lifeEnd : undefined) },
  { id: 'founded', name: 'Founded', values: (facts) => text(isPerson(facts) ? undefined : facts.lifeStart) },
  {
    id: 'dissolved',
    name: 'Dissolved',
    values: (facts) => text(isPerson(facts) ? undefined : facts.lifeEnd),
  },
  {
    id: 'office',
    name: 'Office held today',
    type: typeOf('POST'),
    values: (facts, day) => heldOn(facts, day).flatMap(({ post }) => entity(post)),
  },
  {
    id: 'party',
    name: 'Party or group today',
    type: typeOf('ORGANIZATION'),
    values: (facts, day) => distinct(heldOn(facts, day).flatMap(({ onBehalfOf }) => entity(onBehalfOf))),
  },
];

/** The properties that subjects of a collection have: those above, and each scheme of identifiers. */
export function propertiesOf(known: Iterable<KnownSubject>): NamedId[] {
  const schemes = new Set<string>();
  for (const { identifiers } of known) for (const { scheme } of identifiers) schemes.add(scheme);
  const named = [...schemes].sort().map((scheme) => ({ id: scheme, name: `Identifier: ${scheme}` }));
  return [...FIXED.map(({ id, name }) => ({ id, name })), ...named];
}

/** The type of a property's values where they are subjects. */
export function valueTypeOf(property: string): NamedId | undefined {
  return FIXED.find(({ id }) => id === property)?.type;
}

/** The values of a property. */
export function valuesOf(
  property: string,
  facts: SubjectFacts | undefined,
  known: KnownSubject | undefined,
  day: string,
): ExtendedValue[] {
  const fixed = FIXED.find(({ id }) => id === property);
  if (fixed) return facts === undefined ? [] : fixed.values(facts, day);
  return (known?.identifiers ?? [])
    .filter(({ scheme }) => scheme === property)
    .map(({ value }) => ({ str: value }));
}

function distinct(values: readonly ExtendedValue[]): ExtendedValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
