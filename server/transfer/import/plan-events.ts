import type { EventFile } from '../collection-file.ts';
import type { ImportBatch, ImportedEvent } from './import-batch.ts';
import type { FilePlace } from './import-problem.ts';
import type { References } from './resolve-references.ts';
import { sameContent } from './same-content.ts';

/** What an import would do with one event. */
export interface PlannedEvent {
  outcome: 'CREATED' | 'CHANGED' | 'UNCHANGED';
  slug: string;
  place: FilePlace;
  before: EventFile | null;
  document: EventFile;
  kept: string[];
  leftOut: string[];
}

/**
 * Plans the events of a batch. One of the same slug, or of the same title and day, is the same; a file of our own replaces what is
 * on record, any other leaves it.
 */
export function planEvents(
  recorded: readonly EventFile[],
  batch: ImportBatch,
  references: References,
): PlannedEvent[] {
  const bySlug = new Map(recorded.map((event) => [event.slug, event]));
  const byTitle = new Map(recorded.map((event) => [titleKey(event), event]));
  return batch.events.map((imported) => {
    const before = bySlug.get(imported.document.slug) ?? byTitle.get(titleKey(imported.document)) ?? null;
    const { document, leftOut } = resolveEvent(imported, before?.slug, references);
    const shared = { slug: document.slug, place: imported.place, before, leftOut };
    if (before === null) return { ...shared, outcome: 'CREATED', document, kept: [] };
    if (sameContent(before, document)) return { ...shared, outcome: 'UNCHANGED', document: before, kept: [] };
    if (batch.precedence === 'FILE') return { ...shared, outcome: 'CHANGED', document, kept: [] };
    const isOther = before.title !== document.title || before.start !== document.start;
    const kept = isOther ? ['the event stays as it is on record'] : [];
    return { ...shared, outcome: 'UNCHANGED', document: before, kept };
  });
}

function titleKey({ title, start }: EventFile): string {
  return `${start} ${title}`;
}

function resolveEvent(
  { document }: ImportedEvent,
  slug: string | undefined,
  references: References,
): { document: EventFile; leftOut: string[] } {
  const leftOut: string[] = [];
  const found = (what: string, provisional: string): string[] => {
    const resolved = references.subject(provisional);
    if ('slug' in resolved) return [resolved.slug];
    leftOut.push(`${what}: ${resolved.missing}`);
    return [];
  };
  return {
    leftOut,
    document: {
      ...document,
      slug: slug ?? document.slug,
      participants: document.participants.flatMap((participant) =>
        found(`participant ${participant.subject}`, participant.subject).map((subject) => ({
          ...participant,
          subject,
        })),
      ),
      issues: document.issues.flatMap((issue) => found(`issue ${issue}`, issue)),
      citations: document.citations.map((citation) => ({
        ...citation,
        source: references.source(citation.source),
      })),
    },
  };
}
