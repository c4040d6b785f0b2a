import { earliestDay } from '../../../../shared/dates/partial-date.ts';
import type { ActorDocument, SubjectDocument } from '../draft/subject-document.ts';

/** The rail begins here, or where the first change of a younger subject lies. */
export const FIRST_DAY = '2017-01-01';

/** Days on which the card of a subject changes, between two days, in order: offices and positions begin and end. */
export function changeDays(document: SubjectDocument, events: readonly string[], last: string): string[] {
  const { memberships = [], positions = [] } = document as ActorDocument;
  const dates = [...memberships, ...positions].flatMap(({ start, end, endKind }) => [
    start,
    endKind === 'ACTUAL' || endKind === undefined ? end : undefined,
  ]);
  const days = [...dates, ...events]
    .filter((date): date is string => date !== undefined && /^\d{4}/.test(date))
    .map(earliestDay)
    .filter((day) => day >= FIRST_DAY && day <= last);
  return [...new Set(days)].sort();
}

/** The change before or after a day; null where there is none. */
export function neighborChange(changes: readonly string[], day: string, step: -1 | 1): string | null {
  const found = step === 1 ? changes.find((one) => one > day) : changes.findLast((one) => one < day);
  return found ?? null;
}
