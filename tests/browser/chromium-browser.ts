import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { createRequestLog, startLoggingProxy } from './logging-proxy.ts';
import {
  executableOf,
  type LaunchOptions,
  type NewsBrowser,
  type NewsPage,
  type PageLook,
  READ_CARD,
  READ_STATE,
  type ShownCard,
  VIEWPORT,
} from './news-browser.ts';
import { steadyPage } from './steady-page.ts';

/** Chromium, and what only a test of Chromium itself needs. */
export interface ChromiumBrowser extends NewsBrowser {
  /**
   * Tells the background what the browser would: a headless one opens no menu, and gives no key to an extension.
   * @param event what it listens to
   * @param told what the browser says of it, before the tab
   * @param url address of the tab
   */
  tellBackground(
    event: 'contextMenus.onClicked' | 'commands.onCommand',
    told: string | object,
    url: string,
  ): Promise<void>;
}

/** Chromium over CDP. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const proxy = await startLoggingProxy();
  const log = createRequestLog(proxy);
  const context = await chromium.launchPersistentContext('', {
    executablePath: executableOf('chromium'),
    headless: options.isVisible !== true,
    viewport: options.viewport ?? VIEWPORT,
    colorScheme: options.colorScheme ?? 'light',
    args: [
      ...(options.isVisible ? [] : ['--headless=new']),
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
      ...(options.extension === undefined
        ? []
        : [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]),
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--disable-background-networking',
      '--disable-component-update',
      '--lang=en-US',
    ],
    env: { ...process.env, LANGUAGE: 'en_US' } as Record<string, string>,
  });
  if (options.steadyAt !== undefined) await context.addInitScript(steadyPage, options.steadyAt);
  const backgroundErrors: string[] = [];
  for (const worker of context.serviceWorkers()) listenToErrors(worker, backgroundErrors);
  context.on('serviceworker', (worker) => listenToErrors(worker, backgroundErrors));
  const extensionId = options.extension === undefined ? null : await idOfExtension(context);

  /** Works in one of the extension's own pages. */
  async function inExtension<Result>(
    work: (page: Page) => Promise<Result>,
    path = 'popup.html',
  ): Promise<Result> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    const result = await work(page);
    await page.close();
    return result;
  }

  return {
    name: 'chromium',
    async open(url, look = {}) {
      const page = await context.newPage();
      if (look.viewport !== undefined) await page.setViewportSize(look.viewport);
      page.on('request', (request) => log.ofPage(request.url()));
      const devtools = await context.newCDPSession(page);
      const opened = await createChromiumPage(devtools, page);
      await devtools.send('Emulation.setEmulatedMedia', mediaOf(look, options));
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return opened;
    },
    askBackground: (message) =>
      inExtension((page) => page.evaluate((asked) => chrome.runtime.sendMessage(asked), message)),
    inInterface: (path, { ready, expressions, screenshot, width }) =>
      inExtension(async (page) => {
        if (width !== undefined) await page.setViewportSize({ ...VIEWPORT, width });
        await page.locator(ready).first().waitFor({ state: 'attached' });
        let last: unknown;
        for (const expression of expressions) last = await page.evaluate(expression);
        if (screenshot !== undefined) await page.screenshot({ path: screenshot, fullPage: true });
        return last;
      }, path),
    readingState: (url) =>
      inExtension(
        (page) => page.evaluate(`(${READ_STATE})(${JSON.stringify(url)})`) as Promise<string | null>,
      ),
    async tellBackground(event, told, url) {
      const [worker] = context.serviceWorkers();
      await worker?.evaluate(
        async ([name, what, address]) => {
          const [api = '', member = ''] = name.split('.');
          const events = chrome as unknown as Record<
            string,
            Record<string, { dispatch(...told: unknown[]): void }>
          >;
          const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
          events[api]?.[member]?.dispatch(what, tab);
        },
        [event, told, url] as const,
      );
    },
    backgroundErrors,
    requests: log,
    async close() {
      await context.close();
      proxy.close();
    },
  };
}

function listenToErrors(worker: Worker, errors: string[]): void {
  worker.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

async function idOfExtension(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  return new URL(worker.url()).host;
}

/** By our own session: two sessions of one page undo each other's media at the next navigation. */
function mediaOf(look: PageLook, options: LaunchOptions) {
  const features = {
    'prefers-color-scheme': look.colorScheme ?? options.colorScheme ?? 'light',
    'prefers-reduced-motion': look.reducedMotion ?? 'no-preference',
    'forced-colors': look.forcedColors ?? 'none',
  };
  return {
    media: look.media ?? '',
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  };
}

async function createChromiumPage(devtools: CDPSession, page: Page): Promise<NewsPage> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  // The thread's own time: on a busy machine waiting for a processor is nobody's work.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    errors,
    evaluate: (work, argument) =>
      page.evaluate(work as unknown as (argument: unknown) => never, argument as unknown),
    evaluateApart: (work, argument) => evaluateApart(devtools, work, argument),
    moveMouse: (to) => page.mouse.move(to.x, to.y, { steps: 6 }),
    click: (at) => page.mouse.click(at.x, at.y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    toFront: () => page.bringToFront(),
    cardText: async () => (await readCard(devtools))?.text ?? null,
    cardControls: async () => (await readCard(devtools))?.controls ?? [],
    cardBox: async () => (await readCard(devtools))?.box ?? null,
    async mainThreadMs() {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    },
    async screenshot(file) {
      // Hiding the caret would write a style attribute into the page.
      await page.screenshot({ path: file, caret: 'initial', animations: 'disabled' });
    },
    close: () => page.close(),
  };
}

async function evaluateApart<Argument, Result>(
  devtools: CDPSession,
  work: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'tests' };
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', world);
  const { result, exceptionDetails } = await devtools.send('Runtime.callFunctionOn', {
    executionContextId,
    functionDeclaration: String(work),
    arguments: [{ value: argument }],
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<Result>;
}

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
}

async function readCard(devtools: CDPSession): Promise<ShownCard | null> {
  const read = await inClosedRoot(devtools, READ_CARD);
  return read === null ? null : (JSON.parse(read) as ShownCard);
}

/**
 * Calls a function on the closed shadow roots of a page, by the debugger's own means, until one answers with a text.
 * @param functionDeclaration its `this` is the root; it may use nothing from outside
 */
export async function inClosedRoot(
  devtools: CDPSession,
  functionDeclaration: string,
): Promise<string | null> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const shadow of closedRoots(root as DomNode)) {
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration,
      returnByValue: true,
    });
    if (typeof result.value === 'string') return result.value;
  }
  return null;
}

function closedRoots(node: DomNode): DomNode[] {
  const own = (node.shadowRoots ?? []).filter((shadow) => shadow.shadowRootType === 'closed');
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedRoots);
  return [...own, ...below];
}
