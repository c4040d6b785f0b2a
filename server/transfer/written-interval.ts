import { z } from 'zod';
import { END_KINDS } from '../../shared/model/vocabulary.ts';
import type { FindingCode } from '../check/finding.ts';
import type { JudgedIssue } from './collection-problem.ts';
import { free, partialDateSchema } from './file-values.ts';

/** The keys of an interval, as they stand beside the others of a statement. */
export const interval = {
  start: partialDateSchema.optional(),
  end: partialDateSchema.optional(),
  endKind: z.enum(END_KINDS).optional(),
  attestedUntil: partialDateSchema.optional(),
  endBefore: partialDateSchema.optional(),
  endGivenAs: free.optional(),
};

/** An interval as a file has it. */
export interface WrittenInterval {
  start?: string | undefined;
  end?: string | undefined;
  endKind?: (typeof END_KINDS)[number] | undefined;
  attestedUntil?: string | undefined;
  endBefore?: string | undefined;
}

/** Where a check says what it found. */
export type Report = {
  addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string; params?: JudgedIssue }): void;
};

/** Says that a key of what is checked is wrong, with the mend, and what the check calls it. */
export function report(context: Report, path: PropertyKey[], message: string, finding?: FindingCode): void {
  context.addIssue({ code: 'custom', path, message, ...(finding && { params: { finding } }) });
}

/** The kind of end that a written interval has where it does not say: `ACTUAL` with an end, `NONE` without. */
export function endKindOf(written: WrittenInterval): (typeof END_KINDS)[number] {
  return written.endKind ?? (written.end === undefined ? 'NONE' : 'ACTUAL');
}

/** Reports what contradicts itself in an interval. */
export function checkInterval(written: WrittenInterval, context: Report): void {
  const kind = endKindOf(written);
  const needsEnd = kind === 'ACTUAL' || kind === 'SCHEDULED';
  if (needsEnd && written.end === undefined)
    report(context, ['end'], `is missing: endKind ${kind} needs the day after the last`);
  if (!needsEnd && written.end !== undefined)
    report(context, ['endKind'], `is ${kind} beside an end: write ACTUAL or SCHEDULED, or remove the end`);
  if (kind !== 'UNKNOWN' && (written.attestedUntil !== undefined || written.endBefore !== undefined))
    report(context, ['endKind'], `is ${kind}: attestedUntil and endBefore belong to endKind UNKNOWN`);
  // Partial dates sort as text; "2023" against "2023-10" is no contradiction.
  const { start, end, attestedUntil, endBefore } = written;
  const contradicts = (early: string | undefined, late: string | undefined) =>
    early !== undefined && late !== undefined && early > late && !early.startsWith(late);
  if (contradicts(start, end))
    report(context, ['end'], 'lies before the start: one of the two is wrong', 'DATES_CONTRADICT');
  if (contradicts(start, attestedUntil))
    report(context, ['attestedUntil'], 'lies before the start: one of the two is wrong', 'DATES_CONTRADICT');
  if (contradicts(attestedUntil, endBefore))
    report(context, ['endBefore'], 'lies before attestedUntil: one of the two is wrong', 'DATES_CONTRADICT');
}
