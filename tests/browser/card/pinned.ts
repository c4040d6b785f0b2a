import { describe, expect, it } from 'vitest';
import type { CardsInPage } from '../../extension/card/page.entry.ts';
import type { CardBrowser } from '../card-page.ts';
import { ARTICLE, logOf, type Opened, openCard, pressIn } from './open-card.ts';

declare const cards: CardsInPage;

/** A card that stays. */
export function describePinnedCard(browser: Pick<CardBrowser, 'open'>): void {
  describe('a pinned card', () => {
    it('closes by a press outside unless it is pinned', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page);
      await pressIn(page, '[aria-pressed]');
      await page.mouse.click(1_200, 600);
      expect(await logOf(page)).toEqual(['pinned true']);
      await pressIn(page, '[aria-label="Close"]');
      expect(await logOf(page)).toEqual(['pinned true', 'closed button']);
      await page.close();
    });

    it('is moved and resized when pinned, by hand and by arrow keys', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page);
      await pressIn(page, '[aria-pressed]');
      const box = () =>
        page.evaluate(
          () => (globalThis as unknown as Opened).host.rect() ?? { left: 0, top: 0, right: 0, bottom: 0 },
        );
      const start = await box();
      const grip = { x: (start.left + start.right) / 2, y: start.top + 5 };
      await page.mouse.move(grip.x, grip.y);
      await page.mouse.down();
      await page.mouse.move(grip.x + 100, grip.y + 40, { steps: 4 });
      await page.mouse.up();
      const moved = await box();
      expect([moved.left - start.left, moved.top - start.top]).toEqual([100, 40]);
      await page.evaluate(() =>
        (globalThis as unknown as Opened).root.querySelector<HTMLElement>('.sizer')?.focus(),
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowUp');
      const sized = await box();
      expect([sized.right - moved.right, sized.bottom - moved.bottom]).toEqual([16, -16]);
      expect([sized.left, sized.top]).toEqual([moved.left, moved.top]);
      await page.close();
    });

    it('stays pinned in its place when its subject is read again', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page);
      await pressIn(page, '[aria-pressed]');
      await page.evaluate(() => {
        const { host } = globalThis as unknown as Opened;
        const anchor = { measure: () => null, flow: 'horizontal' as const, rightToLeft: false };
        host.show({ anchor, model: cards.curated(cards.personCard), context: cards.contextOf() });
      });
      expect(await page.evaluate(() => (globalThis as unknown as Opened).host.isPinned)).toBe(true);
      await page.close();
    });
  });
}
