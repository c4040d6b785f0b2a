import type { UserError, WholeChangeSet } from '../api/change-sets.ts';
import { rowKeys } from '../record/what-stops.ts';
import type { ReviewedChange } from './group-changes.ts';

/** Where a reviewer sees what a gate speaks of: a change by its number, and the row of its table. */
export interface GatePlace {
  change: number;
  field: string | null;
}

/** The change and the field that a gate speaks of; null where it is of none that is shown. */
export function placeOfGate(
  { record, path }: Pick<UserError, 'record' | 'path'>,
  changes: readonly ReviewedChange[],
  { records }: Pick<WholeChangeSet, 'records'>,
): GatePlace | null {
  if (record === null) return null;
  const isOfRecord = (key: { kind: string; slug: string }) =>
    key.kind === record.kind && key.slug === record.slug;
  const [first = '', second, ...rest] = path;
  const document = records.find(isOfRecord)?.document as Record<string, unknown> | null | undefined;
  const rows = document?.[first];
  const row = Array.isArray(rows) && second !== undefined ? rows[Number(second)] : undefined;
  const keys = typeof row === 'object' && row !== null ? rowKeys(row) : [];
  const isMeant = (change: ReviewedChange) =>
    isOfRecord(change.record) &&
    (change.list === ''
      ? change.fields.some(({ field }) => fieldIs(field, first))
      : change.list === first && keys.includes(change.item));
  const exact = changes.findIndex(isMeant);
  const place = exact >= 0 ? exact : changes.findIndex((change) => isOfRecord(change.record));
  const change = changes[place];
  if (change === undefined) return null;
  const wanted = change.list === '' ? first : (rest.find((step) => !/^\d+$/.test(step)) ?? '');
  const field = change.fields.find((one) => fieldIs(one.field, wanted))?.field ?? null;
  return { change: place, field };
}

/** Whether a changed field is the one of this name, or a part of it: `citations[0].locator` of `citations`. */
function fieldIs(field: string, name: string): boolean {
  return name !== '' && (field === name || field.startsWith(`${name}[`) || field.startsWith(`${name}.`));
}

/** Puts the focus on the row of a change's table, or on the change where it has no such row. */
export function focusGatePlace({ change, field }: GatePlace): void {
  const section = document.getElementById(`change-${change}`);
  const row =
    field === null ? null : section?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  section?.scrollIntoView({ block: 'nearest' });
  (row ?? section)?.focus();
}
