import { useRef } from 'preact/hooks';
import { earliestDay } from '../../../../shared/dates/partial-date.ts';

interface Dated {
  id: string;
  start?: string;
}

/**
 * Places of a list in the order of its rows: new ones first, then the published ones by their published date, the newest first. A row
 * does not move while its date is typed.
 */
export function orderRows(rows: readonly Dated[], base: readonly Dated[] | undefined): number[] {
  const published = new Map((base ?? []).map((row) => [row.id, row.start ?? '']));
  const dayOfRow = (row: Dated) => {
    const start = published.get(row.id);
    return start === undefined ? '9999-12-31' : start === '' ? '' : earliestDay(start);
  };
  return rows
    .map((row, place) => ({ place, day: dayOfRow(row) }))
    .sort((a, b) => (a.day === b.day ? a.place - b.place : a.day < b.day ? 1 : -1))
    .map(({ place }) => place);
}

/** {@link orderRows} while a page is open: what is new stays on top, also when a save made it published. */
export function useRowOrder(rows: readonly Dated[], base: readonly Dated[] | undefined): number[] {
  const first = useRef(base);
  return orderRows(rows, first.current);
}
