import { expect } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import type { LexiconSubject } from '../../../shared/lexicon/lexicon-source.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';
import { unmark } from '../../corpus/read-corpus.ts';

/** A list of names with each subject's title only: its slug is its title. */
export const titled = (kind: LexiconSubject['kind'], ...titles: string[]): LexiconSubject[] =>
  titles.map((title) => ({
    slug: title,
    kind,
    names: [{ text: title, kind: 'PRIMARY', matching: 'ALONE' }],
  }));

/** Holds texts as the corpus marks them against some subjects: every mention, where it begins and whose it is. */
export function expectMarkedWith(subjects: readonly LexiconSubject[]) {
  const lexicon = openLexicon(compileLexicon(subjects));
  return (marked: string, language = 'en'): void => {
    const { text, expected } = unmark(marked);
    const found = annotate(lexicon, text, { language });
    expect(found.map(({ start, subject }) => ({ start, subject }))).toEqual(
      expected.map(({ start, subject }) => ({ start, subject })),
    );
  };
}
