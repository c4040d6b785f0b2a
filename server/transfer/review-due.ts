import type { SubjectFile } from './collection-file.ts';
import { endKindOf } from './collection-file.ts';

/** After how many years a statement that may still be so is looked at again, where it does not say itself. */
export const REVIEW_YEARS = { membership: 1, position: 2 } as const;

interface Reviewed {
  reviewedAt?: string | undefined;
  reviewBy?: string | undefined;
}

/**
 * The earliest day by which a statement of a subject should be looked at again, or null. What a statement says itself
 * counts; else offices are due after 12 months and positions after 24, as long as no end of them is known.
 */
export function reviewDueOf(file: SubjectFile): string | null {
  const days = [file.reviewBy, ...file.summaries.map(({ reviewBy }) => reviewBy)];
  if ('memberships' in file) {
    for (const membership of file.memberships) {
      const isOpen = endKindOf(membership) !== 'ACTUAL';
      days.push(statementDue(membership, file, isOpen ? REVIEW_YEARS.membership : null));
    }
    const superseded = new Set(file.positions.map(({ supersedes }) => supersedes));
    for (const position of file.positions) {
      const isOpen = endKindOf(position) !== 'ACTUAL' && !superseded.has(position.id);
      days.push(statementDue(position, file, isOpen ? REVIEW_YEARS.position : null));
    }
  }
  if ('figures' in file) days.push(...file.figures.map(({ reviewBy }) => reviewBy));
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

/** The day by which one statement should be looked at again. */
export function statementDue(
  statement: Reviewed,
  { reviewedAt }: { reviewedAt: string },
  years: number | null,
): string | undefined {
  if (statement.reviewBy !== undefined) return statement.reviewBy;
  if (years === null) return undefined;
  const day = statement.reviewedAt ?? reviewedAt;
  // February 29 becomes March 1 by being no day of the calendar: it sorts between the two.
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
