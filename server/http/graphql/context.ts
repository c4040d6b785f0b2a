import DataLoader from 'dataloader';
import type { SubjectFacts } from '../../../shared/card/subject-facts.ts';
import type { Knowledge } from '../../knowledge.ts';

/** What the resolvers of one request share. */
export interface ApiContext {
  knowledge: Knowledge;
  /** Facts by slug; null where the slug names nothing. All that one level of a query asks for is one look-up. */
  facts: DataLoader<string, SubjectFacts | null>;
}

/** Makes the context of one request: nothing in it outlives the request. */
export function createApiContext(knowledge: Knowledge): ApiContext {
  return {
    knowledge,
    facts: new DataLoader(async (slugs) => {
      const found = await knowledge.factsBySlug(slugs);
      return slugs.map((slug) => found.get(slug) ?? null);
    }),
  };
}
