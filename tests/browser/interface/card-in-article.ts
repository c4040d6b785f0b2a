import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inClosedRoot } from '../chromium-browser.ts';
import type { InterfacePages } from './open-pages.ts';

/** A point of the page, in CSS px. */
interface Point {
  x: number;
  y: number;
}

/** The texts that are marked in the page, in no order. */
function markedTexts(): string[] {
  return [...CSS.highlights]
    .filter(([name]) => name !== 'sidelight-open')
    .flatMap(([, highlight]) => [...highlight])
    .map((mark) => {
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    });
}

/** The middle of the first mark with a text, brought into view. */
function middleOfMark(text: string): Point {
  for (const highlight of CSS.highlights.values()) {
    for (const mark of highlight) {
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      if (!range.toString().includes(text)) continue;
      mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = range.getClientRects();
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  throw new Error(`"${text}" is not marked.`);
}

async function hoverMark(page: Page, text: string): Promise<void> {
  const at = await page.evaluate(middleOfMark, text);
  await page.mouse.move(3, 3);
  await page.mouse.move(at.x, at.y, { steps: 4 });
}

/** The middle of something in the open card, once it is there. */
async function middleInCard(devtools: CDPSession, selector: string, words = ''): Promise<Point> {
  const find = `function () {
    const found = [...this.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.textContent.includes(${JSON.stringify(words)}));
    if (!found) return null;
    const { x, y, width, height } = found.getBoundingClientRect();
    return JSON.stringify({ x: x + width / 2, y: y + height / 2 });
  }`;
  let found: string | null = null;
  await expect.poll(async () => (found = await inClosedRoot(devtools, find))).not.toBeNull();
  return JSON.parse(found ?? '') as Point;
}

/** The card in a page that the shipped build reads. */
export function describeCardInArticle(pages: InterfacePages): void {
  describe('the card by touch', () => {
    it('opens by a tap on a name, and closes by a tap outside', async () => {
      const { page } = await pages.browser.openNews('/article');
      const devtools = await pages.browser.context.newCDPSession(page);
      await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      const tap = async (at: { x: number; y: number }) => {
        await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
        await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
      const places = await page.evaluate(() => {
        for (const highlight of CSS.highlights.values()) {
          for (const mark of highlight) {
            const range = new Range();
            range.setStart(mark.startContainer, mark.startOffset);
            range.setEnd(mark.endContainer, mark.endOffset);
            const { x, y, width, height } = range.getBoundingClientRect();
            if (y > 0 && y < innerHeight / 3) return { word: { x: x + width / 2, y: y + height / 2 } };
          }
        }
        return null;
      });
      if (places === null) throw new Error('No name is in view.');
      await tap(places.word);
      await page.locator('sidelight-card').waitFor({ state: 'attached' });
      await tap({ x: 5, y: 5 });
      await page.locator('sidelight-card').waitFor({ state: 'detached' });
      await page.close();
    });
  });

  describe('the card of a mention', () => {
    it('mutes its name at once in the open page, and the options take that back', async () => {
      const { page } = await pages.browser.openNews('/article');
      const devtools = await pages.browser.context.newCDPSession(page);
      const schumers = async () =>
        (await page.evaluate(markedTexts)).filter((text) => text.includes('Schumer')).length;
      await expect.poll(schumers).toBeGreaterThan(0);
      await hoverMark(page, 'Schumer');
      for (const [selector, words] of [
        ['[aria-haspopup]', ''],
        ['[role=menuitem]', 'Mute this name'],
      ] as const) {
        const { x, y } = await middleInCard(devtools, selector, words);
        await page.mouse.move(x, y, { steps: 4 });
        await page.mouse.click(x, y);
      }
      await expect.poll(schumers).toBe(0);
      await page.locator('sidelight-card').waitFor({ state: 'detached' });
      const options = await pages.openOptions();
      await options.getByRole('button', { name: 'Remove Chuck Schumer' }).click();
      await expect.poll(schumers).toBeGreaterThan(0);
      await options.close();
      await page.close();
    });

    it('lets the reader set the day of an undated page, for the panel and for offices too', async () => {
      const undated = await pages.browser.openNews('/undated');
      const { page } = undated;
      const devtools = await pages.browser.context.newCDPSession(page);
      await hoverMark(page, 'Schumer');
      const press = async (selector: string) => {
        const { x, y } = await middleInCard(devtools, selector);
        await page.mouse.move(x, y, { steps: 4 });
        await page.mouse.click(x, y);
      };
      await press('.note .lnk');
      const set = `function () {
        const field = this.querySelector('input[type=date]');
        field.value = '2023-10-12';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return field.value;
      }`;
      await middleInCard(devtools, 'input[type=date]');
      await inClosedRoot(devtools, set);
      await press('[type=submit]');
      await middleInCard(devtools, '.asof', 'Oct 12, 2023');
      await expect.poll(() => page.evaluate(markedTexts)).toContain('U.S. Secretary of State');
      const panel = await pages.openPanel(undated);
      await expect.poll(() => panel.locator('.meta').textContent()).toContain('as of Oct 12, 2023');
      await Promise.all([panel.close(), page.close()]);
    });

    it('has the size that the reader chose', async () => {
      const { page } = await pages.browser.openNews('/article');
      const devtools = await pages.browser.context.newCDPSession(page);
      await pages.browser.ask('changeSettings', { change: { textScale: 1.5 } });
      await expect.poll(() => page.evaluate(markedTexts)).toContain('Xi Jinping');
      await hoverMark(page, 'Xi Jinping');
      await middleInCard(devtools, '.foot');
      const size = `function () { return getComputedStyle(this.querySelector('.name')).fontSize; }`;
      expect(await inClosedRoot(devtools, size)).toBe('33px');
      await pages.browser.ask('changeSettings', { change: { textScale: 1 } });
      await page.close();
    });
  });

  describe('the keys of the browser', () => {
    it('walk the mentions with the focus in their cards, and switch the site off and on', async () => {
      const { page, tabId } = await pages.browser.openNews('/article');
      const devtools = await pages.browser.context.newCDPSession(page);
      const background = await pages.browser.background();
      const press = (command: string) =>
        background.evaluate(
          async ([name, id]) => {
            const pressed = chrome.commands.onCommand as unknown as {
              dispatch(name: string, tab: object): void;
            };
            pressed.dispatch(name, await chrome.tabs.get(id));
          },
          [command, tabId] as const,
        );
      const marks = async () => (await page.evaluate(markedTexts)).length;
      const focused = () =>
        inClosedRoot(
          devtools,
          `function () { return this.activeElement?.getAttribute('aria-label') ?? null; }`,
        );
      await expect.poll(marks).toBeGreaterThan(0);
      await press('next-mention');
      await expect.poll(focused).toBe('Beijing');
      await press('next-mention');
      await expect.poll(focused).toBe('U.S.-China relations');
      await press('previous-mention');
      await expect.poll(focused).toBe('Beijing');
      await press('toggle-site');
      await expect.poll(marks).toBe(0);
      await page.locator('sidelight-card').waitFor({ state: 'detached' });
      await press('toggle-site');
      await expect.poll(marks).toBeGreaterThan(0);
      await page.close();
    });
  });
}
