import type { Desk, Me } from '../desk-context.ts';
import { mutate, type Outcome, type UserError } from './change-sets.ts';

type Asking = Pick<Desk, 'ask'>;

/** Begins a change set that makes the first subject a part of the second. */
export const mergeSubjects = (desk: Asking, from: string, into: string) =>
  mutate(desk, 'mergeSubjects', 'MergeSubjectsInput', { from, into });

/** Keeps a subject from readers at once. */
export const takeDown = (desk: Asking, slug: string, reason: string) =>
  mutate(desk, 'takeDown', 'TakeDownInput', { slug, reason });

/** Shows a subject again that was taken down. */
export const restore = (desk: Asking, slug: string, reason: string) =>
  mutate(desk, 'restore', 'TakeDownInput', { slug, reason });

/** A judgement that two subjects are not one. */
export interface NotSame {
  /** The other one. */
  slug: string;
  reason: string;
  decidedBy: string;
  decidedAt: string;
}

const READ_NOT_SAME = `query ReadNotSame($slug: String!) {
  notSame(slug: $slug) { slug reason decidedBy decidedAt }
}`;

/** What was judged not to be this subject; null where nothing is known. */
export async function readNotSame(desk: Asking, slug: string): Promise<NotSame[] | null> {
  const answer = await desk.ask<{ notSame: NotSame[] }>(READ_NOT_SAME, { slug });
  return answer.kind === 'DATA' ? answer.data.notSame : null;
}

/** What became of a declaration: what holds now, or words of why not. */
export type Declared<Value> = { kind: 'DONE'; value: Value } | { kind: 'REFUSED'; message: string };

const NOT_SENT = 'Nothing was done: there is no connection, or your token ended.';

/** Two subjects, and why they are not one, or are not said to be two any more. */
export interface TwoSubjects {
  slug: string;
  other: string;
  reason: string;
}

/** Stores for good that two subjects are not one. */
export const declareNotSame = (desk: Asking, input: TwoSubjects) => judge(desk, 'declareNotSame', input);

/** Takes back that two subjects are not one; the audit log keeps both reasons. */
export const takeBackNotSame = (desk: Asking, input: TwoSubjects) => judge(desk, 'takeBackNotSame', input);

async function judge(
  desk: Asking,
  field: 'declareNotSame' | 'takeBackNotSame',
  input: TwoSubjects,
): Promise<Declared<NotSame[]>> {
  const query = `mutation Judge($input: DeclareNotSameInput!) {
    declared: ${field}(input: $input) { notSame { slug reason decidedBy decidedAt } errors { message } }
  }`;
  const answer = await desk.ask<{ declared: { notSame: NotSame[]; errors: UserError[] } }>(query, { input });
  if (answer.kind !== 'DATA')
    return { kind: 'REFUSED', message: answer.kind === 'FAILED' ? answer.message : NOT_SENT };
  const { notSame, errors } = answer.data.declared;
  const [error] = errors;
  return error === undefined ? { kind: 'DONE', value: notSame } : { kind: 'REFUSED', message: error.message };
}

const DECLARE_INTEREST = `mutation DeclareInterest($input: DeclareInterestInput!) {
  declared: declareInterest(input: $input) { viewer { interests } errors { message } }
}`;

/** Says in which subjects one has an interest, in place of what was said before. */
export async function declareInterests(
  desk: Asking,
  subjects: readonly string[],
): Promise<Declared<Me['interests']>> {
  const answer = await desk.ask<{
    declared: { viewer: Pick<Me, 'interests'>; errors: UserError[] };
  }>(DECLARE_INTEREST, { input: { subjects } });
  if (answer.kind !== 'DATA')
    return { kind: 'REFUSED', message: answer.kind === 'FAILED' ? answer.message : NOT_SENT };
  const [error] = answer.data.declared.errors;
  return error === undefined
    ? { kind: 'DONE', value: answer.data.declared.viewer.interests }
    : { kind: 'REFUSED', message: error.message };
}

/** Why an outcome is not done, in words for a person; empty where it is. */
export function sayOutcome(outcome: Outcome): string {
  if (outcome.kind === 'DONE') return '';
  return outcome.kind === 'REFUSED' ? (outcome.errors[0]?.message ?? NOT_SENT) : NOT_SENT;
}
