import type { SubjectKind } from '../../shared/model/vocabulary.ts';

/** A type or property, as the protocol names one. */
export interface NamedId {
  id: string;
  name: string;
}

const NAMES: Readonly<Record<SubjectKind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GOVERNMENT: 'Government',
  PLACE: 'Place',
  ISSUE: 'Issue',
  POST: 'Office',
};

/** The types of subjects. */
export const RECONCILE_TYPES: readonly NamedId[] = Object.entries(NAMES).map(([id, name]) => ({ id, name }));

/** The type of a subject of some kind. */
export function typeOf(kind: SubjectKind): NamedId {
  return { id: kind, name: NAMES[kind] };
}
