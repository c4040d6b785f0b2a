import { describe, expect, it } from 'vitest';
import { formatInterval, formatPartialDate } from '../../../server/pages/page-dates.ts';
import { renderSubjectPage } from '../../../server/pages/subject-page.tsx';
import { subjectPath } from '../../../server/pages/subject-path.ts';
import type { Card } from '../../../shared/card/card.ts';

const schumer = { slug: 'chuck-schumer', kind: 'PERSON', name: 'Chuck Schumer' } as const;
const relations = { slug: 'us-china-relations', kind: 'ISSUE', name: 'U.S.-China relations' } as const;

const card: Card = {
  ...schumer,
  id: 'id',
  asOf: '2023-10-12',
  summary: { text: 'Leads <b>six</b> senators & more.', sources: [1] },
  offices: [
    {
      label: 'Senate Majority Leader',
      holder: schumer,
      interval: { start: '2021-01-20', end: '2025-01-03', endKind: 'ACTUAL' },
      certainty: 'CERTAIN',
      acting: false,
      sources: [2],
    },
  ],
  positions: [
    {
      id: 'p1',
      actor: schumer,
      issue: relations,
      proposition: { id: 'keep-talking', text: 'The two governments should keep talking', kind: 'POLICY' },
      stance: 'SUPPORTS',
      statement: 'Wants stability',
      quotation: { text: 'stability </script> and fairness', language: 'en' },
      date: '2023-10-09',
      certainty: 'CERTAIN',
      sources: [1],
    },
  ],
  noRecord: [],
  statements: [],
  propositions: [],
  broader: [],
  disputes: [],
  before: [{ date: '2023-10-09', text: 'Meets Xi Jinping in Beijing.', sources: [1] }],
  reviewDue: null,
  selfReviewed: false,
  beforeTotal: 1,
  since: [{ date: '2025-01', text: 'Leaves the office.', sources: [2] }],
  sinceTotal: 1,
  corrections: [],
  sources: [
    {
      id: 'a',
      number: 1,
      title: 'A <i>title</i>',
      publisher: 'Axios',
      class: 'INDEPENDENT_REPORT',
      url: 'https://a.example/x?a=1&b=2',
    },
    {
      id: 'b',
      number: 2,
      title: 'Never a link',
      publisher: 'Somebody',
      class: 'RESEARCH',
      url: 'javascript:alert(1)',
    },
  ],
  reviewedAt: '2026-11-23',
};
const request = {
  origin: 'https://sidelight.example',
  isDated: true,
  today: '2026-11-25',
  collection: {
    name: 'Starter collection',
    publisher: 'Sidelight',
    license: 'CC-BY-4.0',
    corrections: 'Tell the editors.',
  },
};
const page = renderSubjectPage(card, request);

