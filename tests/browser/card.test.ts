import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardsInPage } from '../extension/card/page.entry.ts';
import { type CardBrowser, findAxeViolations, launchCardBrowser } from './card-page.ts';

declare const cards: CardsInPage;

const ARTICLE = `<!doctype html><html lang="en"><head><title>River</title></head>
<body><main><h1>River</h1><p>Led by <span id="word">Ana Castell</span>, the group spoke of the <span id="other">river dispute</span>.</p>
<button id="before">Before</button><p style="height:2000px">More.</p></main></body></html>`;

let browser: CardBrowser;
beforeAll(async () => {
  browser = await launchCardBrowser();
});
afterAll(() => browser.close());

/** Opens the person's card at the word; the closed root is kept for the test by the debugger's own means. */
async function openCard(page: Page, focus = false): Promise<void> {
  await page.evaluate((withFocus) => {
    const state = globalThis as unknown as {
      host: ReturnType<CardsInPage['createCardHost']>;
      log: string[];
      root: ShadowRoot;
    };
    state.log = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachShadow(init) {
      state.root = attach.call(this, init);
      return state.root;
    };
    const word = document.getElementById('word') as HTMLElement;
    state.host = cards.createCardHost(document, {
      closed: (reason) => state.log.push(`closed ${reason}`),
      pinned: (isPinned) => state.log.push(`pinned ${isPinned}`),
      openSubject: async () => cards.curated(cards.issueCard),
      suggest: async (suggestion) => {
        state.log.push(JSON.stringify(suggestion));
        return { result: 'SENT' };
      },
      setDate: (date) => state.log.push(date),
    });
    state.host.show({
      anchor: {
        measure: () => ({ line: word.getBoundingClientRect(), words: [word.getBoundingClientRect()] }),
        flow: 'horizontal',
        rightToLeft: false,
        element: word,
      },
      model: cards.curated(cards.personCard),
      context: cards.contextOf(),
      focus: withFocus,
    });
    Element.prototype.attachShadow = attach;
  }, focus);
}

interface Opened {
  host: ReturnType<CardsInPage['createCardHost']>;
  log: string[];
  root: ShadowRoot;
}

const logOf = (page: Page) => page.evaluate(() => (globalThis as unknown as Opened).log);
const focusedIn = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as Opened).root.activeElement?.getAttribute('aria-label') ?? null,
  );
const pressIn = (page: Page, selector: string) =>
  page
    .evaluate((at) => {
      const rect = (globalThis as unknown as Opened).root.querySelector(at)?.getBoundingClientRect();
      if (!rect) throw new Error(`There is no ${at} in the card.`);
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    }, selector)
    .then(({ x, y }) => page.mouse.click(x, y));
const textIn = (page: Page, selector: string) =>
  page.evaluate((at) => (globalThis as unknown as Opened).root.querySelector(at)?.textContent, selector);
const textOf = (page: Page) => page.evaluate(() => (globalThis as unknown as Opened).root.textContent ?? '');

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

  it('copies a sentence with its source by a press', async () => {
    const page = await browser.open(ARTICLE, { permissions: ['clipboard-read', 'clipboard-write'] });
    await openCard(page, true);
    await pressIn(page, '[aria-haspopup]');
    await pressIn(page, '[role=menuitem]');
    await pressIn(page, '.sum .take');
    await expect.poll(() => textOf(page)).toContain('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Ana Castell: Leads the majority.*Norland Gazette, “.*”, Oct 12, 2023, https:.*as of Oct 12, 2023\)$/,
    );
    await page.close();
  });

  it('sends of a report exactly what it shows', async () => {
    const page = await browser.open(ARTICLE);
    await openCard(page, true);
    await page.evaluate(() =>
      (globalThis as unknown as Opened).root.querySelector<HTMLElement>('.report')?.click(),
    );
    await expect.poll(() => textOf(page)).toContain('This is all that will be sent');
    await page.evaluate(() =>
      (globalThis as unknown as Opened).root.querySelector<HTMLElement>('textarea')?.focus(),
    );
    await page.keyboard.type('Another Castell');
    await expect.poll(() => textOf(page)).toContain('Another Castell');
    await pressIn(page, '[type=submit]');
    await expect
      .poll(() => logOf(page))
      .toEqual([
        '{"kind":"WRONG_MATCH","reason":"OTHER_SUBJECT","subject":"ana-castell","note":"Another Castell"}',
      ]);
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
});

describe('the card for everybody', () => {
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
            cards.mountCardView(holder, { model: entry.model, context, handlers, pinned: key === 'person' });
          },
          [name, theme],
        );
        expect(await findAxeViolations(page), name).toEqual([]);
      }
      await page.close();
    });
  }

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
