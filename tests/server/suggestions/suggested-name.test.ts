import { describe, expect, it } from 'vitest';
import { withSuggestedName } from '../../../server/suggestions/suggested-name.ts';

describe('a name that a reader misses', () => {
  const document = {
    slug: 'chuck-schumer',
    kind: 'PERSON',
    names: [
      { text: '舒默', language: 'zh-Hans', kind: 'SHORT', matching: 'ALONE' },
      { text: 'Chuck Schumer', language: 'en', kind: 'PRIMARY', matching: 'ALONE' },
    ],
  };
  const added = (text: string) => {
    const { names } = withSuggestedName(document, text);
    return Array.isArray(names) ? names.slice(2) : [];
  };

  it('is a short name in the language of the names in its script', () => {
    expect(added('Leader Schumer')).toEqual([
      { text: 'Leader Schumer', language: 'en', kind: 'SHORT', matching: 'ALONE' },
    ]);
    expect(added('查克·舒默')).toMatchObject([{ language: 'zh-Hans' }]);
  });

  it('needs evidence where it is an ordinary word too', () => {
    expect(added('may')).toMatchObject([{ text: 'may', matching: 'WITH_EVIDENCE' }]);
  });

  it('is not added where the subject has it', () => {
    expect(withSuggestedName(document, '舒默')).toBe(document);
  });
});
