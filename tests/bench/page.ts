/**
 * `npm run --silent bench -- page [--json] [--rounds N] [--words N,N]`: what reading costs a page, in Chromium: the time that its main thread
 * works from the navigation until it is quiet, with us and without us in turns.
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
/** So many mentions, each of them to be marked, are on the page whose changes are measured. */
const MUTATION_MENTIONS = 3_000;
const MUTATION_WORDS = 30_000;
/** One name in so many of its words, where the other pages have one in forty. */
const MUTATION_NAME_EVERY = 8;

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const ROUNDS = Number(option('--rounds', '15'));
const SIZES = option('--words', '3000,30000').split(',').map(Number);

const quantile = (values: readonly number[], at: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * at)] ?? 0;
const median = (values: readonly number[]): number => quantile(values, 0.5);
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

export async function run(): Promise<object> {
  const vocabulary = makeVocabulary();
  const subjects = makeSubjects(NAMES, vocabulary);
  const names = subjects.map((subject) => subject.names[0]?.text ?? '');
  const collection = await serveCollection(subjects);
  // Isolated pages have a clock of 5 µs.
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const pages = SIZES.map((words) => [`/${words}`, { body: makePage(words, vocabulary, names), headers }]);
  const manyNames = makePage(MUTATION_WORDS, vocabulary, names, MUTATION_NAME_EVERY);
  const changing = ['/changing', { body: manyNames, headers }];
  const blank = ['/blank', { body: '<!doctype html><title>Blank</title>', headers }];
  const site = await serveSite({ pages: Object.fromEntries([...pages, changing, blank]) });
  const browser = await launchBenchBrowser();
  try {
    await browser.ask('changeSettings', { change: { server: collection.origin } });
    await browser.ask('sync', {});
    await browser.setReading(false);
    const costs: object[] = [];
    const peers: object[] = [];
    const mutations = await measureMutationRatio(browser, `${site.origin}/changing`);
    for (const words of SIZES) {
      const url = `${site.origin}/${words}`;
      const cost = await measurePage(browser, url);
      costs.push({ words, names: NAMES, ...cost, ...mutations });
      const peerMs = await measureMarkJs(browser, url, names.slice(0, PEER_TERMS));
      peers.push({ peer: `mark.js, ${PEER_TERMS} terms`, words, netOverWalk: round(peerMs / cost.walkMs) });
    }
    await browser.setReading(true);
    const hover = await measureHover(browser, `${site.origin}/${SIZES[0]}`);
    const readerScriptBytes = statSync(join(await builtExtension('chromium'), 'reader.js')).size;
    return { pages: costs, hover, peers, readerScriptBytes };
  } finally {
    await browser.close();
    collection.close();
    site.close();
  }
}

/** A TreeWalker that only reads the text, once, on a page that nobody has walked before; in ms. */
function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    units += (node as Text).data.length;
  return units > 0 ? performance.now() - start : 0;
}

interface PageCost {
  mentions: number;
  /** Painted where the page is opened: of a long page those near the view. */
  marks: number;
  walkMs: number;
  /** Median of the differences of a load with us and the load without us beside it, and their middle half. */
  netMs: number;
  netMsFromTo: [number, number];
  netOverWalk: number;
  netOverWalkFromTo: [number, number];
  longestTaskMs: number;
  addedHeapBytes: number;
}

async function measurePage(browser: BenchBrowser, url: string): Promise<PageCost> {
  const net: number[] = [];
  const walks: number[] = [];
  const heap: number[] = [];
  const longest: number[] = [];
  // In turns, because a shared machine drifts; now the one and now the other first.
  for (let time = 0; time < ROUNDS; time++) {
    const withUsFirst = time % 2 === 1 ? await measureLoad(browser, url) : null;
    const { workedMs, walkMs } = await measurePlainLoad(browser, url);
    net.push((withUsFirst ?? (await measureLoad(browser, url))) - workedMs);
    walks.push(walkMs);
  }
  for (let time = 0; time < Math.ceil(ROUNDS / 3); time++) {
    longest.push(await measureLongestTask(browser, url));
    heap.push(await measureHeap(browser, url));
  }
  const walkMs = median(walks);
  const fromTo = (over: number, digits: number): [number, number] => [
    round(quantile(net, 0.25) / over, digits),
    round(quantile(net, 0.75) / over, digits),
  ];
  return {
    ...(await countMentions(browser, url)),
    walkMs: round(walkMs, 3),
    netMs: round(median(net), 2),
    netMsFromTo: fromTo(1, 2),
    netOverWalk: round(median(net) / walkMs),
    netOverWalkFromTo: fromTo(walkMs, 1),
    longestTaskMs: round(median(longest)),
    addedHeapBytes: Math.round(median(heap)),
  };
}

