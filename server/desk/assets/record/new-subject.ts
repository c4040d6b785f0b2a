import { dayOf } from '../dates/say-date.ts';
import type { DraftRecord } from '../draft/draft.ts';
import type { SubjectDocument } from '../draft/subject-document.ts';
import { newId, slugFrom } from './new-id.ts';

export type NewSubjectKind = 'PERSON' | 'ORGANIZATION' | 'GOVERNMENT' | 'ISSUE' | 'POST';

/** What one can add, as the way to it says it. */
export const NEW_SUBJECTS: readonly { kind: NewSubjectKind; label: string }[] = [
  { kind: 'PERSON', label: 'New person' },
  { kind: 'ORGANIZATION', label: 'New organization' },
  { kind: 'GOVERNMENT', label: 'New country or region' },
  { kind: 'ISSUE', label: 'New issue' },
  { kind: 'POST', label: 'New office' },
];

/** A subject that is not there yet, with its first name; its slug is made of the name and can be said aloud. */
export function newSubject(kind: NewSubjectKind, name: string): DraftRecord {
  const slug = slugFrom(name) || newId(kind.toLowerCase());
  const today = dayOf(new Date());
  const document = {
    slug,
    kind,
    names: [{ text: name, language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
    summaries: [],
    identifiers: [],
    reviewedAt: today,
    accessed: today,
  } as SubjectDocument;
  const recordKind = kind === 'ISSUE' || kind === 'POST' ? kind : 'ACTOR';
  return { kind: recordKind, slug, baseVersion: 0, base: null, document };
}
