import type { CardRequest } from '../../shared/card/card.ts';
import { RequestError } from '../errors.ts';

/** The most issues that one card can be asked for. */
const MOST_ISSUES = 50;

/** Makes a card's request of optional arguments; an absent day is today (UTC). */
export function readCardRequest(
  asOf: string | null | undefined,
  issues: readonly string[] | null | undefined,
  language: string | null | undefined,
): CardRequest {
  if (issues && issues.length > MOST_ISSUES) {
    throw new RequestError('INVALID_INPUT', `issues may name at most ${MOST_ISSUES}: leave out some.`, {
      field: 'issues',
      limit: MOST_ISSUES,
    });
  }
  return {
    asOf: asOf ?? new Date().toISOString().slice(0, 10),
    ...(issues ? { issues } : {}),
    ...(language ? { language } : {}),
  };
}
