import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type InterfacePages, sideways, tabOrder } from './open-pages.ts';

/** The side panel beside an article. */
export function describeSidePanel(pages: InterfacePages): void {
  describe('the side panel', () => {
    it('lists every subject as a button with its count, and jumps through its mentions in the page', async () => {
      const panel = await pages.openPanel();
      expect(await panel.locator('header .article').textContent()).toMatch(/talk about fentanyl\?$/);
      const schumer = panel.getByRole('button', { name: /^Chuck Schumer/ });
      expect(await schumer.textContent()).toMatch(/mentions/);
      await schumer.click();
      await expect.poll(() => panel.locator('.steps').textContent()).toMatch(/^1 of/);
      const before = await pages.article.page.evaluate(() => scrollY);
      const next = panel.getByRole('button', { name: 'Next mention' });
      await next.click();
      await next.click();
      await next.click();
      await expect.poll(() => pages.article.page.evaluate(() => scrollY)).not.toBe(before);
      await panel.close();
    });

    it('shows who stands where with a statement, how and when it was said, and its source', async () => {
      const panel = await pages.openPanel();
      const cell = panel.locator('td button').first();
      await cell.press('Enter');
      expect(await cell.getAttribute('aria-expanded')).toBe('true');
      const detail = await panel.locator('.statement').textContent();
      expect(detail).toMatch(/(Said|Voted|Enacted|Signed|Reported) · /);
      expect(detail).toMatch(/Reviewed \w{3} \d+, \d{4}/);
      expect(await panel.locator('.statement a').first().getAttribute('href')).toMatch(/^https:/);
      await panel.close();
    });

    it('parts the timeline at the article’s day, each event with a source', async () => {
      const panel = await pages.openPanel();
      expect(await panel.locator('#timeline .now').textContent()).toMatch(/Oct 12, 2023\s*This article/);
      const rows = await panel.locator('#timeline .row').count();
      expect(await panel.locator('#timeline .row:has(.src)').count()).toBe(rows);
      await panel.close();
    });

    it('says “as of today” of an undated article, and marks no day', async () => {
      const panel = await pages.openPanel(await pages.browser.openNews('/undated'));
      expect(await panel.locator('.meta').textContent()).toContain('as of today');
      expect(await panel.locator('.now, .since, .asof').count()).toBe(0);
      await panel.close();
    });

    it('finds subjects of the whole collection by key, and opens their cards with a way back', async () => {
      const panel = await pages.openPanel();
      await panel.locator('h1').click();
      await panel.keyboard.press('/');
      await panel.keyboard.type('wang yi');
      await panel.locator('.found button').first().click();
      const card = panel.locator('.panel-card .card');
      expect(await card.locator('.name').textContent()).toBe('Wang Yi');
      const related = card.locator('.lnk:not(.more, .report)').first();
      await related.click();
      await card.locator('.back').waitFor();
      await card.locator('.back').click();
      expect(await card.locator('.name').textContent()).toBe('Wang Yi');
      await panel.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
      await panel.close();
    });

    it('looks up what was selected: the one of that name opens, of none the card says so', async () => {
      const panel = await pages.openPanel();
      const select = (text: string) =>
        panel.evaluate((lookUp) => chrome.storage.session.set({ lookUp }), text);
      const name = panel.locator('.panel-card .name');
      await select('janet yellen');
      await expect.poll(() => name.textContent()).toBe('Janet Yellen');
      await select('Filoli');
      await expect.poll(() => name.textContent()).toBe('“Filoli”');
      expect(await panel.locator('.panel-card .card').textContent()).toContain(
        'Nobody has curated this yet.',
      );
      await panel.close();
    });

    it('does what a menu left only in the window of that menu', async () => {
      const { context } = pages.browser;
      const background = await pages.browser.background();
      const opened = (url: string) => context.waitForEvent('page', (page) => page.url() === url);
      const here = await pages.openPanel();
      const address = `${here.url()}?tab=${pages.article.tabId}`;
      const [there, tabId] = await Promise.all([
        opened(address),
        background.evaluate(
          async (url) => (await chrome.windows.create({ url }))?.tabs?.[0]?.id ?? -1,
          address,
        ),
      ]);
      await there.locator('.subjects').first().waitFor();
      const lookUp = (from: number, selectionText: string) =>
        background.evaluate(
          async ([id, text]) => {
            const clicked = chrome.contextMenus.onClicked as unknown as {
              dispatch(info: object, tab: object): void;
            };
            clicked.dispatch({ menuItemId: 'look-up', selectionText: text }, await chrome.tabs.get(id));
          },
          [from, selectionText] as const,
        );
      const name = (panel: Page) => panel.locator('.panel-card .name');
      await lookUp(tabId, ' wang yi ');
      await expect.poll(() => name(there).textContent()).toBe('Wang Yi');
      expect(await name(here).count()).toBe(0);
      await lookUp(pages.article.tabId, 'Janet Yellen');
      await expect.poll(() => name(here).textContent()).toBe('Janet Yellen');
      expect(await name(there).textContent()).toBe('Wang Yi');
      await Promise.all([here.close(), there.close()]);
    });

    it('exports Markdown with its sources', async () => {
      const panel = await pages.openPanel();
      const [download] = await Promise.all([
        panel.waitForEvent('download'),
        panel.getByRole('button', { name: 'Export', exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^sidelight-news\.test.*2023-10-12\.md$/);
      const text = await (await download.createReadStream())
        .toArray()
        .then((parts) => Buffer.concat(parts).toString());
      expect(text).toMatch(/^# Six senators/);
      expect(text).toContain('## Who stands where');
      expect(text).toMatch(/- \*\*Oct 12, 2023: This article\*\*/);
      expect(text).toMatch(/^\[\^\d+\]: .+<https:.+>$/m);
      await panel.close();
    });

    it('is reached by keyboard in the order of reading', async () => {
      const panel = await pages.openPanel();
      const order = await tabOrder(panel);
      const at = (name: RegExp) => order.findIndex((one) => name.test(one));
      const places = [
        /^Export as Markdown/,
        /^Mentions$/,
        /^Search/,
        /^Xi Jinping/,
        /^(Supports|Opposes|Affirms)/,
        /earlier events/,
        /^Missing or wrong/,
      ];
      const found = places.map(at);
      expect(found.every((place) => place >= 0)).toBe(true);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      await panel.close();
    });

    it.each([320, 480, 760])('fits %i px without scrolling sideways', async (width) => {
      const panel = await pages.openPanel();
      await panel.setViewportSize({ width, height: 800 });
      expect(await sideways(panel)).toBe(0);
      await panel.close();
    });
  });
}
