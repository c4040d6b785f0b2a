import { lookAtPainted } from '../../browser/painted.ts';
import type { BenchBrowser, BenchPage } from './bench-browser.ts';
import { CARD_WORDS } from './served-collection.ts';

const HOVERS = 30;
const WAKES = 15;

/** From the pointer's arrival on a mark to a filled card, in ms, the dwell included. */
export interface HoverTimes {
  p50Ms: number;
  p95Ms: number;
  /** After the extension's worker was stopped. */
  p95AfterWakeMs: number;
}

export async function measureHover(browser: BenchBrowser, url: string): Promise<HoverTimes> {
  const opened = await browser.open(url);
  await opened.page.waitForFunction(() => CSS.highlights.size > 0);
  await opened.page.waitForTimeout(500);
  await watchCards(opened);
  const times: number[] = [];
  const wakes: number[] = [];
  for (let hover = 0; hover < HOVERS; hover++) times.push(await hoverOnce(opened, hover));
  for (let wake = 0; wake < WAKES; wake++) {
    await browser.stopWorkers();
    wakes.push(await hoverOnce(opened, HOVERS + wake));
  }
  await opened.page.close();
  return { p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), p95AfterWakeMs: quantile(wakes, 0.95) };
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0);
}

/** Looks into the card's closed root, as only the extension's own world can. */
async function watchCards({ devtools }: BenchPage): Promise<void> {
  const worlds: { id: number; origin: string; name: string }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await devtools.send('Runtime.enable');
  const own = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (own === undefined) throw new Error('The reader is not in the page.');
  await devtools.send('Runtime.evaluate', {
    contextId: own.id,
    expression: `(${watchInPage})(${JSON.stringify(CARD_WORDS)})`,
  });
}

/** In the reader's world: how long the pointer had been on its place when the card had its words. */
function watchInPage(words: string): void {
  let movedAt = 0;
  const opened = new WeakSet<Element>();
  const { dom } = (
    globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot(of: Element): ShadowRoot } } }
  ).chrome;
  const report = (root: ShadowRoot, host: Element) => {
    if (opened.has(host) || !(root.textContent ?? '').includes(words)) return;
    opened.add(host);
    document.documentElement.dispatchEvent(
      new CustomEvent('bench-card', { detail: performance.now() - movedAt }),
    );
  };
  addEventListener(
    'pointermove',
    () => {
      movedAt = performance.now();
    },
    true,
  );
  new MutationObserver(() => {
    const host = document.querySelector('sidelight-card');
    if (host === null || opened.has(host)) return;
    const root = dom.openOrClosedShadowRoot(host);
    report(root, host);
    new MutationObserver(() => report(root, host)).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }).observe(document.documentElement, { childList: true, subtree: true });
}

async function hoverOnce({ page }: BenchPage, index: number): Promise<number> {
  const marks = await page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0),
  );
  const { point } = await page.evaluate(lookAtPainted, index % marks);
  if (point === null) throw new Error('There is nothing to hover.');
  await page.mouse.move(2, 2);
  await page.waitForTimeout(400);
  const filled = page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        document.documentElement.addEventListener(
          'bench-card',
          (event) => resolve((event as CustomEvent<number>).detail),
          { once: true },
        ),
      ),
  );
  await page.mouse.move(point.x, point.y);
  const ms = await filled;
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => document.querySelector('sidelight-card') === null);
  return ms;
}
