import type { WholeChangeSet } from '../api/change-sets.ts';
import type { ReviewedChange } from './group-changes.ts';

const STATEMENT_LISTS: readonly string[] = ['memberships', 'positions', 'summaries'];

interface Statement {
  id?: string;
  language?: string;
  contentious?: boolean;
}

/**
 * The id of the statement that a change is of, where somebody may still mark it as contentious; null for what is no statement, goes away
 * or is marked already.
 */
export function markableStatement(
  change: Pick<ReviewedChange, 'record' | 'list' | 'item'>,
  changeSet: Pick<WholeChangeSet, 'records'>,
): string | null {
  const { kind, slug } = change.record;
  const record = changeSet.records.find((one) => one.kind === kind && one.slug === slug);
  const document = record?.document as Record<string, unknown> | null | undefined;
  if (!document) return null;
  if (kind === 'EVENT') return document.contentious === true ? null : slug;
  if (!STATEMENT_LISTS.includes(change.list)) return null;
  const rows = (document[change.list] ?? []) as Statement[];
  const row = rows.find(({ id, language }) => (id ?? language) === change.item || language === change.item);
  if (row === undefined || row.contentious === true) return null;
  return row.id ?? `${slug}-summary-${(row.language ?? '').toLowerCase()}`;
}
