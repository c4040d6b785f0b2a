import { describe, expect, test } from 'vitest';
import { run } from '../../bench/mentions.ts';
import { readCorpus, readNews, readNewsNames } from '../../corpus/read-corpus.ts';

describe('the annotated corpus', () => {
  const result = run();

  test('has at least eighty texts in six languages, a third of them untuned, and 24 about topics', () => {
    const texts = [...readCorpus(), ...readNews()];
    expect(texts.length).toBeGreaterThanOrEqual(80);
    expect(new Set(texts.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
    expect(texts.filter(({ untuned }) => untuned).length * 3).toBeGreaterThanOrEqual(texts.length * 0.95);
    expect(texts.filter(({ about }) => about === 'topics').length).toBeGreaterThanOrEqual(24);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  test('is answered with a precision of 0.98 at a recall of 0.95, names and topics each', () => {
    expect(result.names.precision, result.confusions.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(result.names.recall).toBeGreaterThanOrEqual(0.95);
    expect(result.topics.precision).toBeGreaterThanOrEqual(0.98);
    expect(result.topics.recall).toBeGreaterThanOrEqual(0.95);
  });

  test('finds the names of news by label alone, and nearly all with aliases, at a precision of 0.97', () => {
    const { byLabel, byLabelUntuned, withAliases, withAliasesUntuned } = result.news;
    for (const { precision } of [byLabel, byLabelUntuned, withAliases, withAliasesUntuned])
      expect(precision).toBeGreaterThanOrEqual(0.97);
    for (const { recall } of [byLabel, byLabelUntuned]) expect(recall).toBeGreaterThanOrEqual(0.92);
    for (const { recall } of [withAliases, withAliasesUntuned]) expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test('finds most names of agencies’ news among thousands that mislead, at a precision of 0.98', () => {
    const { byLabel, byLabelUntuned, withAliases, withAliasesUntuned } = result.wire;
    for (const { precision } of [byLabel, byLabelUntuned, withAliases, withAliasesUntuned])
      expect(precision).toBeGreaterThanOrEqual(0.98);
    for (const { recall } of [byLabel, byLabelUntuned]) expect(recall).toBeGreaterThanOrEqual(0.92);
    for (const { recall } of [withAliases, withAliasesUntuned]) expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test('names in its news texts only subjects of its list', () => {
    const lists = new Map<string, Set<string>>();
    for (const { id, language, expected, names = 'news' } of readNews()) {
      const key = `${names} ${language}`;
      const known = lists.get(key) ?? new Set(readNewsNames(names, language, false).map(({ slug }) => slug));
      lists.set(key, known);
      expect(
        expected.filter(({ subject }) => subject === null || !known.has(subject)),
        id,
      ).toEqual([]);
    }
  });

  test('keeps up on the part that nothing was tuned on', () => {
    expect(result.untuned.precision).toBeGreaterThanOrEqual(0.95);
    expect(result.untuned.recall).toBeGreaterThanOrEqual(0.95);
  });
});
