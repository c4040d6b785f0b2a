import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../../server/search/name-index.ts';
import { fold, typoDistance } from '../../../server/search/search-tokens.ts';
import { castNames, crowd } from './relevance-cast.ts';

const index = new NameIndex([...castNames, ...crowd(20_000)]);
const first = (text: string, options: { language?: string } = {}) =>
  index.search(text, { limit: 5, ...options })[0]?.subject;

/** The relevance set: what a person types, and the subject that has to come first. */
const RELEVANCE: Record<string, [query: string, subject: string][]> = {
  'whole names': [
    ['Chuck Schumer', 'chuck-schumer'],
    ['Xi Jinping', 'xi-jinping'],
    ['Wang Yi', 'wang-yi'],
    ['Nick Burns', 'nicholas-burns'],
    ['Secretary of State', 'us-secretary-of-state'],
    ['fentanyl crisis', 'fentanyl-crisis'],
    ['United States Senate', 'united-states-senate'],
    ["People's Republic of China", 'china'],
    ['People’s Republic of China', 'china'],
    ['AMLO', 'andres-manuel-lopez-obrador'],
    ['Estados Unidos', 'united-states'],
    ['DEA', 'drug-enforcement-administration'],
  ],
  'parts and prefixes': [
    ['Schumer', 'chuck-schumer'],
    ['schum', 'chuck-schumer'],
    ['Yellen', 'janet-yellen'],
    ['Blink', 'antony-blinken'],
    ['elizabeth w', 'elizabeth-warren'],
    ['mike c', 'mike-crapo'],
    ['mike j', 'mike-johnson'],
    ['wang w', 'wang-wentao'],
    ['fenta', 'fentanyl-crisis'],
    ['opioid', 'opioid-epidemic'],
    ['senate maj', 'senate-majority-leader'],
    ['drug enf', 'drug-enforcement-administration'],
    ['hassan', 'maggie-hassan'],
  ],
  'short prefixes': [
    ['xi', 'xi-jinping'],
    ['us', 'united-states'],
    ['u.s.', 'united-states'],
  ],
  typos: [
    ['Schumre', 'chuck-schumer'],
    ['Shumer', 'chuck-schumer'],
    ['Chuk Schumer', 'chuck-schumer'],
    ['Blinkin', 'antony-blinken'],
    ['Yelen', 'janet-yellen'],
    ['fentanil crisis', 'fentanyl-crisis'],
    ['fentnayl', 'fentanyl-crisis'],
    ['Jinpign', 'xi-jinping'],
    ['Hasan', 'maggie-hassan'],
    ['Elisabeth Warren', 'elizabeth-warren'],
    ['Nicolas Burns', 'nicholas-burns'],
    ['opiod epidemic', 'opioid-epidemic'],
    ['Bidne', 'joe-biden'],
    ['Lopez Obradro', 'andres-manuel-lopez-obrador'],
  ],
  diacritics: [
    ['Andres Manuel Lopez Obrador', 'andres-manuel-lopez-obrador'],
    ['LÓPEZ OBRADOR', 'andres-manuel-lopez-obrador'],
    ['mexico', 'mexico'],
    ['México', 'mexico'],
    ['lider de la mayoria', 'senate-majority-leader'],
    ['tesoro', 'united-states-department-of-the-treasury'],
  ],
  'word order': [
    ['Schumer Chuck', 'chuck-schumer'],
    ['Jinping Xi', 'xi-jinping'],
    ['crisis fentanyl', 'fentanyl-crisis'],
    ['Obrador Lopez', 'andres-manuel-lopez-obrador'],
    ['China U.S. relations', 'us-china-relations'],
  ],
  'spaces elsewhere': [
    ['Xi Jin Ping', 'xi-jinping'],
    ['Xi Jing Ping', 'xi-jinping'],
    ['xijinping', 'xi-jinping'],
    ['chuckschumer', 'chuck-schumer'],
    ['wangyi', 'wang-yi'],
    ['Antony Blink en', 'antony-blinken'],
    ['Mc Connell', 'mitch-mcconnell'],
    ['xiao hong', 'wang-xiaohong'],
    ['U S', 'united-states'],
  ],
  'names inside a longer text': [
    ['Senator Chuck Schumer', 'chuck-schumer'],
    ['President Xi Jinping said', 'xi-jinping'],
    ['President Biden', 'joe-biden'],
    ['President Xi', 'xi-jinping'],
    ['Senator Bill Casidy', 'bill-cassidy'],
    ['Leader Mitch McConnel', 'mitch-mcconnell'],
  ],
  abbreviations: [
    ['sec of state', 'us-secretary-of-state'],
    ['dep of the treasury', 'united-states-department-of-the-treasury'],
    ['sen majority leader', 'senate-majority-leader'],
  ],
  'whole words before prefixes': [['Senado', 'united-states-senate']],
  'the other Chinese script': [
    ['王文涛', 'wang-wentao'],
    ['习近平', 'xi-jinping'],
    ['習近平主席', 'xi-jinping'],
    ['台湾', 'taiwan'],
    ['參議院多數黨領袖', 'senate-majority-leader'],
    ['中國', 'china'],
  ],
  Han: [
    ['参议院', 'united-states-senate'],
    ['美国财政部长耶伦', 'janet-yellen'],
    ['拜登总统', 'joe-biden'],
    ['王毅', 'wang-yi'],
    ['舒默', 'chuck-schumer'],
    ['查克·舒默', 'chuck-schumer'],
    ['习近平', 'xi-jinping'],
    ['王毅会见来宾', 'wang-yi'],
    ['布林肯在北京', 'antony-blinken'],
    ['中国', 'china'],
    ['美国', 'united-states'],
    ['美国国会', 'united-states-senate'],
    ['芬太尼危机', 'fentanyl-crisis'],
    ['中美关系', 'us-china-relations'],
    ['阿片', 'opioid-epidemic'],
    ['缉毒局', 'drug-enforcement-administration'],
  ],
};

