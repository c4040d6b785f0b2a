import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GrantedBuild, raiseVersion } from './extension-build.ts';
import { launchExtensionChromium } from './extension-chromium.ts';
import { type LocalSite, serveSite } from './local-site.ts';
import { articlePage } from './pages/matrix-page.ts';
import { lookAtPainted, readOuterHtml } from './painted.ts';

const PATIENCE = { timeout: 20_000, interval: 100 };

let build: GrantedBuild;
let site: LocalSite;
let context: BrowserContext;
let page: Page;
/** The browser's own page of extensions, by whose means a reader grants and withdraws. */
let extensions: Page;
let id: string;
/** A page of the extension itself, which sees the popup that the browser opens. */
let welcome: Page;
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
  welcome = await context.newPage();
  await welcome.goto(`${origin}/welcome.html`);
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

interface DeveloperPrivate {
  updateExtensionConfiguration(change: object): Promise<void>;
  updateProfileConfiguration(change: object): Promise<void>;
  reload(extension: string): Promise<void>;
}

/** Asks the browser's page of extensions to do what its controls do. */
async function inExtensionsPage<Argument>(
  work: (asked: { developer: DeveloperPrivate; argument: Argument }) => Promise<void>,
  argument: Argument,
): Promise<void> {
  await extensions.evaluate(
    `(${String(work)})({ developer: chrome.developerPrivate, argument: ${JSON.stringify(argument)} })`,
  );
}

/** Withholds the hosts of the extension, or gives them back. */
const setAccess = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') =>
  inExtensionsPage(({ developer, argument }) => developer.updateExtensionConfiguration(argument), {
    extensionId: id,
    hostAccess,
  });

const setEnabled = (isEnabled: boolean) =>
  extensions.evaluate(([extension, on]) => chrome.management.setEnabled(extension, on), [
    id,
    isEnabled,
  ] as const);

/** Gives the folder of the extension a higher version, and loads it again as "Reload" does; the newer background. */
async function updateTo(version: string): Promise<Worker> {
  raiseVersion(build, version);
  // Without it the browser disables an unpacked extension when it is loaded again.
  await inExtensionsPage(({ developer, argument }) => developer.updateProfileConfiguration(argument), {
    inDeveloperMode: true,
  });
  const begun = context.waitForEvent('serviceworker');
  await inExtensionsPage(({ developer, argument }) => developer.reload(argument), id);
  return begun;
}

/** Presses the extension's button in the toolbar, with the article in front. */
async function pressToolbarButton(): Promise<void> {
  await page.bringToFront();
  const devtools = await context.browser()?.newBrowserCDPSession();
  const filter = [{ type: 'tab' }];
  const tabs = await devtools?.send('Target.getTargets', { filter });
  const targetId = tabs?.targetInfos.find(({ url }) => url === page.url())?.targetId;
  // Newer than the protocol that Playwright knows.
  await (devtools as unknown as { send(method: string, asked: object): Promise<unknown> }).send(
    'Extensions.triggerAction',
    { id, targetId },
  );
}

/** Evaluates in the popup that the browser has opened; null while there is none. */
function inPopup<Result>(work: (popup: Document) => Result): Promise<Result | null> {
  return welcome.evaluate(`(() => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    return popup === undefined ? null : (${String(work)})(popup.document);
  })()`);
}

const popupTitle = () => inPopup((popup) => popup.querySelector('h1')?.textContent ?? '');

it('gives its background the right to WebAssembly', async () => {
  const isAllowed = await context
    .serviceWorkers()[0]
    ?.evaluate(() => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) !== null);
  expect(isAllowed).toBe(true);
});

describe('a site in an open tab of Chromium', () => {
  it('is cleaned up when the permission is withdrawn, and read at once when it is granted again', async () => {
    const html = await page.evaluate(readOuterHtml);
    await expect.poll(countMarks, PATIENCE).toBe(1);
    await setAccess('ON_CLICK');
    await expect.poll(countMarks, PATIENCE).toBe(0);
    await setAccess('ON_ALL_SITES');
    await expect.poll(countMarks, PATIENCE).toBe(1);
    expect(await page.evaluate(readOuterHtml)).toBe(html);
    expect(errors).toEqual([]);
  });

  it('is looked at once without a permission, from the toolbar’s popup', async () => {
    const html = await page.evaluate(readOuterHtml);
    await setAccess('ON_CLICK');
    await expect.poll(countMarks, PATIENCE).toBe(0);
    await pressToolbarButton();
    await expect.poll(popupTitle, PATIENCE).toBe('Nothing is read here');
    await inPopup((popup) => popup.querySelector<HTMLElement>('.actions button')?.click());
    await expect.poll(popupTitle, PATIENCE).toBe('1 subject in this article');
    expect(await countMarks()).toBe(1);
    await page.reload();
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await countMarks()).toBe(0);
    await setAccess('ON_ALL_SITES');
    await expect.poll(countMarks, PATIENCE).toBe(1);
    expect(await page.evaluate(readOuterHtml)).toBe(html);
    expect(errors).toEqual([]);
  });

  it('is taken over by the reader of a newer version, and left by that of the older one', async () => {
    const html = await page.evaluate(readOuterHtml);
    await expect.poll(countMarks, PATIENCE).toBe(1);
    const newer = await updateTo('9.9.9');
    expect(await newer.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');
    // Only a reader of the same version answers.
    const stateAt = (address: string) =>
      chrome.tabs.query({}).then((tabs) =>
        chrome.tabs
          .sendMessage(tabs.find(({ url }) => url === address)?.id ?? -1, {
            sidelight: 'describe',
            request: {},
          })
          .then(({ state }) => state as string)
          .catch(() => null),
      );
    await expect.poll(() => newer.evaluate(stateAt, page.url()), PATIENCE).toBe('read');
    const { point } = await page.evaluate(lookAtPainted, 0);
    await page.mouse.move(point?.x ?? 0, point?.y ?? 0, { steps: 4 });
    await expect.poll(() => page.locator('sidelight-card').count(), PATIENCE).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('sidelight-card').count(), PATIENCE).toBe(0);
    expect(await countMarks()).toBe(1);
    expect(await page.evaluate(readOuterHtml)).toBe(html);
    expect(errors).toEqual([]);
  });

  it('is left by the script of an extension that is switched off, and read again when it is switched on', async () => {
    await expect.poll(countMarks, PATIENCE).toBe(1);
    await setEnabled(false);
    await expect
      .poll(async () => {
        await page.mouse.move(Math.random() * 100, 300);
        return countMarks();
      }, PATIENCE)
      .toBe(0);
    await setEnabled(true);
    await expect.poll(countMarks, PATIENCE).toBe(1);
    expect(errors).toEqual([]);
  });
});
