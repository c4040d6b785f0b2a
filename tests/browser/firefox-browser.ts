import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { createRequestLog, startLoggingProxy } from './logging-proxy.ts';
import {
  executableOf,
  type InterfaceSteps,
  type LaunchOptions,
  type NewsBrowser,
  type NewsPage,
  READ_CARD,
  READ_STATE,
  type ShownCard,
  VIEWPORT,
} from './news-browser.ts';
import { steadyPage } from './steady-page.ts';

/** Fixed, so that the extension's own pages have a known address. */
const EXTENSION_UUID = '7f3c1c9a-4d52-4f6b-9a77-0d8d7a1f3b10';

/** WebDriver BiDi as it is on the wire: Puppeteer does not open an extension's pages, nor closed shadow roots. */
export interface Bidi {
  send(method: string, parameters: unknown): Promise<{ result: unknown }>;
}

/** Firefox, and what only a test of Firefox itself needs. */
export interface FirefoxBrowser extends NewsBrowser {
  readonly bidi: Bidi;
  /** Installs an unpacked extension, over an older version where there is one. */
  install(folder: string): Promise<void>;
}

/** Firefox over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const proxy = await startLoggingProxy();
  const log = createRequestLog(proxy);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    headless: options.isVisible !== true,
    defaultViewport: options.viewport ?? VIEWPORT,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(proxy.port, options),
  });
  if (options.extension !== undefined) await browser.installExtension(options.extension);
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  return {
    name: 'firefox',
    async open(url, look = {}) {
      const page = await browser.newPage();
      if (look.viewport !== undefined) await page.setViewport(look.viewport);
      page.on('request', (request) => log.ofPage(request.url()));
      if (options.steadyAt !== undefined) await page.evaluateOnNewDocument(steadyPage, options.steadyAt);
      const opened = createFirefoxPage(bidi, page);
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 }).catch((error: unknown) => {
        // So it says when a frame of the page cannot be reached, while the page itself goes on loading.
        if (!String(error).includes('Address rejected')) throw error;
      });
      await waitUntilComplete(bidi, contextOf(page));
      return opened;
    },
    askBackground: (message) => inExtension(bidi, `browser.runtime.sendMessage(${JSON.stringify(message)})`),
    inInterface: (path, steps) => inInterface(bidi, path, steps),
    readingState: (url) =>
      inExtension(bidi, `(${READ_STATE})(${JSON.stringify(url)})`) as Promise<string | null>,
    backgroundErrors: [],
    requests: log,
    bidi,
    async install(folder) {
      await browser.installExtension(folder);
    },
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

function preferences(proxyPort: number, options: LaunchOptions): Record<string, unknown> {
  const id = options.extension === undefined ? null : idOfExtension(options.extension);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'intl.accept_languages': 'en-US, en',
    'intl.locale.requested': 'en-US',
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    'browser.aboutwelcome.enabled': false,
    // The extension's pages are opened behind the page that is read, where timers would go off once a second.
    'dom.min_background_timeout_value': 10,
    'dom.min_background_timeout_value_without_budget_throttling': 10,
    'services.settings.server': 'data:,#no-remote-settings',
    // A permission that a click has asked for is granted without the browser's question, which has no page.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(id === null ? {} : { 'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_UUID }) }),
  };
}

interface ExtensionManifest {
  browser_specific_settings: { gecko: { id: string } };
}

function idOfExtension(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ExtensionManifest;
  return manifest.browser_specific_settings.gecko.id;
}

/** Evaluates an expression for JSON in the extension's popup, opened as a page. */
function inExtension(bidi: Bidi, expression: string): Promise<unknown> {
  return inInterface(bidi, 'popup.html', { ready: 'html', expressions: [expression] });
}

/** As `inInterface` of {@link NewsBrowser}. */
async function inInterface(bidi: Bidi, path: string, steps: InterfaceSteps): Promise<unknown> {
  // In the background: a tab in front would hide the page that is being read.
  const context = await openInterface(bidi, path, true);
  if (steps.width !== undefined) {
    const viewport = { ...VIEWPORT, width: steps.width };
    await bidi.send('browsingContext.setViewport', { context, viewport });
  }
  const isReady = `(async () => {
    for (let tries = 0; document.querySelector(${JSON.stringify(steps.ready)}) === null; tries += 1) {
      if (tries > 1_200) throw new Error('No ${steps.ready}: ' + document.documentElement.innerText);
      await new Promise((go) => setTimeout(go, 25));
    }
  })()`;
  let last: unknown;
  for (const expression of [isReady, ...steps.expressions])
    last = await evaluateIn(bidi, context, expression);
  if (steps.screenshot !== undefined) {
    const taken = await bidi.send('browsingContext.captureScreenshot', { context, origin: 'document' });
    const { data } = taken.result as { data: string };
    writeFileSync(steps.screenshot, Buffer.from(data, 'base64'));
  }
  await bidi.send('browsingContext.close', { context });
  return last;
}

