import { describe, expect, it } from 'vitest';
import type { ActorDocument } from '../../../server/desk/assets/draft/subject-document.ts';
import { compareMatch } from '../../../server/desk/assets/queue/compare-match.ts';
import { daysOverdue } from '../../../server/desk/assets/queue/days-overdue.ts';

const person = (facts: Partial<ActorDocument>): ActorDocument => ({
  slug: 'john-kennedy',
  kind: 'PERSON',
  names: [{ text: 'John Kennedy', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
  ...facts,
});

describe('a doubtful match', () => {
  it('is read field by field: what both have, what one has, and what is the same', () => {
    const bioguide = [{ scheme: 'bioguide', value: 'K000393' }];
    const known = person({
      identifiers: [...bioguide, { scheme: 'wikidata', value: 'Q123' }],
      born: '1951-11-21',
      memberships: [{ id: 'x', post: 'us-senator', start: '2017-01-03', citations: [] }],
    });
    const fields = compareMatch(known, person({ identifiers: bioguide }), (slug) => `the ${slug}`);
    expect(fields.map(({ field, known: ours, imported, isSame }) => [field, ours, imported, isSame])).toEqual(
      [
        ['Name', 'John Kennedy', 'John Kennedy', true],
        ['Born', '21 Nov 1951', '', false],
        ['bioguide', 'K000393', 'K000393', true],
        ['wikidata', 'Q123', '', false],
        ['Office', expect.stringMatching(/^the us-senator, .*3 Jan 2017/), '', false],
      ],
    );
  });
});

describe('an overdue review', () => {
  it('is late by whole days, from the first on', () => {
    expect(daysOverdue('2026-11-01', new Date('2026-11-26T05:00:00Z'))).toBe(25);
    expect(daysOverdue('2026-11-26', new Date('2026-11-26T05:00:00Z'))).toBe(1);
  });
});
