import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { PageState } from '../../../extension/messages.ts';
import { launchExtensionChromium } from '../../browser/extension-chromium.ts';
import { NEWS_HOST } from '../../browser/local-site.ts';

/** Chromium with the extension, which reads the news host only when it is told to. */
export interface BenchBrowser {
  open(url: string): Promise<BenchPage>;
  ask(type: string, request: object): Promise<unknown>;
  /** How many mentions the reader of a page has found, painted or not. */
  countMentions(url: string): Promise<number>;
  /** Switches reading on or off in all open tabs of the news host. */
  setReading(isOn: boolean): Promise<void>;
  stopWorkers(): Promise<void>;
  close(): Promise<void>;
}

export interface BenchPage {
  page: Page;
  devtools: CDPSession;
  /** Waits until the main thread has had nothing to do for a while; asks nothing of the page that would be work for it. */
  settled(): Promise<void>;
  /** Time that the page's main thread has worked, in ms of its own time: waiting for a processor does not count. */
  workedMs(): Promise<number>;
  /** Bytes of JavaScript objects after a collection of garbage. */
  heapBytes(): Promise<number>;
  /** Longest task of the main thread while something is done, in ms of its own time. */
  longestTaskMs(work: () => Promise<void>): Promise<number>;
}

const LOOK_MS = 200;
/** Of its own time, in one look: what a page does that does nothing. */
const IDLE_MS = 0.7;
const QUIET_LOOKS = 4;

export async function launchBenchBrowser(): Promise<BenchBrowser> {
  const { context, build, origin } = await launchExtensionChromium({ width: 1_280, height: 900 });
  const own = await context.newPage();
  await own.goto(`${origin}/popup.html`);
  const ask = async (type: string, request: object) => {
    const answer = await own.evaluate((message) => chrome.runtime.sendMessage(message), {
      sidelight: type,
      request,
    });
    return (answer as { result?: unknown } | undefined)?.result;
  };
  return {
    ask,
    open: (url) => openBenchPage(context, url),
    async setReading(isOn) {
      await ask('changeSettings', { change: { offSites: isOn ? [] : [NEWS_HOST] } });
    },
    countMentions: (url) =>
      own.evaluate(async (address) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
        if (tab?.id === undefined) throw new Error(`No tab has ${address}.`);
        const message = { sidelight: 'describe', request: {} };
        const page = (await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 })) as PageState;
        return page.mentionCount;
      }, url),
    async stopWorkers() {
      const devtools = await context.newCDPSession(own);
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await devtools.detach();
    },
    async close() {
      await context.close();
      build.remove();
    },
  };
}

async function openBenchPage(context: BrowserContext, url: string): Promise<BenchPage> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  async function workedMs(): Promise<number> {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  }
  return {
    page,
    devtools,
    workedMs,
    async settled() {
      let worked = await workedMs();
      for (let quiet = 0; quiet < QUIET_LOOKS; ) {
        await page.waitForTimeout(LOOK_MS);
        const now = await workedMs();
        quiet = now - worked < IDLE_MS ? quiet + 1 : 0;
        worked = now;
      }
    },
    async heapBytes() {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    },
    async longestTaskMs(work) {
      let longest = 0;
      const seen = (event: { value: object[] }) => {
        for (const entry of event.value as TraceEvent[])
          if (entry.name === 'RunTask') longest = Math.max(longest, (entry.tdur ?? entry.dur ?? 0) / 1_000);
      };
      devtools.on('Tracing.dataCollected', seen);
      const categories = 'disabled-by-default-devtools.timeline';
      await devtools.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
      await work();
      const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
      await devtools.send('Tracing.end');
      await ended;
      devtools.off('Tracing.dataCollected', seen);
      return longest;
    },
  };
}

interface TraceEvent {
  name: string;
  dur?: number;
  tdur?: number;
}
