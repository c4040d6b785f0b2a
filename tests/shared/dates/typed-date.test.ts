import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../../shared/dates/partial-date.ts';
import { readTypedDate, writeTypedDate } from '../../../shared/dates/typed-date.ts';

const TODAY = '2026-11-25';
const date = (typed: string) => readTypedDate(typed, TODAY);

describe('a typed date', () => {
  it.each([
    ['2023', '2023'],
    ['2023-10', '2023-10'],
    ['2023-10-12', '2023-10-12'],
    ['oct 2023', '2023-10'],
    ['October 2023', '2023-10'],
    ['12 oct 2023', '2023-10-12'],
    ['Oct 12, 2023', '2023-10-12'],
    ['sept 2023', '2023-09'],
    ['today', TODAY],
    ['13/11/2023', '2023-11-13'],
    ['11/13/2023', '2023-11-13'],
    ['5/5/2023', '2023-05-05'],
    ['29 feb 2024', '2024-02-29'],
    ['2023年', '2023'],
    ['2023年10月', '2023-10'],
    ['2023 年 10 月 12 日', '2023-10-12'],
  ])('%s is read as %s, no more exact than written', (typed, read) => {
    expect(date(typed)).toEqual({ kind: 'DATE', date: read });
  });

  it('asks which day is meant where two are possible', () => {
    expect(date('10/11/2023')).toEqual({ kind: 'AMBIGUOUS', dates: ['2023-10-11', '2023-11-10'] });
  });

  it('says what it cannot read, and what the calendar does not have', () => {
    expect(date('30 feb 2023')).toEqual({ kind: 'NOT_IN_CALENDAR', month: 2, day: 30 });
    expect(date('2023-13')).toEqual({ kind: 'NOT_IN_CALENDAR', month: 13, day: null });
    expect(date('soon')).toEqual({ kind: 'UNREADABLE' });
    expect(date('12 oct')).toEqual({ kind: 'UNREADABLE' });
    expect(date('  ')).toEqual({ kind: 'EMPTY' });
  });

  it('reads back everything that the field writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 3 }),
        (year, month, day, parts) => {
          const text = [
            String(year).padStart(4, '0'),
            String(month).padStart(2, '0'),
            String(day).padStart(2, '0'),
          ]
            .slice(0, parts)
            .join('-');
          fc.pre(parsePartialDate(text) !== null && year > 999);
          expect(date(writeTypedDate(text))).toEqual({ kind: 'DATE', date: text });
        },
      ),
    );
  });
});
