import { describe, expect, it } from 'vitest';
import {
  findConcordance,
  MOST_PLACES,
  type PublishedNames,
} from '../../../server/curation/name-concordance.ts';
import { SAMPLE_TEXTS } from '../../../server/curation/sample-texts.ts';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import type { LexiconName, LexiconSubject } from '../../../shared/lexicon/lexicon-source.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';

const name = (text: string, matching: LexiconName['matching'] = 'ALONE', language = 'en'): LexiconName => ({
  text,
  language,
  kind: 'ALIAS',
  matching,
});
const SCHUMER: LexiconSubject = { slug: 'chuck-schumer', kind: 'PERSON', names: [name('Chuck Schumer')] };
const CHINA: LexiconSubject = { slug: 'china', kind: 'GOVERNMENT', names: [name('China')] };

function published(subjects: LexiconSubject[]): PublishedNames {
  return { subjects, lexicon: openLexicon(compileLexicon(subjects)) };
}

function tried(text: string, matching: LexiconName['matching']) {
  return { slug: 'chuck-schumer', kind: 'PERSON' as const, name: name(text, matching) };
}

describe('the sample texts', () => {
  it('are at least two dozen, in several languages, each with a title of its own', () => {
    expect(SAMPLE_TEXTS.length).toBeGreaterThanOrEqual(24);
    expect(new Set(SAMPLE_TEXTS.map(({ title }) => title)).size).toBe(SAMPLE_TEXTS.length);
    expect(new Set(SAMPLE_TEXTS.map(({ language }) => language)).size).toBeGreaterThanOrEqual(4);
  });
});

describe('trying a name', () => {
  it('shows the places that it would mark, with the words around them and who they are marked as now', () => {
    const { places } = findConcordance(published([SCHUMER, CHINA]), tried('Chuck', 'ALONE'), null);
    expect(places).toContainEqual(
      expect.objectContaining({
        sample: 'Lost and found',
        surface: 'Chuck',
        markedAs: null,
        wouldMark: 'chuck-schumer',
      }),
    );
    expect(places.every(({ surface }) => /^chuck$/i.test(surface))).toBe(true);
  });

  it('shows fewer places where the name needs evidence, and none where it never matches', () => {
    const alone = findConcordance(published([SCHUMER, CHINA]), tried('Chuck', 'ALONE'), null).total;
    const evident = findConcordance(published([SCHUMER, CHINA]), tried('Chuck', 'WITH_EVIDENCE'), null).total;
    const never = findConcordance(published([SCHUMER, CHINA]), tried('Chuck', 'NEVER'), null).total;
    expect(alone).toBeGreaterThan(evident);
    expect(never).toBe(0);
  });

  it('says with which full name a place counts that needs it, also where the name requires its own subject', () => {
    const text = 'Chuck Schumer spoke. Then Charlie left.';
    const evident = tried('Charlie', 'WITH_EVIDENCE');
    const required = {
      ...evident,
      name: { ...evident.name, requires: [['chuck-schumer', 'china']] },
    };
    for (const one of [evident, required]) {
      const [place] = findConcordance(published([SCHUMER, CHINA]), one, text).places;
      expect(place).toMatchObject({ surface: 'Charlie', fullName: 'Chuck Schumer' });
    }
    const [alone] = findConcordance(published([SCHUMER]), tried('Charlie', 'ALONE'), text).places;
    expect(alone).toMatchObject({ surface: 'Charlie', fullName: null });
  });

  it.each([
    ['Chuck Schumer spoke at length. Then Charlie left.', 4],
    ['Charlie was late. Here is Chuck Schumer.', -4],
    ['Chuck Schumer (Charlie)', 0],
  ])('says how many words from the place the full name stands: %s', (text, words) => {
    const { places } = findConcordance(published([SCHUMER]), tried('Charlie', 'WITH_EVIDENCE'), text);
    expect(places[0]).toMatchObject({ fullName: 'Chuck Schumer', fullNameWords: words });
  });

  it('says who a place is marked as already where the name takes it from another', () => {
    const { places } = findConcordance(published([SCHUMER, CHINA]), tried('China', 'ALONE'), null);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toMatchObject({ surface: 'China', markedAs: 'china' });
  });

  it('looks into a pasted text first', () => {
    const { places, texts } = findConcordance(
      published([SCHUMER]),
      tried('Filoli', 'ALONE'),
      'They met at Filoli.',
    );
    expect(places).toEqual([
      expect.objectContaining({ sample: null, before: 'They met at ', surface: 'Filoli', after: '.' }),
    ]);
    expect(texts).toBe(SAMPLE_TEXTS.length + 1);
  });

  it('says in which longer names the words stand: those places are theirs', () => {
    const text = 'Chuck Schumer spoke. Chuck Schumer left. Upchuck Schumer and Chuck stayed.';
    const { partOf, places } = findConcordance(published([SCHUMER, CHINA]), tried('Chuck', 'ALONE'), text);
    expect(partOf).toEqual([{ text: 'Chuck Schumer', places: 2 }]);
    expect(places.filter(({ sample }) => sample === null)).toHaveLength(1);
    const { partOf: own } = findConcordance(
      published([SCHUMER, CHINA]),
      tried('Chuck Schumer', 'ALONE'),
      text,
    );
    expect(own).toEqual([]);
  });

  it('counts places beyond those that it shows', () => {
    const many = 'Filoli. '.repeat(MOST_PLACES + 5);
    const { places, total } = findConcordance(published([]), tried('Filoli', 'ALONE'), many);
    expect(places).toHaveLength(MOST_PLACES);
    expect(total).toBe(MOST_PLACES + 5);
  });
});
