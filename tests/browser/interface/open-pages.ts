import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type InterfaceBrowser, launchInterfaceBrowser, type NewsTab } from '../interface-browser.ts';
import { INTERFACE_PAGES } from '../interface-pages.ts';

/** The extension's pages, each opened until it shows what it has to show. */
export interface InterfacePages {
  readonly browser: InterfaceBrowser;
  /** An article that has been read, open during all tests. */
  readonly article: NewsTab;
  openPanel(tab?: NewsTab): Promise<Page>;
  openPopup(tab: NewsTab): Promise<Page>;
  openOptions(): Promise<Page>;
  openWelcome(): Promise<Page>;
}

/** One browser for all tests of the file that calls this: to start one takes longer than most of them. */
export function interfacePages(): InterfacePages {
  let browser: InterfaceBrowser;
  let article: NewsTab;
  beforeAll(async () => {
    browser = await launchInterfaceBrowser(INTERFACE_PAGES);
    article = await browser.openNews('/article');
  });
  afterAll(() => browser?.close());
  return {
    get browser() {
      return browser;
    },
    get article() {
      return article;
    },
    async openPanel(tab = article) {
      const panel = await browser.openInterface('sidepanel', tab);
      await panel.setViewportSize({ width: 380, height: 900 });
      await panel.locator('.subjects, .nothing').first().waitFor();
      return panel;
    },
    async openPopup(tab) {
      const popup = await browser.openInterface('popup', tab);
      await popup.locator('.state').waitFor();
      return popup;
    },
    async openOptions() {
      const options = await browser.openInterface('options');
      await options.locator('#Backup').waitFor();
      return options;
    },
    async openWelcome() {
      const welcome = await browser.openInterface('welcome');
      await welcome.locator('.example .card').waitFor();
      return welcome;
    },
  };
}

/** How far a page can be scrolled sideways, in CSS px. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What Tab reaches, in order, until it comes round: the accessible name or the text of each. */
export async function tabOrder(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let at = document.activeElement;
      if (at === null || at === document.body) return null;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const labels = 'labels' in at ? ((at as HTMLInputElement).labels ?? []) : [];
      const label = at.getAttribute('aria-label') ?? [...labels].map((one) => one.textContent).join(' ');
      return (label || (at.textContent ?? '')).trim().replace(/\s+/g, ' ');
    });
    if (name === null) break;
    seen.push(name);
  }
  return seen;
}
