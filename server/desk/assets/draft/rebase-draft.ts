import { applyChanges, diffDocuments } from '../../../curation/diff-documents.ts';
import type { JsonObject } from '../../../curation/json.ts';
import type { WholeChangeSet } from '../api/change-sets.ts';
import type { Draft, DraftRecord } from './draft.ts';
import { isSame } from './edit-document.ts';
import type { RecordDocument } from './subject-document.ts';

/**
 * The draft that goes on where a change set was published while its author was still writing: what was typed since it was sent, on top of
 * what is published now. Records without a word since are left out.
 */
export function rebaseDraft(draft: Draft, published: Pick<WholeChangeSet, 'records'>): Draft {
  const records = draft.records.flatMap((record): DraftRecord[] => {
    const sent = published.records.find(({ kind, slug }) => kind === record.kind && slug === record.slug);
    if (sent?.document == null || sent.current?.document == null) return [record];
    if (isSame(asJson(sent.document), asJson(record.document))) return [];
    const changes = diffDocuments(asJson(sent.document), asJson(record.document));
    const document = applyChanges(asJson(sent.current.document), changes) as unknown as RecordDocument;
    return [{ ...record, baseVersion: sent.current.version, base: sent.current.document, document }];
  });
  return { ...draft, id: null, draftVersion: 0, title: '', note: '', state: 'DRAFT', records, removed: [] };
}

/** A document as plain JSON: what is undefined is not there. */
export function asJson(document: RecordDocument): JsonObject {
  return JSON.parse(JSON.stringify(document)) as JsonObject;
}
