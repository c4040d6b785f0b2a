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
import { articlePage, type MatrixPage, type Step } from './pages/matrix-page.ts';
import { CHROMIUM_LOOKS, WRITING_PAGES } from './pages/writing-pages.ts';
import { readOuterHtml, readPlaces, showPlace } from './painted.ts';
import { closeCard, launchVisitor, type Visitor } from './visit.ts';

const SCREENSHOTS = join(PROJECT_ROOT, 'tests/screenshots');
const PATIENCE = { timeout: 30_000, interval: 30 };

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
  const pages: Record<string, SitePage> = {
    [EDITED_PATH]: { body: EDITED_PAGE },
    [LONG_PATH]: { body: LONG_PAGE },
    '/favicon.ico': { body: '', type: 'image/x-icon' },
  };
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

  it('no mark ever sits on other letters than it was found on, whatever the page does to its text', async () => {
    const page = await visitor.withUs.open(`${site.origin}${EDITED_PATH}`);
    await expectMarks(page, { marks: [...EDITED_MARKS] });
    for (const edit of EDITS) {
      const wrong = await page.evaluate(editAndLook, { edit, allowed: EDITED_MARKS });
      expect([edit, wrong]).toEqual([edit, []]);
    }
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('the marks of a very long page are painted near the view, follow it, and never sit on wrong letters', async () => {
    const url = `${site.origin}${LONG_PATH}`;
    const page = await visitor.withUs.open(url);
    const painted = () => page.evaluate(paintedEnds, undefined);
    await expect.poll(async () => (await painted()).first, PATIENCE).toBe(0);
    expect((await painted()).last).toBeLessThan(LONG_SECTIONS / 2);

    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight), undefined);
    await expect.poll(async () => (await painted()).last, PATIENCE).toBe(LONG_SECTIONS - 1);
    expect((await painted()).first).toBeGreaterThan(LONG_SECTIONS / 2);

    // Far from the view and from every mark; the first goes, and comes back with other letters when it is near again.
    await page.evaluate(() => {
      const textOf = (id: string) => document.getElementById(id)?.firstChild as Text;
      textOf('section-0').data = 'Then somebody else had come.';
      textOf('section-1').insertData(0, 'A day later ');
      scrollTo(0, 0);
    }, undefined);
    await expect.poll(async () => (await painted()).first, PATIENCE).toBe(1);
    expect((await painted()).texts).toEqual(['Chuck Schumer']);

    // By keys the reader gets to every mention, painted or not: before the first comes the last.
    for (const step of [1, -1])
      await visitor.withUs.inInterface('popup.html', {
        ready: 'body',
        expressions: [walkInTab(url, step)],
      });
    await expect.poll(async () => (await painted()).last, PATIENCE).toBe(LONG_SECTIONS - 1);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('a page that clears all highlights again and again gets its way, without an error', async () => {
    const page = await visitor.withUs.open(`${site.origin}${EDITED_PATH}`);
    await expectMarks(page, { marks: [...EDITED_MARKS] });
    const url = `${site.origin}${EDITED_PATH}`;
    const clearing = page.evaluate(clearAgainAndAgain, 12);
    for (let x = 3; x < 30; x += 3) await page.moveMouse({ x, y: 3 });
    expect(await clearing).toBeLessThan(12);
    expect(await visitor.withUs.readingState(url)).not.toBeNull();
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('no card opens by events that the page makes', async () => {
    const page = await visitor.withUs.open(`${site.origin}${pathOf('events that the page makes')}`);
    await expectMarks(page, { marks: ['Chuck Schumer', 'Xi Jinping'] });
    const opened = page.evaluate(watchForCard, undefined);
    await page.evaluate(callPage, 'forge');
    expect(await opened).toBe(false);
    await page.close();
  });
});

const EDITED_PATH = '/edited';
const EDITED_MARKS = ['Chuck Schumer', 'Xi Jinping', 'Maggie Hassan'];
const EDITED_PAGE = articlePage(
  `<p id="one">Led by Chuck Schumer.</p><p id="two">They met <b>Xi</b> <i>Jinping</i>.</p><p id="three">Then <a href="#">Maggie</a> Hassan spoke.</p>`,
);

const LONG_PATH = '/long';
const LONG_SECTIONS = 450;
/** One mention in each section, so that each is marked. */
const LONG_PAGE = articlePage(
  Array.from(
    { length: LONG_SECTIONS },
    (_, index) => `<h2>Part ${index}</h2><p id="section-${index}">Then Chuck Schumer had come.</p>`,
  ).join(''),
);

/** The first and the last section with a painted mark, and all different texts that are marked anywhere. */
function paintedEnds(): { first: number; last: number; texts: string[] } {
  const sections: number[] = [];
  const texts = new Set<string>();
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('sidelight-') || name === 'sidelight-open') continue;
    for (const { startContainer, startOffset, endOffset } of highlight) {
      texts.add((startContainer as Text).data.slice(startOffset, endOffset));
      sections.push(Number(startContainer.parentElement?.id.replace('section-', '')));
    }
  }
  return { first: Math.min(...sections), last: Math.max(...sections), texts: [...texts] };
}