describe('search by name', () => {
  for (const [group, queries] of Object.entries(RELEVANCE)) {
    describe(group, () => {
      it.each(queries)('answers “%s” with %s first', (query, subject) => {
        expect(first(query)).toBe(subject);
      });
    });
  }

  it('says which name matched', () => {
    expect(index.search('舒默', { limit: 1 })[0]?.matched).toMatchObject({
      text: '舒默',
      language: 'zh-Hans',
    });
  });

  it('prefers names in the language asked for, by whatever tag', () => {
    const matched = (language: string) =>
      index.search('us', { limit: 1, kinds: ['GOVERNMENT'], language })[0]?.matched.text;
    expect(matched('en-US')).toBe('U.S.');
    expect(index.search('mexico', { limit: 1, language: 'es-MX' })[0]?.matched.text).toBe('México');
    expect(index.search('mexico', { limit: 1, language: 'en' })[0]?.matched.text).toBe('Mexico');
  });

  it('keeps to the kinds asked for', () => {
    const hits = index.search('china', { limit: 10, kinds: ['ISSUE'] });
    expect(hits.map((hit) => hit.subject)).toEqual(['us-china-relations']);
  });

  it('finds nothing for nothing, for punctuation and for words that no name is like', () => {
    expect(index.search('', { limit: 5 })).toEqual([]);
    expect(index.search(' … ', { limit: 5 })).toEqual([]);
    expect(index.search('qqqqxxqq', { limit: 5 })).toEqual([]);
  });

  it('answers any text, in a stable order, within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const hits = index.search(text, { limit: 7 });
        expect(hits.length).toBeLessThanOrEqual(7);
        expect(new Set(hits.map((hit) => hit.subject)).size).toBe(hits.length);
        expect(index.search(text, { limit: 7 })).toEqual(hits);
      }),
      { numRuns: 200 },
    );
  });

  it('finds every name of the cast by itself', () => {
    for (const name of castNames) {
      const found = index.search(name.text, { limit: 5 }).map((hit) => hit.subject);
      expect(found, name.text).toContain(name.subject);
    }
  });
});

describe('folding', () => {
  it('forgets case, diacritics, width and apostrophes', () => {
    expect(fold('ANDRÉS O’Brien Łódź Ｘｉ')).toBe('andres obrien lodz xi');
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('typoDistance', () => {
  it('counts a swap of neighbors as one', () => {
    expect(typoDistance('schumre', 'schumer', 2)).toBe(1);
  });

  it('is symmetric, zero for equal words, and gives up above the bound', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(typoDistance(a, b, 8)).toBe(typoDistance(b, a, 8));
        expect(typoDistance(a, a, 2)).toBe(0);
        expect(typoDistance(a, b, 0)).toBe(a === b ? 0 : 1);
      }),
    );
  });
});
