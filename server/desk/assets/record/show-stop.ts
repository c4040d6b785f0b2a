import type { Stop } from '../draft/draft-stops.ts';
import type { ActorDocument, SubjectDocument } from '../draft/subject-document.ts';
import { nameRowKey } from './names-section.tsx';

/** The row of a subject that a problem is in; null where it is in none (a field that stands open). */
export function rowOfStop(
  stop: Pick<Stop, 'kind' | 'slug' | 'path'>,
  document: SubjectDocument,
): string | null {
  if (stop.kind === 'EVENT') return `events:${stop.slug}`;
  if (stop.kind === 'SOURCE') return rowCiting(stop.slug, document);
  const [, list, place] = /^(\w+)\[(\d+)\]/.exec(stop.path) ?? [];
  if (list === undefined) return null;
  if (list === 'names') return nameRowKey(Number(place));
  const rows = (document as unknown as Record<string, { id?: string; language?: string }[] | undefined>)[
    list
  ];
  const row = rows?.[Number(place)];
  const name = list === 'summaries' ? row?.language : row?.id;
  return name === undefined ? null : `${list}:${name}`;
}

/** The first statement that cites a source: a new source is written in its row. */
function rowCiting(source: string | null, document: SubjectDocument): string | null {
  const { memberships = [], positions = [] } = document as ActorDocument;
  const cites = ({ citations }: { citations: readonly { source: string }[] }) =>
    citations.some((citation) => citation.source === source);
  const summary = (document.summaries ?? []).find(cites);
  if (summary !== undefined) return `summaries:${summary.language}`;
  const membership = memberships.find(cites);
  if (membership !== undefined) return `memberships:${membership.id}`;
  const position = positions.find(cites);
  return position === undefined ? null : `positions:${position.id}`;
}

/**
 * Puts the focus on the first field of a row that says something is wrong, or on the row's first control; what is in no row leads to the
 * top of the record.
 */
export function focusStop(rowKey: string | null): void {
  if (rowKey === null) {
    document.getElementById('names')?.focus();
    return;
  }
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowKey)}"]`);
  const alert = row?.querySelector('[role="alert"]');
  const group = alert?.closest('.field, .above, .citations, .pair') ?? row;
  const field =
    row?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    group?.querySelector<HTMLElement>('input, textarea, select, button');
  row?.scrollIntoView({ block: 'nearest' });
  field?.focus();
}
