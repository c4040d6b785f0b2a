import { suitsLanguage } from '../../shared/model/closest-language.ts';
import type { NameKind, SubjectKind } from '../../shared/model/vocabulary.ts';
import { append, MOST_CANDIDATES, type NameScores, raise } from './name-scores.ts';
import { fold, forgivenTypos, type SearchToken, tokenize, trigrams, typoDistance } from './search-tokens.ts';
import { UnspacedNames } from './unspaced-names.ts';

/** A name that can be found. */
export interface SearchableName {
  /** The subject's slug. */
  subject: string;
  kind: SubjectKind;
  text: string;
  language: string;
  nameKind: NameKind;
}

/** A subject that was found, with the name that matched best. */
export interface SearchHit {
  subject: string;
  kind: SubjectKind;
  matched: SearchableName;
  /** Closeness from 0 to 1; comparable within one answer only. */
  score: number;
}

export interface SearchOptions {
  kinds?: readonly SubjectKind[];
  /** BCP 47, with or without a script: names in this language come first among equals. */
  language?: string;
  /** At most this many subjects. */
  limit: number;
}

/** The best names that are kept for each one- to three-letter prefix: nobody reads further, and ranking thousands is slow. */
const KEPT_PER_SHORT_PREFIX = 64;

/** How close a name is whose spaces alone are elsewhere ("Xi Jin Ping", "Xijinping"). */
const SAME_LETTERS = 0.95;

/** What a name in the language asked for is ahead by: enough to go before a primary name in another. */
const IN_LANGUAGE = 0.04;

const KIND_WEIGHT: Readonly<Record<NameKind, number>> = {
  PRIMARY: 1,
  NATIVE: 0.99,
  SHORT: 0.98,
  ALIAS: 0.97,
  ACRONYM: 0.97,
  TRANSLITERATION: 0.96,
  FORMER: 0.9,
};

/**
 * What a name counts for that is one of several in the text that is looked for: in "President Biden" and 美国财政部长耶伦 an
 * office and a country say who is meant.
 */
const PART_WEIGHT: Readonly<Record<SubjectKind, number>> = {
  PERSON: 1,
  ORGANIZATION: 0.75,
  GOVERNMENT: 0.75,
  PLACE: 0.75,
  ISSUE: 0.75,
  POST: 0.45,
};

/** What a prefix counts for where the word itself is in names: "senado" is no "senador" that is not yet typed out. */
const PREFIX_OF_KNOWN_WORD = 0.8;

interface IndexedName extends SearchableName {
  tokens: SearchToken[];
  /** Sum of the tokens' lengths. */
  size: number;
}

/**
 * Finds names in any script by whole words, prefixes, misspellings and characters. It lies in memory and is made anew
 * with each published version, so that both databases answer alike; 100,000 names take about a second.
 */
export class NameIndex {
  readonly #names: IndexedName[] = [];
  readonly #words: string[];
  readonly #wordIds = new Map<string, number>();
  readonly #namesOfWord: number[][] = [];
  readonly #wordsOfTrigram = new Map<string, number[]>();
  /** Scratch of one look-up: how many trigrams each word shares with the query's; all zero in between. */
  readonly #sharedTrigrams: Uint8Array;
  readonly #bestOfShortPrefix = new Map<string, number[]>();
  readonly #unspaced = new UnspacedNames();
  /** Names of several words, by their letters without the spaces between. */
  readonly #namesOfLetters = new Map<string, number[]>();

