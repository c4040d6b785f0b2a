import { describe, expect, it } from 'vitest';
import { readDate } from '../../../server/desk/assets/dates/read-date.ts';
import {
  contradictionOf,
  readBackInterval,
  sayHeld,
  sayInterval,
} from '../../../server/desk/assets/dates/read-interval.ts';
import { echoDate, sayDate, sayMoment } from '../../../server/desk/assets/dates/say-date.ts';

const TODAY = '2026-11-25';
const date = (typed: string) => readDate(typed, TODAY);

describe('a typed date', () => {
  it('that is none is answered with why, and how to write it', () => {
    expect(date('30 feb 2023')).toEqual({ kind: 'NONE', why: '30 Feb does not exist.' });
    expect(date('soon')).toEqual({ kind: 'NONE', why: 'Write a year, a month or a day, such as 2023-10.' });
    expect(date('2023-13')).toMatchObject({ kind: 'NONE', why: expect.stringContaining('no month 13') });
    expect(date('12 oct 2023')).toEqual({ kind: 'DATE', date: '2023-10-12' });
  });
});

describe('the echo of a date', () => {
  it('says the date in words, with what is not known', () => {
    expect(echoDate('2023-10')).toEqual({ date: 'Oct 2023', unknown: 'day not known' });
    expect(echoDate('2023')).toEqual({ date: '2023', unknown: 'day and month not known' });
    expect(echoDate('2023-10-12')).toEqual({ date: '12 Oct 2023', unknown: '' });
  });

  it('says moments as short as today allows', () => {
    const now = new Date(2026, 10, 25, 15, 0);
    expect(sayMoment(new Date(2026, 10, 25, 14, 5), now)).toBe('14:05');
    expect(sayMoment(new Date(2026, 10, 21, 9, 0), now)).toBe('Sat');
    expect(sayMoment(new Date(2026, 10, 9), now)).toBe('9 Nov');
    expect(sayMoment(new Date(2025, 10, 9), now)).toBe('9 Nov 2025');
  });
});

describe('an interval read back', () => {
  it('says the half-open end aloud', () => {
    expect(readBackInterval({ start: '2021', end: '2025-01-03', endKind: 'ACTUAL' }, 'held')).toBe(
      '3 Jan 2025 is the first day it was no longer held. The last was 2 Jan 2025.',
    );
    expect(readBackInterval({ end: '2025-01', endKind: 'ACTUAL' }, 'held')).toBe(
      'It ended in Jan 2025; on which day is not known.',
    );
    expect(readBackInterval({ end: '2029-01-03', endKind: 'SCHEDULED' }, 'held')).toContain(
      'last day is 2 Jan 2029',
    );
    expect(readBackInterval({ start: '2021', endKind: 'NONE' }, 'held')).toBe('');
  });

  it('names an end before the start', () => {
    expect(contradictionOf({ start: '2023-10', end: '2022', endKind: 'ACTUAL' })).toBe(
      '2022 is before the start, Oct 2023.',
    );
    expect(contradictionOf({ start: '2023-10', end: '2023', endKind: 'ACTUAL' })).toBeNull();
    expect(contradictionOf({ start: '2023-10-12', end: '2023-10-12', endKind: 'ACTUAL' })).toContain(
      'first day after the last',
    );
  });

  it('is short in a row', () => {
    expect(sayInterval({ start: '2017-01-03', end: '2021-01-20', endKind: 'ACTUAL' })).toBe(
      '3 Jan 2017 – 20 Jan 2021',
    );
    expect(sayInterval({ start: '2025-01-03', endKind: 'NONE' })).toBe('3 Jan 2025 – now');
    expect(sayInterval({ start: '1999-01-06', end: '2029-01-03', endKind: 'SCHEDULED' })).toBe(
      '6 Jan 1999 – now',
    );
    expect(sayInterval({ start: '1999-01-06', end: '2025-01-03', endKind: 'SCHEDULED' }, '2026-11-26')).toBe(
      'since 6 Jan 1999, term to 3 Jan 2025',
    );
    expect(sayInterval({ start: '2029-01-20', endKind: 'NONE' }, '2026-11-26')).toBe('from 20 Jan 2029');
    expect(sayInterval({ start: '2021-03', endKind: 'UNKNOWN' })).toBe(
      `from ${sayDate('2021-03')}, end not known`,
    );
  });

  it('never says “now” beside a day of the past', () => {
    expect(sayHeld({ start: '2025-01-03', endKind: 'NONE' })).toBe('since 3 Jan 2025');
    expect(sayHeld({ start: '2021', endKind: 'NONE' })).toBe('from some day of 2021');
    expect(sayHeld({ start: '1999-01-06', end: '2029-01-03', endKind: 'SCHEDULED' })).toBe(
      'since 6 Jan 1999, term to 3 Jan 2029',
    );
    expect(sayHeld({ start: '2017-01-03', end: '2021-01-20', endKind: 'ACTUAL' })).toBe(
      '3 Jan 2017 – 20 Jan 2021',
    );
  });
});
