import DataLoader from 'dataloader';
import type { SubjectFacts } from '../../../shared/card/subject-facts.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { SuggestionBox } from '../../suggestions/suggestion-box.ts';

/** What the resolvers of one request share. */
export interface ApiContext {
  knowledge: Knowledge;
  suggestions: SuggestionBox;
  /** Network address of the client, for limits alone: it is never written down. Null for the server's own questions. */
  address: string | null;
  /** Facts by slug; null where the slug names nothing. All that one level of a query asks for is one look-up. */
  facts: DataLoader<string, SubjectFacts | null>;
}

/** What the context of every request is made of. */
export type ApiParts = Pick<ApiContext, 'knowledge' | 'suggestions'>;

/** Makes the context of one request: nothing in it outlives the request. */
export function createApiContext(parts: ApiParts, address: string | null): ApiContext {
  const { knowledge, suggestions } = parts;
  return {
    knowledge,
    suggestions,
    address,
    facts: new DataLoader(async (slugs) => {
      const found = await knowledge.factsBySlug(slugs);
      return slugs.map((slug) => found.get(slug) ?? null);
    }),
  };
}
