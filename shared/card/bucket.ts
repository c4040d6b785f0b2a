import type { SubjectFacts } from './subject-facts.ts';

/** The content of a bucket file, as JSON. */
export interface CardBucket {
  index: number;
  subjects: SubjectFacts[];
}

/**
 * Which bucket a subject's facts lie in: the slug's 32-bit FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/), modulo the count.
 * @param bucketCount a power of two from 1 to 65,536
 */
export function bucketOf(slug: string, bucketCount: number): number {
  let hash = 0x811c9dc5;
  // Slugs are ASCII (lower-case letters, digits, hyphens), so a char code is a byte.
  for (let i = 0; i < slug.length; i++) {
    hash = Math.imul(hash ^ slug.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % bucketCount;
}
