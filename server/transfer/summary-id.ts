/** A summary that names no id has this one: one summary for each subject and language. */
export function summaryId(slug: string, summary: { id?: string | undefined; language: string }): string {
  return summary.id ?? `${slug}-summary-${summary.language.toLowerCase()}`;
}
