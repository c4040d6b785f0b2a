/** Which part of a list is asked for: keys are the list's own sort keys, opaque to the caller. */
export interface PageRequest {
  /** From 1 to 100. */
  size: number;
  /** True: the last `size` before `before` (or of all). */
  fromEnd: boolean;
  after: string | null;
  before: string | null;
}

/** A part of a list, in the list's order, with the count of the whole filtered list. */
export interface Page<Row> {
  rows: Row[];
  totalCount: number;
  hasPreviousPage: boolean;
  hasNextPage: boolean;
}