/** What the background does when the reader presses the key for the next or the previous mention. */
function walkInTab(url: string, step: number): string {
  return `(async () => {
    const api = globalThis.browser ?? chrome;
    const tab = (await api.tabs.query({})).find((each) => each.url === ${JSON.stringify(url)});
    await api.tabs.sendMessage(tab.id, { sidelight: 'walk', request: { step: ${step} } });
  })()`;
}

/** Bodies of functions of a page: what editors, frameworks and translators do to text. */
const EDITS = [
  `document.querySelector('#one').firstChild.insertData(0, 'Again ')`,
  `document.querySelector('#one').firstChild.data = 'Led by somebody whose name is long.'`,
  `document.querySelector('#one').firstChild.splitText(9)`,
  `document.querySelector('#one').normalize()`,
  `document.querySelector('#two b').after('and not ')`,
  `document.querySelector('#two b').replaceChildren('Li')`,
  `document.querySelector('#two').append(document.querySelector('#two b'))`,
  `document.querySelector('#two').prepend(document.querySelector('#two i'))`,
  `document.querySelector('#three a').insertAdjacentHTML('afterend', '<u> or somebody else, </u>')`,
  `document.querySelector('#three a').remove()`,
  `const row = document.querySelector('#one'); row.remove(); row.textContent = 'Chuck Schubert and others'; document.querySelector('article').append(row)`,
  `const text = document.querySelector('#two').lastChild; document.querySelector('#one').append(text)`,
  `getSelection().selectAllChildren(document.querySelector('#one')); document.designMode = 'on'; document.execCommand('insertText', false, 'Typed'); document.designMode = 'off'`,
  `document.querySelector('article').innerHTML = '<p>Something else entirely, as long as what was there before, or longer.</p>'`,
];

/**
 * Restores the text, waits until it is marked, edits it, and looks at every mark in each of the next frames: the texts that
 * are marked and are no names.
 */
async function editAndLook({ edit, allowed }: { edit: string; allowed: string[] }): Promise<string[]> {
  const page = globalThis as unknown as { original?: string };
  const article = document.querySelector('article') as Element;
  page.original ??= article.innerHTML;
  article.innerHTML = page.original;
  const texts = () => {
    const found: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('sidelight-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected || !endContainer.isConnected) continue;
        const range = document.createRange();
        try {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
        } catch {
          // Beyond the text's end: no browser paints it.
          continue;
        }
        if (range.getClientRects().length > 0) found.push(range.toString());
      }
    }
    return found;
  };
  const frame = () => new Promise(requestAnimationFrame);
  const until = performance.now() + 20_000;
  while (texts().length < allowed.length && performance.now() < until) await frame();
  if (texts().length < allowed.length) return ['never marked'];
  new Function(edit)();
  const wrong: string[] = [];
  for (let time = 0; time < 40; time++) {
    await frame();
    wrong.push(...texts().filter((text) => !allowed.includes(text)));
  }
  return [...new Set(wrong)];
}

/** Clears the highlights in every frame for some seconds; how often they had come back. */
async function clearAgainAndAgain(most: number): Promise<number> {
  let comebacks = 0;
  const until = performance.now() + 4_000;
  while (performance.now() < until && comebacks < most) {
    if ([...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-'))) comebacks += 1;
    CSS.highlights.clear();
    await new Promise(requestAnimationFrame);
  }
  return comebacks;
}

/** Whether anything is added to the page's root within a second. */
function watchForCard(): Promise<boolean> {
  return new Promise((resolve) => {
    const before = document.querySelectorAll('*').length;
    setTimeout(() => resolve(document.querySelectorAll('*').length !== before), 1_000);
  });
}
