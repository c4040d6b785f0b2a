import { sayMoment } from '../dates/say-date.ts';
import type { QueuedSuggestion } from './use-queues.ts';

/** A suggestion in a line: "Missing name: “Leader Schumer”". */
export function saySuggestion({ kind, name, reason, note }: QueuedSuggestion): string {
  switch (kind) {
    case 'MISSING_NAME':
      return name === null ? 'Missing name' : `Missing name: “${name}”`;
    case 'WRONG_MATCH':
      return reason === 'NOT_A_NAME' ? 'Wrong match: no name there' : 'Wrong match: someone else is meant';
    case 'WRONG_OR_OUT_OF_DATE':
      return note === null ? 'Wrong or out of date' : `Wrong or out of date: “${note.slice(0, 60)}”`;
    case 'SUGGEST_SOURCE':
      return 'Suggests a source';
  }
}

/** When it came in: "13:05", or "first 19 Nov, last 13:05" where the same words came in again. */
export function sayReceived(
  { receivedAt, lastReceivedAt }: Pick<QueuedSuggestion, 'receivedAt' | 'lastReceivedAt'>,
  now: Date,
): string {
  const first = sayMoment(new Date(receivedAt), now);
  return lastReceivedAt === null ? first : `first ${first}, last ${sayMoment(new Date(lastReceivedAt), now)}`;
}

/** From where it came, a line for each page: "sent by 1 of 3: https://gvwire.com/…". */
export function sayPages({ pages, times }: Pick<QueuedSuggestion, 'pages' | 'times'>): string[] {
  return pages.map((one) => (times === 1 ? one.page : `sent by ${one.times} of ${times}: ${one.page}`));
}

/** "1 reader", "3 readers, joined" */
export function sayReaders(times: number): string {
  return times === 1 ? '1 reader' : `${times} readers, joined`;
}
