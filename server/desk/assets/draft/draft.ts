import { changesOf, type DraftChange } from './draft-changes.ts';
import { isSame } from './edit-document.ts';
import { nameOf, type RecordDocument, type SubjectDocument } from './subject-document.ts';

export type RecordKind = 'ACTOR' | 'ISSUE' | 'POST' | 'EVENT' | 'SOURCE' | 'PUBLISHER';

/** A record's new version in a draft, beside the published one that it began from. */
export interface DraftRecord {
  kind: RecordKind;
  slug: string;
  /** The published version that it began from; 0 for a record that is new. */
  baseVersion: number;
  base: RecordDocument | null;
  document: RecordDocument;
}

/** A change set as its author writes it. */
export interface Draft {
  /** Null until the server has it. */
  id: number | null;
  /** Counted by the server with every save. */
  draftVersion: number;
  title: string;
  /** For the reviewer and the history: why. */
  note: string;
  /** An update says that the world changed; a correction that we were wrong, with its note on the card. */
  kind: 'UPDATE' | 'CORRECTION';
  correctionNote: string;
  state: 'DRAFT' | 'IN_REVIEW' | 'SENT_BACK' | 'PUBLISHED' | 'DISCARDED';
  records: DraftRecord[];
  /** Records that go away with it, as by a merge. */
  removed: readonly { kind: RecordKind; slug: string }[];
}

export const NO_DRAFT: Draft = {
  id: null,
  draftVersion: 0,
  title: '',
  note: '',
  kind: 'UPDATE',
  correctionNote: '',
  state: 'DRAFT',
  records: [],
  removed: [],
};

/** Whether a record is a subject, which a card can be made of. */
export function isSubject(record: Pick<DraftRecord, 'kind'>): boolean {
  return record.kind === 'ACTOR' || record.kind === 'ISSUE' || record.kind === 'POST';
}

export function recordIn(draft: Draft, kind: RecordKind, slug: string): DraftRecord | null {
  return draft.records.find((record) => record.kind === kind && record.slug === slug) ?? null;
}

/** Changes of one record. A new or changed event, source or publisher is one. */
export function changesOfRecord(record: DraftRecord): DraftChange[] {
  if (isSubject(record)) {
    return changesOf(record.base as SubjectDocument | null, record.document as SubjectDocument);
  }
  if (isSame(record.base, record.document)) return [];
  return [{ list: 'fields', what: record.base === null ? 'ADDED' : 'CHANGED', place: -1 }];
}

/** Number of changes in the whole draft; a record that goes away is one. */
export function countChanges(draft: Draft): number {
  return draft.records.reduce((sum, record) => sum + changesOfRecord(record).length, draft.removed.length);
}

/** What the draft is called: its own title, else the subject that it is about. */
export function titleOf(draft: Draft): string {
  if (draft.title !== '') return draft.title;
  const subject = draft.records.find(isSubject);
  return subject === undefined ? 'Draft' : nameOf(subject.document as SubjectDocument);
}
