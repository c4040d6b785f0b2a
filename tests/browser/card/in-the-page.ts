import { describe, expect, it } from 'vitest';
import type { CardsInPage } from '../../extension/card/page.entry.ts';
import type { CardBrowser } from '../card-page.ts';
import { ARTICLE, logOf, type Opened, openCard, pressIn } from './open-card.ts';

declare const cards: CardsInPage;

/** Where the card lies, and what the page has of it. */
export function describeCardInThePage(browser: Pick<CardBrowser, 'open'>): void {
  describe('the card in a page with a strict policy', () => {
    it('leaves the document as it was after it is closed', async () => {
      const page = await browser.open(ARTICLE);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await openCard(page);
      expect(await page.evaluate(() => document.querySelectorAll('sidelight-card').length)).toBe(1);
      expect(await page.evaluate(() => document.querySelector('sidelight-card')?.shadowRoot)).toBeNull();
      await page.evaluate(() => (globalThis as unknown as Opened).host.hide());
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      await page.close();
    });

    it('lies under the line of its word, styled, and above everything of the page', async () => {
      const page = await browser.open(ARTICLE);
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.setAttribute('popover', 'manual');
        document.body.append(cover);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { display: none !important; color: red !important } html, body, main, p, span { display: block !important } [popover] { position: fixed; inset: 0 }',
        );
        document.adoptedStyleSheets = [sheet];
        cover.showPopover();
      });
      await openCard(page);
      const seen = await page.evaluate(() => {
        const { host, root } = globalThis as unknown as Opened;
        const rect = host.rect();
        const card = root.querySelector('.card') as HTMLElement;
        const word = (document.getElementById('word') as HTMLElement).getBoundingClientRect();
        if (!rect) return null;
        const on = document.elementFromPoint(rect.left + 20, rect.top + 20);
        return {
          gap: rect.top - word.bottom,
          width: card.offsetWidth,
          color: getComputedStyle(card).color,
          on: on?.localName,
        };
      });
      expect(seen).toMatchObject({ width: 360, color: 'rgb(27, 28, 32)', on: 'sidelight-card' });
      expect(Math.abs((seen?.gap ?? 0) - 6)).toBeLessThanOrEqual(1);
      await page.close();
    });

    it('does not believe events that the page makes', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page);
      await page.evaluate(() => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      });
      expect(await logOf(page)).toEqual([]);
      await page.close();
    });

    it('keeps keys and presses inside from the page', async () => {
      const page = await browser.open(ARTICLE);
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        for (const type of ['keydown', 'click', 'pointerdown'])
          document.body.parentElement?.addEventListener(type, () => heard.push(type));
      });
      await openCard(page, true);
      await page.keyboard.press('j');
      await pressIn(page, '.foot button');
      expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
      await page.close();
    });

    it('shows markup as text and makes links of https addresses only', async () => {
      const page = await browser.open(ARTICLE);
      const seen = await page.evaluate(() => {
        const holder = document.createElement('div');
        document.body.append(holder);
        const [source] = cards.personCard.sources;
        if (!source) return null;
        const sources = [
          'javascript:alert(1)',
          'http://example.org/',
          'data:text/html,x',
          'https://example.org/a',
        ].map((url, index) => ({ ...source, url, number: index + 1, title: '<img src=x onerror=alert(1)>' }));
        const card = { ...cards.personCard, name: '<b>Ana</b>', sources };
        cards.mountCardView(holder, { model: cards.curated(card), context: cards.contextOf() });
        const root = holder.shadowRoot;
        return {
          name: root?.querySelector('.name')?.textContent,
          pictures: root?.querySelectorAll('img').length,
          links: [...(root?.querySelectorAll('a') ?? [])].map((link) => [link.href, link.rel, link.target]),
        };
      });
      expect(seen).toEqual({
        name: '<b>Ana</b>',
        pictures: 0,
        links: [['https://example.org/a', 'noopener noreferrer', '_blank']],
      });
      await page.close();
    });

    it('works on a word inside a modal dialog of the page', async () => {
      const page = await browser.open(
        '<!doctype html><html lang="en"><head><title>River</title></head><body><dialog><p>By <span id="word">Ana Castell</span></p></dialog></body></html>',
      );
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await openCard(page);
      await pressIn(page, '[aria-pressed]');
      expect(await logOf(page)).toEqual(['pinned true']);
      await page.close();
    });

    it('follows its word when a picture loads above it', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page);
      await page.evaluate(() => {
        const picture = document.createElement('div');
        picture.style.height = '70px';
        document.querySelector('main')?.prepend(picture);
      });
      const gap = () =>
        page.evaluate(() => {
          const word = document.getElementById('word') as HTMLElement;
          return Math.round(
            ((globalThis as unknown as Opened).host.rect()?.top ?? 0) - word.getBoundingClientRect().bottom,
          );
        });
      await expect.poll(gap).toBeGreaterThanOrEqual(5);
      expect(await gap()).toBeLessThanOrEqual(7);
      await page.close();
    });

    it('fits a window of 320 px without scrolling sideways and without lying over its word', async () => {
      const page = await browser.open(ARTICLE, { viewport: { width: 320, height: 480 } });
      await openCard(page);
      const seen = await page.evaluate(() => {
        const { host, root } = globalThis as unknown as Opened;
        const rect = host.rect();
        const body = root.querySelector('.body') as HTMLElement;
        const word = (document.getElementById('word') as HTMLElement).getBoundingClientRect();
        return (
          rect && {
            left: rect.left,
            width: rect.right - rect.left,
            over: rect.top < word.bottom,
            wide: body.scrollWidth - body.clientWidth,
          }
        );
      });
      expect(seen).toEqual({ left: 8, width: 304, over: false, wide: 0 });
      await page.close();
    });
  });
}
