import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { PropositionKind } from '../../shared/model/vocabulary.ts';
import { foldWords } from '../search/search-tokens.ts';

/** A proposition that can be found. */
export interface FindableProposition {
  /** Its slug: what positions name. */
  id: string;
  kind: PropositionKind;
  text: string;
  issue: SubjectRef;
  /** Slugs of the actors who take a position towards it, one for each position. */
  actors: string[];
}

/**
 * Finds a proposition by its own words or its issue's. It lies in memory and is made anew with each published version, so that both
 * databases answer alike.
 */
export class PropositionIndex {
  constructor(private readonly propositions: readonly FindableProposition[]) {}

  /** The propositions of these ids, in their order; what is not there is left out. */
  byId(ids: readonly string[]): FindableProposition[] {
    const known = new Map(this.propositions.map((one) => [one.id, one]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  /**
   * Propositions for a text, best first; an empty text finds all.
   * @param near slug of an actor: issues on which they stand already come first among equals
   */
  find(text: string, near: string | null, limit: number): FindableProposition[] {
    const words = foldWords(text).split(' ').filter(Boolean);
    const nearIssues = new Set(
      this.propositions
        .filter(({ actors }) => near !== null && actors.includes(near))
        .map((one) => one.issue.slug),
    );
    return this.propositions
      .map((one) => {
        const own = foldWords(one.text);
        const all = `${own} ${foldWords(one.issue.name)}`;
        return {
          one,
          isFound: words.every((word) => all.includes(word)),
          inText: words.filter((word) => own.includes(word)).length,
          isNear: nearIssues.has(one.issue.slug),
        };
      })
      .filter(({ isFound }) => isFound)
      .sort(
        (a, b) =>
          b.inText - a.inText ||
          Number(b.isNear) - Number(a.isNear) ||
          b.one.actors.length - a.one.actors.length ||
          (a.one.id < b.one.id ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ one }) => one);
  }
}