/** Opens one of the extension's own pages in a tab; its context. */
export async function openInterface(bidi: Bidi, path: string, isBehind: boolean): Promise<string> {
  const created = await bidi.send('browsingContext.create', { type: 'tab', background: isBehind });
  const { context } = created.result as { context: string };
  const url = `moz-extension://${EXTENSION_UUID}/${path}`;
  // The navigation to an extension's page never reports its end.
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
  await waitForContext(bidi, context, url);
  return context;
}

/** Evaluates an expression for JSON, or for a promise of it. */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const answered = await bidi.send('script.evaluate', {
    expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
    target: { context },
    awaitPromise: true,
  });
  const evaluated = answered.result as { type: string; result?: { value?: string } };
  if (evaluated.type !== 'success') throw new Error(`Firefox did not answer: ${JSON.stringify(evaluated)}`);
  const json = evaluated.result?.value;
  return json === undefined ? undefined : JSON.parse(json);
}

/** Evaluates an expression in the browser's own window. */
export async function evaluateInWindow(bidi: Bidi, expression: string): Promise<unknown> {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  return evaluateIn(bidi, window?.context ?? '', expression);
}

async function waitForContext(bidi: Bidi, context: string, url: string): Promise<void> {
  const expression = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
  for (let tries = 0; tries < 200; tries += 1) {
    const { result } = await bidi.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: false,
    });
    if ((result as { result?: { value?: unknown } }).result?.value === true) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${url} did not open.`);
}

function createFirefoxPage(bidi: Bidi, page: Page): NewsPage {
  const errors: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const context = contextOf(page);
  return {
    errors,
    evaluate: (work, argument) =>
      page.evaluate(work as unknown as (argument: unknown) => never, argument as unknown),
    evaluateApart: (work, argument) => evaluateApart(bidi, context, work, argument),
    moveMouse: (to) => page.mouse.move(to.x, to.y, { steps: 6 }),
    click: (at) => page.mouse.click(at.x, at.y),
    async press(keys) {
      const held = keys.split('+') as KeyInput[];
      const key = held.pop() as KeyInput;
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(key);
      for (const one of held.reverse()) await page.keyboard.up(one);
    },
    type: (text) => page.keyboard.type(text),
    toFront: () => page.bringToFront(),
    cardText: async () => (await readCard(bidi, context))?.text ?? null,
    cardControls: async () => (await readCard(bidi, context))?.controls ?? [],
    cardBox: async () => (await readCard(bidi, context))?.box ?? null,
    mainThreadMs: () => mainThreadMs(bidi, page.url()),
    async screenshot(file) {
      await page.screenshot({ path: file as `${string}.png` });
    },
    close: () => page.close(),
  };
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Waits in a world apart: puppeteer's own waiting uses what a hostile page may have replaced. */
async function waitUntilComplete(bidi: Bidi, context: string): Promise<void> {
  const complete = () =>
    new Promise<void>((resolve) => {
      if (document.readyState === 'complete') resolve();
      else addEventListener('load', () => resolve(), { once: true });
    });
  await evaluateApart(bidi, context, complete, undefined);
}

async function evaluateApart<Argument, Result>(
  bidi: Bidi,
  context: string,
  work: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  const functionDeclaration = `async () => JSON.stringify(await (${String(work)})(${JSON.stringify(argument) ?? ''}))`;
  const target = { context, sandbox: 'tests' };
  const called = await bidi.send('script.callFunction', { functionDeclaration, target, awaitPromise: true });
  const { result } = called.result as { result?: { value?: string } };
  if (result === undefined) throw new Error(JSON.stringify(called.result));
  return (result.value === undefined ? undefined : JSON.parse(result.value)) as Awaited<Result>;
}

interface BidiNode {
  sharedId: string;
  value?: {
    shadowRoot?: BidiNode | null;
    mode?: string;
    children?: BidiNode[];
    attributes?: Record<string, string>;
  };
}

async function readCard(bidi: Bidi, context: string): Promise<ShownCard | null> {
  const located = await bidi.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'html > :not(head, body), body > *' },
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const { nodes } = located.result as { nodes: BidiNode[] };
  for (const { value } of nodes) {
    if (value?.shadowRoot?.value?.mode !== 'closed') continue;
    const called = await bidi.send('script.callFunction', {
      functionDeclaration: READ_CARD,
      arguments: [{ sharedId: value.shadowRoot.sharedId }],
      target: { context },
      awaitPromise: false,
    });
    const json = (called.result as { result?: { value?: unknown } }).result?.value;
    if (typeof json === 'string') return JSON.parse(json) as ShownCard;
  }
  return null;
}

/** Work of the content process's main thread, as Firefox itself counts it. */
async function mainThreadMs(bidi: Bidi, url: string): Promise<number> {
  const expression = `ChromeUtils.requestProcInfo().then((info) => {
    const site = ${JSON.stringify(new URL(url).hostname)};
    const page = info.children.find((child) => child.origin?.includes(site))
      ?? info.children.find((child) => child.windows?.some((view) => view.documentURI?.spec?.includes(site)));
    const main = page?.threads.find((thread) => thread.tid === page.pid) ?? page?.threads[0];
    return (main?.cpuTime ?? 0) / 1e6;
  })`;
  return Number(await evaluateInWindow(bidi, expression)) || 0;
}
