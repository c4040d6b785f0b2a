import type { BrowserContext, Page, Worker } from 'playwright-core';
import { launchExtensionChromium } from './extension-chromium.ts';
import { type SitePage, serveSite } from './local-site.ts';

/** The extension's own pages. */
export type InterfaceName = 'sidepanel' | 'popup' | 'options' | 'welcome';

/** A page of a news site, as a tab that panel and popup can speak of. */
export interface NewsTab {
  page: Page;
  tabId: number;
}

/** Chromium with the shipped build, in which panel and popup are opened as tabs beside the pages that they speak of. */
export interface InterfaceBrowser {
  context: BrowserContext;
  /** Opens a page of the site and waits until the reader has said what it is; `null`: no reader comes. */
  openNews(path: string, state?: string | null): Promise<NewsTab>;
  /** Opens one of the extension's pages; `about` is the tab that counts as the one in front. */
  openInterface(name: InterfaceName, about?: { tabId: number }): Promise<Page>;
  /** The tab in which an address is open; -1 where there is none. */
  tabIdOf(url: string): Promise<number>;
  /** Asks the background from one of the extension's own pages. */
  ask(type: string, request?: object): Promise<unknown>;
  /** The background itself: keys and menus of the browser, which no hand of a test reaches, are told to it. */
  background(): Promise<Worker>;
  close(): Promise<void>;
}

/** @param pages what the news site answers, by path */
export async function launchInterfaceBrowser(
  pages: Record<string, string | SitePage>,
): Promise<InterfaceBrowser> {
  const site = await serveSite({ pages });
  const { context, build, origin } = await launchExtensionChromium({ width: 1_000, height: 900 });
  const service = await context.newPage();
  await service.goto(`${origin}/options.html`);
  // The welcome page opens by itself after the installation, at some moment.
  const isWelcome = (page: Page) => page.url() === `${origin}/welcome.html`;
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
  await welcome.close();

  async function ask(type: string, request: object = {}): Promise<unknown> {
    const answer = await service.evaluate((message) => chrome.runtime.sendMessage(message), {
      sidelight: type,
      request,
    });
    return (answer as { result?: unknown }).result;
  }

  /** What the reader of a tab says of its page; null where there is none. */
  function describe(tabId: number): Promise<{ state: string } | null> {
    return service.evaluate(
      (id) =>
        chrome.tabs
          .sendMessage(id, { sidelight: 'describe', request: {} }, { frameId: 0 })
          .catch(() => null) as Promise<{ state: string } | null>,
      tabId,
    );
  }

  function tabIdOf(url: string): Promise<number> {
    return service.evaluate(
      async (address) => (await chrome.tabs.query({})).findLast((tab) => tab.url === address)?.id ?? -1,
      url,
    );
  }

  return {
    context,
    ask,
    tabIdOf,
    async background() {
      // A worker that sleeps is in no list.
      await ask('settings');
      return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
    },
    async openNews(path, state = 'read') {
      const page = await context.newPage();
      const url = `${site.origin}${path}`;
      await page.goto(url);
      const tabId = await tabIdOf(url);
      for (;;) {
        const said = await describe(tabId);
        if (state === null || said?.state === state) return { page, tabId };
        await page.waitForTimeout(50);
      }
    },
    async openInterface(name, about) {
      const page = await context.newPage();
      if (about !== undefined) {
        // As if the panel stood beside that tab: nothing else of the browser is replaced.
        await page.addInitScript((tabId) => {
          const tabs = globalThis.chrome?.tabs;
          if (tabs) tabs.query = (async () => [await tabs.get(tabId)]) as unknown as typeof tabs.query;
        }, about.tabId);
      }
      await page.goto(`${origin}/${name}.html`);
      return page;
    },
    async close() {
      await context.close();
      site.close();
      build.remove();
    },
  };
}
