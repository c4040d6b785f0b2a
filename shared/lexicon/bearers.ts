import { SUBJECT_BYTES } from './lexicon-format.ts';
import type { Posting } from './name-table.ts';

/** By so many of the lowest bits of its number a subject is told from most others. */
export const TELLING_BITS = 14;

/**
 * The subjects that bear a name all in the same way and only with evidence: a surname's persons, the bodies of one short form. There may be
 * hundreds, of which a text means one or none, so they stay in the lexicon's bytes until somebody asks.
 */
export class Bearers {
  /** @param at where the subjects begin in `bytes`: `count` of them, ascending, `SUBJECT_BYTES` each */
  constructor(
    readonly flags: number,
    readonly shape: number,
    readonly count: number,
    private readonly bytes: Uint8Array,
    private readonly at: number,
  ) {}

  /** The subject at a place from 0 to `count - 1`. */
  subject(index: number): number {
    const { bytes } = this;
    const at = this.at + index * SUBJECT_BYTES;
    return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
  }

  /** Whether a subject is one of them. */
  has(subject: number): boolean {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.subject(middle) < subject) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.subject(low) === subject;
  }

  /** Whether one of them is one of some subjects, of each of which a bit is set by the `TELLING_BITS` of its number: two bytes of most bearers are read. */
  hasAnyOf(subjects: { has(subject: number): boolean; bits: Int32Array }): boolean {
    const { bytes, at, count } = this;
    const { bits } = subjects;
    const end = at + count * SUBJECT_BYTES;
    for (let place = at; place < end; place += SUBJECT_BYTES) {
      const word = bits[
        ((bytes[place] as number) >>> 5) | (((bytes[place + 1] as number) & 63) << 3)
      ] as number;
      if (((word >>> (bytes[place] as number)) & 1) === 0) continue;
      if (subjects.has(this.subject((place - at) / SUBJECT_BYTES))) return true;
    }
    return false;
  }

  some(test: (subject: number) => boolean): boolean {
    for (let index = 0; index < this.count; index++) if (test(this.subject(index))) return true;
    return false;
  }

  /** Those that pass a test, in the order of their numbers. */
  filter(test: (subject: number) => boolean): Posting[] {
    const found: Posting[] = [];
    for (let index = 0; index < this.count; index++) {
      const subject = this.subject(index);
      if (test(subject)) found.push(this.posting(subject));
    }
    return found;
  }

  /** One of them as a posting. */
  posting(subject: number): Posting {
    return { subject, flags: this.flags, shape: this.shape, requires: 0, from: 0, until: 0 };
  }
}

/** What nearly every name has. */
export const NO_BEARERS: readonly Bearers[] = [];
