import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageSource } from '../../extension/draft/draft.ts';
import { readPageSource } from '../../extension/draft/read-page-source.ts';
import { startServer, type TestServer } from '../server/start-server.ts';
import { axeSource, runAxe } from './card-page.ts';
import type { ChromiumBrowser } from './chromium-browser.ts';
import { OTHER_SENTENCE, SCREENSHOTS, SENTENCE, TWO_SENTENCES } from './drafting/drafting.ts';
import { describeKeptDrafts } from './drafting/kept-drafts.ts';
import { builtExtension, type GrantedBuild, grantHosts } from './extension-build.ts';
import type { FirefoxBrowser } from './firefox-browser.ts';
import { handIn } from './firefox-hand.ts';
import { INTERFACE_PAGES } from './interface-pages.ts';
import { fill, orderDraft, press, selectSentence, until, untilSays } from './interface-steps.ts';
import { type LocalSite, NEWS_HOST, serveSite } from './local-site.ts';
import { BROWSERS, launchBrowser, type NewsBrowser, type NewsPage, type Point } from './news-browser.ts';

/** Whether the menu of a selection has an entry for editors. */
const HAS_ENTRY = `(globalThis.browser ?? chrome).contextMenus.update('add', {}).then(() => true, () => false)`;

/** Runs in the page: a point of what is selected, in the viewport. */
function findSelection(): Point {
  const range = getSelection()?.getRangeAt(0);
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x = 0, y = 0, height = 0 } = range?.getClientRects()[0] ?? {};
  return { x: x + 8, y: y + height / 2 };
}

