/** What is never the number of a subject. */
const NONE = -1;

/**
 * Where each subject of a document is named, as indices of matches in order. An open hash table, because a Map that grows with each
 * document takes a tenth of the time of deciding on it.
 */
export class NamedSubjects {
  private subjects: number[];
  private places: (number[] | undefined)[];
  private count = 0;

  /** @param expected how many subjects will be named, about */
  constructor(expected: number) {
    const size = 2 ** Math.max(4, 33 - Math.clz32(expected));
    this.subjects = new Array<number>(size).fill(NONE);
    this.places = new Array<number[] | undefined>(size);
  }

  has(subject: number): boolean {
    return this.subjects[this.slotOf(subject)] === subject;
  }

  get(subject: number): readonly number[] | undefined {
    return this.places[this.slotOf(subject)];
  }

  /** Notes that a match names a subject. */
  note(subject: number, index: number): void {
    const slot = this.slotOf(subject);
    const places = this.places[slot];
    if (places === undefined) {
      this.subjects[slot] = subject;
      this.places[slot] = [index];
      if (++this.count * 2 > this.subjects.length) this.grow();
    } else if ((places.at(-1) as number) < index) places.push(index);
    else if (!places.includes(index)) {
      const later = places.findIndex((place) => place > index);
      places.splice(later, 0, index);
    }
  }

  /** The slot of a subject, or the free one that it would take. */
  private slotOf(subject: number): number {
    const { subjects } = this;
    const last = subjects.length - 1;
    let slot = Math.imul(subject, 0x9e3779b1) >>> Math.clz32(last);
    while (subjects[slot] !== NONE && subjects[slot] !== subject) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { subjects, places } = this;
    this.subjects = new Array<number>(subjects.length * 2).fill(NONE);
    this.places = new Array<number[] | undefined>(this.subjects.length);
    for (const [slot, subject] of subjects.entries()) {
      if (subject === NONE) continue;
      const free = this.slotOf(subject);
      this.subjects[free] = subject;
      this.places[free] = places[slot];
    }
  }
}