  constructor(names: Iterable<SearchableName>) {
    const postings = new Map<string, number[]>();
    for (const name of names) this.#add(name, postings);
    this.#words = [...postings.keys()].sort();
    this.#words.forEach((word, id) => {
      this.#wordIds.set(word, id);
      this.#namesOfWord.push(postings.get(word) ?? []);
      for (const gram of trigrams(word)) append(this.#wordsOfTrigram, gram, id);
    });
    this.#sharedTrigrams = new Uint8Array(this.#words.length);
    this.#keepBestOfShortPrefixes();
  }

  /** Subjects by closeness of their best name, best first; an empty or unknown text finds nothing. */
  search(text: string, options: SearchOptions): SearchHit[] {
    const query = tokenize(fold(text));
    if (query.length === 0) return [];
    const scores = query.every((token) => token.unspaced)
      ? this.#unspaced.score(query, (id, isPart) => this.#weight(id, isPart))
      : this.#scoreWords(query);
    return this.#best(scores, options);
  }

  #weight(id: number, isPart: boolean): number {
    const name = this.#names[id];
    return name === undefined ? 0 : KIND_WEIGHT[name.nameKind] * (isPart ? PART_WEIGHT[name.kind] : 1);
  }

  #add(name: SearchableName, postings: Map<string, number[]>): void {
    const tokens = tokenize(fold(name.text));
    if (tokens.length === 0) return;
    const id = this.#names.length;
    this.#names.push({ ...name, tokens, size: tokens.reduce((sum, token) => sum + token.text.length, 0) });
    for (const word of new Set(tokens.filter((token) => !token.unspaced).map((token) => token.text))) {
      append(postings, word, id);
    }
    if (tokens.length > 1) append(this.#namesOfLetters, lettersOf(tokens), id);
    this.#unspaced.add(id, tokens);
  }

  #keepBestOfShortPrefixes(): void {
    const order = this.#names
      .map((_, id) => id)
      .sort((a, b) => this.#staticRank(b) - this.#staticRank(a) || a - b);
    for (const id of order) {
      const prefixes = new Set<string>();
      for (const { text, unspaced } of this.#names[id]?.tokens ?? []) {
        if (!unspaced) for (const length of [1, 2, 3]) prefixes.add(text.slice(0, length));
      }
      for (const prefix of prefixes) {
        const kept = this.#bestOfShortPrefix.get(prefix);
        if (kept === undefined) this.#bestOfShortPrefix.set(prefix, [id]);
        else if (kept.length < KEPT_PER_SHORT_PREFIX) kept.push(id);
      }
    }
  }

  /** Which of two names that match alike comes first: primary before alias, short before long. */
  #staticRank(id: number): number {
    const name = this.#names[id];
    return name === undefined ? 0 : KIND_WEIGHT[name.nameKind] - Math.min(name.size, 60) / 1_000;
  }

  #scoreWords(query: SearchToken[]): NameScores {
    const words = query.filter((token) => !token.unspaced);
    const total = words.reduce((sum, word) => sum + word.text.length, 0);
    const sums: NameScores = new Map();
    const matched: NameScores = new Map();
    words.forEach((word, index) => {
      const isLast = index === words.length - 1;
      // "mike j": the beginning of a short last word is looked for in the names that the words before it have found.
      const isShortEnd = isLast && index > 0 && word.text.length <= 2;
      const like = this.#namesLike(word.text, isLast && !isShortEnd);
      if (isShortEnd)
        for (const [id, closeness] of this.#prefixedAmong(sums.keys(), word.text, words))
          raise(like, id, closeness);
      for (const [name, closeness] of like) {
        sums.set(name, (sums.get(name) ?? 0) + closeness * word.text.length);
        matched.set(name, (matched.get(name) ?? 0) + 1);
      }
    });
    this.#addShortened(words, sums, matched);
    const scores: NameScores = new Map();
    const letters = lettersOf(query);
    for (const [id, sum] of sums) {
      const name = this.#names[id];
      if (name === undefined) continue;
      this.#raiseMisspelledLetters(id, query, letters, scores);
      const covered = sum / total;
      const wholeName = Math.min(1, sum / name.size);
      const isPart = (matched.get(id) ?? 0) < words.length;
      // A name that leaves words of the query unmatched has to stand whole inside it ("Senator Chuck Schumer").
      if (isPart && ((matched.get(id) ?? 0) < name.tokens.length || wholeName < 0.75)) continue;
      raise(scores, id, (0.72 * covered + 0.28 * wholeName) * this.#weight(id, isPart));
    }
    for (const id of this.#namesOfLetters.get(letters) ?? [])
      raise(scores, id, SAME_LETTERS * this.#weight(id, false));
    if (words.length > 1) this.#raiseParted(letters, scores);
    return scores;
  }

  /** "sec of state", "dep of justice": words that stand in no name are looked for as beginnings, in the names that the others found. */
  #addShortened(words: SearchToken[], sums: NameScores, matched: NameScores): void {
    for (const { text } of words.slice(0, -1)) {
      if (this.#wordIds.has(text)) continue;
      for (const [id, closeness] of this.#prefixedAmong([...sums.keys()], text, words)) {
        if ((matched.get(id) ?? 0) >= words.length) continue;
        sums.set(id, (sums.get(id) ?? 0) + closeness * text.length);
        matched.set(id, (matched.get(id) ?? 0) + 1);
      }
    }
  }

  /** "Mc Connell", "U S": one word of a name, typed as several. */
  #raiseParted(letters: string, scores: NameScores): void {
    const word = this.#wordIds.get(letters);
    if (word === undefined) return;
    for (const id of this.#namesOfWord[word] ?? []) {
      const whole = letters.length / (this.#names[id]?.size ?? letters.length);
      raise(scores, id, SAME_LETTERS * (0.72 + 0.28 * whole) * this.#weight(id, false));
    }
  }

  /** "Xi Jing Ping": the spaces stand elsewhere, and a letter is wrong too. Asked of names that share a word. */
  #raiseMisspelledLetters(id: number, query: SearchToken[], letters: string, scores: NameScores): void {
    const name = this.#names[id];
    if (name === undefined || name.tokens.length === query.length) return;
    // Two letters may be a whole word: "President Xi" is no misspelled "President".
    const distance = typoDistance(letters, lettersOf(name.tokens), 1);
    if (distance > 1) return;
    raise(scores, id, (SAME_LETTERS - distance / letters.length) * KIND_WEIGHT[name.nameKind]);
  }

  /** Names with a word like this one, and how like: 1 equal, under 1 prefix, under 0.85 misspelled. */
  #namesLike(word: string, mayBePrefix: boolean): NameScores {
    const found: NameScores = new Map();
    const equal = this.#wordIds.get(word);
    if (equal !== undefined) this.#collect(found, equal, 1);
    if (mayBePrefix && word.length <= 3) {
      for (const id of this.#bestOfShortPrefix.get(word) ?? []) if (!found.has(id)) found.set(id, 0.86);
      return found;
    }
    if (mayBePrefix) this.#collectPrefixed(found, word, equal === undefined ? 1 : PREFIX_OF_KNOWN_WORD);
    const typos = forgivenTypos(word.length);
    if (typos > 0 && equal === undefined) this.#collectMisspelled(found, word, typos, mayBePrefix);
    return found;
  }

  #prefixedAmong(names: Iterable<number>, prefix: string, query: SearchToken[]): NameScores {
    const found: NameScores = new Map();
    const taken = new Set(query.map((token) => token.text));
    for (const id of names) {
      const tokens = this.#names[id]?.tokens ?? [];
      if (tokens.some(({ text }) => text === prefix)) found.set(id, 1);
      else if (tokens.some(({ text }) => text.startsWith(prefix) && !taken.has(text))) found.set(id, 0.86);
    }
    return found;
  }

  #collect(found: NameScores, word: number, closeness: number): void {
    for (const name of (this.#namesOfWord[word] ?? []).slice(0, MOST_CANDIDATES)) {
      if ((found.get(name) ?? 0) < closeness) found.set(name, closeness);
    }
  }

  #collectPrefixed(found: NameScores, prefix: string, weight: number): void {
    for (let id = lowerBound(this.#words, prefix); id < this.#words.length; id++) {
      const word = this.#words[id] ?? '';
      if (!word.startsWith(prefix) || found.size > MOST_CANDIDATES) return;
      if (word !== prefix) this.#collect(found, id, weight * (0.86 + (0.13 * prefix.length) / word.length));
    }
  }

  #collectMisspelled(found: NameScores, word: string, typos: number, mayBePrefix: boolean): void {
    const grams = trigrams(word);
    const shared = this.#sharedTrigrams;
    const touched: number[] = [];
    for (const gram of grams) {
      for (const id of this.#wordsOfTrigram.get(gram) ?? []) {
        if (shared[id] === 0) touched.push(id);
        shared[id] = (shared[id] ?? 0) + 1;
      }
    }
    // A mistake touches at most three windows, a swap of neighbors four; two swaps in one word are not forgiven.
    const needed = Math.max(1, grams.length - 3 * typos - 1);
    for (const id of touched) {
      const count = shared[id] ?? 0;
      shared[id] = 0;
      if (count < needed) continue;
      const candidate = this.#words[id] ?? '';
      const compared = mayBePrefix ? candidate.slice(0, word.length + 1) : candidate;
      const distance = Math.min(
        typoDistance(word, candidate, typos),
        mayBePrefix && candidate.length > word.length + 1
          ? typoDistance(word, compared, typos) + 0.5
          : Infinity,
      );
      if (distance <= typos + 0.5) this.#collect(found, id, 0.85 - 0.5 * (distance / word.length));
    }
  }

  #best(scores: NameScores, options: SearchOptions): SearchHit[] {
    const { language } = options;
    const suiting = new Map<string, boolean>();
    const suits = (own: string) => {
      if (language === undefined) return false;
      const known = suiting.get(own) ?? suitsLanguage(own, language);
      suiting.set(own, known);
      return known;
    };
    const bySubject = new Map<string, SearchHit & { id: number }>();
    for (const [id, score] of scores) {
      const name = this.#names[id];
      if (name === undefined || (options.kinds && !options.kinds.includes(name.kind))) continue;
      const preferred = suits(name.language) ? IN_LANGUAGE : 0;
      const hit = {
        subject: name.subject,
        kind: name.kind,
        matched: searchable(name),
        score: score + preferred,
        id,
      };
      const known = bySubject.get(name.subject);
      if (known === undefined || known.score < hit.score) bySubject.set(name.subject, hit);
    }
    return [...bySubject.values()]
      .sort(
        (a, b) =>
          b.score - a.score || this.#staticRank(b.id) - this.#staticRank(a.id) || order(a.subject, b.subject),
      )
      .slice(0, options.limit)
      .map(({ id: _, ...hit }) => ({ ...hit, score: Math.min(1, hit.score) }));
  }
}

function searchable({ subject, kind, text, language, nameKind }: IndexedName): SearchableName {
  return { subject, kind, text, language, nameKind };
}

function lettersOf(tokens: readonly SearchToken[]): string {
  return tokens.map((token) => token.text).join('');
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
