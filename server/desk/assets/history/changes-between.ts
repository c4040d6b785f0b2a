import { diffDocuments, pathText } from '../../../curation/diff-documents.ts';
import type { FieldChange } from '../api/change-sets.ts';
import type { RecordKind } from '../draft/draft.ts';
import { asJson } from '../draft/rebase-draft.ts';
import type { RecordDocument } from '../draft/subject-document.ts';
import { groupChanges, type ReviewedChange } from '../review/group-changes.ts';

/** What differs between two versions of a record, by row; without what only says when somebody looked. */
export function changesBetween(
  key: { kind: RecordKind; slug: string },
  from: RecordDocument,
  to: RecordDocument,
): ReviewedChange[] {
  const changes = diffDocuments(asJson(from), asJson(to)).map(
    ({ path, before = null, after = null }): FieldChange => ({ path: pathText(path), before, after }),
  );
  return groupFields(key, to, changes);
}

/** The changes of a version, by row. */
export function groupFields(
  { kind, slug }: { kind: RecordKind; slug: string },
  document: RecordDocument | null,
  changes: FieldChange[],
): ReviewedChange[] {
  return groupChanges({
    kind,
    slug,
    baseVersion: 1,
    document,
    currentVersion: 0,
    current: null,
    changes,
  });
}
