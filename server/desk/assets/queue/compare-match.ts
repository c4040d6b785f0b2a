import { sayInterval } from '../dates/read-interval.ts';
import { sayDate } from '../dates/say-date.ts';
import type { ActorDocument, MembershipEntry, SubjectDocument } from '../draft/subject-document.ts';

/** One field of two records that may be one. */
export interface ComparedField {
  field: string;
  /** As it is on record; empty for nothing. */
  known: string;
  /** As the file has it; empty for nothing. */
  imported: string;
  isSame: boolean;
}

/** The most offices that are shown of each. */
const MOST_OFFICES = 3;

/**
 * What tells two records apart or ties them: names, life, numbers and offices, each where one of the two has it.
 * @param nameOf a subject's name by its slug
 */
export function compareMatch(
  known: SubjectDocument,
  imported: SubjectDocument,
  nameOf: (slug: string) => string,
): ComparedField[] {
  const schemes = [known, imported].flatMap(({ identifiers = [] }) =>
    identifiers.map(({ scheme }) => scheme),
  );
  const fields: [string, (document: SubjectDocument) => string][] = [
    ['Name', ({ names }) => [...new Set(names.map(({ text }) => text))].slice(0, MOST_OFFICES).join(', ')],
    ['Born', (document) => sayPartial((document as ActorDocument).born)],
    ['Founded', (document) => sayPartial((document as ActorDocument).founded)],
    ...[...new Set(schemes)].map((scheme): [string, (document: SubjectDocument) => string] => [
      scheme,
      ({ identifiers = [] }) =>
        identifiers
          .filter((one) => one.scheme === scheme)
          .map(({ value }) => value)
          .join(', '),
    ]),
    ['Office', (document) => sayOffices((document as ActorDocument).memberships ?? [], nameOf)],
  ];
  return fields.flatMap(([field, read]) => {
    const [ours, theirs] = [read(known), read(imported)];
    if (ours === '' && theirs === '') return [];
    return [{ field, known: ours, imported: theirs, isSame: ours === theirs }];
  });
}

function sayPartial(date: string | undefined): string {
  return date === undefined ? '' : sayDate(date);
}

function sayOffices(memberships: readonly MembershipEntry[], nameOf: (slug: string) => string): string {
  const shown = memberships.slice(0, MOST_OFFICES).map((one) => {
    const held = one.post ?? one.organization ?? '';
    return `${one.label ?? nameOf(held)}, ${sayInterval(one)}`;
  });
  const more = memberships.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
