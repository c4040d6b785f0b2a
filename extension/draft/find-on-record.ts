import type { Choosable, Draft } from './draft.ts';

/** A statement that stands already and says what the draft says. */
export interface OnRecord {
  /** Id of the statement; null for a name, which takes no source. */
  id: string | null;
  words: string;
  /** Partial date, or empty. */
  when: string;
}

/**
 * What an actor's document says already of what a draft says: the same stance on the same day, the same words on the same
 * issue, the same office from the same time, the same name. The editor decides whether it is the same.
 */
export function findOnRecord(
  draft: Draft,
  towards: Choosable | null,
  document: Record<string, unknown>,
): OnRecord | null {
  if (draft.kind === 'POSITION') {
    const same = rowsOf(document.positions).find((row) => isSamePosition(draft, towards, row));
    return same ? { id: text(same.id), words: text(same.statement), when: text(same.start) } : null;
  }
  if (draft.kind === 'OFFICE') {
    const same = rowsOf(document.memberships).find((row) => isSameOffice(draft, row));
    return same ? { id: text(same.id), words: draft.office?.name ?? '', when: text(same.start) } : null;
  }
  if (draft.kind === 'NAME') {
    const name = plain(draft.name);
    const same = rowsOf(document.names).find((row) => plain(text(row.text)) === name);
    return same ? { id: null, words: text(same.text), when: '' } : null;
  }
  return null;
}

function isSamePosition(draft: Draft, towards: Choosable | null, row: Record<string, unknown>): boolean {
  if (row.issue !== towards?.issue.slug) return false;
  const isSameStance =
    towards?.proposition != null &&
    row.proposition === towards.proposition.id &&
    row.stance === draft.stance &&
    isSameTime(draft.when, text(row.start));
  return isSameStance || plain(text(row.statement)) === plain(draft.words);
}

function isSameOffice({ office, from }: Draft, row: Record<string, unknown>): boolean {
  if (office === null || (row.post ?? row.organization) !== office.slug) return false;
  return from === '' || isSameTime(from, text(row.start));
}

/** A year is the same time as a day in it. */
function isSameTime(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Words without case, signs and the width of spaces. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function rowsOf(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
