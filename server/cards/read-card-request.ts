import type { CardRequest } from '../../shared/card/card.ts';
import { RequestError } from '../errors.ts';
import type { CardArguments } from './card.input.ts';

/** The most issues that one card can be asked for. */
const MOST_ISSUES = 50;

/** Makes a card's request of optional arguments; an absent day is today (UTC). */
export function readCardRequest({ asOf, issues, language }: CardArguments): CardRequest {
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

/**
 * Reads a day or an instant as the last moment that it means, ISO 8601 in UTC with milliseconds; null for none.
 * @throws RequestError INVALID_INPUT
 */
export function readKnownAt(text: string | null | undefined): string | null {
  if (text == null) return null;
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59.999Z` : text;
  const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(instant) ? new Date(instant) : null;
  if (time !== null && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(instant.slice(0, 10)))
    return time.toISOString();
  throw new RequestError('INVALID_INPUT', 'knownAt has to be a day (2026-11-25) or an instant in UTC.', {
    field: 'knownAt',
  });
}