/** Opens a page, reads it or not, does something there, and closes it. */
async function onPage<Result>(
  browser: BenchBrowser,
  url: string,
  isRead: boolean,
  work: (opened: BenchPage) => Promise<Result>,
): Promise<Result> {
  await browser.setReading(isRead);
  // The process is there already when the page comes: its start is nobody's cost.
  const opened = await browser.open(new URL('/blank', url).href);
  const result = await work(opened);
  await opened.page.close();
  return result;
}

/** Goes to a page and waits until nothing more happens there, in the same way whether it is read or not. */
async function read({ page, settled }: BenchPage, url: string): Promise<void> {
  await page.goto(url);
  await settled();
}

/** What is measured without marks, because the machine was too slow, says nothing. Asked last: asking costs a page 10 ms. */
async function expectMarks(opened: BenchPage): Promise<void> {
  if ((await countMarks(opened)) === 0) throw new Error('The page was not read in time. Try again.');
}

/** What a load works with us. */
function measureLoad(browser: BenchBrowser, url: string): Promise<number> {
  return onPage(browser, url, true, async (opened) => {
    const workedMs = await measureReading(opened, url);
    await expectMarks(opened);
    return workedMs;
  });
}

/** What the same load works without us, and how long a walk over its text takes then. */
function measurePlainLoad(browser: BenchBrowser, url: string): Promise<{ workedMs: number; walkMs: number }> {
  return onPage(browser, url, false, async (opened) => {
    const workedMs = await measureReading(opened, url);
    return { workedMs, walkMs: await opened.page.evaluate(walk) };
  });
}

async function measureReading(opened: BenchPage, url: string): Promise<number> {
  const before = await opened.workedMs();
  await read(opened, url);
  return (await opened.workedMs()) - before;
}

/** What stays in memory after reading a page that is long there. */
function measureHeap(browser: BenchBrowser, url: string): Promise<number> {
  return onPage(browser, url, false, async (opened) => {
    await read(opened, url);
    const before = await opened.heapBytes();
    await browser.setReading(true);
    await opened.settled();
    const added = (await opened.heapBytes()) - before;
    await expectMarks(opened);
    return added;
  });
}

/** On a page that is long there and quiet: every task is ours, and so is the styling that our style sheet asks for. */
function measureLongestTask(browser: BenchBrowser, url: string): Promise<number> {
  return onPage(browser, url, false, async (opened) => {
    await read(opened, url);
    const longest = await opened.longestTaskMs(async () => {
      await browser.setReading(true);
      await opened.settled();
    });
    await expectMarks(opened);
    return longest;
  });
}

function countMentions(browser: BenchBrowser, url: string): Promise<{ mentions: number; marks: number }> {
  return onPage(browser, url, true, async (opened) => {
    await read(opened, url);
    return { mentions: await browser.countMentions(url), marks: await countMarks(opened) };
  });
}

function countMarks({ page }: BenchPage): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
  );
}

/** Changes of text nodes one after another, in turns of a hundred, with thousands of mentions to mark or none. */
function measureMutations(browser: BenchBrowser, url: string, isRead: boolean): Promise<number> {
  return onPage(browser, url, isRead, async (opened) => {
    await read(opened, url);
    if (isRead && (await browser.countMentions(url)) < MUTATION_MENTIONS)
      throw new Error(`The page has fewer than ${MUTATION_MENTIONS} mentions.`);
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
    return (await opened.workedMs()) - before;
  });
}

/** What changes cost a page of which every mention is marked: the median over the rounds. */
async function measureMutationRatio(
  browser: BenchBrowser,
  url: string,
): Promise<{ mutationRatio: number; mutationMentions: number; mutationMarks: number }> {
  const ratios: number[] = [];
  await browser.ask('changeSettings', { change: { density: 'all' } });
  for (let time = 0; time < Math.ceil(ROUNDS / 3); time++) {
    const without = await measureMutations(browser, url, false);
    ratios.push((await measureMutations(browser, url, true)) / without);
  }
  const { mentions, marks } = await countMentions(browser, url);
  await browser.ask('changeSettings', { change: { density: 'section' } });
  return { mutationRatio: round(median(ratios), 2), mutationMentions: mentions, mutationMarks: marks };
}

async function measureMarkJs(browser: BenchBrowser, url: string, terms: readonly string[]): Promise<number> {
  const script = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  return onPage(browser, url, false, async (opened) => {
    await read(opened, url);
    const { page } = opened;
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
