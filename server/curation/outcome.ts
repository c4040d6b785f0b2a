import type { UserError, UserErrorCode } from '../errors.ts';
import type { RecordKey } from './record.ts';

/** What a mutation did, or why it did nothing. */
export type Outcome<Value> = { value: Value; errors: [] } | { value: null; errors: UserError[] };

/**
 * Makes a user error.
 * @param place the record and a path in its document as text (`positions[0].end`), or a field of the input
 */
export function userError(
  code: UserErrorCode,
  message: string,
  place: { record?: RecordKey; path?: string } | { field: string } = {},
): UserError {
  if ('field' in place) return { code, path: ['input', place.field], message };
  const path = (place.path ?? '').split(/[.[\]]+/).filter((step) => step !== '');
  return { code, ...(place.record && { record: place.record }), path, message };
}

/** The outcome of something that was not done. */
export function refused(...errors: UserError[]): { value: null; errors: UserError[] } {
  return { value: null, errors };
}

/** The outcome of something that was done. */
export function done<Value>(value: Value): { value: Value; errors: [] } {
  return { value, errors: [] };
}