describe.each(BROWSERS)('curating where one reads, in %s', (name) => {
  let server: TestServer;
  let site: LocalSite;
  let build: GrantedBuild;
  let browser: NewsBrowser;
  let page: NewsPage;
  let token = '';
  let panel = '';
  let tabId = 0;
  const url = () => `${site.origin}/article?utm_source=feed`;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    server = await startServer();
    token = await server.token('Ana Ruiz', 'EDITOR');
    site = await serveSite({ pages: INTERFACE_PAGES });
    build = grantHosts(await builtExtension(name), [NEWS_HOST]);
    browser = await launchBrowser(name, { extension: build.folder });
    await browser.askBackground({
      sidelight: 'changeSettings',
      request: { change: { server: server.origin } },
    });
    page = await browser.open(url());
    while ((await browser.readingState(url())) !== 'read') await new Promise((go) => setTimeout(go, 50));
    tabId = (await browser.inInterface('popup.html', {
      ready: 'html',
      expressions: [
        `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url())}).id)`,
      ],
    })) as number;
    panel = `sidepanel.html?tab=${tabId}`;
  });
  afterAll(async () => {
    await browser?.close();
    build?.remove();
    site?.close();
    await server?.close();
  });

  const order = (quotation = SENTENCE, part: Partial<PageSource> = {}) =>
    orderDraft(page, SENTENCE, part, quotation);

  it('reads from the page what it says of itself, and where the selection stands', async () => {
    await order();
    expect(await page.evaluate(readPageSource, undefined as never)).toEqual({
      title: 'Six senators, one question: will Beijing talk about fentanyl?',
      publisher: '',
      author: 'Sidelight',
      published: '2023-10-12',
      url: url(),
      language: 'en-US',
      paragraph: expect.any(Number),
    });
  });

  it('shows nothing of it to a reader without a token', async () => {
    const shown = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(),
        until('(await (globalThis.browser ?? chrome).storage.session.get("draft")).draft === undefined'),
        'document.querySelector(".draft") === null',
      ],
    });
    expect(shown).toBe(true);
    expect(await browser.inInterface(panel, { ready: 'html', expressions: [HAS_ENTRY] })).toBe(false);
  });

  it('takes a token in the options, and refuses one that the server does not know', async () => {
    const said = await browser.inInterface('options.html', {
      ready: '.editors',
      expressions: [
        press('.editors summary'),
        fill('.editors input', 'sl_nobody'),
        press('.editors button'),
        until('document.querySelector("#token-problem") !== null'),
        fill('.editors input', token),
        press('.editors button'),
        untilSays('Ana Ruiz, at'),
        'document.querySelector("main").textContent',
      ],
    });
    expect(said).not.toContain(token);
    expect(JSON.stringify(await browser.askBackground({ sidelight: 'editor', request: {} }))).not.toContain(
      token,
    );
    expect(JSON.stringify(await browser.askBackground({ sidelight: 'settings', request: {} }))).not.toContain(
      token,
    );
  });

  /**
   * Chooses “Add to Sidelight” for a sentence in the menu of the selection, or presses the key that was set for it; answers the
   * quotation that the panel holds then. Firefox does it all by itself, down to the sidebar that it opens beside the page.
   */
  async function addFromPage(by: 'MENU' | 'KEY', sentence: string): Promise<unknown> {
    await page.toFront();
    await page.evaluate(selectSentence, sentence);
    const quotation = (document: string) => `${document}.querySelector('[name=quotation]')?.value`;
    if (name === 'chromium') {
      const chromium = browser as ChromiumBrowser;
      if (by === 'KEY') await chromium.tellBackground('commands.onCommand', 'add-selection', url());
      else
        await chromium.tellBackground(
          'contextMenus.onClicked',
          { menuItemId: 'add', selectionText: ` ${sentence}` },
          url(),
        );
      return browser.inInterface(panel, {
        ready: '.subjects',
        expressions: [until(quotation('document')), quotation('document')],
      });
    }
    const hand = handIn((browser as FirefoxBrowser).bidi);
    if (by === 'KEY') await hand.pressAltShift('Y');
    else await hand.chooseInMenu(await page.evaluate(findSelection, undefined as never), 'add');
    const sidebar = `browser.extension.getViews({ type: 'sidebar' })[0]?.document`;
    const held = await browser.inInterface('popup.html', {
      ready: 'html',
      expressions: [until(quotation(`${sidebar}?`)), quotation(sidebar)],
    });
    await hand.closeSidebar();
    return held;
  }

  it('begins with the selection by an entry of the browser’s menu, and by the key that was set for it', async () => {
    const setKey = `globalThis.browser?.commands.update?.({ name: 'add-selection', shortcut: 'Alt+Shift+Y' })`;
    const forget = `(globalThis.browser ?? chrome).storage.local.remove('draft')`;
    expect(await browser.inInterface(panel, { ready: 'html', expressions: [HAS_ENTRY] })).toBe(true);
    expect(await addFromPage('MENU', SENTENCE)).toBe(SENTENCE);
    await browser.inInterface('popup.html', { ready: 'html', expressions: [forget, setKey] });
    expect(await addFromPage('KEY', OTHER_SENTENCE)).toBe(OTHER_SENTENCE);
    await browser.inInterface('popup.html', { ready: 'html', expressions: [forget] });
  });

  it('says beside each field what is missing, and sends nothing', async () => {
    const faults = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(),
        until('document.querySelector(".draft") !== null'),
        press('.draft [type=submit]'),
        until('document.querySelector(".draft [role=alert]") !== null'),
        '[...document.querySelectorAll(".draft [role=alert]")].map((one) => one.textContent)',
      ],
    });
    expect(faults).toEqual([
      'Choose what it is towards.',
      'Write it in our words.',
      'The page does not name its publisher. Write it as printed.',
    ]);
  });

  it('sends a draft with source, quotation, subject and stance, and the server has it as a change set', async () => {
    const seen = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(),
        until('document.querySelector(".draft") !== null'),
        fill('[name=towards]', 'counternarcotics-cooperation/hold-talks'),
        until('document.querySelector("[name=stance]") !== null'),
        'globalThis.onRecord = document.querySelector("[name=towards] + .sub").textContent',
        press('[name=stance]'),
        fill('[name=words]', 'Says that he asked Xi to name a senior official for talks'),
        fill('[name=publisher]', 'Sidelight sample'),
        `(() => { ${axeSource}; return true; })()`,
        `(${String(runAxe)})().then((found) => { globalThis.found = found; })`,
        press('.mendable .tool'),
        `globalThis.seen = {
          found: globalThis.found,
          onRecord: globalThis.onRecord,
          about: document.querySelector('[name=about]:checked')?.parentElement.textContent,
          why: document.querySelector('.about .sub').textContent,
          title: document.querySelector('[name=title]')?.value,
          focused: document.activeElement?.getAttribute('name'),
          sent: document.querySelector('.sent').innerText,
        }`,
        `document.querySelector('.draft').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))`,
        untilSays('is at the server.'),
        '[...document.querySelectorAll(".acts button")].find((one) => one.textContent === "Another from this sentence").click()',
        until('document.querySelector(".draft") !== null'),
        'globalThis.seen.another = [document.querySelector("[name=quotation]").value, document.querySelector("[name=words]").value]',
        'globalThis.seen',
      ],
      width: 360,
      screenshot: join(SCREENSHOTS, `${name}-draft-sent.png`),
    });
    const filter = '{ issue: "counternarcotics-cooperation", proposition: "hold-talks" }';
    const { positions } = (await server.ask(`{ positions(filter: ${filter}) { totalCount } }`)).data;
    expect(positions.totalCount).toBeGreaterThan(0);
    expect(seen).toMatchObject({
      found: [],
      onRecord: `U.S.-China counternarcotics cooperation · policy · ${positions.totalCount} on record`,
      about: 'Chuck Schumer',
      why: 'named here as “Schumer”',
      title: 'Six senators, one question: will Beijing talk about fentanyl?',
      focused: 'title',
      another: [SENTENCE, ''],
    });
    expect((seen as { sent: string }).sent).toMatch(
      /127\.0\.0\.1:\d+, as Ana Ruiz[\s\S]*without tracking parts[\s\S]*88 characters/,
    );
    const { data } = await server.ask(
      '{ drafts(first: 5) { nodes { id author state problems { code } records { kind slug document } } } }',
      {},
      token,
    );
    const [draft] = data.drafts.nodes;
    expect(draft).toMatchObject({ author: 'Ana Ruiz', state: 'DRAFT', problems: [] });
    expect(draft.records.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'ACTOR',
      'PUBLISHER',
      'SOURCE',
    ]);
    const written = JSON.stringify(draft.records);
    expect(written).toContain(`"url":"${site.origin}/article"`);
    expect(written).toContain('"stance":"SUPPORTS"');
    expect(written).toContain(SENTENCE);
  });

  it('recognizes what stands already, and adds its source to it', async () => {
    const outcome = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(),
        until('document.querySelector(".draft") !== null'),
        'document.querySelectorAll("[name=kind]")[2].click()',
        fill('[name=office]', 'majority leader'),
        until('document.querySelector(".field .found button") !== null'),
        press('.field .found button'),
        until('document.querySelector(".chosen") !== null'),
        fill('[name=publisher]', 'Sidelight sample'),
        `(() => { ${axeSource}; return true; })()`,
        `(${String(runAxe)})().then((found) => { globalThis.found = found; })`,
        press('.draft [type=submit]'),
        untilSays('This is on record already.'),
        '[...document.querySelectorAll(".acts button")].find((one) => one.textContent === "Add this source to it").click()',
        untilSays('is at the server.'),
        'globalThis.found',
      ],
      width: 360,
      screenshot: join(SCREENSHOTS, `${name}-draft-on-record.png`),
    });
    expect(outcome).toEqual([]);
    const { data } = await server.ask(
      '{ drafts(first: 1) { nodes { title problems { code } records { kind slug changes { path } } } } }',
      {},
      token,
    );
    const [draft] = data.drafts.nodes;
    expect(draft).toMatchObject({ title: expect.stringContaining('Majority Leader'), problems: [] });
    const actor = draft.records.find(({ kind }: { kind: string }) => kind === 'ACTOR');
    expect(actor.changes.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^memberships\[.+\]\.citations/)]),
    );
  });

  it('sends a name with where it was read', async () => {
    await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(),
        until('document.querySelector(".draft") !== null'),
        'document.querySelectorAll("[name=kind]")[3].click()',
        until('document.querySelector("[name=name]") !== null'),
        fill('[name=name]', 'The leader from New York'),
        fill('[name=publisher]', 'Sidelight sample'),
      ],
      width: 360,
      screenshot: join(SCREENSHOTS, `${name}-draft-name.png`),
    });
    await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(),
        until('document.querySelector("[name=name]") !== null'),
        press('.draft [type=submit]'),
        untilSays('is at the server.'),
      ],
    });
    const { data } = await server.ask(
      '{ drafts(first: 1) { nodes { note problems { code } records { kind slug document } } } }',
      {},
      token,
    );
    const [draft] = data.drafts.nodes;
    expect(draft).toMatchObject({
      problems: [],
      note: expect.stringContaining(SENTENCE),
      records: [{ kind: 'ACTOR', slug: 'chuck-schumer' }],
    });
    expect(JSON.stringify(draft.records[0].document.names)).toContain('The leader from New York');
  });

  it('takes a day as the desk does, says what it cannot take, and leaves out what is not known', async () => {
    const field = 'document.querySelector("[name=when]")';
    const said = (part: string) => `document.querySelector('${part}').textContent`;
    const date = (typed: string) => [fill('[name=when]', typed), `new Promise((go) => setTimeout(go))`];
    const seen = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(TWO_SENTENCES, { published: '' }),
        until('document.querySelector(".draft") !== null'),
        'globalThis.seen = {}',
        press('.draft [type=submit]'),
        until('document.querySelector("#fault-when") !== null'),
        `seen.empty = ${said('#fault-when')}`,
        press('#fault-when .text-button'),
        until('document.querySelector("#fault-when") === null'),
        `seen.leftOut = ${said('[name=when]')} + document.body.textContent.includes('Left out: the day is not known.')`,
        ...date('10/11/2023'),
        until('document.querySelector("#fault-when .text-button") !== null'),
        `seen.which = ${said('#fault-when')}`,
        press('#fault-when .text-button:last-child'),
        until(`${field}.value === "10 nov 2023"`),
        `${field}.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))`,
        until(`${field}.value === "11 nov 2023"`),
        ...date('jan 2021'),
        until(`${said('.when [role=status]')} !== 'Nov 11, 2023'`),
        `seen.echo = ${said('.when [role=status]')}`,
        ...date('30 feb 2023'),
        `${field}.dispatchEvent(new FocusEvent('focus'))`,
        `${field}.dispatchEvent(new FocusEvent('blur'))`,
        until('document.querySelector("#fault-when") !== null'),
        `seen.none = ${said('#fault-when')}`,
        `seen.count = ${said('.count')}`,
        press('.count .text-button'),
        until('document.querySelector(".count .text-button") === null'),
        'seen.quotation = document.querySelector("[name=quotation]").value',
        'seen',
      ],
      width: 360,
      screenshot: join(SCREENSHOTS, `${name}-draft-date.png`),
    });
    expect(seen).toEqual({
      empty: 'The page gives no day. Write what is known, or leave it out. Leave it out',
      leftOut: 'true',
      which: 'Which day? Oct 11, 2023Nov 10, 2023',
      echo: 'Jan 2021, day not known',
      none: '“30 feb 2023” does not exist. Leave it out',
      count: '328 / 280 · 48 over. Kept as typed. Cut to the first sentence',
      quotation: SENTENCE,
    });
  });

  describeKeptDrafts(name, () => ({ server, browser, token, panel, tabId, order }));
});
