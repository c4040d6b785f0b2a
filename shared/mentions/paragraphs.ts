/** In which paragraphs subjects are named: what `requires` asks. A paragraph is a line that is not empty. */
export class Paragraphs {
  private readonly starts: number[] = [];
  private readonly named = new Set<string>();

  constructor(text: string) {
    let start = 0;
    while (start <= text.length) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      if (text.slice(start, end).trim() !== '') this.starts.push(start);
      start = end + 1;
    }
  }

  /** The number of the paragraph at an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Notes that a subject is named at an offset. */
  note(subject: number, offset: number): void {
    this.named.add(`${subject} ${this.at(offset)}`);
  }

  /** Whether a subject is named in a paragraph or in the one before. */
  isNear(subject: number, paragraph: number): boolean {
    return this.named.has(`${subject} ${paragraph}`) || this.named.has(`${subject} ${paragraph - 1}`);
  }
}
