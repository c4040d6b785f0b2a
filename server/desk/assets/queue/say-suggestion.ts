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

/** "1 reader", "3 readers, joined" */
export function sayReaders(times: number): string {
  return times === 1 ? '1 reader' : `${times} readers, joined`;
}
