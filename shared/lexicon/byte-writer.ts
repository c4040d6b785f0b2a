/** Bytes that grow; numbers as LEB128 varints. */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Appends one byte. */
  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow();
    this.bytes[this.length++] = value;
  }

  /** Appends the low bits of a number in so many bytes, the lowest first. */
  fixed(value: number, bytes: number): void {
    for (let index = 0; index < bytes; index++) this.byte((value >>> (index * 8)) & 255);
  }

  /** Appends an unsigned 32-bit number in one to five bytes. */
  varint(value: number): void {
    let rest = value >>> 0;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Appends every UTF-16 unit of a text as a varint, after their number. */
  text(value: string): void {
    this.varint(value.length);
    for (let index = 0; index < value.length; index++) this.varint(value.charCodeAt(index));
  }

  /** Appends what another writer holds. */
  append(other: ByteWriter): void {
    while (this.length + other.length > this.bytes.length) this.grow();
    this.bytes.set(other.view(), this.length);
    this.length += other.length;
  }

  /** Forgets everything and keeps the room. */
  clear(): void {
    this.length = 0;
  }

  /** What was written, without a copy. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Unsigned 32-bit numbers that grow, four bytes each. */
export class NumberWriter {
  private numbers: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.numbers = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = value;
  }

  at(index: number): number {
    return this.numbers[index] as number;
  }

  set(index: number, value: number): void {
    this.numbers[index] = value;
  }

  view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}
