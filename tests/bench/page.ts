/**
 * `npm run --silent bench -- page [--json] [--rounds N]`: what reading costs a page, in Chromium. A page is opened, left until
 * it is quiet, and only then read: whatever its main thread does from then on is ours.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtExtension } from '../browser/extension-build.ts';
import { serveSite } from '../browser/local-site.ts';
import { makeSubjects, makeVocabulary } from './bench-corpus.ts';
import { type BenchBrowser, type BenchPage, launchBenchBrowser } from './page/bench-browser.ts';
import { measureHover } from './page/hover-times.ts';
import { makePage } from './page/made-page.ts';
import { serveCollection } from './page/served-collection.ts';

const NAMES = 10_000;
const MUTATIONS = 10_000;
/** Terms that mark.js is given: with more it takes minutes. */
const PEER_TERMS = 1_000;
const QUIET_MS = 600;

const roundsAt = process.argv.indexOf('--rounds');
const ROUNDS = roundsAt === -1 ? 9 : Number(process.argv[roundsAt + 1]);

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function run(): Promise<object> {
  const vocabulary = makeVocabulary();
  const subjects = makeSubjects(NAMES, vocabulary);
  const names = subjects.map((subject) => subject.names[0]?.text ?? '');
  const collection = await serveCollection(subjects);
  const sizes = [3_000, 30_000];
  const site = await serveSite({
    pages: Object.fromEntries(
      // Isolated pages have a clock of 5 µs.
      sizes.map((words) => [
        `/${words}`,
        {
          body: makePage(words, vocabulary, names),
          headers: {
            'cross-origin-opener-policy': 'same-origin',
            'cross-origin-embedder-policy': 'require-corp',
          },
        },
      ]),
    ),
  });
  const browser = await launchBenchBrowser();
  try {
    await browser.ask('changeSettings', { change: { server: collection.origin } });
    await browser.ask('sync', {});
    await browser.setReading(false);
    const pages: object[] = [];
    const peers: object[] = [];
    for (const words of sizes) {
      const url = `${site.origin}/${words}`;
      const walkMs = median(await times(ROUNDS, () => measureWalk(browser, url)));
      pages.push({ words, names: NAMES, ...(await measurePage(browser, url, walkMs)) });
      const peerMs = await measureMarkJs(browser, url, names.slice(0, PEER_TERMS));
      peers.push({ peer: `mark.js, ${PEER_TERMS} terms`, words, netOverWalk: round(peerMs / walkMs) });
    }
    await browser.setReading(true);
    const hover = await measureHover(browser, `${site.origin}/3000`);
    const readerScriptBytes = statSync(join(await builtExtension('chromium'), 'reader.js')).size;
    return { pages, hover, peers, readerScriptBytes };
  } finally {
    await browser.close();
    collection.close();
    site.close();
  }
}

async function times<Result>(count: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < count; time++) results.push(await work());
  return results;
}

/** A TreeWalker that only reads the text, once, on a page that nobody has walked before. */
async function measureWalk(browser: BenchBrowser, url: string): Promise<number> {
  const { page } = await browser.open(url);
  const walkMs = await page.evaluate(() => {
    const start = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let units = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      units += (node as Text).data.length;
    return units > 0 ? performance.now() - start : 0;
  });
  await page.close();
  return walkMs;
}

interface PageCost {
  mentions: number;
  marks: number;
  walkMs: number;
  netMs: number;
  netOverWalk: number;
  longestTaskMs: number;
  mutationRatio: number;
  addedHeapBytes: number;
}

