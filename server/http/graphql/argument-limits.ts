import { RequestError } from '../../errors.ts';
import { MOST_PAGE_SIZE } from './connection.type.ts';

/** @throws RequestError LIMIT_TEXT where a text argument has more UTF-16 units than `most` */
export function checkText(field: string, text: string, most: number): void {
  if (text.length > most)
    throw limit('LIMIT_TEXT', `${field} may have at most ${most} UTF-16 units: send less.`, field, most);
}

/** @throws RequestError LIMIT_PAGE_SIZE where a list is asked for in more than {@link MOST_PAGE_SIZE}, or fewer than none */
export function checkPageSize(field: string, size: number): void {
  if (size > MOST_PAGE_SIZE || size < 0)
    throw limit('LIMIT_PAGE_SIZE', `${field} has to be from 0 to ${MOST_PAGE_SIZE}.`, field, MOST_PAGE_SIZE);
}

/** @throws RequestError LIMIT_PAGE_SIZE where a list argument has more than {@link MOST_PAGE_SIZE} items */
export function checkListLength(field: string, list: readonly unknown[]): void {
  if (list.length > MOST_PAGE_SIZE)
    throw limit(
      'LIMIT_PAGE_SIZE',
      `${field} may have at most ${MOST_PAGE_SIZE} items: send fewer.`,
      field,
      MOST_PAGE_SIZE,
    );
}

function limit(
  code: 'LIMIT_TEXT' | 'LIMIT_PAGE_SIZE',
  message: string,
  field: string,
  most: number,
): RequestError {
  return new RequestError(code, message, { field, limit: most });
}
