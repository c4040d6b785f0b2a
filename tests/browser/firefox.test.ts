import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension, type GrantedBuild, grantHosts, raiseVersion } from './extension-build.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox-browser.ts';
import { type FirefoxHand, handIn } from './firefox-hand.ts';
import { type LocalSite, NEWS_HOST, serveSite } from './local-site.ts';
import type { NewsPage } from './news-browser.ts';
import { articlePage } from './pages/matrix-page.ts';
import { lookAtPainted, readOuterHtml } from './painted.ts';
import { closeCard, hoverMention, syncFirst } from './visit.ts';

const PATIENCE = { timeout: 20_000, interval: 100 };

let build: GrantedBuild;
let site: LocalSite;
let browser: FirefoxBrowser;
let hand: FirefoxHand;
let page: NewsPage;
beforeAll(async () => {
  build = grantHosts(await builtExtension('firefox'), [NEWS_HOST]);
  site = await serveSite({
    pages: {
      '/article': articlePage('<p>Led by Chuck Schumer.</p>'),
      '/favicon.ico': { body: '', type: 'image/x-icon' },
    },
  });
  browser = await launchFirefox({ extension: build.folder });
  hand = handIn(browser.bidi);
  // The welcome page comes to the front at some moment of the start, and a page behind it is not read.
  await syncFirst(browser, 'http://localhost:1');
  page = await browser.open(`${site.origin}/article`);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  build?.remove();
});

const painted = async () => (await page.evaluate(lookAtPainted, null)).mentions;
const marks = async () => (await painted()).map(({ text }) => text);
/** As the options page does it. */
const withdraw = () =>
  browser.inInterface('popup.html', {
    ready: 'html',
    expressions: [`browser.permissions.remove({ origins: ['*://${NEWS_HOST}/*'] })`],
  });

/** Evaluates an expression with the document of the popup that the browser has opened, `popup`; null while there is none. */
const inPopup = (expression: string) =>
  browser.inInterface('popup.html', {
    ready: 'html',
    expressions: [
      `(([view]) => view === undefined ? null : ((popup) => ${expression})(view.document))(browser.extension.getViews({ type: 'popup' }))`,
    ],
  });
const popupTitle = () => inPopup("popup.querySelector('h1')?.textContent");

it('gives its own pages the right to WebAssembly', async () => {
  const isAllowed = await browser.inInterface('popup.html', {
    ready: 'html',
    expressions: ['new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) !== null'],
  });
  expect(isAllowed).toBe(true);
});

describe('a site in an open tab of Firefox', () => {
  let html: string;
  /** What is the same as before the extension was there, but for the marks. */
  const expectUnchanged = async () => {
    expect(await page.evaluate(readOuterHtml, undefined)).toBe(html);
    expect(page.errors).toEqual([]);
  };

  it('is cleaned up when the permission is withdrawn, and is what it was', async () => {
    await expect.poll(marks, PATIENCE).toEqual(['Chuck Schumer']);
    html = await page.evaluate(readOuterHtml, undefined);
    expect(await withdraw()).toBe(true);
    await expect.poll(marks, PATIENCE).toEqual([]);
    expect(await browser.readingState(`${site.origin}/article`)).toBeNull();
    await expectUnchanged();
  });

  it('is looked at once without a permission, from the toolbar’s popup', async () => {
    await hand.pressToolbarButton();
    await expect.poll(popupTitle, PATIENCE).toBe('Nothing is read here');
    await inPopup("popup.querySelector('.actions button').click()");
    await expect.poll(popupTitle, PATIENCE).toBe('1 subject in this article');
    expect(await marks()).toEqual(['Chuck Schumer']);
    await expectUnchanged();
  });

  it('is read at once when a click on the welcome page grants it', async () => {
    await page.close();
    page = await browser.open(`${site.origin}/article`);
    const welcome = await hand.openInterface('welcome.html');
    await welcome.click('.grant input');
    await welcome.type(NEWS_HOST);
    await welcome.click('.grant button');
    await expect
      .poll(() => welcome.evaluate("document.querySelector('[role=status]').textContent"), PATIENCE)
      .toContain(NEWS_HOST);
    await welcome.close();
    await expect.poll(marks, PATIENCE).toEqual(['Chuck Schumer']);
    await expectUnchanged();
  });
});

const extensionTabs = async () =>
  (await browser.inInterface('popup.html', {
    ready: 'html',
    expressions: ['browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url ?? ""))'],
  })) as string[];

describe('the panel, asked for in a card of Firefox', () => {
  it('opens as a tab, because to Firefox a press in a page is none in the extension', async () => {
    await browser.askBackground({ sidelight: 'openPanel', request: {} });
    await expect
      .poll(extensionTabs, PATIENCE)
      .toContainEqual(expect.stringMatching(/\/sidepanel\.html\?tab=\d+$/));
  });
});

describe('an add-on of Firefox that goes, or comes again', () => {
  it('is updated with a page open: the reader of the newer version has it, and the older one has left', async () => {
    await expect.poll(marks, PATIENCE).toEqual(['Chuck Schumer']);
    const html = await page.evaluate(readOuterHtml, undefined);
    raiseVersion(build, '9.9.9');
    await browser.install(build.folder);
    const version = await browser.inInterface('popup.html', {
      ready: 'html',
      expressions: ['browser.runtime.getManifest().version'],
    });
    expect(version).toBe('9.9.9');
    // Only a reader of the same version answers.
    expect(await browser.readingState(`${site.origin}/article`)).toBe('read');
    expect(await marks()).toEqual(['Chuck Schumer']);
    const card = await hoverMention(page, await painted(), 'Schumer');
    expect(card?.text).toContain('Chuck Schumer');
    await closeCard(page);
    expect(await page.evaluate(readOuterHtml, undefined)).toBe(html);
    expect(page.errors).toEqual([]);
  });

  it('leaves open pages when it is disabled, reads them when it is enabled, and leaves nothing when it is removed', async () => {
    const html = await page.evaluate(readOuterHtml, undefined);
    await hand.addOn('disable');
    await expect.poll(marks, PATIENCE).toEqual([]);
    await hand.addOn('enable');
    await expect.poll(marks, PATIENCE).toEqual(['Chuck Schumer']);
    await hand.addOn('uninstall');
    await expect.poll(marks, PATIENCE).toEqual([]);
    expect(await page.evaluate(readOuterHtml, undefined)).toBe(html);
    expect(page.errors).toEqual([]);
  });
});
