import { ASSEMBLY, assemblyBytes } from '../assembly/open-assembly.ts';
import type { NameTable } from '../lexicon/name-table.ts';
import { MOST_WORDS, NARROW_COPY } from '../text/scan-words.ts';
import { isRead } from './sift-words.ts';

/** What comparing says of each candidate that is plain: 0 where it has to be read, otherwise `COMPARED`, `APART` and what its shape may ask for. */
export const COMPARISONS = assemblyBytes(ASSEMBLY?.comparedAt, MOST_WORDS);
export const COMPARED = 0x80;
/** What is beside the name was seen to say nothing of it. */
export const APART = 0x40;

/**
 * Compares the plain ones of `count` candidates, whose records were looked for, with the dictionary, into `COMPARISONS`. Without the
 * assembly each has to be read.
 */
export function compareWords(names: NameTable, count: number): void {
  if (ASSEMBLY !== null && isRead(names)) {
    const { start, end } = NARROW_COPY;
    ASSEMBLY.compareWords(count, start, end - start);
  } else COMPARISONS.fill(0, 0, count);
}
