import { describe, expect, it } from 'vitest';
import type { CardsInPage } from '../../extension/card/page.entry.ts';
import type { CardBrowser } from '../card-page.ts';
import { findAxeViolations } from '../card-page.ts';
import { ARTICLE, type Opened, openCard } from './open-card.ts';

declare const cards: CardsInPage;

/** The card in other looks, and for a screen reader. */
export function describeCardLooks(browser: Pick<CardBrowser, 'open'>): void {
  describe('the card for everybody', () => {
    it('runs from right to left in a language that does, without scrolling sideways', async () => {
      const page = await browser.open(ARTICLE);
      const seen = await page.evaluate(() => {
        const holder = document.createElement('div');
        document.body.append(holder);
        const context = cards.contextOf({ locale: 'ar' });
        cards.mountCardView(holder, { model: cards.curated(cards.personCard), context, pinned: true });
        const card = holder.shadowRoot?.querySelector<HTMLElement>('.card');
        const kind = card?.querySelector('.kindline')?.getBoundingClientRect();
        const tools = card?.querySelector('.tools')?.getBoundingClientRect();
        const body = card?.querySelector('.body');
        return {
          dir: card?.dir,
          mirrored: (kind?.left ?? 0) > (tools?.right ?? 0),
          wide: (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0),
        };
      });
      expect(seen).toEqual({ dir: 'rtl', mirrored: true, wide: 0 });
      await page.close();
    });

    it('keeps its edge, its buttons and its amber line under forced colors', async () => {
      const page = await browser.open(ARTICLE, { forcedColors: 'active' });
      await openCard(page);
      const seen = await page.evaluate(() => {
        const { root } = globalThis as unknown as Opened;
        const style = (selector: string) => getComputedStyle(root.querySelector(selector) as Element);
        return {
          edge: style('.card').borderTopWidth,
          tool: style('.tool').borderTopWidth,
          source: style('.src').borderTopWidth,
          line: style('.now i').backgroundColor !== style('.card').backgroundColor,
        };
      });
      expect(seen).toEqual({ edge: '1px', tool: '1px', source: '1px', line: true });
      await page.close();
    });

    it('is no part of a printed page', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page);
      await page.emulateMedia({ media: 'print' });
      const display = await page.evaluate(
        () =>
          getComputedStyle((globalThis as unknown as Opened).root.querySelector('.card') as Element).display,
      );
      expect(display).toBe('none');
      await page.close();
    });

    for (const theme of ['light', 'dark'] as const) {
      it(`has no axe violation in any state, ${theme}`, async () => {
        const page = await browser.open(
          '<!doctype html><html lang="en"><head><title>Cards</title></head><body><main><h1>Cards</h1></main></body></html>',
        );
        const names = await page.evaluate(() => Object.keys(cards.MODELS));
        for (const name of names) {
          await page.evaluate(
            ([key, tone]) => {
              document.querySelector('#holder')?.remove();
              const holder = document.createElement('div');
              holder.id = 'holder';
              document.querySelector('main')?.append(holder);
              const entry = cards.MODELS[key as string];
              if (!entry) throw new Error(`There is no state ${key}.`);
              const handlers = {
                openSubject: async () => entry.model,
                setDate: () => {},
                showAllEvents: () => {},
                reload: () => {},
                updateNow: () => {},
                suggest: async () => ({ result: 'SENT' }) as const,
              };
              const context = cards.contextOf({ theme: tone as 'light' | 'dark', ...entry.context });
              cards.mountCardView(holder, {
                model: entry.model,
                context,
                handlers,
                pinned: key === 'person',
              });
            },
            [name, theme],
          );
          expect(await findAxeViolations(page), name).toEqual([]);
        }
        await page.close();
      });
    }

    it('does not move when it is told to by nothing but motion, if motion is reduced', async () => {
      const page = await browser.open(ARTICLE, { reducedMotion: 'reduce' });
      await openCard(page);
      const running = await page.evaluate(
        () =>
          (globalThis as unknown as Opened).root.querySelector('.card')?.getAnimations({ subtree: true })
            .length,
      );
      expect(running).toBe(0);
      await page.close();
    });
  });
}
