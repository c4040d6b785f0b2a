import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeViolations } from './card-page.ts';
import { type InterfaceBrowser, launchInterfaceBrowser, type NewsTab } from './interface-browser.ts';
import { INTERFACE_PAGES } from './interface-pages.ts';

let browser: InterfaceBrowser;
let article: NewsTab;
beforeAll(async () => {
  browser = await launchInterfaceBrowser(INTERFACE_PAGES);
  article = await browser.openNews('/article');
});
afterAll(() => browser?.close());

async function openPanel(tab: NewsTab = article): Promise<Page> {
  const panel = await browser.openInterface('sidepanel', tab);
  await panel.setViewportSize({ width: 380, height: 900 });
  await panel.locator('.subjects, .nothing').first().waitFor();
  return panel;
}

async function openPopup(tab: NewsTab): Promise<Page> {
  const popup = await browser.openInterface('popup', tab);
  await popup.locator('.state').waitFor();
  return popup;
}

async function openOptions(): Promise<Page> {
  const options = await browser.openInterface('options');
  await options.locator('#Backup').waitFor();
  return options;
}

async function openWelcome(): Promise<Page> {
  const welcome = await browser.openInterface('welcome');
  await welcome.locator('.example .card').waitFor();
  return welcome;
}

/** How far a page can be scrolled sideways, in CSS px. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What Tab reaches, in order, until it comes round: the accessible name or the text of each. */
async function tabOrder(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let at = document.activeElement;
      if (at === null || at === document.body) return null;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const labels = 'labels' in at ? ((at as HTMLInputElement).labels ?? []) : [];
      const label = at.getAttribute('aria-label') ?? [...labels].map((one) => one.textContent).join(' ');
      return (label || (at.textContent ?? '')).trim().replace(/\s+/g, ' ');
    });
    if (name === null) break;
    seen.push(name);
  }
  return seen;
}

describe.each(['light', 'dark'] as const)('every page of the interface, %s', (colorScheme) => {
  it.each([
    ['the panel of an article', () => openPanel()],
    ['the panel of an undated article', async () => openPanel(await browser.openNews('/undated'))],
    [
      'the panel where nothing is read',
      async () => openPanel(await browser.openNews('/front', 'not-article')),
    ],
    ['the popup of an article', () => openPopup(article)],
    ['the popup of a front page', async () => openPopup(await browser.openNews('/front', 'not-article'))],
    ['the options', () => openOptions()],
    ['the welcome page', () => openWelcome()],
  ])('has no axe violation: %s', async (_name, open) => {
    const page = await open();
    await page.emulateMedia({ colorScheme });
    expect(await findAxeViolations(page)).toEqual([]);
    await page.close();
  });

  it('has none with everything open: a cell, a card, the form, the log', async () => {
    const panel = await openPanel();
    await panel.emulateMedia({ colorScheme });
    await panel.locator('.subjects button').first().click();
    await panel.locator('td button').first().click();
    await panel.locator('input[type=search]').fill('china');
    await panel.locator('.found button').first().click();
    await panel.locator('.panel-card .card').waitFor();
    await panel.locator('footer .button').first().click();
    expect(await findAxeViolations(panel)).toEqual([]);
    await panel.close();
    const options = await openOptions();
    await options.emulateMedia({ colorScheme });
    await options.getByRole('button', { name: 'Show request log' }).click();
    await options.getByRole('button', { name: 'Delete…' }).click();
    expect(await findAxeViolations(options)).toEqual([]);
    await options.close();
  });
});

