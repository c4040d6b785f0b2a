import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { CardsInPage } from '../../extension/card/page.entry.ts';
import { type CardBrowser, launchCardBrowser } from '../card-page.ts';

declare const cards: CardsInPage;

export const ARTICLE = `<!doctype html><html lang="en"><head><title>River</title></head>
<body><main><h1>River</h1><p>Led by <span id="word">Ana Castell</span>, the group spoke of the <span id="other">river dispute</span>.</p>
<button id="before">Before</button><p style="height:2000px">More.</p></main></body></html>`;

/** One browser for all tests of the file that calls this. */
export function cardBrowser(): Pick<CardBrowser, 'open'> {
  let browser: CardBrowser;
  beforeAll(async () => {
    browser = await launchCardBrowser();
  });
  afterAll(() => browser?.close());
  return { open: (article, options) => browser.open(article, options) };
}

/** Opens the person's card at the word; the closed root is kept for the test by the debugger's own means. */
export async function openCard(page: Page, focus = false): Promise<void> {
  await page.evaluate((withFocus) => {
    const state = globalThis as unknown as {
      host: ReturnType<CardsInPage['createCardHost']>;
      log: string[];
      root: ShadowRoot;
    };
    state.log = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachShadow(init) {
      state.root = attach.call(this, init);
      return state.root;
    };
    const word = document.getElementById('word') as HTMLElement;
    state.host = cards.createCardHost(document, {
      closed: (reason) => state.log.push(`closed ${reason}`),
      pinned: (isPinned) => state.log.push(`pinned ${isPinned}`),
      openSubject: async () => cards.curated(cards.issueCard),
      suggest: async (suggestion) => {
        state.log.push(JSON.stringify(suggestion));
        return { result: 'SENT' };
      },
      setDate: (date) => state.log.push(date),
    });
    state.host.show({
      anchor: {
        measure: () => ({ line: word.getBoundingClientRect(), words: [word.getBoundingClientRect()] }),
        flow: 'horizontal',
        rightToLeft: false,
        element: word,
      },
      model: cards.curated(cards.personCard),
      context: cards.contextOf(),
      focus: withFocus,
    });
    Element.prototype.attachShadow = attach;
  }, focus);
}

/** What {@link openCard} leaves in the page. */
export interface Opened {
  host: ReturnType<CardsInPage['createCardHost']>;
  log: string[];
  root: ShadowRoot;
}

export const logOf = (page: Page) => page.evaluate(() => (globalThis as unknown as Opened).log);
export const focusedIn = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as Opened).root.activeElement?.getAttribute('aria-label') ?? null,
  );
export const pressIn = (page: Page, selector: string) =>
  page
    .evaluate((at) => {
      const rect = (globalThis as unknown as Opened).root.querySelector(at)?.getBoundingClientRect();
      if (!rect) throw new Error(`There is no ${at} in the card.`);
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    }, selector)
    .then(({ x, y }) => page.mouse.click(x, y));
export const textIn = (page: Page, selector: string) =>
  page.evaluate((at) => (globalThis as unknown as Opened).root.querySelector(at)?.textContent, selector);
export const textOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Opened).root.textContent ?? '');
