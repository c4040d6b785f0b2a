import { type SubjectFile } from './collection-file.ts';
import { summaryId } from './summary-id.ts';
import { endKindOf } from './written-interval.ts';

/** After how many years a statement that may still be so is looked at again, where it does not say itself. */
const REVIEW_YEARS = { membership: 1, position: 2 } as const;

/** A statement with the day by which it should be looked at again; none where it never goes out of date. */
export interface DatedStatement {
  id: string;
  /** The list of its subject in which it stands, as `memberships`. */
  list: 'summaries' | 'memberships' | 'positions' | 'figures';
  /** `YYYY-MM-DD`. */
  due: string | undefined;
}

/**
 * The statements of a subject. What a statement says itself counts; else offices are due after 12 months and positions after
 * 24, as long as no end of them is known.
 */
export function datedStatements(subject: SubjectFile): DatedStatement[] {
  const statements: DatedStatement[] = subject.summaries.map((summary) => ({
    id: summaryId(subject.slug, summary),
    list: 'summaries',
    due: summary.reviewBy,
  }));
  if ('figures' in subject) {
    for (const { id, reviewBy } of subject.figures) statements.push({ id, list: 'figures', due: reviewBy });
  }
  if (!('memberships' in subject)) return statements;
  for (const membership of subject.memberships) {
    const years = endKindOf(membership) === 'ACTUAL' ? null : REVIEW_YEARS.membership;
    statements.push({ id: membership.id, list: 'memberships', due: dueOf(membership, subject, years) });
  }
  const superseded = new Set(subject.positions.map(({ supersedes }) => supersedes));
  for (const position of subject.positions) {
    const isOpen = endKindOf(position) !== 'ACTUAL' && !superseded.has(position.id);
    const due = dueOf(position, subject, isOpen ? REVIEW_YEARS.position : null);
    statements.push({ id: position.id, list: 'positions', due });
  }
  return statements;
}

/** The earliest day by which a subject or a statement of it should be looked at again, or null. */
export function reviewDueOf(subject: SubjectFile): string | null {
  const days = [subject.reviewBy, ...datedStatements(subject).map(({ due }) => due)];
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

interface Reviewed {
  reviewedAt?: string | undefined;
  reviewBy?: string | undefined;
}

function dueOf(
  { reviewedAt, reviewBy }: Reviewed,
  subject: SubjectFile,
  years: number | null,
): string | undefined {
  if (reviewBy !== undefined || years === null) return reviewBy;
  const day = reviewedAt ?? subject.reviewedAt;
  // February 29 may become no day of the calendar: as text it sorts right all the same.
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
