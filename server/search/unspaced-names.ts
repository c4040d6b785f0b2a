import { append, MOST_CANDIDATES, type NameScores, raise } from './name-scores.ts';
import type { SearchToken } from './search-tokens.ts';

/** Names inside a longer text are looked for up to this many characters. */
const LONGEST_NAME = 24;

/** The names in scripts without spaces between words, which are found by their characters. */
export class UnspacedNames {
  readonly #namesOfText = new Map<string, number[]>();
  readonly #namesOfCharacter = new Map<string, number[]>();
  readonly #texts = new Map<number, string>();

  /** Takes a name by its place in the index; one in words with spaces is no concern of this list. */
  add(id: number, tokens: readonly SearchToken[]): void {
    const text = unspacedText(tokens);
    if (text === '') return;
    this.#texts.set(id, text);
    append(this.#namesOfText, text, id);
    for (const character of new Set(text)) append(this.#namesOfCharacter, character, id);
  }

  /**
   * Names equal to, containing, or contained in the text of a query.
   * @param weightOf what a name's closeness is multiplied by, where the name is but a part of the query and where not
   */
  score(query: readonly SearchToken[], weightOf: (id: number, isPart: boolean) => number): NameScores {
    const text = unspacedText(query);
    const characters = [...text];
    const scores: NameScores = new Map();
    const raiseWeighted = (id: number, score: number, isPart: boolean) =>
      raise(scores, id, score * weightOf(id, isPart));
    for (let start = 0; start < characters.length; start++) {
      const most = Math.min(characters.length, start + LONGEST_NAME);
      for (let end = start + 1; end <= most; end++) {
        const part = characters.slice(start, end).join('');
        // One character inside a longer text names nobody.
        if (end - start === 1 && characters.length > 1) continue;
        const whole = (end - start) / characters.length;
        for (const id of this.#namesOfText.get(part) ?? []) raiseWeighted(id, 0.5 + 0.5 * whole, whole < 1);
      }
    }
    for (const id of this.#rarest(characters)) {
      const own = this.#texts.get(id) ?? '';
      const at = own.indexOf(text);
      if (at < 0) continue;
      // A family name stands first, and what a body is ("…参议院") last.
      const atAnEdge = at === 0 || at + text.length === own.length;
      raiseWeighted(id, 0.6 + 0.3 * (text.length / own.length) + (atAnEdge ? 0.05 : 0), false);
    }
    return scores;
  }

  /** The names of the query's rarest character, in which all names that contain the query are. */
  #rarest(characters: readonly string[]): readonly number[] {
    let rarest: readonly number[] | undefined;
    for (const character of characters) {
      const names = this.#namesOfCharacter.get(character) ?? [];
      if (rarest === undefined || names.length < rarest.length) rarest = names;
    }
    return rarest?.slice(0, MOST_CANDIDATES) ?? [];
  }
}

function unspacedText(tokens: readonly SearchToken[]): string {
  return tokens
    .filter((token) => token.unspaced)
    .map((token) => token.text)
    .join('');
}
