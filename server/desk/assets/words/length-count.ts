import { graphemeLength } from '../../../../shared/model/grapheme-length.ts';

/** How much of a limit a text uses, as the field says it. Nothing is ever cut. */
export interface LengthCount {
  /** "70 / 110", or "138 / 110 · 28 over". */
  text: string;
  /** From 90 % of the limit on. */
  isNear: boolean;
  isOver: boolean;
}

/** Counts as readers see characters, by grapheme: an emoji or an accented letter is one. */
export function countLength(text: string, most: number): LengthCount {
  const length = graphemeLength(text);
  const isOver = length > most;
  return {
    text: isOver ? `${length} / ${most} · ${length - most} over` : `${length} / ${most}`,
    isNear: length >= most * 0.9,
    isOver,
  };
}
