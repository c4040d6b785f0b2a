import type { FieldChangeType } from './change-set.type.ts';
import { diffDocuments, pathText } from './diff-documents.ts';
import type { JsonObject } from './record.ts';

/** The differences of two versions as the API shows them; a record that comes or goes is one change of the whole. */
export function presentChanges(before: JsonObject | null, after: JsonObject | null): FieldChangeType[] {
  if (before === null || after === null) return before === after ? [] : [{ path: '', before, after }];
  return diffDocuments(before, after).map((change) => ({
    path: pathText(change.path),
    before: change.before ?? null,
    after: change.after ?? null,
  }));
}
