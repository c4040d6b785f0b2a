const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How many characters a reader sees: grapheme clusters (UAX #29), as all of `LENGTHS` are counted. */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const _ of segmenter.segment(text)) length++;
  return length;
}
