import { describe, expect, it } from 'vitest';
import { type InterfacePages, sideways } from './open-pages.ts';

/** The page that opens after the installation. */
export function describeWelcome(pages: InterfacePages): void {
  describe('the welcome page', () => {
    it('has a sentence that is read like any article, and opens its cards by pointer', async () => {
      const welcome = await pages.openWelcome();
      await expect.poll(() => welcome.evaluate(() => CSS.highlights.size)).toBeGreaterThan(1);
      const word = await welcome.evaluate(() => {
        const text = document.querySelector('article p')?.firstChild as Text;
        const range = new Range();
        const at = text.data.indexOf('Schumer');
        range.setStart(text, at);
        range.setEnd(text, at + 7);
        const rect = range.getBoundingClientRect();
        return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      });
      await welcome.mouse.move(word.x, word.y, { steps: 4 });
      await welcome.locator('sidelight-card').waitFor({ state: 'attached' });
      await welcome.keyboard.press('Escape');
      await welcome.locator('sidelight-card').waitFor({ state: 'detached' });
      await welcome.close();
    });

    it('offers three choices, and answers a site’s name that is none', async () => {
      const welcome = await pages.openWelcome();
      expect(await welcome.getByRole('radio').count()).toBe(3);
      await welcome.getByLabel('Add a site').fill('not a site');
      await welcome.getByRole('button', { name: 'Add this site' }).click();
      await welcome.getByText('Type a site’s name, such as news.example.').waitFor();
      await welcome.getByText('Only when I click').click();
      await welcome.getByRole('button', { name: 'Keep it so' }).click();
      await welcome.getByText('Sidelight waits for your click in the toolbar.').waitFor();
      await welcome.close();
    });

    it.each([320, 720, 1200])('fits %i px without scrolling sideways', async (width) => {
      const welcome = await pages.browser.openInterface('welcome');
      await welcome.setViewportSize({ width, height: 800 });
      await welcome.locator('article').waitFor();
      expect(await sideways(welcome)).toBe(0);
      await welcome.close();
    });
  });
}
