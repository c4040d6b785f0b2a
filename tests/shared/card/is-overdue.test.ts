import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../../shared/card/is-overdue.ts';

describe('a card', () => {
  it.each([
    ['2026-11-24', true],
    ['2026-11-25', false],
    ['2027-01-01', false],
    [null, false],
  ])('that is due for review by %s is overdue on November 25, 2026: %s', (reviewDue, overdue) => {
    expect(isOverdue({ reviewDue }, '2026-11-25')).toBe(overdue);
  });
});
