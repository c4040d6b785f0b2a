import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GrantedBuild } from './extension-build.ts';
import { launchExtensionChromium } from './extension-chromium.ts';
import { type LocalSite, serveSite } from './local-site.ts';
import { articlePage } from './pages/matrix-page.ts';

const PATIENCE = { timeout: 20_000, interval: 100 };

let build: GrantedBuild;
let site: LocalSite;
let context: BrowserContext;
let page: Page;
/** The browser's own page of extensions, by whose means a reader grants and withdraws. */
let extensions: Page;
let id: string;
const errors: string[] = [];

beforeAll(async () => {
  site = await serveSite({
    pages: {
      '/article': articlePage('<p>Led by Chuck Schumer.</p>'),
      '/favicon.ico': { body: '', type: 'image/x-icon' },
    },
  });
  let origin: string;
  ({ context, build, origin } = await launchExtensionChromium());
  id = new URL(origin).host;
  extensions = await context.newPage();
  await extensions.goto('chrome://extensions/');
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${site.origin}/article`);
});

afterAll(async () => {
  await context?.close();
  site?.close();
  build?.remove();
});

const countMarks = () =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

/** Withholds the hosts of the extension, or gives them back. */
async function setAccess(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  await extensions.evaluate(
    (change) =>
      (
        chrome as unknown as {
          developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
        }
      ).developerPrivate.updateExtensionConfiguration(change),
    { extensionId: id, hostAccess },
  );
}

it('gives its background the right to WebAssembly', async () => {
  const isAllowed = await context
    .serviceWorkers()[0]
    ?.evaluate(() => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) !== null);
  expect(isAllowed).toBe(true);
});

/** In Chromium only, which has a page for it; `firefox.test.ts` has what Firefox lets a test do. */
describe('a site in an open tab', () => {
  it('is cleaned up when the permission is withdrawn, and read at once when it is granted again', async () => {
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await expect.poll(countMarks, PATIENCE).toBe(1);
    await setAccess('ON_CLICK');
    await expect.poll(countMarks, PATIENCE).toBe(0);
    await setAccess('ON_ALL_SITES');
    await expect.poll(countMarks, PATIENCE).toBe(1);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
    expect(errors).toEqual([]);
  });

  it('is left by the script of an extension that is switched off, without an error', async () => {
    await expect.poll(countMarks, PATIENCE).toBe(1);
    await extensions.evaluate((extension) => chrome.management.setEnabled(extension, false), id);
    await expect
      .poll(async () => {
        await page.mouse.move(Math.random() * 100, 300);
        return countMarks();
      }, PATIENCE)
      .toBe(0);
    expect(errors).toEqual([]);
  });
});
