import { fold } from '../../search/search-tokens.ts';

const MOST_SLUG_UNITS = 100;

/** A slug from a name: "Jesús G. García" becomes `jesus-g-garcia`. Empty for a text without Latin letters or digits. */
export function slugFrom(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_SLUG_UNITS)
    .replace(/^-+|-+$/g, '');
}

/** The first of the wishes that is not taken, else the last one with a number after it. Empty wishes are passed over. */
export function freeSlug(wishes: readonly string[], isTaken: (slug: string) => boolean): string {
  const given = wishes.filter((wish) => wish !== '');
  const free = given.find((wish) => !isTaken(wish));
  if (free !== undefined) return free;
  const base = (given.at(-1) ?? 'subject').slice(0, MOST_SLUG_UNITS - 8);
  for (let number = 2; ; number++) {
    const slug = `${base}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}
