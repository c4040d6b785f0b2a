/** Whole days since the day by which something should have been looked at, a `YYYY-MM-DD` day; at least 1. */
export function daysOverdue(due: string, now: Date): number {
  return Math.max(1, Math.floor((now.getTime() - Date.parse(`${due}T00:00:00Z`)) / 86_400_000));
}
