import { describe, expect, it } from 'vitest';
import { describeInOneLine } from '../../../extension/card/candidate-line.ts';
import { composeCopy, safeAddress } from '../../../extension/card/card-citation.ts';
import { formatPartialDate, formatTenure, termShare } from '../../../extension/card/card-dates.ts';
import { changeBox } from '../../../extension/card/card-drag.ts';
import { titleOf } from '../../../extension/card/card-model.ts';
import { fillMessage, translateCount, translateToEnglish } from '../../../extension/card/card-strings.ts';
import { contextOf, curated, personCard } from './cards.ts';

const t = translateToEnglish;

describe('dates on the card', () => {
  it.each([
    ['2023-10-12', 'en-US', 'Oct 12, 2023'],
    ['2023-10', 'en-US', 'Oct 2023'],
    ['2023', 'en-US', '2023'],
    ['2023-10-12', 'de', '12. Okt. 2023'],
    ['2023-10-12', 'zh-CN', '2023年10月12日'],
    ['0987-01-02', 'en-US', 'Jan 2, 987'],
    ['to April 2022', 'en-US', 'to April 2022'],
  ])('says %s in %s as %s, no more exact than it is known', (date, locale, words) => {
    expect(formatPartialDate(date, locale)).toBe(words);
  });

  it('tells no end of an office that came after the card’s day', () => {
    const interval = { start: '2021-01-20', end: '2025-01-03', endKind: 'ACTUAL' as const };
    expect(formatTenure(interval, '2023-10-12', 'en-US', t)).toBe('since 2021');
    expect(formatTenure(interval, '2026-01-01', 'en-US', t)).toBe('2021–2025');
    expect(formatTenure({ ...interval, start: null }, '2026-01-01', 'en-US', t)).toBe('until 2025');
    expect(formatTenure({ ...interval, start: null }, '2023-10-12', 'en-US', t)).toBe('');
  });

  it('marks the day on the bar of a term', () => {
    expect(termShare('2021-01-26', '2025-01-20', '2023-10-12')).toBe(68);
    expect(termShare('2021', null, '2023-10-12')).toBe(67);
    expect(termShare('2021-01-01', '2022-01-01', '2020-01-01')).toBe(0);
  });
});

describe('words that leave the card', () => {
  it('copies a sentence with its subject, its sources and the day it speaks of', () => {
    const copied = composeCopy(
      { state: 'card', card: personCard, collection: 'Starter collection' },
      contextOf(),
      'Introduces the River Protection Act.',
      [2],
    );
    expect(copied).toBe(
      'Ana Castell: Introduces the River Protection Act. (Assembly Record, “Bill 1044, River Protection Act”, Apr 2019, ' +
        'https://example.org/records/2; Starter collection, as of Oct 12, 2023)',
    );
  });

  it('makes a link of an https address and of nothing else', () => {
    expect(safeAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    for (const url of [
      'http://example.org',
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org',
      '',
      undefined,
    ]) {
      expect(safeAddress(url)).toBeNull();
    }
  });
});

describe('messages', () => {
  it('fills values in order, and never reads them as patterns', () => {
    expect(fillMessage('$2 before $1', ['$2', 'b'])).toBe('b before $2');
    expect(translateCount(t, 'en-US', 'cardSourceCount', 1)).toBe('1 source');
    expect(translateCount(t, 'en-US', 'cardSourceCount', 1_200)).toBe('1,200 sources');
  });

  it('names the dialog by its subject', () => {
    expect(titleOf(curated(personCard), t)).toBe('Ana Castell');
    expect(titleOf({ state: 'which', surface: 'Castell', candidates: [] }, t)).toBe('Which Castell?');
  });
});

describe('a card that is moved or resized', () => {
  const box = { left: 100, top: 100, width: 360, height: 480 };
  const viewport = { width: 800, height: 700 };

  it('stays inside the window', () => {
    expect(changeBox(box, 'move', { x: 900, y: -900 }, viewport)).toEqual({ ...box, left: 432, top: 8 });
    expect(changeBox(box, 'resize', { x: 900, y: 900 }, viewport)).toEqual({
      ...box,
      width: 692,
      height: 592,
    });
  });

  it('keeps a size in which it can be read', () => {
    expect(changeBox(box, 'resize', { x: -900, y: -900 }, viewport)).toEqual({
      ...box,
      width: 240,
      height: 160,
    });
  });
});

describe('a candidate for a doubtful name', () => {
  it('is told apart by the office held on the day, else by what it is', () => {
    expect(describeInOneLine(personCard, 'en-US', t)).toBe('Majority Leader of the Assembly since 2021');
    expect(describeInOneLine({ ...personCard, offices: [] }, 'en-US', t)).toBe(
      'Leads the majority of the Assembly.',
    );
    expect(describeInOneLine({ ...personCard, offices: [], summary: null }, 'en-US', t)).toBeUndefined();
  });
});
