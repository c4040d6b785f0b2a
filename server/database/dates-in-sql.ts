/*
 * The three answers of `shared/dates` reduced to "not certainly no", so that a list can be filtered by a day in SQL.
 * Partial dates are text; a day cut to a partial date's length compares with it. `day` is a full day's parameter.
 */

/** Whether something that began on a partial date may have begun by the day; an unknown beginning may. */
export function mayHaveBegun(start: string, day: string): string {
  return `(${start} IS NULL OR substr(${day}, 1, length(${start})) >= ${start})`;
}

/** Whether a partial date certainly lies on or before the day. */
export function isCertainlyReached(date: string, day: string): string {
  return `(CASE WHEN length(${date}) = 10 THEN ${date} <= ${day} ELSE ${date} < substr(${day}, 1, length(${date})) END)`;
}

/** Whether an interval of a table with our interval columns holds on the day, certainly or possibly. */
export function mayHoldOn(table: string, day: string): string {
  const ended = `(${table}.end_kind = 'ACTUAL' AND ${isCertainlyReached(`${table}.end_on`, day)})`;
  const replaced = `(${table}.end_kind = 'UNKNOWN' AND ${table}.end_before IS NOT NULL AND ${isCertainlyReached(`${table}.end_before`, day)})`;
  return `(${mayHaveBegun(`${table}.start_on`, day)} AND NOT ${ended} AND NOT ${replaced})`;
}
