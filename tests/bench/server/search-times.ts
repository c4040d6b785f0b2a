import type { Database } from '../../../server/database/database.ts';
import { NameIndex, type SearchableName } from '../../../server/search/name-index.ts';
import { readSearchableNames } from '../../../server/subjects/subjects.store.ts';
import { madeNumbers } from './made-names.ts';

const QUERIES_PER_CLASS = 300;
const CLASSES = ['whole', 'prefix', 'typo', 'han'] as const;

/** How a query is made of a name. */
export type SearchClass = (typeof CLASSES)[number];

/** Half of the searches take at most `p50Ms`, 95 of 100 at most `p95Ms`. */
export interface SearchTimes {
  p50Ms: number;
  p95Ms: number;
}

/** Times searches over all names of a database: 300 of each class, after as many that are not counted. */
export async function measureSearch(database: Database): Promise<Record<SearchClass, SearchTimes>> {
  const names = await readSearchableNames(database);
  const index = new NameIndex(names);
  const times = {} as Record<SearchClass, SearchTimes>;
  for (const kind of CLASSES) {
    const queries = makeQueries(kind, names);
    for (const query of queries) index.search(query, { limit: 10 });
    const taken = queries.map((query) => {
      const start = performance.now();
      index.search(query, { limit: 10 });
      return performance.now() - start;
    });
    taken.sort((a, b) => a - b);
    times[kind] = { p50Ms: quantile(taken, 0.5), p95Ms: quantile(taken, 0.95) };
  }
  return times;
}

function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 1_000) / 1_000;
}

function makeQueries(kind: SearchClass, names: readonly SearchableName[]): string[] {
  const next = madeNumbers(CLASSES.indexOf(kind) + 1);
  const wanted = names.filter(({ language }) => (language === 'zh') === (kind === 'han'));
  return Array.from({ length: QUERIES_PER_CLASS }, (_, number) => {
    const text = wanted[Math.floor(next() * wanted.length)]?.text ?? '';
    if (kind === 'prefix') return text.slice(0, 1 + (number % 6));
    if (kind === 'typo') return misspell(text, next);
    // Every third Chinese name stands inside of a longer text.
    if (kind === 'han' && number % 3 === 0) return `${text}会见外长`;
    return text;
  });
}

/** Swaps two neighbors, leaves a letter out, or doubles one. */
function misspell(text: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (text.length - 2));
  const mistake = Math.floor(next() * 3);
  const [one = '', other = ''] = [text[at], text[at + 1]];
  const written = mistake === 0 ? other + one : mistake === 1 ? other : one + one + other;
  return text.slice(0, at) + written + text.slice(at + 2);
}
