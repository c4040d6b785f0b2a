import { TELLING_BITS } from '../lexicon/bearers.ts';

const BITS = 2 ** TELLING_BITS;
/** So many slots, of two numbers each, are kept for the next document. */
const MOST_KEPT = 32_768;

interface Memory {
  /** A bit for the `TELLING_BITS` lowest ones of each subject's number: hundreds of bearers of a name are asked for, and nearly all are told by it not to be named. */
  bits: Int32Array;
  /** Two numbers a slot: the subject and one, 0 for none; its only place, or which of the lists has all, as `~list`. */
  slots: Int32Array;
}

/** What the document before has given back, because new memory takes twenty times as long as to clear what is there. */
let kept: Memory | null = null;

/** Memory for a number of slots, in which nothing is. */
function takeMemory(slots: number): Memory {
  const found = kept;
  kept = null;
  if (found === null || found.slots.length !== slots * 2)
    return { bits: new Int32Array(BITS / 32), slots: new Int32Array(slots * 2) };
  found.bits.fill(0);
  found.slots.fill(0);
  return found;
}

/**
 * Where each subject of a document is named, as indices of matches in order. An open hash table, because a Map that grows with each
 * document takes a tenth of the time of deciding on it.
 */
export class NamedSubjects {
  private slots: Int32Array;
  /** See `Memory`: for those who ask for many subjects. */
  readonly bits: Int32Array;
  /** The places of subjects that have several; most have one. */
  private readonly lists: number[][] = [];
  private count = 0;

  /** @param expected how many subjects will be named, about */
  constructor(expected: number) {
    const { bits, slots } = takeMemory(2 ** Math.max(4, 33 - Math.clz32(expected)));
    this.bits = bits;
    this.slots = slots;
  }

  /** Gives its memory to the next document: to be called when nothing more will be asked. */
  release(): void {
    if (this.slots.length <= MOST_KEPT * 2) kept = { bits: this.bits, slots: this.slots };
  }

  has(subject: number): boolean {
    if ((((this.bits[(subject & (BITS - 1)) >>> 5] as number) >>> subject) & 1) === 0) return false;
    return this.slots[this.slotOf(subject)] === subject + 1;
  }

  get(subject: number): readonly number[] | undefined {
    const slot = this.slotOf(subject);
    if (this.slots[slot] === 0) return undefined;
    const place = this.slots[slot + 1] as number;
    return place < 0 ? this.lists[~place] : [place];
  }

  /** The first place where a subject is named. */
  first(subject: number): number | undefined {
    const slot = this.slotOf(subject);
    if (this.slots[slot] === 0) return undefined;
    const place = this.slots[slot + 1] as number;
    return place < 0 ? this.lists[~place]?.[0] : place;
  }

  /** Notes that a match names a subject. */
  note(subject: number, index: number): void {
    const { slots, lists } = this;
    const slot = this.slotOf(subject);
    const place = slots[slot + 1] as number;
    if (slots[slot] === 0) {
      slots[slot] = subject + 1;
      slots[slot + 1] = index;
      const word = (subject & (BITS - 1)) >>> 5;
      this.bits[word] = (this.bits[word] as number) | (1 << subject);
      if (++this.count * 4 > slots.length) this.grow();
    } else if (place < 0) noteIn(lists[~place] as number[], index);
    else if (place !== index) {
      slots[slot + 1] = ~lists.length;
      lists.push(place < index ? [place, index] : [index, place]);
    }
  }

  /** The slot of a subject, or the free one that it would take. */
  private slotOf(subject: number): number {
    const { slots } = this;
    const last = slots.length - 2;
    let slot = (Math.imul(subject, 0x9e3779b1) >>> Math.clz32(last)) & last;
    while (slots[slot] !== 0 && slots[slot] !== subject + 1) slot = (slot + 2) & last;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      const slot = this.slotOf((old[from] as number) - 1);
      this.slots[slot] = old[from] as number;
      this.slots[slot + 1] = old[from + 1] as number;
    }
  }
}

/** Adds a place to some that are in order, if they have it not. */
function noteIn(places: number[], index: number): void {
  if ((places.at(-1) as number) < index) places.push(index);
  else if (!places.includes(index)) {
    const later = places.findIndex((place) => place > index);
    places.splice(later, 0, index);
  }
}
