import { expect, test } from 'vitest';
import { mutateLexicons } from '../shared/lexicon/mutate-lexicons.ts';

test('a lexicon survives 1,000,000 mutations: refused with a code, or read without a crash', {
  timeout: 3_600_000,
}, () => {
  const { refused, opened } = mutateLexicons(1_000_000, 7);
  expect(refused + opened).toBe(1_000_000);
});
