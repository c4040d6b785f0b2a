import type { CitationEntry } from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';

/** The dates of a statement as written; what is missing is not known. */
export interface WrittenDates {
  start?: string | undefined;
  end?: string | undefined;
  attestedUntil?: string | undefined;
  endBefore?: string | undefined;
}

/** A statement of a collection with the place where it is written. */
export interface PlacedStatement {
  file: string;
  path: string;
  citations: readonly CitationEntry[];
  reviewedAt: string;
  /** The day on which its sources were looked at, where a citation says no other. */
  accessed: string;
  reviewBy?: string | undefined;
  /** Absent for summaries and figures. */
  dates?: WrittenDates;
  /** A search that found nothing has no citation; it says where was searched. */
  isSearch: boolean;
}

type Written = {
  citations: readonly CitationEntry[];
  reviewedAt?: string | undefined;
  reviewBy?: string | undefined;
};
type Defaults = { reviewedAt: string; accessed: string; reviewBy?: string | undefined };

/** Every statement of a collection: summaries, memberships, positions, figures and events. */
export function* statementsOf(files: CollectionRecords): Generator<PlacedStatement> {
  for (const folder of ['actors', 'issues', 'posts'] as const) {
    for (const subject of files[folder]) {
      const file = `${folder}/${subject.slug}.yaml`;
      yield* placeAll(file, 'summaries', subject.summaries, subject);
      if ('memberships' in subject) yield* placeAll(file, 'memberships', subject.memberships, subject, true);
      if ('positions' in subject) yield* placeAll(file, 'positions', subject.positions, subject, true);
      if ('figures' in subject) yield* placeAll(file, 'figures', subject.figures, subject);
    }
  }
  for (const event of files.events) {
    yield { ...place(`events/${event.slug}.yaml`, '', event, event), dates: event };
  }
}

function* placeAll(
  file: string,
  key: string,
  list: readonly Written[],
  defaults: Defaults,
  isDated = false,
): Generator<PlacedStatement> {
  for (const [index, written] of list.entries()) {
    const placed = place(file, `${key}[${index}]`, written, defaults);
    yield isDated ? { ...placed, dates: written as WrittenDates } : placed;
  }
}

function place(file: string, path: string, written: Written, defaults: Defaults): PlacedStatement {
  return {
    file,
    path,
    citations: written.citations,
    reviewedAt: written.reviewedAt ?? defaults.reviewedAt,
    accessed: defaults.accessed,
    reviewBy: written.reviewBy ?? defaults.reviewBy,
    isSearch: 'stance' in written && written.stance === 'NO_KNOWN_POSITION',
  };
}

/** `path.key`, or the key alone for a file as a whole. */
export function within(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
