import { describe, expect, it } from 'vitest';
import type { CardBrowser } from '../card-page.ts';
import { ARTICLE, focusedIn, logOf, type Opened, openCard, pressIn, textIn, textOf } from './open-card.ts';

/** What keys do, and where the focus goes. */
export function describeKeysAndFocus(browser: Pick<CardBrowser, 'open'>): void {
  describe('the focus of the card', () => {
    it('takes no focus by pointer, and closes by Escape all the same', async () => {
      const page = await browser.open(ARTICLE);
      await page.focus('#before');
      await openCard(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
      await page.keyboard.press('Escape');
      expect(await logOf(page)).toEqual(['closed escape']);
      await page.close();
    });

    it('takes focus by key, keeps Tab inside its order, and gives focus back', async () => {
      const page = await browser.open(ARTICLE);
      await page.focus('#before');
      await openCard(page, true);
      expect(await focusedIn(page)).toBe('Ana Castell');
      await page.keyboard.press('Tab');
      expect(await focusedIn(page)).toBe('More: copy, report, mute');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
      await page.close();
    });

    it('opens a related subject inside, and Backspace leads back', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page);
      await pressIn(page, '.pos .lnk');
      await expect.poll(() => focusedIn(page)).toBe('River dispute');
      expect(await textOf(page)).toContain('Who stands where');
      await page.keyboard.press('Backspace');
      expect(await focusedIn(page)).toBe('Ana Castell');
      await page.close();
    });

    it('moves focus to the source that a number names', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page, true);
      await pressIn(page, '.sum .src');
      expect(
        await page.evaluate(() =>
          (globalThis as unknown as Opened).root.activeElement?.getAttribute('data-source'),
        ),
      ).toBe('1');
      await page.close();
    });

    it('leaves a form by Escape, and the card by the next', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page, true);
      await pressIn(page, '[aria-haspopup]');
      await page.keyboard.press('ArrowUp');
      expect(await textIn(page, ':focus')).toBe('Suggest a source');
      await page.keyboard.press('Enter');
      await expect.poll(() => textOf(page)).toContain('Address of the source');
      await page.keyboard.press('Escape');
      await expect.poll(() => textOf(page)).not.toContain('Address of the source');
      expect(await logOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => logOf(page)).toEqual(['closed escape']);
      await page.close();
    });
  });
}
