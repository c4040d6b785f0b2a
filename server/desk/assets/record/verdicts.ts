import { count } from '../words/vocabulary-words.ts';

/** What of a place decides its verdict. */
export interface JudgedPlace {
  /** Slug of what is marked there today. */
  markedAs: string | null;
  /** Slug of what would be marked with the name. */
  wouldMark: string | null;
  /** Slugs of all that the words could mean. */
  candidates: readonly string[];
  /** The full name in the same text, where the words count only with it. */
  fullName?: string | null;
  /** Words between the two, negative where the full name comes after. */
  fullNameWords?: number | null;
}

/** A verdict in words: what stands out, and the rest. */
export interface Verdict {
  lead: string;
  rest: string;
}

/** What would become of a place: "already “Chuck Schumer”", "another: Chuck Grassley", "nobody", or the subject itself. */
export function verdictOf(place: JudgedPlace, own: string, nameOf: (slug: string) => string): Verdict {
  const { markedAs, wouldMark } = place;
  const evidence = place.fullName ? `, “${place.fullName}” ${sayDistance(place.fullNameWords ?? 0)}` : '';
  if (wouldMark === own) {
    return markedAs === own
      ? { lead: '', rest: `already “${nameOf(own)}”${evidence}` }
      : { lead: '', rest: `${nameOf(own)}, new${evidence}` };
  }
  if (wouldMark !== null) return { lead: 'another:', rest: `${nameOf(wouldMark)}${evidence}` };
  if (markedAs !== null) return { lead: 'no longer:', rest: nameOf(markedAs) };
  const others = place.candidates.filter((slug) => slug !== own);
  return others.length > 0
    ? { lead: 'nobody:', rest: `${nameOf(own)} or ${others.map(nameOf).join(' or ')}` }
    : { lead: '', rest: 'not marked' };
}

/** Where the full name stands: "40 words before", "1 word after", "beside it". */
function sayDistance(words: number): string {
  if (words === 0) return 'beside it';
  return `${count(Math.abs(words), 'word')} ${words > 0 ? 'before' : 'after'}`;
}

/** The places counted: "3 Chuck Schumer, 16 not". */
export function sayPlaces(
  places: readonly JudgedPlace[],
  own: string,
): { own: number; others: number; text: string } {
  const mine = places.filter(({ wouldMark }) => wouldMark === own).length;
  const others = places.filter(({ wouldMark }) => wouldMark !== null && wouldMark !== own).length;
  const unmarked = places.length - mine - others;
  const parts = [
    `${mine} this one`,
    ...(others > 0 ? [`${others} another`] : []),
    ...(unmarked > 0 ? [`${unmarked} not marked`] : []),
  ];
  return { own: mine, others, text: parts.join(' · ') };
}

/** Where the words stand within longer names: "31 more are part of “Chuck Schumer”"; empty where they do not. */
export function sayPartOf(longer: readonly { text: string; places: number }[]): string {
  return longer
    .map(({ text, places }, index) => {
      const many = index === 0 ? `${places} more ${places === 1 ? 'is' : 'are'} part of` : `${places} of`;
      return ` · ${many} “${text}”`;
    })
    .join('');
}
