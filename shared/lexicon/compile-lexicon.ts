import type { LexiconSubject } from './lexicon-source.ts';
import { LEXICON_MAGIC } from './open-lexicon.ts';

/** Compiles names into a lexicon: the same subjects give the same bytes, in whatever order they come. */
export function compileLexicon(subjects: Iterable<LexiconSubject>): ArrayBuffer {
  const sorted = [...subjects].sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
  // JSON with everything beyond ASCII escaped, so that a character is a byte on every platform.
  const json = JSON.stringify(sorted).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const text = LEXICON_MAGIC + json;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes.buffer;
}
