import { describe, expect, it } from 'vitest';
import type { NewsTab } from '../interface-browser.ts';
import type { InterfacePages } from './open-pages.ts';

/** The popup of the toolbar’s button. */
export function describePopup(pages: InterfacePages): void {
  describe('the popup', () => {
    it('counts what was found and leads to the panel', async () => {
      const popup = await pages.openPopup(pages.article);
      expect(await popup.locator('h1').textContent()).toMatch(/^\d+ subjects in this article$/);
      expect(await popup.locator('.state').textContent()).toContain('as of Oct 12, 2023');
      expect(await popup.getByRole('button', { name: 'Open side panel' }).isVisible()).toBe(true);
      await popup.close();
    });

    it.each<[string, () => Promise<NewsTab>, RegExp, string]>([
      [
        'is no article',
        () => pages.browser.openNews('/front', 'not-article'),
        /Not an article/,
        'Look at this page',
      ],
      [
        'names nobody known',
        () => pages.browser.openNews('/unknown', 'no-names'),
        /No known names here/,
        'Look up a name…',
      ],
      [
        'belongs to the browser',
        async () => {
          const page = await pages.openWelcome();
          return { page, tabId: await pages.browser.tabIdOf(page.url()) };
        },
        /Sidelight cannot read this page/,
        'Look up a name…',
      ],
    ])('says why a page that %s shows nothing, and what to do', async (_what, open, title, action) => {
      const popup = await pages.openPopup(await open());
      expect(await popup.locator('h1').textContent()).toMatch(title);
      expect(await popup.getByRole('button', { name: action }).isVisible()).toBe(true);
      await popup.close();
    });

    it('says of a PDF whose address does not tell, once it was tried, that nothing can read it', async () => {
      const page = await pages.browser.context.newPage();
      const url = pages.article.page.url().replace(/article$/, 'paper');
      await page.goto(url);
      const popup = await pages.openPopup({ page, tabId: await pages.browser.tabIdOf(url) });
      await popup.getByRole('button', { name: 'Look at this page' }).click();
      await popup.getByText('Sidelight cannot read this page').waitFor();
      await Promise.all([popup.close(), page.close()]);
    });

    it('switches a site off and on again at once, in its open tabs', async () => {
      const tab = await pages.browser.openNews('/article');
      const popup = await pages.openPopup(tab);
      const marks = () => tab.page.evaluate(() => CSS.highlights.size);
      await expect.poll(marks).toBeGreaterThan(0);
      await popup.getByRole('switch').click();
      await expect.poll(() => popup.locator('h1').textContent()).toBe('Nothing is read here');
      await expect.poll(marks).toBe(0);
      await popup.getByRole('switch').click();
      await expect.poll(marks).toBeGreaterThan(0);
      await popup.close();
      await tab.page.close();
    });

    it('says that the server has never answered, and that what is here stays in use', async () => {
      await pages.browser.ask('changeSettings', { change: { server: 'http://localhost:1' } });
      await pages.browser.ask('sync');
      const popup = await pages.openPopup(pages.article);
      expect(await popup.locator('.server').textContent()).toContain('localhost:1 has never answered.');
      await popup.close();
    });
  });
}
