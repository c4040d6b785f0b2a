import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type InterfacePages, sideways } from './open-pages.ts';

/** One computed property of the first element that a selector matches. */
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** The interface from right to left, under forced colors, printed, without motion. */
export function describeLooks(pages: InterfacePages): void {
  describe('the interface for everybody', () => {
    const every: [string, () => Promise<Page>][] = [
      ['panel', () => pages.openPanel()],
      ['options', () => pages.openOptions()],
      ['welcome page', () => pages.openWelcome()],
      ['popup', () => pages.openPopup(pages.article)],
    ];

    it.each(every)('runs from right to left: the %s', async (_name, open) => {
      const page = await open();
      await page.setViewportSize({ width: 420, height: 900 });
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await sideways(page)).toBe(0);
      const isMirrored = await page.evaluate(() => {
        const logo = document.querySelector('svg')?.getBoundingClientRect();
        return logo !== undefined && logo.left > innerWidth / 2;
      });
      expect(isMirrored).toBe(true);
      await page.close();
    });

    it.each(every)(
      'keeps lines, switches and the open cell under forced colors: the %s',
      async (_name, open) => {
        const page = await open();
        await page.emulateMedia({ forcedColors: 'active' });
        // What carries meaning by color alone would be gone: every control has a border or is text.
        const bare = await page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              '.switch, .button, input:not([type=radio], [type=checkbox], [type=file]), select',
            ),
          ]
            .filter((control) => control.checkVisibility())
            .filter((control) => {
              const box = control.closest('.search') ?? control;
              return Number.parseFloat(getComputedStyle(box).borderTopWidth) === 0;
            })
            .map((control) => control.outerHTML.slice(0, 80)),
        );
        expect(bare).toEqual([]);
        await page.close();
      },
    );

    it('prints the panel without its controls', async () => {
      const panel = await pages.openPanel();
      await panel.emulateMedia({ media: 'print' });
      expect(await panel.locator('search, .tools, nav, footer .acts').filter({ visible: true }).count()).toBe(
        0,
      );
      expect(await panel.locator('#who').isVisible()).toBe(true);
      await panel.close();
    });

    it('moves nothing where motion is reduced', async () => {
      const panel = await pages.openPanel();
      await panel.emulateMedia({ reducedMotion: 'reduce' });
      await panel.locator('.subjects button').first().click();
      expect(await panel.evaluate(() => document.getAnimations().length)).toBe(0);
      await panel.close();
    });
  });

  describe('the interface under forced colors', () => {
    it('shows which of several is chosen, in words that can be read', async () => {
      const options = await pages.browser.openInterface('options');
      await options.emulateMedia({ forcedColors: 'active' });
      await options.locator('#Backup').waitFor();
      const chosen = '.choice input:checked + span';
      expect(await styleOf(options, chosen, 'forced-color-adjust')).toBe('none');
      expect(await styleOf(options, chosen, 'color')).not.toBe(
        await styleOf(options, chosen, 'background-color'),
      );
      await options.close();
    });

    it('shows the knob of a switch that is on', async () => {
      const popup = await pages.browser.openInterface('popup', pages.article);
      await popup.emulateMedia({ forcedColors: 'active' });
      await popup.locator('.switch[aria-checked="true"]').waitFor();
      const knob = await styleOf(popup, '.switch[aria-checked="true"] span', 'background-color');
      expect(knob).not.toBe(await styleOf(popup, 'body', 'background-color'));
      await popup.close();
    });

    it('shows which part of the panel one is in', async () => {
      const panel = await pages.browser.openInterface('sidepanel', pages.article);
      await panel.emulateMedia({ forcedColors: 'active' });
      await panel.locator('nav a[aria-current]').waitFor();
      const line = (selector: string) => styleOf(panel, selector, 'border-bottom-color');
      expect(await line('nav a[aria-current]')).not.toBe(await line('nav a:not([aria-current])'));
      await panel.close();
    });
  });

  describe('the table of who stands where', () => {
    it('keeps its words apart at 320 px', async () => {
      const panel = await pages.browser.openInterface('sidepanel', pages.article);
      await panel.setViewportSize({ width: 320, height: 900 });
      await panel.locator('#who tbody tr').first().waitFor();
      const wide = () =>
        panel
          .locator('#who th, #who td')
          .evaluateAll((cells) =>
            cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
          );
      await expect.poll(wide).toEqual([]);
      await panel.close();
    });
  });
}
