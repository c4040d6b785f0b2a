import type { z } from 'zod';
import type { FindingCode } from '../check/finding.ts';

/** One thing wrong in a collection's files: where, and what mends it. */
export interface CollectionProblem {
  /** Relative to the collection's folder, with forward slashes. */
  file: string;
  /** Where in the file, as `memberships[0].end`; empty for the file as a whole. */
  path: string;
  /** What is wrong and the mend, to be read after the path. */
  message: string;
  /** What the check calls it, where it has a word of its own. */
  finding?: FindingCode;
}

/** What a schema's own rules give along with an issue (`params`), where the check has a word for it. */
export interface JudgedIssue {
  finding: FindingCode;
}

/** What the check calls an issue of a schema; nothing where the file is just not as files are. */
export function findingOf(issue: z.core.$ZodIssue): { finding?: FindingCode } {
  if (issue.code === 'custom') {
    const judged = issue.params as Partial<JudgedIssue> | undefined;
    return judged?.finding === undefined ? {} : { finding: judged.finding };
  }
  const key = issue.path.at(-1);
  if (key === 'citations') return { finding: 'STATEMENT_WITHOUT_CITATION' };
  return key === 'locator' ? { finding: 'CITATION_WITHOUT_LOCATOR' } : {};
}

/** A problem as one line: `actors/x.yaml: memberships[0].end lies before the start: one of the two is wrong`. */
export function describeProblem(problem: CollectionProblem): string {
  return `${problem.file}: ${problem.path === '' ? '' : `${problem.path} `}${problem.message}`;
}

/** `memberships[0].end` from its keys. */
export function pathOf(keys: readonly PropertyKey[]): string {
  let path = '';
  for (const key of keys) {
    path += typeof key === 'number' ? `[${key}]` : path === '' ? String(key) : `.${String(key)}`;
  }
  return path;
}

/** The files of a collection cannot be loaded. The message lists at most twenty problems, `problems` has all. */
export class CollectionFilesError extends Error {
  readonly code = 'COLLECTION_FILES_INVALID';
  constructor(readonly problems: readonly CollectionProblem[]) {
    const shown = problems.slice(0, 20).map(describeProblem);
    const rest = problems.length - shown.length;
    super([...shown, ...(rest > 0 ? [`… and ${rest} more problems`] : [])].join('\n'));
    this.name = 'CollectionFilesError';
  }
}

/** What a schema found, in words that follow the path and say the mend. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `has the unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}: correct its spelling or remove it`;
  if (issue.code === 'invalid_value')
    return `is none of the words known here: write ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message))
    return `is missing: add it (${issue.expected})`;
  return issue.message;
}
