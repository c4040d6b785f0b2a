import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension, type GrantedBuild, grantHosts } from './extension-build.ts';
import { type LocalSite, NEWS_HOST, serveSite } from './local-site.ts';
import { launchBrowser, type NewsBrowser, type NewsPage } from './news-browser.ts';
import { articlePage } from './pages/matrix-page.ts';
import { readOuterHtml, readPainted } from './painted.ts';
import { syncFirst } from './visit.ts';

const PATIENCE = { timeout: 20_000, interval: 100 };

let build: GrantedBuild;
let site: LocalSite;
let browser: NewsBrowser;
let page: NewsPage;
beforeAll(async () => {
  build = grantHosts(await builtExtension('firefox'), [NEWS_HOST]);
  site = await serveSite({
    pages: {
      '/article': articlePage('<p>Led by Chuck Schumer.</p>'),
      '/favicon.ico': { body: '', type: 'image/x-icon' },
    },
  });
  browser = await launchBrowser('firefox', { extension: build.folder });
  // The welcome page comes to the front at some moment of the start, and a page behind it is not read.
  await syncFirst(browser, 'http://localhost:1');
  page = await browser.open(`${site.origin}/article`);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  build?.remove();
});

const marks = async () => (await page.evaluate(readPainted, undefined)).map(({ text }) => text);
/** As the options page does it. Firefox grants again only as the answer to a hand, which this test has not. */
const withdraw = () =>
  browser.inInterface('popup.html', {
    ready: 'html',
    expressions: [`browser.permissions.remove({ origins: ['*://${NEWS_HOST}/*'] })`],
  });

it('gives its own pages the right to WebAssembly', async () => {
  const isAllowed = await browser.inInterface('popup.html', {
    ready: 'html',
    expressions: ['new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) !== null'],
  });
  expect(isAllowed).toBe(true);
});

describe('a site in an open tab of Firefox', () => {
  it('is cleaned up when the permission is withdrawn, and is what it was', async () => {
    await expect.poll(marks, PATIENCE).toEqual(['Chuck Schumer']);
    const html = await page.evaluate(readOuterHtml, undefined);
    expect(await withdraw()).toBe(true);
    await expect.poll(marks, PATIENCE).toEqual([]);
    expect(await browser.readingState(`${site.origin}/article`)).toBeNull();
    expect(await page.evaluate(readOuterHtml, undefined)).toBe(html);
    expect(page.errors).toEqual([]);
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
