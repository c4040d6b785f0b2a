import type { WholeChangeSet } from '../api/change-sets.ts';
import type { NameEntry, SubjectDocument } from '../draft/subject-document.ts';
import type { SubjectName } from '../record/references.ts';
import type { ReviewedChange } from './group-changes.ts';
import { rowOf } from './title-of-path.ts';

/** The name that a change makes or changes, and whose it is, to see which texts it would hit; null for every other change. */
export function triedName(
  { list, item, what, record }: Pick<ReviewedChange, 'list' | 'item' | 'what' | 'record'>,
  { records }: Pick<WholeChangeSet, 'records'>,
): { name: NameEntry; subject: Pick<SubjectName, 'slug' | 'kind'> } | null {
  if (list !== 'names' || what === 'REMOVED') return null;
  const document = records.find(({ kind, slug }) => kind === record.kind && slug === record.slug)?.document;
  const name = rowOf(document, list, item) as NameEntry | null;
  if (name === null) return null;
  return { name, subject: { slug: record.slug, kind: (document as SubjectDocument).kind } };
}
