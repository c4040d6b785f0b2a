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
 * Puts the focus on the field that a stop is said of, or on the first of its row that says something is wrong; what is in no row leads to
 * the top of the record.
 */
export function focusStop(rowKey: string | null, stop: Pick<Stop, 'path' | 'message'>): void {
  if (rowKey === null) {
    document.getElementById('names')?.focus();
    return;
  }
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowKey)}"]`);
  const alerts = [...(row?.querySelectorAll('[role="alert"]') ?? [])];
  const said =
    stop.message === '' ? undefined : alerts.find((one) => one.textContent?.includes(stop.message));
  const field = said === undefined ? firstStopped(row, alerts) : fieldOf(said);
  const rest = /\bcitations\b/.test(stop.path) ? row?.querySelector('.citations') : null;
  row?.scrollIntoView({ block: 'nearest' });
  (field ?? firstControl(rest ?? row))?.focus();
}

const CONTROLS = 'input, textarea, select, [role="radio"][tabindex="0"], button';

function firstStopped(row: Element | null, alerts: readonly Element[]): HTMLElement | null {
  const [first] = alerts;
  return (
    row?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? (first === undefined ? null : fieldOf(first))
  );
}

/** The control that an alert is about: the one that it describes, or the first of its group. */
function fieldOf(alert: Element): HTMLElement | null {
  const said = alert.closest('[id]')?.id;
  const described =
    said === undefined
      ? null
      : document.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(said)}"]`);
  return described ?? firstControl(alert.closest('.field, .above, .citations, .pair'));
}

function firstControl(group: Element | null | undefined): HTMLElement | null {
  return group?.querySelector<HTMLElement>(CONTROLS) ?? null;
}
