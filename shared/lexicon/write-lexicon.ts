import { LexiconError } from './lexicon-error.ts';
import {
  HEADER_BYTES,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  SECTIONS,
  type SectionName,
} from './lexicon-format.ts';
import { xxh32 } from './xxh32.ts';

/** Lays the sections out one after another, each at a multiple of four bytes, and signs them with the checksum. */
export function writeLexicon(sections: Record<SectionName, Uint8Array | Uint32Array>): ArrayBuffer {
  const padded = (length: number): number => (length + 3) & ~3;
  const tableBytes = SECTIONS.length * 8;
  let size = HEADER_BYTES + tableBytes;
  for (const name of SECTIONS) size += padded(sections[name].byteLength);
  if (size >= 2 ** 31) {
    throw new LexiconError('LEXICON_TOO_LARGE', 'The lexicon would have 2 GB or more: split the collection.');
  }
  const buffer = new ArrayBuffer(size);
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  let offset = HEADER_BYTES + tableBytes;
  for (const [index, name] of SECTIONS.entries()) {
    const section = sections[name];
    view.setUint32(HEADER_BYTES + index * 8, offset, true);
    view.setUint32(HEADER_BYTES + index * 8 + 4, section.byteLength, true);
    if (section instanceof Uint8Array) bytes.set(section, offset);
    else
      for (let word = 0; word < section.length; word++)
        view.setUint32(offset + word * 4, section[word] as number, true);
    offset += padded(section.byteLength);
  }
  view.setUint32(0, LEXICON_MAGIC, true);
  view.setUint32(4, LEXICON_VERSION, true);
  view.setUint32(8, size, true);
  view.setUint32(12, xxh32(new Uint32Array(buffer, HEADER_BYTES)), true);
  return buffer;
}
