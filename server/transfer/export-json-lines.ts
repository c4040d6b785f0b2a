import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import type { CollectionAbout } from '../cards/published-collection.ts';
import type { Identifiers } from './export-identifiers.ts';

/**
 * The collection as JSON Lines: first what it is and under which license, then one line for each subject with everything
 * published about it, its sources included, in the order of the slugs. The same collection gives the same bytes.
 */
export function* toJsonLines(
  about: CollectionAbout,
  subjects: readonly SubjectFacts[],
  identifiers: Identifiers,
): Generator<string> {
  yield `${JSON.stringify({ type: 'collection', ...about })}\n`;
  const inOrder = [...subjects].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  for (const facts of inOrder) {
    const line = { type: 'subject', ...facts, identifiers: identifiers.get(facts.slug) ?? [] };
    yield `${JSON.stringify(line)}\n`;
  }
}
