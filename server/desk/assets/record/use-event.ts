import { useEffect } from 'preact/hooks';
import { recordIn } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import { isSame, type Path } from '../draft/edit-document.ts';
import type { EventDocument } from '../draft/subject-document.ts';
import { useStore } from '../store.ts';
import type { RecordEditing } from './record-context.ts';

/** An event as a record of its own within the record of a subject. */
export interface EditedEvent {
  /** As the draft has it; null where the draft does not have it yet. */
  event: EventDocument | null;
  /** Whether it is new in the draft. */
  isNew: boolean;
  /** For what is written inside: paths are the event's own, so that citations and problems find their place. */
  editing: RecordEditing;
}

/** An event of the draft, and how to change it; its names are asked for. */
export function useEvent(subject: RecordEditing, slug: string): EditedEvent {
  const { draft, references } = useWriting();
  const drafted = recordIn(useStore(draft.draft), 'EVENT', slug);
  const event = (drafted?.document ?? null) as EventDocument | null;
  useEffect(() => {
    if (event === null) return;
    const { participants = [], issues = [], citations } = event;
    const slugs = [...participants.map((one) => one.subject), ...issues];
    void references.need(
      slugs,
      citations.map(({ source }) => source),
      [],
    );
  }, [references, event]);
  const sources = (event?.citations ?? []).map(({ source }) => source);
  const isChanged = drafted !== null && !isSame(drafted.base, drafted.document);
  return {
    event,
    isNew: drafted?.baseVersion === 0,
    editing: {
      ...subject,
      kind: 'EVENT',
      slug,
      base: null,
      sourceNumbers: goOnNumbering(subject.sourceNumbers, sources),
      problems: subject.eventProblems.get(slug) ?? [],
      changes: isChanged ? [{ list: 'fields', what: 'CHANGED', place: -1 }] : [],
      edit: (path: Path, value: unknown, what?: string) => draft.edit('EVENT', slug, path, value, what),
    },
  };
}

/** Numbers for sources that only events cite, after those that the record has. */
export function goOnNumbering(
  numbers: ReadonlyMap<string, number>,
  sources: readonly string[],
): Map<string, number> {
  const all = new Map(numbers);
  for (const source of sources) if (!all.has(source)) all.set(source, all.size + 1);
  return all;
}
