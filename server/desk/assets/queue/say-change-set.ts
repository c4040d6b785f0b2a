import type { RecordKind } from '../draft/draft.ts';
import { count } from '../words/vocabulary-words.ts';

interface Changed {
  kind: RecordKind;
  slug: string;
  baseVersion: number;
  changes: readonly { path: string }[];
}

const LISTS: readonly { list: string; one: string; many?: string }[] = [
  { list: 'positions', one: 'position' },
  { list: 'memberships', one: 'office' },
  { list: 'names', one: 'name' },
  { list: 'summaries', one: 'summary', many: 'summaries' },
  { list: 'propositions', one: 'proposition' },
];

/** What a change set holds, in a line: "1 position, 1 name, 1 office · 2 sources". */
export function sayChangeSet(records: readonly Changed[]): string {
  const subjects = records.filter(({ kind }) => kind === 'ACTOR' || kind === 'ISSUE' || kind === 'POST');
  const parts = LISTS.flatMap(({ list, one, many }) => {
    const rows = new Set(
      subjects.flatMap(({ slug, changes }) =>
        changes.flatMap(({ path }) => {
          const row = new RegExp(`^${list}\\[(?<row>[^\\]]*)\\]`).exec(path)?.groups?.row;
          return row === undefined ? [] : [`${slug} ${row}`];
        }),
      ),
    );
    return rows.size === 0 ? [] : [count(rows.size, one, many)];
  });
  const ofKind = (kind: RecordKind) => records.filter((record) => record.kind === kind).length;
  const created = subjects.filter(({ baseVersion }) => baseVersion === 0).length;
  if (created > 0) parts.unshift(count(created, 'new subject'));
  const events = ofKind('EVENT');
  if (events > 0) parts.push(count(events, 'event'));
  if (parts.length === 0 && subjects.length > 0) parts.push(count(subjects.length, 'subject'));
  const sources = ofKind('SOURCE');
  const sourced = sources > 0 ? [count(sources, 'source')] : [];
  return [parts.join(', '), ...sourced].filter((part) => part !== '').join(' · ') || 'Nothing in it yet';
}

/** How long the longest has waited: "oldest 2 days"; empty where nothing waits. */
export function sayOldest(changeSets: readonly { submittedAt: string | null }[], now: Date): string {
  const [oldest] = changeSets.flatMap(({ submittedAt }) => submittedAt ?? []).sort();
  if (oldest === undefined) return '';
  const days = Math.floor((now.getTime() - Date.parse(oldest)) / 86_400_000);
  return days < 1 ? 'oldest today' : `oldest ${count(days, 'day')}`;
}

/** The kind of record that a change set is mainly about, for its drawing. */
export function mainKind(records: readonly Pick<Changed, 'kind'>[]): 'PERSON' | 'ISSUE' | 'POST' {
  const subject = records.find(({ kind }) => kind === 'ACTOR' || kind === 'ISSUE' || kind === 'POST');
  return subject?.kind === 'ISSUE' || subject?.kind === 'POST' ? subject.kind : 'PERSON';
}
