import type { CardReport } from './card-model.ts';

/** The longest note that is sent, in UTF-16 units. */
export const NOTE_LIMIT = 500;

/** What a report sends: nothing that the reader did not give. */
export function composeReport(
  subject: string,
  reason: CardReport['reason'],
  note: string,
  address: string | null,
): CardReport {
  const report: CardReport = { subject, reason };
  if (note.trim() !== '') report.note = note.trim().slice(0, NOTE_LIMIT);
  if (address !== null) report.address = address;
  return report;
}
