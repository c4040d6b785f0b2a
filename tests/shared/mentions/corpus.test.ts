import { describe, expect, test } from 'vitest';
import { run } from '../../bench/mentions.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';

describe('the annotated corpus', () => {
  const result = run();

  test('has at least eighty texts in six languages, a third of them untuned, and 24 about topics', () => {
    const texts = readCorpus();
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

  test('keeps up on the part that nothing was tuned on', () => {
    expect(result.untuned.precision).toBeGreaterThanOrEqual(0.95);
    expect(result.untuned.recall).toBeGreaterThanOrEqual(0.95);
  });
});
