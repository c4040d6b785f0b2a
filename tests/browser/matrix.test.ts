import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForPage } from './bundle-for-page.ts';
import { PROJECT_ROOT } from './extension-build.ts';
import { type LocalSite, NEWS_HOST, type SitePage, serveSite } from './local-site.ts';
import { type Box, BROWSERS, type NewsPage } from './news-browser.ts';
import { changingPages, LARGE_PAGES } from './pages/changing-pages.ts';
import { DOCUMENT_PAGES } from './pages/document-pages.ts';
import { HOSTILE_PAGES } from './pages/hostile-pages.ts';
import { INLINE_PAGES, TREE_PAGES } from './pages/inline-pages.ts';
import type { MatrixPage, Step } from './pages/matrix-page.ts';
import { CHROMIUM_LOOKS, WRITING_PAGES } from './pages/writing-pages.ts';
import { readOuterHtml, readPlaces, showPlace } from './painted.ts';
import { closeCard, launchVisitor, type Visitor } from './visit.ts';

const SCREENSHOTS = join(PROJECT_ROOT, 'tests/screenshots');
const PATIENCE = { timeout: 30_000, interval: 100 };

const reactArticle = await bundleForPage(
  fileURLToPath(new URL('pages/react-article.entry.ts', import.meta.url)),
);
const ALL_PAGES: MatrixPage[] = [
  ...INLINE_PAGES,
  ...TREE_PAGES,
  ...WRITING_PAGES,
  ...CHROMIUM_LOOKS,
  ...changingPages(reactArticle),
  ...LARGE_PAGES,
  ...HOSTILE_PAGES,
  ...DOCUMENT_PAGES,
];

const pathOf = (name: string) => `/${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

function sitePages(): Record<string, SitePage> {
  const pages: Record<string, SitePage> = {};
  for (const { name, html, type, headers, files } of ALL_PAGES) {
    pages[pathOf(name)] = {
      body: html,
      ...(type === undefined ? {} : { type }),
      ...(headers === undefined ? {} : { headers }),
    };
    for (const [path, file] of Object.entries(files ?? {})) pages[path] = file;
  }
  return pages;
}

let site: LocalSite;
beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  site = await serveSite({ pages: sitePages() });
});
afterAll(() => site?.close());

/** Calls a function of the page, where the page has it. */
function callPage(name: string): void {
  (globalThis as unknown as Record<string, (() => void) | undefined>)[name]?.();
}

async function textsOf(page: NewsPage): Promise<string[]> {
  return (await page.evaluateApart(readPlaces, undefined)).map(({ text }) => text).sort();
}

async function expectMarks(page: NewsPage, step: Step): Promise<void> {
  // A hand that moves, far from every mark.
  if (step.call !== undefined) await page.moveMouse({ x: 3, y: 3 });
  await expect.poll(() => textsOf(page), PATIENCE).toEqual([...step.marks].sort());
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** Hovers a mark, checks the card and closes it. */
async function lookAtCard(page: NewsPage, text: string, says: RegExp, picture: string | null): Promise<void> {
  await page.evaluateApart(showPlace, text);
  const places = await page.evaluateApart(readPlaces, undefined);
  const boxes = places.find((place) => place.text === text)?.boxes ?? [];
  const box = boxes.find(({ left, right }) => right - left > 4) as Box;
  await page.moveMouse({ x: 2, y: 2 });
  await page.moveMouse({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  await expect.poll(async () => (await page.cardText()) ?? '', PATIENCE).toMatch(says);
  if (picture !== null) await page.screenshot(picture);
  const card = (await page.cardBox()) as Box;
  expect(boxes.filter((word) => overlaps(card, word))).toEqual([]);
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }), undefined);
  expect(
    Math.min(card.left, card.top, view.width - card.right, view.height - card.bottom),
  ).toBeGreaterThanOrEqual(0);
  await closeCard(page);
}

describe.each(BROWSERS)('the pages of the matrix in %s', (browser) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await launchVisitor({ browser, hosts: [NEWS_HOST], server: 'http://localhost:1' });
  });
  afterAll(() => visitor?.close());

  const pages = ALL_PAGES.filter((page) => browser === 'chromium' || !CHROMIUM_LOOKS.includes(page));
  it.each(pages.map((page) => [page.name, page] as const))('%s', async (name, matrixPage) => {
    const url = `${site.origin}${pathOf(name)}`;
    const errorsBefore = visitor.withUs.backgroundErrors.length;
    const [plain, page] = await Promise.all([
      visitor.plain.open(url, matrixPage.look),
      visitor.withUs.open(url, matrixPage.look),
    ]);
    const opened = visitor.withUs.requests.mark();
    for (const step of matrixPage.steps) {
      if (step.call !== undefined)
        await Promise.all([plain, page].map((each) => each.evaluate(callPage, step.call as string)));
      // Nothing is marked before a page is read, so that has to be over.
      if (step.marks.length === 0) expect(await visitor.withUs.readingState(url)).not.toBe('reading');
      await expectMarks(page, step);
    }
    await Promise.all([plain, page].map((each) => each.evaluate(callPage, 'settle')));
    const html = await plain.evaluate(readOuterHtml, undefined);
    expect(await page.evaluate(readOuterHtml, undefined)).toBe(html);
    const last = matrixPage.steps.at(-1)?.marks ?? [];
    const hover = matrixPage.hover === undefined ? last[0] : matrixPage.hover;
    if (hover) {
      const isLookedAt = WRITING_PAGES.includes(matrixPage) || CHROMIUM_LOOKS.includes(matrixPage);
      const file = `${browser}-matrix${pathOf(name).replace('/', '-')}.png`;
      const picture = isLookedAt ? join(SCREENSHOTS, file) : null;
      await lookAtCard(page, hover, matrixPage.says ?? /sources?/i, picture);
      expect(await page.evaluate(readOuterHtml, undefined)).toBe(html);
    }
    expect(visitor.withUs.requests.since(opened)).toEqual([]);
    expect(page.errors.filter((error) => !plain.errors.includes(error))).toEqual([]);
    expect(visitor.withUs.backgroundErrors.slice(errorsBefore)).toEqual([]);
    await Promise.all([plain.close(), page.close()]);
  });
});
