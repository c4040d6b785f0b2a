/** Everything that the check can say of a collection; each code keeps its meaning and is never used for another. */
export const FINDING_CODES = [
  'FILE_INVALID',
  'STATEMENT_WITHOUT_CITATION',
  'CITATION_WITHOUT_LOCATOR',
  'NO_USABLE_SOURCE',
  'AGGREGATOR_ALONE',
  'STANCE_WITHOUT_PROPOSITION',
  'TOO_MANY_HOLDERS',
  'HELD_OUTSIDE_LIFE',
  'DATES_CONTRADICT',
  'NAME_IS_ORDINARY_WORD',
  'NAME_WITH_TITLE',
  'NAME_WITH_NOTE',
  'TEXT_TOO_LONG',
  'ONE_SIDE_ONLY',
  'REVIEW_OVERDUE',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** The findings after which a collection is still published. */
export const WARNING_CODES: ReadonlySet<FindingCode> = new Set(['ONE_SIDE_ONLY', 'REVIEW_OVERDUE']);

/** One thing that is wrong or doubtful in a collection: where it stands, and what mends it. */
export interface Finding {
  code: FindingCode;
  /** Relative to the collection's folder, with forward slashes. */
  file: string;
  /** Where in the file, as `memberships[0].end`; empty for the file as a whole. */
  path: string;
  /** What is wrong and the mend, to be read after the path. */
  message: string;
}

/** A finding as one line: `DATES_CONTRADICT actors/x.yaml: memberships[0].end lies before …`. */
export function describeFinding({ code, file, path, message }: Finding): string {
  return `${code} ${file}: ${path === '' ? '' : `${path} `}${message}`;
}
