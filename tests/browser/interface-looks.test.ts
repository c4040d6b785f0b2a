import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InterfaceBrowser, launchInterfaceBrowser, type NewsTab } from './interface-browser.ts';
import { INTERFACE_PAGES } from './interface-pages.ts';

let browser: InterfaceBrowser;
let article: NewsTab;
beforeAll(async () => {
  browser = await launchInterfaceBrowser(INTERFACE_PAGES);
  article = await browser.openNews('/article');
});
afterAll(() => browser?.close());

/** One computed property of the first element that a selector matches. */
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('the interface under forced colors', () => {
  it('shows which of several is chosen, in words that can be read', async () => {
    const options = await browser.openInterface('options');
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
    const popup = await browser.openInterface('popup', article);
    await popup.emulateMedia({ forcedColors: 'active' });
    await popup.locator('.switch[aria-checked="true"]').waitFor();
    const knob = await styleOf(popup, '.switch[aria-checked="true"] span', 'background-color');
    expect(knob).not.toBe(await styleOf(popup, 'body', 'background-color'));
    await popup.close();
  });

  it('shows which part of the panel one is in', async () => {
    const panel = await browser.openInterface('sidepanel', article);
    await panel.emulateMedia({ forcedColors: 'active' });
    await panel.locator('nav a[aria-current]').waitFor();
    const line = (selector: string) => styleOf(panel, selector, 'border-bottom-color');
    expect(await line('nav a[aria-current]')).not.toBe(await line('nav a:not([aria-current])'));
    await panel.close();
  });
});

describe('the table of who stands where', () => {
  it('keeps its words apart at 320 px', async () => {
    const panel = await browser.openInterface('sidepanel', article);
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