async function measurePage(browser: BenchBrowser, url: string, walkMs: number): Promise<PageCost> {
  const idle = median(await times(ROUNDS, () => measureReading(browser, url, false)));
  const read = median(await times(ROUNDS, () => measureReading(browser, url, true)));
  const longest = await times(Math.ceil(ROUNDS / 2), () => measureLongestTask(browser, url));
  const heap = await times(Math.ceil(ROUNDS / 3), () => measureHeap(browser, url));
  const plain = median(await times(Math.ceil(ROUNDS / 2), () => measureMutations(browser, url, false)));
  const ours = median(await times(Math.ceil(ROUNDS / 2), () => measureMutations(browser, url, true)));
  return {
    mentions: heap[0]?.mentions ?? 0,
    marks: heap[0]?.marks ?? 0,
    walkMs: round(walkMs, 3),
    netMs: round(read - idle, 2),
    netOverWalk: round((read - idle) / walkMs),
    longestTaskMs: round(median(longest)),
    mutationRatio: round(ours / plain, 2),
    addedHeapBytes: Math.round(median(heap.map(({ bytes }) => bytes))),
  };
}

/** Opens a page, does something, and waits until the page has been quiet for a while. */
async function onPage<Result>(
  browser: BenchBrowser,
  url: string,
  work: (opened: BenchPage) => Promise<Result>,
): Promise<Result> {
  await browser.setReading(false);
  const opened = await browser.open(url);
  await pause(QUIET_MS);
  const result = await work(opened);
  await opened.page.close();
  return result;
}

function measureReading(browser: BenchBrowser, url: string, isRead: boolean): Promise<number> {
  return onPage(browser, url, async (opened) => {
    const before = await opened.workedMs();
    if (isRead) await browser.setReading(true);
    await pause(2 * QUIET_MS);
    return (await opened.workedMs()) - before;
  });
}

function measureLongestTask(browser: BenchBrowser, url: string): Promise<number> {
  return onPage(browser, url, (opened) =>
    opened.longestTaskMs(async () => {
      await browser.setReading(true);
      await pause(2 * QUIET_MS);
    }),
  );
}

function measureHeap(
  browser: BenchBrowser,
  url: string,
): Promise<{ bytes: number; mentions: number; marks: number }> {
  return onPage(browser, url, async (opened) => {
    const before = await opened.heapBytes();
    await browser.setReading(true);
    await pause(2 * QUIET_MS);
    const bytes = (await opened.heapBytes()) - before;
    const marks = await countMarks(opened);
    await browser.ask('changeSettings', { change: { density: 'all' } });
    await pause(QUIET_MS);
    const mentions = await countMarks(opened);
    await browser.ask('changeSettings', { change: { density: 'section' } });
    return { bytes, mentions, marks };
  });
}

function countMarks({ page }: BenchPage): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
  );
}

/** Changes of text nodes one after another, in turns of a hundred, with every mention of the page marked or none. */
function measureMutations(browser: BenchBrowser, url: string, isRead: boolean): Promise<number> {
  return onPage(browser, url, async (opened) => {
    if (isRead) {
      await browser.ask('changeSettings', { change: { density: 'all' } });
      await browser.setReading(true);
      await pause(2 * QUIET_MS);
    }
    const before = await opened.workedMs();
    await opened.page.evaluate(async (count) => {
      const walker = document.createTreeWalker(
        document.querySelector('article') as Element,
        NodeFilter.SHOW_TEXT,
      );
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
      for (let done = 0; done < count; done++) {
        const node = nodes[done % nodes.length] as Text;
        node.data = done % 2 === 0 ? `${node.data}.` : node.data.slice(0, -1);
        if (done % 100 === 99) await new Promise(requestAnimationFrame);
      }
    }, MUTATIONS);
    const worked = (await opened.workedMs()) - before;
    if (isRead) await browser.ask('changeSettings', { change: { density: 'section' } });
    return worked;
  });
}

async function measureMarkJs(browser: BenchBrowser, url: string, terms: readonly string[]): Promise<number> {
  const script = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  return onPage(browser, url, async ({ page }) => {
    await page.evaluate(script);
    return page.evaluate((wanted) => {
      const { Mark } = globalThis as unknown as {
        Mark: new (root: Element) => { mark(terms: readonly string[], options: object): void };
      };
      const start = performance.now();
      new Mark(document.body).mark(wanted, { separateWordSearch: false, accuracy: 'exactly' });
      return performance.now() - start;
    }, terms);
  });
}
