import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endedByLife, hasBegun, type Interval, isCurrentAt } from '../../../shared/dates/interval.ts';
import {
  comparePartialDates,
  earliestDay,
  isDay,
  latestDay,
  orderPartialDates,
  parsePartialDate,
} from '../../../shared/dates/partial-date.ts';

const held = (start: string | null, end: string | null, rest: Partial<Interval> = {}): Interval => ({
  start,
  end,
  endKind: end === null ? 'NONE' : 'ACTUAL',
  ...rest,
});

describe('isCurrentAt', () => {
  const leader = held('2021-01-20', '2025-01-03');
  it.each([
    ['the day before the start', leader, '2021-01-19', 'NO'],
    ['the first day', leader, '2021-01-20', 'CERTAIN'],
    ['in between', leader, '2023-10-12', 'CERTAIN'],
    ['the last day', leader, '2025-01-02', 'CERTAIN'],
    ['the day it ends, which is the first of the next', leader, '2025-01-03', 'NO'],
    ['a start known to the month, before it', held('2022-03', null), '2022-02-28', 'NO'],
    ['a start known to the month, within it', held('2022-03', null), '2022-03-30', 'POSSIBLE'],
    ['a start known to the month, on its last day', held('2022-03', null), '2022-03-31', 'CERTAIN'],
    ['an end known to the month, before it', held('2020', '2022-03'), '2022-02-28', 'CERTAIN'],
    ['an end known to the month, within it', held('2020', '2022-03'), '2022-03-01', 'POSSIBLE'],
    ['an end known to the month, after it', held('2020', '2022-03'), '2022-04-01', 'NO'],
    ['no start known', held(null, '2022'), '2000-01-01', 'POSSIBLE'],
    ['a scheduled end ahead', held('2023', '2029-01-03', { endKind: 'SCHEDULED' }), '2026-11-24', 'CERTAIN'],
    [
      'a scheduled end that passed',
      held('2023', '2029-01-03', { endKind: 'SCHEDULED' }),
      '2029-01-03',
      'POSSIBLE',
    ],
  ] as const)('%s', (_, interval, day, answer) => {
    expect(isCurrentAt(interval, day)).toBe(answer);
  });

  const unknown = held('2022-01-01', null, {
    endKind: 'UNKNOWN',
    attestedUntil: '2024-08-27',
    endBefore: '2025-05-01',
  });
  it.each([
    ['2024-08-27', 'CERTAIN'],
    ['2024-08-28', 'POSSIBLE'],
    ['2025-04-30', 'POSSIBLE'],
    ['2025-05-01', 'NO'],
  ])('with an unknown end, on %s: %s', (day, answer) => {
    expect(isCurrentAt(unknown, day)).toBe(answer);
  });

  it('has one holder on the day of a handover', () => {
    const next = held('2025-01-03', null);
    for (const day of ['2025-01-02', '2025-01-03', '2025-01-04']) {
      expect([leader, next].filter((one) => isCurrentAt(one, day) === 'CERTAIN')).toHaveLength(1);
    }
  });

  it('ends with a life', () => {
    expect(endedByLife('CERTAIN', '2024-05-01', '2024-05-01')).toBe('NO');
    expect(endedByLife('CERTAIN', '2024-05', '2024-05-10')).toBe('POSSIBLE');
    expect(endedByLife('CERTAIN', undefined, '2024-05-10')).toBe('CERTAIN');
  });
});

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('partial dates', () => {
  it.each(['2023', '2023-10', '2023-10-12', '2024-02-29'])('reads %s', (text) => {
    expect(parsePartialDate(text)).not.toBeNull();
  });

  it.each([
    '',
    '23',
    '2023-13',
    '2023-00',
    '2023-02-29',
    '2023-10-32',
    '2023-1-2',
    '2023-10-12T00:00',
    '0000',
  ])('refuses “%s”', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it('agrees with the calendar on which days exist', () => {
    fc.assert(fc.property(day, (date) => isDay(date)));
  });

  it('means days from its earliest to its latest, and those bounds are days', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(isDay(earliestDay(date)) && isDay(latestDay(date))).toBe(true);
        expect(earliestDay(date) <= latestDay(date)).toBe(true);
        expect(latestDay(date).startsWith(date)).toBe(true);
      }),
    );
  });

  it('compares against each other consistently, and does not decide where they overlap', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const [forth, back] = [comparePartialDates(a, b), comparePartialDates(b, a)];
        expect(forth === null ? null : Math.sign(forth)).toBe(back === null ? null : -Math.sign(back) + 0);
        if (forth !== null && forth < 0) expect(orderPartialDates(a, b)).toBeLessThan(0);
      }),
    );
    expect(comparePartialDates('2023', '2023-10')).toBeNull();
  });

  it('answers certainly only where every day that the dates can mean agrees', () => {
    fc.assert(
      fc.property(partial, partial, day, (a, b, on) => {
        fc.pre(latestDay(a) < earliestDay(b));
        const possible = [earliestDay(a), latestDay(a)].flatMap((start) =>
          [earliestDay(b), latestDay(b)].map((end) => start <= on && on < end),
        );
        const answer = isCurrentAt(held(a, b), on);
        expect(answer === 'CERTAIN').toBe(possible.every(Boolean));
        expect(answer === 'NO').toBe(!possible.some(Boolean));
      }),
    );
  });

  it('has begun for good once it has', () => {
    fc.assert(
      fc.property(partial, day, day, (start, a, b) => {
        fc.pre(a <= b && hasBegun(start, a) === 'CERTAIN');
        expect(hasBegun(start, b)).toBe('CERTAIN');
      }),
    );
  });
});
