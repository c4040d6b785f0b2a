import type { CardSource } from './card.ts';
import type { CitationFacts, SourceFacts } from './subject-facts.ts';

/** Gives a card's sources their numbers, from 1, in order of first use. */
export class SourceNumbers {
  readonly #all: readonly SourceFacts[];
  readonly #numbers = new Map<number, number>();

  constructor(all: readonly SourceFacts[]) {
    this.#all = all;
  }

  /** The numbers of a statement's sources, each once, in the statement's order. */
  of(citations: readonly CitationFacts[]): number[] {
    const numbers = citations
      .filter(({ source }) => this.#all[source] !== undefined)
      .map((c) => this.#number(c.source));
    return [...new Set(numbers)];
  }

  /** The sources used so far, by number. */
  list(): CardSource[] {
    return [...this.#numbers].flatMap(([index, number]) => {
      const source = this.#all[index];
      return source === undefined ? [] : [{ ...source, number }];
    });
  }

  #number(source: number): number {
    const known = this.#numbers.get(source);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return number;
  }
}
