import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import { CAST } from '../corpus/cast.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { AnnotatePage, MarkedPiece } from '../extension/page/annotate-page.entry.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { executableOf } from './news-browser.ts';

const INLINE = [
  'a',
  'abbr',
  'b',
  'cite',
  'em',
  'font',
  'i',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sup',
  'u',
];
/** One paragraph each: a line feed in the source of a page is a space. */
const TEXTS = readCorpus().map(({ text, language }) => ({ text: text.replaceAll('\n', ' '), language }));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: executableOf('chromium'),
    args: process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
  await page.evaluate(
    await bundleForPage(fileURLToPath(new URL('../extension/page/annotate-page.entry.ts', import.meta.url))),
  );
  await page.evaluate(
    (bytes) => (globalThis as unknown as { annotatePage: AnnotatePage }).annotatePage.open(bytes),
    [...new Uint8Array(compileLexicon(CAST))],
  );
});
afterAll(() => browser?.close());

const mentionsOf = (pieces: MarkedPiece[], language: string): Promise<string> =>
  page.evaluate(
    ([marked, tag]) =>
      (globalThis as unknown as { annotatePage: AnnotatePage }).annotatePage.mentionsOf(marked, tag),
    [pieces, language] as const,
  );

/** A text of the corpus, cut anywhere (though never within a surrogate pair), each piece in inline elements or in none. */
const markedText = fc
  .record({
    source: fc.constantFrom(...TEXTS),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
    tags: fc.array(fc.array(fc.constantFrom(...INLINE), { maxLength: 3 }), { minLength: 13, maxLength: 13 }),
  })
  .map(({ source: { text, language }, cuts, tags }) => {
    const places = [0, ...cuts.map((cut) => Math.floor(cut * text.length)), text.length]
      .map((place) => (/[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place))
      .sort((a, b) => a - b);
    const pieces = places.slice(1).map((end, index) => ({
      text: text.slice(places[index], end),
      tags: tags[index] ?? [],
    }));
    return { text, language, pieces };
  });

describe('inline markup', () => {
  it('changes no mention, wherever it stands in a text', async () => {
    await fc.assert(
      fc.asyncProperty(markedText, async ({ text, language, pieces }) => {
        const plain = await mentionsOf([{ text, tags: [] }], language);
        expect(JSON.parse(await mentionsOf(pieces, language))).toEqual(JSON.parse(plain));
      }),
      { numRuns: 300 },
    );
  });

  it('is really there: the plain texts name somebody', async () => {
    const named = await mentionsOf([{ text: 'Joe Biden flew to Beijing.', tags: [] }], 'en');
    expect(JSON.parse(named)).toHaveLength(2);
  });
});
