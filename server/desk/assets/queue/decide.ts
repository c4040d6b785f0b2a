import type { UserError } from '../api/change-sets.ts';
import { sayMoment } from '../dates/say-date.ts';
import type { Desk } from '../desk-context.ts';
import type { OverdueSubject } from './use-queues.ts';

/** What became of a decision: done, with the number of the draft that it made where it made one, or why not. */
export type Decided = { kind: 'DONE'; changeSet: number | null } | { kind: 'REFUSED'; message: string };

/** Takes what was decided, in words, and what takes it back. */
export type Done = (words: string, undo?: () => Promise<Decided>) => void;

const NOT_SENT = 'Nothing was done: there is no connection, or your token ended.';

async function decide(desk: Desk, field: string, type: string, input: object, result = ''): Promise<Decided> {
  const query = `mutation Decide($input: ${type}!) { decided: ${field}(input: $input) { ${result} errors { message } } }`;
  const answer = await desk.ask<{
    decided: { changeSet?: { id: string } | null; errors: Pick<UserError, 'message'>[] };
  }>(query, { input });
  if (answer.kind === 'FAILED') return { kind: 'REFUSED', message: answer.message };
  if (answer.kind !== 'DATA') return { kind: 'REFUSED', message: NOT_SENT };
  const { changeSet, errors } = answer.data.decided;
  const [error] = errors;
  if (error !== undefined) return { kind: 'REFUSED', message: withTimes(error.message) };
  return { kind: 'DONE', changeSet: changeSet ? Number(changeSet.id) : null };
}

/** The server's sentence with its instants as the editor's clock has them. */
function withTimes(message: string): string {
  return message.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => sayMoment(new Date(instant), new Date()));
}

/** Makes a draft of a suggestion, with the suggestion as its origin. */
export const acceptSuggestion = (desk: Desk, suggestion: string, subject: string | null) =>
  decide(desk, 'acceptSuggestion', 'AcceptSuggestionInput', { suggestion, subject }, 'changeSet { id }');

export const declineSuggestion = (desk: Desk, suggestion: string, reason: string) =>
  decide(desk, 'declineSuggestion', 'DeclineSuggestionInput', { suggestion, reason });

/** Puts a suggestion back into the queue: the way back from both. */
export const reopenSuggestion = (desk: Desk, suggestion: string) =>
  decide(desk, 'reopenSuggestion', 'SuggestionInput', { suggestion });

/** Somebody has looked at the sources again, and nothing has changed. */
export const renewReview = (desk: Desk, { kind, slug, statements }: OverdueSubject) =>
  decide(desk, 'renewReview', 'RenewReviewInput', {
    record: { kind, slug },
    statements: statements.map(({ id }) => id),
  });

export const judgeMatch = (desk: Desk, match: string, verdict: 'SAME' | 'NOT_SAME') =>
  decide(desk, 'judgeMatch', 'JudgeMatchInput', { match, verdict });