describe('the public page of a subject', () => {
  it('says name, office and day', () => {
    expect(page).toContain('<h1>Chuck Schumer</h1>');
    expect(page).toContain('<strong>Senate Majority Leader</strong>');
    expect(page).toContain('as of Oct 12, 2023');
  });

  it('puts what came later after the day', () => {
    expect(page.indexOf('Meets Xi Jinping')).toBeLessThan(page.indexOf('class="now"'));
    expect(page.indexOf('Leaves the office.')).toBeGreaterThan(page.indexOf('class="now"'));
  });

  it('sets what takes no stance apart from the propositions', () => {
    const [position] = card.positions;
    if (!position) throw new Error('The card has no position.');
    const said = { ...position, id: 's1', statement: 'Declared an emergency' };
    const proposition = { id: 'q', text: 'The trade goes on', kind: 'FACT' as const, stances: [] };
    const issue: Card = {
      ...card,
      ...relations,
      positions: [],
      propositions: [proposition],
      statements: [said],
    };
    const [, after = ''] = renderSubjectPage(issue, request).split('The trade goes on</h3>');
    expect(after).toMatch(/<h3>Said on this issue<\/h3>[\s\S]*Declared an emergency/);
    expect(page).not.toContain('Also said');
  });

  it('says who publishes it and where corrections go', () => {
    expect(page).toMatch(/<footer>[\s\S]*published by Sidelight[\s\S]*Tell the editors\./);
  });

  it('says what is due for another look, and what nobody else has reviewed', () => {
    const footOf = (change: Partial<Card>) =>
      renderSubjectPage({ ...card, ...change }, request).split('<footer>')[1] ?? '';
    expect(footOf({})).not.toMatch(/due for another look|self-reviewed/);
    expect(footOf({ reviewDue: '2026-11-24' })).toContain('</time>, due for another look');
    expect(footOf({ reviewDue: '2026-11-26' })).not.toContain('due for another look');
    expect(footOf({ selfReviewed: true })).toContain(', self-reviewed');
  });

  it('links every statement to its source', () => {
    for (const [, number] of page.matchAll(/href="#source-(\d+)"/g))
      expect(page).toContain(`id="source-${number}"`);
    expect(page).toContain('https://a.example/x?a=1&amp;b=2');
  });

  it('shows texts of the collection as text, and no link but to http and https', () => {
    expect(page).toContain('Leads &lt;b>six&lt;/b> senators &amp; more.');
    expect(page).not.toContain('<i>title</i>');
    expect(page).not.toContain('href="javascript:');
  });

  it('needs no script and no external asset', () => {
    expect([...page.matchAll(/<script/g)]).toHaveLength(1);
    expect(page).not.toMatch(/<(img|link rel="stylesheet"|iframe)|\ssrc=/);
  });

  it('gives search engines JSON-LD that parses, also with markup in its texts', () => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const data = JSON.parse(json ?? '');
    expect(data.about).toMatchObject({
      '@type': 'Person',
      name: 'Chuck Schumer',
      jobTitle: ['Senate Majority Leader'],
    });
    expect(data.citation[0].name).toBe('A <i>title</i>');
  });

  it('has a permanent address with its day', () => {
    expect(page).toContain(
      '<link rel="canonical" href="https://sidelight.example/actor/chuck-schumer?asOf=2023-10-12"/>',
    );
    expect(renderSubjectPage(card, { ...request, isDated: false })).toContain('/actor/chuck-schumer"/>');
    expect(subjectPath(relations)).toBe('/issue/us-china-relations');
  });
});

describe('dates on a page', () => {
  it.each([
    ['2023', '2023'],
    ['2023-10', 'Oct 2023'],
    ['2023-10-12', 'Oct 12, 2023'],
  ])('shows %s as known: %s', (date, shown) => {
    expect(formatPartialDate(date)).toBe(shown);
  });

  it.each([
    [{ start: '2021-01-20', end: '2025-01-03', endKind: 'ACTUAL' }, 'Jan 20, 2021 to Jan 3, 2025'],
    [{ start: '1999-01-06', end: '2029-01-03', endKind: 'SCHEDULED' }, 'since Jan 6, 1999'],
    [{ start: '2025', end: null, endKind: 'NONE' }, 'since 2025'],
    [
      { start: '2022-03', end: null, endKind: 'UNKNOWN', attestedUntil: '2023-10-10' },
      'since Mar 2022, last shown by a source Oct 10, 2023',
    ],
    [{ start: null, end: '2020', endKind: 'ACTUAL' }, 'until 2020'],
  ] as const)('says the interval %o as “%s”', (interval, shown) => {
    expect(formatInterval(interval, '2026-01-01')).toBe(shown);
  });

  it('tells no end that came after the day', () => {
    const interval = { start: '2021-01-20', end: '2025-01-03', endKind: 'ACTUAL' } as const;
    expect(formatInterval(interval, '2023-10-12')).toBe('since Jan 20, 2021');
    expect(formatInterval(interval, '2025-01-03')).toBe('Jan 20, 2021 to Jan 3, 2025');
    const unseen = { start: '2022', end: null, endKind: 'UNKNOWN', attestedUntil: '2023-10-10' } as const;
    expect(formatInterval(unseen, '2023-01-01')).toBe('since 2022');
  });
});
