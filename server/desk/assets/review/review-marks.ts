/** What a reviewer has noted about a change set, kept on this device until it is decided. */
export interface ReviewMarks {
  /** Keys of the changes that were seen, with what they said then: an edit of one unmarks it. */
  seen: Record<string, string>;
  /** Comments by key of the change; they go to the author when it is sent back. */
  comments: Record<string, string>;
  /** Words to the author about the whole. */
  note: string;
  /** The version that the reviewer approved, so that an edit after it is told; absent where they did not. */
  approved?: number;
}

export const NO_MARKS: ReviewMarks = { seen: {}, comments: {}, note: '' };

const PREFIX = 'sidelight-desk-review:';

export function readMarks(storage: Pick<Storage, 'getItem'>, changeSet: number): ReviewMarks {
  const text = storage.getItem(PREFIX + changeSet);
  if (text === null) return NO_MARKS;
  try {
    return { ...NO_MARKS, ...(JSON.parse(text) as Partial<ReviewMarks>) };
  } catch {
    // Cut short by a crash of the browser: the reviewer looks again.
    return NO_MARKS;
  }
}

export function keepMarks(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  changeSet: number,
  marks: ReviewMarks | null,
) {
  if (marks === null) storage.removeItem(PREFIX + changeSet);
  else storage.setItem(PREFIX + changeSet, JSON.stringify(marks));
}
