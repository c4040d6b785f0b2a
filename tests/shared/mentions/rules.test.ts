import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';
import { CAST } from '../../corpus/cast.ts';
import { readCorpus, unmark } from '../../corpus/read-corpus.ts';

const lexicon = openLexicon(compileLexicon(CAST));
const page = readFileSync(new URL('../../../docs/mentions.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^\| `([a-z-]+)`(.*) \| (.+) \|$/gmu)].map((row) => ({
  rule: row[1] ?? '',
  example: (row[3] ?? '').replace(/\\\|/gu, '|').replaceAll(' / ', '\n'),
}));

describe('every example of docs/mentions.md holds', () => {
  test('and there are as many as rules', () => {
    expect(examples.length).toBeGreaterThanOrEqual(40);
  });

  test.each(examples)('$rule: $example', ({ example }) => {
    const { text, expected } = unmark(example);
    const mentions = annotate(lexicon, text, { date: '2023-10-12', language: 'en' });
    // A title's dot or an article may lie inside or outside, so places are compared where they begin.
    expect(mentions.map(({ start, subject }) => ({ start, subject }))).toEqual(
      expected.map(({ start, subject }) => ({ start, subject })),
    );
  });

  test('and every rule that names a subject is in the evidence of its example', () => {
    const naming =
      page.slice(page.indexOf('## Rules that name'), page.indexOf('## Rules that keep')) +
      page.slice(page.indexOf('## Names that the compiler'), page.indexOf('## How text'));
    for (const { rule, example } of examples.filter(({ rule }) => naming.includes(`| \`${rule}\``))) {
      const mentions = annotate(lexicon, unmark(example).text, { date: '2023-10-12', language: 'en' });
      expect(
        mentions.flatMap(({ evidence }) => evidence),
        example,
      ).toContain(rule);
    }
  });

  test('and no text of the corpus is answered by a rule that is not explained', () => {
    const explained = new Set(examples.map(({ rule }) => rule));
    for (const { text, language, date } of readCorpus()) {
      const mentions = annotate(lexicon, text, { language, ...(date !== null && { date }) });
      for (const { evidence, surface } of mentions)
        expect(
          evidence.filter((rule) => !explained.has(rule)),
          surface,
        ).toEqual([]);
    }
  });
});
