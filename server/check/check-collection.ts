import type { CollectionRecords } from '../transfer/read-collection.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkPositions } from './check-positions.ts';
import { checkSources } from './check-sources.ts';
import { checkTerms } from './check-terms.ts';
import { checkTexts } from './check-texts.ts';
import { type Finding, WARNING_CODES } from './finding.ts';
import { statementsOf, within } from './statements.ts';

/** What was found; a collection with errors is not to be published. */
export interface CheckResult {
  errors: Finding[];
  warnings: Finding[];
}

/**
 * Reads a whole collection with a reviewer's eye: what no single file's shape can tell. Changes nothing.
 * @param today `YYYY-MM-DD`, against which `reviewBy` is held
 */
export function checkCollection(files: CollectionRecords, today: string): CheckResult {
  const findings = [
    ...checkSources(files),
    ...checkDates(files),
    ...checkTerms(files),
    ...checkPositions(files),
    ...checkNames(files),
    ...checkTexts(files),
    ...checkReviews(files, today),
  ];
  return {
    errors: findings.filter(({ code }) => !WARNING_CODES.has(code)),
    warnings: findings.filter(({ code }) => WARNING_CODES.has(code)),
  };
}

function* checkReviews(files: CollectionRecords, today: string): Generator<Finding> {
  for (const { file, path, reviewBy } of statementsOf(files)) {
    if (reviewBy !== undefined && reviewBy < today)
      yield {
        code: 'REVIEW_OVERDUE',
        file,
        path: within(path, 'reviewBy'),
        message: `was ${reviewBy}: look at the source again and write when you did`,
      };
  }
}