describe('the side panel', () => {
  it('lists every subject as a button with its count, and jumps through its mentions in the page', async () => {
    const panel = await openPanel();
    const schumer = panel.getByRole('button', { name: /^Chuck Schumer/ });
    expect(await schumer.textContent()).toMatch(/mentions/);
    await schumer.click();
    await expect.poll(() => panel.locator('.steps').textContent()).toMatch(/^1 of/);
    const before = await article.page.evaluate(() => scrollY);
    const next = panel.getByRole('button', { name: 'Next mention' });
    await next.click();
    await next.click();
    await next.click();
    await expect.poll(() => article.page.evaluate(() => scrollY)).not.toBe(before);
    await panel.close();
  });

  it('shows who stands where with a statement, how and when it was said, and its source', async () => {
    const panel = await openPanel();
    const cell = panel.locator('td button').first();
    await cell.press('Enter');
    expect(await cell.getAttribute('aria-expanded')).toBe('true');
    const detail = await panel.locator('.statement').textContent();
    expect(detail).toMatch(/(Said|Voted|Enacted|Signed|Reported) · /);
    expect(detail).toMatch(/Reviewed \w{3} \d+, \d{4}/);
    expect(await panel.locator('.statement a').first().getAttribute('href')).toMatch(/^https:/);
    await panel.close();
  });

  it('parts the timeline at the article’s day, each event with a source', async () => {
    const panel = await openPanel();
    expect(await panel.locator('#timeline .now').textContent()).toMatch(/Oct 12, 2023\s*This article/);
    const rows = await panel.locator('#timeline .row').count();
    expect(await panel.locator('#timeline .row:has(.src)').count()).toBe(rows);
    await panel.close();
  });

  it('says “as of today” of an undated article, and marks no day', async () => {
    const panel = await openPanel(await browser.openNews('/undated'));
    expect(await panel.locator('.meta').textContent()).toContain('as of today');
    expect(await panel.locator('.now, .since, .asof').count()).toBe(0);
    await panel.close();
  });

  it('finds subjects of the whole collection by key, and opens their cards with a way back', async () => {
    const panel = await openPanel();
    await panel.locator('h1').click();
    await panel.keyboard.press('/');
    await panel.keyboard.type('wang yi');
    await panel.locator('.found button').first().click();
    const card = panel.locator('.panel-card .card');
    expect(await card.locator('.name').textContent()).toBe('Wang Yi');
    const related = card.locator('.lnk:not(.more, .report)').first();
    await related.click();
    await card.locator('.back').waitFor();
    await card.locator('.back').click();
    expect(await card.locator('.name').textContent()).toBe('Wang Yi');
    await panel.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await panel.close();
  });

  it('looks up what was selected: the one of that name opens, of none the card says so', async () => {
    const panel = await openPanel();
    const select = (text: string) => panel.evaluate((lookUp) => chrome.storage.session.set({ lookUp }), text);
    const name = panel.locator('.panel-card .name');
    await select('janet yellen');
    await expect.poll(() => name.textContent()).toBe('Janet Yellen');
    await select('Filoli');
    await expect.poll(() => name.textContent()).toBe('“Filoli”');
    expect(await panel.locator('.panel-card .card').textContent()).toContain('Nobody has curated this yet.');
    await panel.close();
  });

  it('exports Markdown with its sources', async () => {
    const panel = await openPanel();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^sidelight-news\.test.*2023-10-12\.md$/);
    const text = await (await download.createReadStream())
      .toArray()
      .then((parts) => Buffer.concat(parts).toString());
    expect(text).toMatch(/^# Six senators/);
    expect(text).toContain('## Who stands where');
    expect(text).toMatch(/- \*\*Oct 12, 2023: This article\*\*/);
    expect(text).toMatch(/^\[\^\d+\]: .+<https:.+>$/m);
    await panel.close();
  });

  it('is reached by keyboard in the order of reading', async () => {
    const panel = await openPanel();
    const order = await tabOrder(panel);
    const at = (name: RegExp) => order.findIndex((one) => name.test(one));
    const places = [
      /^Export as Markdown/,
      /^Mentions$/,
      /^Search/,
      /^Xi Jinping/,
      /^(Supports|Opposes|Affirms)/,
      /earlier events/,
      /^Missing or wrong/,
    ];
    const found = places.map(at);
    expect(found.every((place) => place >= 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    await panel.close();
  });

  it.each([320, 480, 760])('fits %i px without scrolling sideways', async (width) => {
    const panel = await openPanel();
    await panel.setViewportSize({ width, height: 800 });
    expect(await sideways(panel)).toBe(0);
    await panel.close();
  });
});

describe('the popup', () => {
  it('counts what was found and leads to the panel', async () => {
    const popup = await openPopup(article);
    expect(await popup.locator('h1').textContent()).toMatch(/^\d+ subjects in this article$/);
    expect(await popup.locator('.state').textContent()).toContain('as of Oct 12, 2023');
    expect(await popup.getByRole('button', { name: 'Open side panel' }).isVisible()).toBe(true);
    await popup.close();
  });

  it.each<[string, () => Promise<NewsTab>, RegExp, string]>([
    ['is no article', () => browser.openNews('/front', 'not-article'), /Not an article/, 'Look at this page'],
    [
      'names nobody known',
      () => browser.openNews('/unknown', 'no-names'),
      /No known names here/,
      'Look up a name…',
    ],
    [
      'belongs to the browser',
      async () => {
        const page = await openWelcome();
        return { page, tabId: await browser.tabIdOf(page.url()) };
      },
      /Sidelight cannot read this page/,
      'Look up a name…',
    ],
  ])('says why a page that %s shows nothing, and what to do', async (_what, open, title, action) => {
    const popup = await openPopup(await open());
    expect(await popup.locator('h1').textContent()).toMatch(title);
    expect(await popup.getByRole('button', { name: action }).isVisible()).toBe(true);
    await popup.close();
  });

  it('switches a site off and on again at once, in its open tabs', async () => {
    const tab = await browser.openNews('/article');
    const popup = await openPopup(tab);
    const marks = () => tab.page.evaluate(() => CSS.highlights.size);
    await expect.poll(marks).toBeGreaterThan(0);
    await popup.getByRole('switch').click();
    await expect.poll(() => popup.locator('h1').textContent()).toBe('Nothing is read here');
    await expect.poll(marks).toBe(0);
    await popup.getByRole('switch').click();
    await expect.poll(marks).toBeGreaterThan(0);
    await popup.close();
    await tab.page.close();
  });

  it('says that the server has never answered, and that what is here stays in use', async () => {
    await browser.ask('changeSettings', { change: { server: 'http://localhost:1' } });
    await browser.ask('sync');
    const popup = await openPopup(article);
    expect(await popup.locator('.server').textContent()).toContain('localhost:1 has never answered.');
    await popup.close();
  });
});

describe('the options', () => {
  it('keep what is chosen, and the marks follow at once', async () => {
    const options = await openOptions();
    await options.getByText('Faint', { exact: true }).click();
    await expect
      .poll(() => options.evaluate(() => [...CSS.highlights.keys()].every((name) => name.endsWith('-faint'))))
      .toBe(true);
    await options.getByLabel('Most marks on one screen').selectOption('24');
    await expect
      .poll(() => browser.ask('settings'))
      .toMatchObject({ underline: 'faint', marksPerScreen: 24 });
    await options.getByText('By kind', { exact: true }).click();
    await expect.poll(() => browser.ask('settings')).toMatchObject({ underline: 'kind' });
    await options.close();
  });

  it('refuse a server in the clear, and say how an address begins', async () => {
    const options = await openOptions();
    await options.getByLabel('Server').fill('http://sidelight.example');
    await options.getByRole('button', { name: 'Save' }).click();
    expect(await options.getByRole('alert').textContent()).toContain('https://');
    expect(await browser.ask('settings')).not.toMatchObject({ server: 'http://sidelight.example' });
    await options.close();
  });

  it('export the settings and take them back, and no other file', async () => {
    const options = await openOptions();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Export' }).click(),
    ]);
    const saved = (await (await download.createReadStream()).toArray()).map(String).join('');
    await browser.ask('changeSettings', { change: { textScale: 1.5 } });
    const load = (name: string, text: string) =>
      options
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await load('other.json', '{"version": 2}');
    await options.getByText('other.json is not a settings file of Sidelight.').waitFor();
    expect(await browser.ask('settings')).toMatchObject({ textScale: 1.5 });
    await load('sidelight-settings.json', saved);
    await options.getByText('The settings were imported.').waitFor();
    expect(await browser.ask('settings')).toMatchObject({ textScale: 1 });
    await options.close();
  });

  it('list every request that was made, and for what', async () => {
    await browser.ask('changeSettings', { change: { server: 'http://localhost:1' } });
    await browser.ask('sync');
    const options = await openOptions();
    await options.getByRole('button', { name: 'Show request log' }).click();
    expect(await options.locator('.log tbody').textContent()).toMatch(
      /Look for a new version\s*http:\/\/localhost:1\/q\/[0-9a-f]{64}/,
    );
    await options.close();
  });

  it('delete everything that is kept on the device, after one more press', async () => {
    await browser.ask('changeSettings', { change: { muted: ['china'], density: 'all' } });
    const options = await openOptions();
    await options.getByRole('button', { name: 'Delete…' }).click();
    await options.getByRole('button', { name: 'Delete it all' }).click();
    await options.getByText('Deleted. Sidelight is as on its first day.').waitFor();
    expect(await browser.ask('settings')).toMatchObject({ muted: [], density: 'section' });
    expect(await browser.ask('outbox')).toEqual([]);
    expect(await options.evaluate(() => chrome.storage.local.get(['outbox', 'requests']))).toEqual({});
    await options.close();
  });

  it('are reached by keyboard, one choice at a time', async () => {
    const options = await openOptions();
    const order = await tabOrder(options);
    const wanted = [
      'Sites',
      'Backup',
      'Comments and advertisements',
      'Doubtful names',
      'Opens after',
      'Server',
      'Update now',
      'Export',
    ];
    expect(wanted.filter((name) => !order.includes(name))).toEqual([]);
    await options.close();
  });
});

