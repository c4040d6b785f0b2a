import type { ChangeSetRecord } from '../api/change-sets.ts';
import {
  type EventDocument,
  nameOf,
  type PublisherDocument,
  type SourceDocument,
  type SubjectDocument,
} from '../draft/subject-document.ts';

/** A record of a change set as people call it: a subject's or publisher's name, the title of an event or source; else its slug. */
export function recordTitle(record: Pick<ChangeSetRecord, 'slug' | 'document' | 'current'>): string {
  const document = record.document ?? record.current?.document ?? null;
  if (document === null) return record.slug;
  if ('names' in document) return nameOf(document as SubjectDocument);
  const { title, name } = document as Partial<EventDocument & SourceDocument & PublisherDocument>;
  return title || name || record.slug;
}
