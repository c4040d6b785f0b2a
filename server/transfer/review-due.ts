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
  /** Its place in that list, from 0. */
  place: number;
  /** `YYYY-MM-DD`. */
  due: string | undefined;
  /** `YYYY-MM-DD`: when somebody looked at it last. */
  reviewedAt: string;
  /** After how many months one of its kind is due, where it says no day itself; null where it does. */
  everyMonths: number | null;
}

/**
 * The statements of a subject. What a statement says itself counts; else offices are due after 12 months and positions after
 * 24, as long as no end of them is known.
 */
export function datedStatements(subject: SubjectFile): DatedStatement[] {
  const dated = <Row extends Reviewed>(
    list: DatedStatement['list'],
    rows: readonly Row[],
    idOf: (row: Row) => string,
    yearsOf: (row: Row) => number | null = () => null,
  ): DatedStatement[] =>
    rows.map((row, place) => {
      const years = yearsOf(row);
      const isByRule = row.reviewBy === undefined && years !== null;
      return {
        id: idOf(row),
        list,
        place,
        due: dueOf(row, subject, years),
        reviewedAt: row.reviewedAt ?? subject.reviewedAt,
        everyMonths: isByRule ? years * 12 : null,
      };
    });
  const statements = dated('summaries', subject.summaries, (summary) => summaryId(subject.slug, summary));
  if ('figures' in subject) statements.push(...dated('figures', subject.figures, ({ id }) => id));
  if (!('memberships' in subject)) return statements;
  const superseded = new Set(subject.positions.map(({ supersedes }) => supersedes));
  const isOpen = (position: (typeof subject.positions)[number]) =>
    endKindOf(position) !== 'ACTUAL' && !superseded.has(position.id);
  return [
    ...statements,
    ...dated(
      'memberships',
      subject.memberships,
      ({ id }) => id,
      (membership) => (endKindOf(membership) === 'ACTUAL' ? null : REVIEW_YEARS.membership),
    ),
    ...dated(
      'positions',
      subject.positions,
      ({ id }) => id,
      (position) => (isOpen(position) ? REVIEW_YEARS.position : null),
    ),
  ];
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
