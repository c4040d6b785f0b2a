import { sayDate } from '../dates/say-date.ts';
import type { MembershipEntry, PositionEntry } from '../draft/subject-document.ts';
import { LIST_WORDS } from '../words/list-words.ts';
import { count } from '../words/vocabulary-words.ts';
import type { OverdueSubject } from './use-queues.ts';

type OverdueStatement = OverdueSubject['statements'][number];

/** What is asked of an overdue subject: "Commerce Secretary since 3 Mar 2021: still so?", with how much more of it is due. */
export function sayOverdue({ statements }: OverdueSubject, nameOf: (slug: string) => string): string {
  const [first, ...others] = statements;
  if (first === undefined) return 'Still so?';
  const more = others.length === 0 ? '' : `, and ${count(others.length, 'more statement')}`;
  return `${sayStatement(first, nameOf)}${more}: still so?`;
}

function sayStatement({ list, statement }: OverdueStatement, nameOf: (slug: string) => string): string {
  const { start } = statement as { start?: string };
  const since = start === undefined ? '' : ` since ${sayDate(start)}`;
  if (list === 'memberships') {
    const { label, post, organization } = statement as unknown as MembershipEntry;
    return `${label ?? nameOf(post ?? organization ?? '')}${since}`;
  }
  if (list === 'positions') return (statement as unknown as PositionEntry).statement ?? 'Position';
  return LIST_WORDS[list] ?? 'Statement';
}

const KINDS_OF: Readonly<Record<string, string>> = { memberships: 'offices', positions: 'positions' };

/** When it was looked at last, and how often one looks: "Reviewed 4 Nov 2025 · offices, every 12 months". */
export function sayLastReview({ statements }: OverdueSubject): string {
  const [first] = statements;
  if (first === undefined) return 'The record as a whole';
  const { list, reviewedAt, everyMonths } = first;
  const rule = everyMonths === null ? '' : ` · ${KINDS_OF[list] ?? list}, every ${everyMonths} months`;
  return `Reviewed ${sayDate(reviewedAt)}${rule}`;
}

/** The posts and organizations that the statements name. */
export function heldIn({ statements }: OverdueSubject): string[] {
  return statements.flatMap(({ list, statement }) => {
    const { post, organization } = statement as unknown as Partial<MembershipEntry>;
    const held = post ?? organization;
    return list === 'memberships' && held !== undefined ? [held] : [];
  });
}
