import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { readKnownAt } from '../cards/read-card-request.ts';
import { RequestError } from '../errors.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import type { SubjectRoot } from './subject.type.ts';
import type { SubjectArguments } from './subject-address.input.ts';

/**
 * The facts that an id or a slug names, redirects followed, or null. `id` takes a slug as well.
 * @throws RequestError INVALID_INPUT where both or neither are given, or `knownAt` is no moment
 */
export async function findFacts(context: ApiContext, asked: SubjectArguments): Promise<SubjectFacts | null> {
  const { id, slug } = asked;
  if ((id == null) === (slug == null)) {
    throw new RequestError('INVALID_INPUT', 'Give either id or slug.', { field: id == null ? 'id' : 'slug' });
  }
  // A slug is as good as an id: nobody who writes a query by hand looks up an opaque one first.
  const found = slug ?? (await context.knowledge.slugOfId(id as string)) ?? id ?? null;
  if (found === null) return null;
  const knownAt = readKnownAt(asked.knownAt);
  const facts = await loadFacts(context, found, knownAt);
  if (facts !== null || knownAt === null) return facts;
  // Merged before that moment: the record that stayed answers for it.
  const stayed = await context.facts.load(found);
  return stayed === null || stayed.slug === found ? null : loadFacts(context, stayed.slug, knownAt);
}

/** The facts of a subject that is known to be there; null only where it was withdrawn in between. */
export async function factsOf(context: ApiContext, subject: SubjectRoot): Promise<SubjectFacts> {
  const facts = await loadFacts(context, subject.slug, subject.knownAt ?? null);
  if (facts) return facts;
  throw new RequestError('NOT_FOUND', `The subject ${subject.slug} is not in the record that is asked for.`);
}

function loadFacts(context: ApiContext, slug: string, knownAt: string | null): Promise<SubjectFacts | null> {
  return knownAt === null ? context.facts.load(slug) : context.factsKnownAt.load({ slug, knownAt });
}
