import { Lexicon } from './lexicon.ts';
import { LexiconError } from './lexicon-error.ts';
import {
  HEADER_BYTES,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  META,
  META_WORDS,
  SECTIONS,
  SLUGS_PER_BLOCK,
} from './lexicon-format.ts';
import { xxh32 } from './xxh32.ts';

const corrupt = (what: string): LexiconError =>
  new LexiconError('LEXICON_CORRUPT', `The lexicon is damaged (${what}): fetch or compile it again.`);

/** How a lexicon is opened. */
export interface OpenOptions {
  /** False where the bytes were just checked otherwise (by their SHA-256). */
  verifyChecksum?: boolean;
}

/**
 * Opens a compiled lexicon in place: views on the bytes, nothing parsed, nothing copied where the bytes are aligned.
 * Throws `LexiconError` for what is no lexicon, is of a newer format, truncated or damaged.
 */
export function openLexicon(source: ArrayBuffer | Uint8Array, options: OpenOptions = {}): Lexicon {
  const given = source instanceof Uint8Array ? source : new Uint8Array(source);
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1) {
    throw new LexiconError('LEXICON_BIG_ENDIAN_HOST', 'Lexicons open on little-endian machines only.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkHeader(view);
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + HEADER_BYTES,
    (bytes.byteLength - HEADER_BYTES) >> 2,
  );
  if (options.verifyChecksum !== false && xxh32(words) !== view.getUint32(12, true))
    throw corrupt('its checksum does not fit');
  const sections = readSections(view, bytes);
  checkSizes(sections);
  return new Lexicon(sections);
}

function checkHeader(view: DataView): void {
  if (view.byteLength < 4 || view.getUint32(0, true) !== LEXICON_MAGIC) {
    throw new LexiconError(
      'LEXICON_NOT_A_LEXICON',
      'These bytes are no lexicon: give the file that the server publishes.',
    );
  }
  const tableEnd = HEADER_BYTES + SECTIONS.length * 8;
  if (view.byteLength >= 8 && view.getUint32(4, true) > LEXICON_VERSION) {
    throw new LexiconError('LEXICON_NEWER_FORMAT', 'The lexicon has a newer format: update Sidelight.');
  }
  if (view.byteLength >= 8 && view.getUint32(4, true) !== LEXICON_VERSION)
    throw corrupt('its version is unknown');
  if (view.byteLength < tableEnd || view.getUint32(8, true) > view.byteLength) {
    throw new LexiconError('LEXICON_TRUNCATED', 'The lexicon ends too early: fetch or compile it again.');
  }
  if (view.getUint32(8, true) !== view.byteLength || view.byteLength % 4 !== 0)
    throw corrupt('its length does not fit');
}

/** The sections of an open lexicon, as views on its bytes. */
export type Sections = {
  bytes: Record<(typeof SECTIONS)[number], Uint8Array>;
  words: (name: (typeof SECTIONS)[number]) => Uint32Array;
};

function readSections(view: DataView, bytes: Uint8Array): Sections {
  const found = {} as Sections['bytes'];
  for (const [index, name] of SECTIONS.entries()) {
    const offset = view.getUint32(HEADER_BYTES + index * 8, true);
    const length = view.getUint32(HEADER_BYTES + index * 8 + 4, true);
    if (offset % 4 !== 0 || offset + length > bytes.byteLength) throw corrupt(`section ${name} lies outside`);
    found[name] = bytes.subarray(offset, offset + length);
  }
  const words = (name: (typeof SECTIONS)[number]): Uint32Array => {
    const section = found[name];
    return new Uint32Array(section.buffer, section.byteOffset, section.byteLength >> 2);
  };
  return { bytes: found, words };
}

function checkSizes({ bytes, words }: Sections): void {
  const meta = words('meta');
  if (meta.length !== META_WORDS) throw corrupt('section meta has another size');
  const at = (field: number): number => meta[field] as number;
  const expect = (name: (typeof SECTIONS)[number], length: number): void => {
    if (bytes[name].byteLength !== length) throw corrupt(`section ${name} has another size`);
  };
  for (const [bits, most] of [
    [META.lowerFirstBits, 24],
    [META.upperFirstBits, 24],
    [META.lowerBits, 24],
    [META.upperBits, 24],
  ] as const) {
    if (at(bits) < 1 || at(bits) > most) throw corrupt('a table has an impossible size');
  }
  if (at(META.maxTokens) < 1 || at(META.maxTokens) > 255) throw corrupt('names are too long');
  expect('first', 8 * 2 ** at(META.lowerFirstBits) + 4 * 2 ** at(META.upperFirstBits));
  expect('sequences', 4 * 2 ** at(META.lowerBits) + 8 * (2 ** at(META.upperBits) + 1));
  expect('styles', 8 * at(META.styles));
  expect('subjectKinds', at(META.subjects));
  expect('slugIndex', 4 * Math.ceil(at(META.subjects) / SLUGS_PER_BLOCK));
  if (bytes.requires.byteLength < 4 || bytes.posts.byteLength < 4) throw corrupt('a section is empty');
}

export type { Lexicon } from './lexicon.ts';
