import { useAnswer } from '../api/use-answer.ts';
import type { NameEntry } from '../draft/subject-document.ts';
import type { RecordEditing } from './record-context.ts';

/** In how many places of the sample texts a published name is what is marked. */
export interface HitCount {
  text: string;
  language: string;
  places: number;
  texts: number;
}

const NONE: readonly HitCount[] = [];

const NAME_HITS = `query NameHits($slug: String!) { nameHits(slug: $slug) { text language places texts } }`;

/** How often each published name is marked in the sample texts; empty until the server has said so. */
export function useHitCounts({ slug, base }: Pick<RecordEditing, 'slug' | 'base'>): readonly HitCount[] {
  const { data } = useAnswer<{ nameHits: HitCount[] }>(
    NAME_HITS,
    { slug },
    { again: JSON.stringify(base?.names) },
  );
  return data?.nameHits ?? NONE;
}

/** The count of a name; null where it is not published like that. */
export function hitsOf(counts: readonly HitCount[], { text, language }: NameEntry): number | null {
  return counts.find((one) => one.text === text && one.language === language)?.places ?? null;
}
