import type { Card } from './card.ts';

/**
 * Whether somebody should have looked at a statement of this card again by now.
 * @param today the reader's day, `YYYY-MM-DD`: not the day that the card speaks of
 */
export function isOverdue({ reviewDue }: Pick<Card, 'reviewDue'>, today: string): boolean {
  return reviewDue !== null && reviewDue < today;
}
