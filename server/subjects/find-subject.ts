import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { readFactsKnownAt } from '../curation/draft-facts.ts';
import { RequestError } from '../errors.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import type { SubjectRoot } from './subject.type.ts';

/** How a subject can be asked for. */
export interface SubjectAddress {
  id?: string | null;
  slug?: string | null;
}

/**
 * The facts that an id or a slug names, redirects followed, or null. `id` takes a slug as well.
 * @param knownAt the moment whose record is meant, in place of now
 * @throws RequestError INVALID_INPUT where both or neither are given
 */
export async function findFacts(
  context: ApiContext,
  address: SubjectAddress,
  knownAt: string | null = null,
): Promise<SubjectFacts | null> {
  const { id, slug } = address;
  if ((id == null) === (slug == null)) {
    throw new RequestError('INVALID_INPUT', 'Give either id or slug.', { field: id == null ? 'id' : 'slug' });
  }
  // A slug is as good as an id: nobody who writes a query by hand looks up an opaque one first.
  const found = slug ?? (await context.knowledge.slugOfId(id as string)) ?? id ?? null;
  if (found === null) return null;
  return knownAt === null
    ? context.facts.load(found)
    : readFactsKnownAt(context.curation.database, found, knownAt);
}

/** The facts of a subject that is known to be there; null only where it was withdrawn in between. */
export async function factsOf(context: ApiContext, subject: SubjectRoot): Promise<SubjectFacts> {
  const facts = await context.facts.load(subject.slug);
  if (facts) return facts;
  throw new RequestError('NOT_FOUND', `The subject ${subject.slug} is no longer published.`);
}
