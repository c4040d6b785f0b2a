import { diffDocuments, pathText } from './diff-documents.ts';
import type { Json, JsonObject } from './json.ts';

/** One field that differs, as the API shows it. */
export interface PresentedChange {
  /** As text; empty for a record that comes or goes as a whole. */
  path: string;
  before: Json;
  after: Json;
}

/** The differences of two versions; a record that comes or goes is one change of the whole. */
export function presentChanges(before: JsonObject | null, after: JsonObject | null): PresentedChange[] {
  if (before === null || after === null) return before === after ? [] : [{ path: '', before, after }];
  return diffDocuments(before, after).map((change) => ({
    path: pathText(change.path),
    before: change.before ?? null,
    after: change.after ?? null,
  }));
}
