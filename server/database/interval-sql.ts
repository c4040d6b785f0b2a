/*
 * `shared/dates` in SQL, for lists that are filtered by a day. Partial dates are text: the earliest day of "2023" is
 * "2023-01-01"; as its latest, "2023-99-99" serves, which sorts after every day of that year.
 */

function earliest(date: string): string {
  return `substr(${date} || '-01-01', 1, 10)`;
}

/** `2023` → `2023-99-99`, `2023-10` → `2023-10-99`. */
function latest(date: string): string {
  return `substr(${date} || '-99-99', 1, 10)`;
}

/**
 * Whether the interval in the columns of `alias` held on a day, certainly or possibly: what `isCurrentAt` does not answer
 * with `NO`.
 * @param day placeholder of a `YYYY-MM-DD`
 */
export function mayHoldOn(alias: string, day: string): string {
  const { start, end, kind, endBefore } = {
    start: `${alias}.start_on`,
    end: `${alias}.end_on`,
    kind: `${alias}.end_kind`,
    endBefore: `${alias}.end_before`,
  };
  // The last day of "2023" itself is no longer possible where the end is "2023": the end is at the latest on that day.
  return `(${start} IS NULL OR ${earliest(start)} <= ${day})
    AND (${kind} <> 'ACTUAL' OR ${stillBefore(end, day)})
    AND (${kind} <> 'UNKNOWN' OR ${endBefore} IS NULL OR ${stillBefore(endBefore, day)})`;
}

/** Whether a day lies before the last day that a partial date can mean. */
function stillBefore(date: string, day: string): string {
  return `${day} < ${lastDay(date)}`;
}

/** The last day that a partial date can mean, leap years included. */
function lastDay(date: string): string {
  const month = `substr(${date}, 6, 2)`;
  const year = `CAST(substr(${date}, 1, 4) AS integer)`;
  const february = `CASE WHEN (${year} % 4 = 0 AND ${year} % 100 <> 0) OR ${year} % 400 = 0 THEN '29' ELSE '28' END`;
  const days = `CASE WHEN ${month} = '02' THEN ${february} WHEN ${month} IN ('04', '06', '09', '11') THEN '30' ELSE '31' END`;
  return `CASE length(${date}) WHEN 4 THEN ${date} || '-12-31' WHEN 7 THEN ${date} || '-' || ${days} ELSE ${date} END`;
}

/** Whether a partial date certainly lies before a day. */
export function certainlyBefore(date: string, day: string): string {
  return `${latest(date)} < ${day}`;
}

/** Whether a partial date may lie before a day. */
export function mayLieBefore(date: string, day: string): string {
  return `${earliest(date)} < ${day}`;
}
