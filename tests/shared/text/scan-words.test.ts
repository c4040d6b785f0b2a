import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as scanner from '../../../shared/text/scan-words.ts';
import { tokenHash } from '../../../shared/text/token-hash.ts';
import { tokenize } from '../../../shared/text/tokens.ts';

/** The words of a text, as start, end, kinds (but for what is folded) and hash. */
function scan({ openText, readWordBlock, WORD_BLOCK }: typeof scanner, text: string): number[][] {
  const { starts, ends, kinds, hashes } = WORD_BLOCK;
  const found: number[][] = [];
  openText();
  for (let at = 0; at < text.length; at = WORD_BLOCK.end) {
    readWordBlock(text, at, text.length);
    expect(WORD_BLOCK.end).toBeGreaterThan(at);
    for (let index = 0; index < WORD_BLOCK.count; index++) {
      const flags = (kinds[index] ?? 0) & ~0xffff;
      found.push([starts[index] ?? 0, ends[index] ?? 0, flags, hashes[index] ?? 0]);
    }
  }
  return found;
}

/** The module as it is where the host has no WebAssembly. */
async function withoutWebAssembly(): Promise<typeof scanner> {
  vi.resetModules();
  vi.stubGlobal('WebAssembly', undefined);
  return import('../../../shared/text/scan-words.ts');
}

const ascii = fc.oneof(
  fc.constantFrom(' ', '. ', '\n', 'a', 'The', 'x_1', 'B', 'USA', '@', '[`{/:', '\0\x7f'),
  fc.constantFrom('x'.repeat(15), 'x'.repeat(16), 'Y'.repeat(17), 'word'.repeat(20), ' '.repeat(63)),
  fc.string({ maxLength: 70 }).map((text) => text.replace(/[^\0-\x7f]/gu, '?')),
);
const asciiTexts = fc
  .tuple(fc.array(ascii, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }))
  .map(([parts, times]) => parts.join('').repeat(times));

describe('the words of a block', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are the same by WebAssembly and where the host refuses it, in every ASCII text', async () => {
    const plain = await withoutWebAssembly();
    const isReadByAssembly = ({ openText, readWordBlock, WORD_BLOCK }: typeof scanner): boolean => {
      openText();
      readWordBlock('Joe Biden', 0, 9);
      return WORD_BLOCK.isNarrow;
    };
    expect([scanner, plain].map(isReadByAssembly)).toEqual([true, false]);
    fc.assert(
      fc.property(asciiTexts, (text) => {
        expect(scan(scanner, text)).toEqual(scan(plain, text));
      }),
      { numRuns: 300 },
    );
  });

  test('are the same where every letter has an ASCII letter that it folds to, and marks are of any kind', async () => {
    const plain = await withoutWebAssembly();
    const wide = fc.oneof(
      { weight: 3, arbitrary: ascii },
      fc.constantFrom('é', 'Élan', 'Ａ２', '“', '’s', '—', '\u00a0', '😀', '\ud800', '\udc00', '€', 'ñ'),
      fc.constantFrom(...'мß\u00adا北'),
    );
    let narrow = 0;
    fc.assert(
      fc.property(fc.array(wide, { maxLength: 40 }), fc.integer({ min: 1, max: 80 }), (parts, times) => {
        // Most texts have no letter of the last kind.
        const text = (times % 4 === 0 ? parts : parts.filter((part) => !/[мß\u00adا北]/u.test(part)))
          .join('')
          .repeat(times);
        expect(scan(scanner, text)).toEqual(scan(plain, text));
        if (scanner.WORD_BLOCK.isNarrow && /[^\0-\x7f]/u.test(text)) narrow++;
      }),
      { numRuns: 300 },
    );
    expect(narrow).toBeGreaterThan(50);
  });

  test('are the tokens of the text, whatever its letters, where a word is one token', () => {
    const word = fc.constantFrom(
      'Zurich',
      'Zürich',
      'мир',
      'Ωmega',
      'a',
      'Łódź',
      'naïveté',
      'q'.repeat(5_000),
    );
    const gap = fc.constantFrom(' ', ', ', '.\n', '—', ' '.repeat(300), '\ud800 ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 120 }), (parts) => {
        const text = parts.flat().join('');
        const expected = tokenize(text).map(({ start, end, folded }) => [start, end, tokenHash(folded)]);
        expect(scan(scanner, text).map(([start, end, , hash]) => [start, end, hash])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
