import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../shared/dates/partial-date.ts';
import { daysBetween, stepDate, stepDay } from '../../../shared/dates/step-date.ts';

describe('the arrows in a date field', () => {
  it('step the last known part', () => {
    expect(stepDate('2023', 1)).toBe('2024');
    expect(stepDate('2023-12', 1)).toBe('2024-01');
    expect(stepDate('2024-02-29', 1)).toBe('2024-03-01');
    expect(stepDate('2023-01-01', -1)).toBe('2022-12-31');
  });

  it('never make a date more or less exact, and come back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2023', '2023-10', '2023-10-12'),
        fc.integer({ min: -300, max: 300 }),
        (start, steps) => {
          const there = stepDate(start, steps) ?? '';
          expect(there).toHaveLength(start.length);
          expect(stepDate(there, -steps)).toBe(start);
        },
      ),
    );
  });

  it('on the rail keep to days that exist', () => {
    expect(stepDay('2024-01-31', 'month', 1)).toBe('2024-02-29');
    expect(stepDay('2024-02-29', 'year', 1)).toBe('2025-02-28');
    fc.assert(
      fc.property(
        fc.constantFrom('day', 'month', 'year'),
        fc.integer({ min: -5000, max: 5000 }),
        (part, steps) => {
          expect(isDay(stepDay('2023-10-31', part as 'day', steps))).toBe(true);
        },
      ),
    );
  });

  it('count days between days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
