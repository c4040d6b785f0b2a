/** What a row of each list of a document is called. */
export const LIST_WORDS: Readonly<Record<string, string>> = {
  names: 'Name',
  summaries: 'Summary',
  memberships: 'Office',
  positions: 'Position',
  propositions: 'Proposition',
  figures: 'Figure',
  disputes: 'Dispute',
  identifiers: 'Identifier',
  corrections: 'Correction',
  citations: 'Source',
};
