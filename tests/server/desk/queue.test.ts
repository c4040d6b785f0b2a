import { describe, expect, it } from 'vitest';
import type { ActorDocument } from '../../../server/desk/assets/draft/subject-document.ts';
import { compareMatch } from '../../../server/desk/assets/queue/compare-match.ts';
import { daysOverdue } from '../../../server/desk/assets/queue/days-overdue.ts';
import { sayOldest } from '../../../server/desk/assets/queue/say-change-set.ts';
import { heldIn, sayLastReview, sayOverdue } from '../../../server/desk/assets/queue/say-overdue.ts';
import { sayPages, sayReceived } from '../../../server/desk/assets/queue/say-suggestion.ts';
import type { OverdueSubject } from '../../../server/desk/assets/queue/use-queues.ts';

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

describe('the line of an overdue review', () => {
  const due = { due: '2026-11-04', reviewedAt: '2025-11-04' };
  const office = {
    ...due,
    id: 'raimondo-commerce',
    list: 'memberships',
    everyMonths: 12,
    statement: { id: 'raimondo-commerce', post: 'commerce-secretary', start: '2021-03-03' },
  };
  const position = {
    ...due,
    id: 'raimondo-chips',
    list: 'positions',
    everyMonths: null,
    statement: { id: 'raimondo-chips', statement: 'Wants the export rules' },
  };
  const of = (...statements: OverdueSubject['statements']): OverdueSubject => ({
    kind: 'ACTOR',
    slug: 'gina-raimondo',
    name: 'Gina Raimondo',
    due: due.due,
    statements,
  });
  const nameOf = (slug: string) => (slug === 'commerce-secretary' ? 'Commerce Secretary' : slug);

  it('asks whether the office or the position is still so, and says how much more is due', () => {
    expect(sayOverdue(of(office), nameOf)).toBe('Commerce Secretary since 3 Mar 2021: still so?');
    expect(sayOverdue(of(position, office), nameOf)).toBe(
      'Wants the export rules, and 1 more statement: still so?',
    );
    expect(heldIn(of(office, position))).toEqual(['commerce-secretary']);
  });

  it('says when somebody looked last, and how often one of its kind is looked at', () => {
    expect(sayLastReview(of(office))).toBe('Reviewed 4 Nov 2025 · offices, every 12 months');
    expect(sayLastReview(of(position))).toBe('Reviewed 4 Nov 2025');
  });

  it('is of the record as a whole where no statement of it is due', () => {
    expect(sayOverdue(of(), nameOf)).toBe('Still so?');
    expect(sayLastReview(of())).toBe('The record as a whole');
  });
});

describe('what waits for a reviewer', () => {
  it('says how long the oldest has waited', () => {
    const now = new Date('2026-11-26T09:00:00Z');
    const sent = (submittedAt: string | null) => ({ submittedAt });
    expect(sayOldest([sent('2026-11-26T08:00:00Z'), sent('2026-11-24T08:00:00Z'), sent(null)], now)).toBe(
      'oldest 2 days',
    );
    expect(sayOldest([sent('2026-11-26T08:00:00Z')], now)).toBe('oldest today');
    expect(sayOldest([], now)).toBe('');
  });
});

describe('a suggestion that several readers sent', () => {
  const now = new Date('2026-11-26T14:00:00Z');

  it('says when it came in first and last', () => {
    const receivedAt = '2026-11-10T10:00:00Z';
    expect(sayReceived({ receivedAt, lastReceivedAt: null }, now)).toBe('10 Nov');
    const said = sayReceived({ receivedAt, lastReceivedAt: '2026-11-12T10:00:00Z' }, now);
    expect(said).toBe('first 10 Nov, last 12 Nov');
  });

  it('says how many sent it from each page', () => {
    const pages = [{ page: 'https://gvwire.com/1', times: 1 }];
    expect(sayPages({ pages, times: 1 })).toEqual(['https://gvwire.com/1']);
    expect(sayPages({ pages, times: 3 })).toEqual(['sent by 1 of 3: https://gvwire.com/1']);
  });
});
