import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { readFactsKnownAt } from '../curation/draft-facts.ts';
import type { Database } from '../database/database.ts';

/** A subject in the record of a moment. */
export interface KnownSubject {
  slug: string;
  /** ISO 8601 in UTC with milliseconds. */
  knownAt: string;
}

/**
 * The facts of subjects as they were on record, in the order asked; null where nothing was. Every subject that the facts
 * name carries the moment (`SubjectRoot.knownAt`), so that what a query reaches from there is of the same record.
 */
export async function readKnownSubjects(
  database: Database,
  asked: readonly KnownSubject[],
): Promise<(SubjectFacts | null)[]> {
  const moments = [...new Set(asked.map(({ knownAt }) => knownAt))];
  const found = new Map<string, SubjectFacts | null>();
  for (const moment of moments) {
    const slugs = asked.filter(({ knownAt }) => knownAt === moment).map(({ slug }) => slug);
    const facts = await readFactsKnownAt(database, slugs, moment);
    for (const [index, slug] of slugs.entries())
      found.set(`${moment} ${slug}`, carryMoment(facts[index] ?? null, moment));
  }
  return asked.map(({ slug, knownAt }) => found.get(`${knownAt} ${slug}`) ?? null);
}

/** Facts are plain JSON: whatever in them has a slug and a kind is a subject. */
function carryMoment(facts: SubjectFacts | null, knownAt: string): SubjectFacts | null {
  return JSON.parse(JSON.stringify(facts), (_key, value) =>
    typeof value === 'object' && value !== null && 'slug' in value && 'kind' in value
      ? { ...value, knownAt }
      : value,
  ) as SubjectFacts | null;
}
