/** Reads what `ByteWriter` wrote; everything outside the bytes reads as zero. */
export class ByteReader {
  /** Where the next read begins. */
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** An unsigned number of at most five bytes. */
  varint(): number {
    const byte = this.bytes[this.at++] ?? 0;
    return byte < 128 ? byte : this.longVarint(byte);
  }

  private longVarint(first: number): number {
    let value = first & 127;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  /** A text: the number of its units, then the units. */
  text(): string {
    const length = Math.min(this.varint(), this.bytes.length - this.at);
    let text = '';
    for (let index = 0; index < length; index++) text += String.fromCharCode(this.varint());
    return text;
  }
}
