import { describe, expect, it } from 'vitest';
import { closestLanguage, inLanguage, suitsLanguage } from '../../../shared/model/closest-language.ts';

const tagged = (...languages: string[]) => languages.map((language) => ({ language }));
const closest = (wanted: string, ...languages: string[]) =>
  closestLanguage(tagged(...languages), wanted)?.language;

describe('the closest language', () => {
  it.each([
    ['zh-Hant', 'zh-Hant', ['zh-Hans', 'zh-Hant']],
    ['zh', 'zh-Hans', ['en', 'zh-Hans', 'zh-Hant']],
    ['zh-CN', 'zh-Hans', ['en', 'zh-Hant', 'zh-Hans']],
    ['zh-TW', 'zh-Hant', ['en', 'zh-Hans', 'zh-Hant']],
    ['zh-HK', 'zh-Hans', ['en', 'zh-Hans']],
    ['en-US', 'en', ['zh-Hans', 'en']],
    ['EN', 'en', ['zh-Hans', 'en']],
    ['es-419', 'es', ['en', 'es']],
  ])('to %s is %s', (wanted, language, languages) => {
    expect(closest(wanted, ...languages)).toBe(language);
  });

  it('is none for another language, and for what is no tag', () => {
    expect(closest('fr', 'en', 'zh-Hans')).toBeUndefined();
    expect(closest('e', 'en')).toBeUndefined();
    expect(closest('??', 'en')).toBeUndefined();
  });

  it('is the first among equals', () => {
    const names = [
      { text: 'A', language: 'en' },
      { text: 'B', language: 'en' },
    ];
    expect(closestLanguage(names, 'en-GB')?.text).toBe('A');
  });
});

describe('what a reader gets', () => {
  it('is English where there is nothing in the language, and the first where there is no English', () => {
    expect(inLanguage(tagged('zh-Hans', 'en'), 'fr')).toEqual({ language: 'en' });
    expect(inLanguage(tagged('zh-Hans', 'en'), null)).toEqual({ language: 'en' });
    expect(inLanguage(tagged('zh-Hans', 'es'), 'fr')).toEqual({ language: 'zh-Hans' });
    expect(inLanguage([], 'en')).toBeUndefined();
  });
});

describe('a name suits a reader', () => {
  it('of its language and script', () => {
    expect(suitsLanguage('zh-Hant', 'zh')).toBe(true);
    expect(suitsLanguage('zh-Hant', 'zh-TW')).toBe(true);
    expect(suitsLanguage('en', 'en-US')).toBe(true);
    expect(suitsLanguage('zh-Hant', 'zh-CN')).toBe(false);
    expect(suitsLanguage('en', 'zh')).toBe(false);
    expect(suitsLanguage('en', '!')).toBe(false);
  });
});
