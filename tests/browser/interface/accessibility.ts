import { describe, expect, it } from 'vitest';
import { findAxeViolations } from '../card-page.ts';
import type { InterfacePages } from './open-pages.ts';

/** What axe says of every page. */
export function describeAccessibility(pages: InterfacePages): void {
  describe.each(['light', 'dark'] as const)('every page of the interface, %s', (colorScheme) => {
    it.each([
      ['the panel of an article', () => pages.openPanel()],
      [
        'the panel of an undated article',
        async () => pages.openPanel(await pages.browser.openNews('/undated')),
      ],
      [
        'the panel where nothing is read',
        async () => pages.openPanel(await pages.browser.openNews('/front', 'not-article')),
      ],
      ['the popup of an article', () => pages.openPopup(pages.article)],
      [
        'the popup of a front page',
        async () => pages.openPopup(await pages.browser.openNews('/front', 'not-article')),
      ],
      ['the options', () => pages.openOptions()],
      ['the welcome page', () => pages.openWelcome()],
    ])('has no axe violation: %s', async (_name, open) => {
      const page = await open();
      await page.emulateMedia({ colorScheme });
      expect(await findAxeViolations(page)).toEqual([]);
      await page.close();
    });

    it('has none with everything open: a cell, a card, the form, the log', async () => {
      const panel = await pages.openPanel();
      await panel.emulateMedia({ colorScheme });
      await panel.locator('.subjects button').first().click();
      await panel.locator('td button').first().click();
      await panel.locator('input[type=search]').fill('china');
      await panel.locator('.found button').first().click();
      await panel.locator('.panel-card .card').waitFor();
      await panel.locator('footer .button').first().click();
      expect(await findAxeViolations(panel)).toEqual([]);
      await panel.close();
      const options = await pages.openOptions();
      await options.emulateMedia({ colorScheme });
      await options.getByRole('button', { name: 'Show request log' }).click();
      await options.getByRole('button', { name: 'Delete…' }).click();
      expect(await findAxeViolations(options)).toEqual([]);
      await options.close();
    });
  });
}
