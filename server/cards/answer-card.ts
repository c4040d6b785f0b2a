import { buildCard } from '../../shared/card/build-card.ts';
import type { Card, CardRequest } from '../../shared/card/card.ts';
import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import type { ApiContext } from '../http/graphql/context.ts';

/**
 * A subject's card, the issues on which nothing is on record by their names: the facts of a subject name only those
 * that it has to do with, so the others are looked up (at most one statement, and only where there are such).
 */
export async function answerCard(
  context: ApiContext,
  facts: SubjectFacts,
  request: CardRequest,
): Promise<Card> {
  const card = buildCard(facts, request);
  const unnamed = card.noRecord.filter((issue) => issue.name === issue.slug).map((issue) => issue.slug);
  if (unnamed.length === 0) return card;
  const found = await Promise.all(unnamed.map((slug) => context.facts.load(slug)));
  const names = new Map(
    found.flatMap((issue) => (issue ? [[issue.slug, issue.names[0]?.text ?? issue.slug]] : [])),
  );
  const noRecord = card.noRecord.map((issue) => ({ ...issue, name: names.get(issue.slug) ?? issue.name }));
  return { ...card, noRecord };
}
