import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { createRequestLog, startLoggingProxy } from './logging-proxy.ts';
import {
  executableOf,
  type LaunchOptions,
  type NewsBrowser,
  type NewsPage,
  VIEWPORT,
} from './news-browser.ts';
import { steadyPage } from './steady-page.ts';

/** Chromium over CDP. */
export async function launchChromium(options: LaunchOptions): Promise<NewsBrowser> {
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
  return {
    name: 'chromium',
    async open(url) {
      const page = await context.newPage();
      page.on('request', (request) => log.ofPage(request.url()));
      const opened = await createChromiumPage(context, page);
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return opened;
    },
    async askBackground(message) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      const reply: unknown = await page.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
      await page.close();
      return reply;
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

async function createChromiumPage(context: BrowserContext, page: Page): Promise<NewsPage> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  return {
    errors,
    evaluate: (work, argument) =>
      page.evaluate(work as unknown as (argument: unknown) => never, argument as unknown),
    moveMouse: (to) => page.mouse.move(to.x, to.y, { steps: 6 }),
    click: (at) => page.mouse.click(at.x, at.y),
    press: (key) => page.keyboard.press(key),
    cardText: () => readCard(devtools),
    async mainThreadMs() {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    },
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    close: () => page.close(),
  };
}

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
}

async function readCard(devtools: CDPSession): Promise<string | null> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const shadow of closedRoots(root as DomNode)) {
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: `function () {
        const card = this.querySelector('[role="dialog"]');
        return card !== null && card.checkVisibility({ visibilityProperty: true }) ? card.innerText : null;
      }`,
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