describe('the welcome page', () => {
  it('has a sentence that is read like any article, and opens its cards by pointer', async () => {
    const welcome = await openWelcome();
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
    const welcome = await openWelcome();
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
    const welcome = await browser.openInterface('welcome');
    await welcome.setViewportSize({ width, height: 800 });
    await welcome.locator('article').waitFor();
    expect(await sideways(welcome)).toBe(0);
    await welcome.close();
  });
});

describe('the card by touch', () => {
  it('opens by a tap on a name, and closes by a tap outside', async () => {
    const { page } = await browser.openNews('/article');
    const devtools = await browser.context.newCDPSession(page);
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

describe('the interface for everybody', () => {
  const pages: [string, () => Promise<Page>][] = [
    ['panel', () => openPanel()],
    ['options', () => openOptions()],
    ['welcome page', () => openWelcome()],
    ['popup', () => openPopup(article)],
  ];

  it.each(pages)('runs from right to left: the %s', async (_name, open) => {
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

  it.each(pages)(
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
    const panel = await openPanel();
    await panel.emulateMedia({ media: 'print' });
    expect(await panel.locator('search, .tools, nav, footer .acts').filter({ visible: true }).count()).toBe(
      0,
    );
    expect(await panel.locator('#who').isVisible()).toBe(true);
    await panel.close();
  });

  it('moves nothing where motion is reduced', async () => {
    const panel = await openPanel();
    await panel.emulateMedia({ reducedMotion: 'reduce' });
    await panel.locator('.subjects button').first().click();
    expect(await panel.evaluate(() => document.getAnimations().length)).toBe(0);
    await panel.close();
  });
});
