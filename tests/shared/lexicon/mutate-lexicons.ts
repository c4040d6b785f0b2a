import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { LexiconError } from '../../../shared/lexicon/lexicon-error.ts';
import { HEADER_BYTES } from '../../../shared/lexicon/lexicon-format.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { xxh32 } from '../../../shared/lexicon/xxh32.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';
import { seededRandom } from '../../bench/bench-corpus.ts';
import { CAST } from '../../corpus/cast.ts';

/** All ASCII, which WebAssembly reads, and other text. */
const ENGLISH =
  'Senate Majority Leader Chuck Schumer met Treasury Secretary Yellen; Schumer said that China and the U.S. ended trade restrictions. Georgia.';
const TEXTS = [ENGLISH, `${ENGLISH} 习近平在北京。`];

/**
 * Changes, cuts and moves bytes of a lexicon; half of the results get a right checksum, so that they reach the reader.
 * Every one has to be refused with a coded error or to annotate within the text; anything else throws.
 */
export function mutateLexicons(count: number, seed: number): { refused: number; opened: number } {
  const random = seededRandom(seed);
  const original = new Uint8Array(compileLexicon(CAST.slice(0, 40)));
  const below = (limit: number): number => Math.floor(random() * limit);
  let refused = 0;
  let opened = 0;
  for (let each = 0; each < count; each++) {
    const bytes = random() < 0.1 ? original.slice(0, below(original.length)) : original.slice();
    const changes = 1 + below(4);
    for (let change = 0; change < changes && bytes.length > 0; change++) {
      const at = random() < 0.3 ? below(Math.min(bytes.length, 400)) : below(bytes.length);
      bytes[at] = random() < 0.3 ? 255 : below(256);
    }
    if (random() < 0.5 && bytes.length > HEADER_BYTES && bytes.length % 4 === 0) {
      new DataView(bytes.buffer).setUint32(12, xxh32(new Uint32Array(bytes.buffer, HEADER_BYTES)), true);
    }
    try {
      const text = TEXTS[each % 2] ?? '';
      const mentions = annotate(openLexicon(bytes), text, { date: '2023-10-12' });
      if (mentions.some(({ start, end }) => start < 0 || end > text.length || start >= end)) {
        throw new Error(`mutation ${each}: a mention lies outside the text`);
      }
      opened++;
    } catch (error) {
      if (!(error instanceof LexiconError)) throw error;
      refused++;
    }
  }
  return { refused, opened };
}
