import type { Lexicon } from '../../shared/lexicon/lexicon.ts';
import { annotate } from '../../shared/mentions/annotate.ts';
import type { PublishedNames } from './name-concordance.ts';
import { SAMPLE_TEXTS } from './sample-texts.ts';

/** How often a published name is what is marked in our sample texts. */
export interface NameHits {
  text: string;
  language: string;
  /** Places that mean its subject in just these words. */
  places: number;
  /** Number of texts that were looked through. */
  texts: number;
}

/**
 * How often each published name of a subject is what is marked in our sample texts; none where there is no such subject. The texts are read
 * once for each version of the lexicon.
 */
export function countNameHits(published: PublishedNames, slug: string): NameHits[] {
  const subject = published.subjects.find((one) => one.slug === slug);
  const counts = countsOf(published.lexicon).get(slug);
  return (subject?.names ?? []).map(({ text, language = '', matching }) => ({
    text,
    language,
    // A name that never matches stands for nothing that is marked; another one is written the same.
    places: matching === 'NEVER' ? 0 : (counts?.get(asWritten(text)) ?? 0),
    texts: SAMPLE_TEXTS.length,
  }));
}

/** By slug of the subject or of its office, and by the words that are marked. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const countsByLexicon = new WeakMap<Lexicon, Counts>();

function countsOf(lexicon: Lexicon): Counts {
  const known = countsByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const counts = new Map<string, Map<string, number>>();
  for (const { text, language, date } of SAMPLE_TEXTS) {
    for (const { surface, subject, post } of annotate(lexicon, text, { language, date })) {
      const slug = post ?? subject;
      if (slug === null) continue;
      const ofSubject = counts.get(slug) ?? new Map<string, number>();
      counts.set(slug, ofSubject.set(asWritten(surface), (ofSubject.get(asWritten(surface)) ?? 0) + 1));
    }
  }
  countsByLexicon.set(lexicon, counts);
  return counts;
}

/** Words without what does not tell two names apart: capitals, and the kind of spaces. */
function asWritten(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
