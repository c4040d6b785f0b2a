import type { Database, Parameter } from '../database/database.ts';
import { readKeysetPage } from '../database/keyset.ts';
import type { Page, PageRequest } from '../database/page.ts';
import type { SubjectRow } from './subject-row.ts';

/** What a list of subjects is ordered by; equal names follow their slug. */
export type SubjectSort = 'NAME' | 'SLUG';

/** One page of the subjects that meet the conditions; `s` is the subject's table. */
export function listSubjectRows(
  database: Database,
  where: readonly string[],
  parameters: readonly Parameter[],
  sort: SubjectSort,
  page: PageRequest,
): Promise<Page<SubjectRow & { key: string }>> {
  return readKeysetPage<SubjectRow>(
    database,
    {
      select: 's.id, s.slug, s.kind, s.name',
      from: 'subject s',
      where,
      parameters,
      keys: sort === 'SLUG' ? ['s.slug'] : ['s.name', 's.slug'],
    },
    page,
  );
}

/** Collects conditions with their parameters. */
export class Conditions {
  readonly where: string[] = [];
  readonly parameters: Parameter[] = [];

  /** Adds a condition where there is a value; `write` gets the value's parameter (`$3`). */
  add(value: Parameter | undefined, write: (parameter: string) => string): void {
    if (value === undefined) return;
    this.where.push(write(`$${this.parameters.push(value)}`));
  }
}

/** The id of the subject that a slug or UUID names, as a subquery. */
export function subjectNamed(parameter: string): string {
  return `(SELECT id FROM subject WHERE slug = ${parameter} OR id = ${parameter})`;
}
