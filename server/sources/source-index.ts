import { comparableAddress } from '../../shared/model/clean-address.ts';
import type { SourceClass } from '../../shared/model/vocabulary.ts';
import { foldWords } from '../search/search-tokens.ts';

/** A source that can be found. */
export interface FindableSource {
  /** Its slug: what citations name. */
  id: string;
  title: string;
  publisher: string;
  class: SourceClass;
  published: string | null;
  language: string | null;
  url: string | null;
  identifier: string | null;
  ownedBy: string | null;
  /** Slug of the source whose text it carries. */
  copyOf: string | null;
  /** How many statements cite it. */
  citedBy: number;
}

/** A publisher that can be found. */
export interface FindablePublisher {
  id: string;
  name: string;
  class: SourceClass | null;
}

/** Why a source was found; the first that holds. */
const SOURCE_MATCHES = ['SAME_ADDRESS', 'SAME_NUMBER', 'SAME_TEXT', 'TITLE', 'PUBLISHER'] as const;
export type SourceMatch = (typeof SOURCE_MATCHES)[number];

interface Indexed {
  source: FindableSource;
  address: string | null;
  number: string | null;
  title: string;
  publisher: string;
}

/**
 * Finds a source before somebody makes it a second time: by its address however it was written, its number, or words of title and
 * publisher. It lies in memory and is made anew with each published version, so that both databases answer alike.
 */
export class SourceIndex {
  private readonly sources: Indexed[];

  constructor(
    sources: readonly FindableSource[],
    private readonly publishers: readonly FindablePublisher[],
  ) {
    this.sources = sources.map((source) => ({
      source,
      address: source.url === null ? null : comparableAddress(source.url),
      number: source.identifier === null ? null : foldWords(source.identifier),
      title: foldWords(source.title),
      publisher: foldWords(source.publisher),
    }));
  }

  /** The sources of these ids, in their order; what is not there is left out. */
  byId(ids: readonly string[]): FindableSource[] {
    const known = new Map(this.sources.map(({ source }) => [source.id, source]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  /** Sources for a text, best first; an empty text finds all, by publisher and title. */
  find(text: string, limit: number): { source: FindableSource; match: SourceMatch }[] {
    const words = foldWords(text).split(' ').filter(Boolean);
    const address = comparableAddress(text);
    const same = this.sources.filter((one) => address !== null && one.address === address);
    const texts = new Set(same.flatMap(({ source }) => [source.id, source.copyOf ?? source.id]));
    const found = this.sources.flatMap((one) => {
      const match = matchOf(one, { words, number: foldWords(text), isSame: same.includes(one), texts });
      return match === null ? [] : [{ source: one.source, match, score: scoreOf(one, words) }];
    });
    return found
      .sort(
        (a, b) =>
          SOURCE_MATCHES.indexOf(a.match) - SOURCE_MATCHES.indexOf(b.match) ||
          b.score - a.score ||
          b.source.citedBy - a.source.citedBy ||
          (a.source.id < b.source.id ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ source, match }) => ({ source, match }));
  }

  /** Publishers whose name holds every word, the ones that begin with the text first. */
  findPublishers(text: string, limit: number): FindablePublisher[] {
    const folded = foldWords(text);
    const words = folded.split(' ').filter(Boolean);
    return this.publishers
      .map((publisher) => ({ publisher, name: foldWords(publisher.name) }))
      .filter(({ name }) => words.every((word) => name.includes(word)))
      .sort(
        (a, b) =>
          Number(b.name.startsWith(folded)) - Number(a.name.startsWith(folded)) || (a.name < b.name ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ publisher }) => publisher);
  }
}

function matchOf(
  one: Indexed,
  query: { words: readonly string[]; number: string; isSame: boolean; texts: ReadonlySet<string> },
): SourceMatch | null {
  if (query.isSame) return 'SAME_ADDRESS';
  if (one.number !== null && one.number === query.number) return 'SAME_NUMBER';
  if (query.texts.has(one.source.id) || query.texts.has(one.source.copyOf ?? '')) return 'SAME_TEXT';
  const isIn = (text: string) => query.words.every((word) => text.includes(word));
  if (isIn(one.title) || isIn(`${one.title} ${one.publisher}`)) return 'TITLE';
  if (isIn(one.publisher) || (one.number !== null && isIn(one.number))) return 'PUBLISHER';
  return null;
}

/** How many of the words begin a word of the title: "talks" before "small talks". */
function scoreOf(one: Indexed, words: readonly string[]): number {
  const own = one.title.split(' ');
  return words.filter((word) => own.some((part) => part.startsWith(word))).length;
}
