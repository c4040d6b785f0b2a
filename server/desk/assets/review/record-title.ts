import type { ChangeSetRecord } from '../api/change-sets.ts';
import {
  type EventDocument,
  nameOf,
  type SourceDocument,
  type SubjectDocument,
} from '../draft/subject-document.ts';

/** A record of a change set as people call it: a subject's name, the title of an event or source; its slug where there is none. */
export function recordTitle(record: Pick<ChangeSetRecord, 'slug' | 'document' | 'current'>): string {
  const document = record.document ?? record.current?.document ?? null;
  if (document === null) return record.slug;
  if ('names' in document) return nameOf(document as SubjectDocument);
  return (document as EventDocument | SourceDocument).title || record.slug;
}
