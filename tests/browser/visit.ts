import { builtExtension, grantHosts } from './extension-build.ts';
import { type BrowserName, launchBrowser, type NewsBrowser, type NewsPage } from './news-browser.ts';
import { type PaintedMention, pointAtPainted, readOuterHtml, readPainted } from './painted.ts';

/** What is looked at in one visit. */
export interface Visit {
  browser: BrowserName;
  /** Address of the page, http or https. */
  url: string;
  /** Origin of the server whose collection is fetched first; the extension's default without it. */
  server?: string;
  /** Hover the first painted mention that contains this text. */
  hover?: string;
  /** File for a picture of the page, with its card where one is shown. */
  screenshot?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

/** What was really painted, shown and asked for. */
export interface VisitReport {
  browser: BrowserName;
  mentions: { text: string; kind: string; certain: boolean }[];
  card: { text: string } | null;
  /** Addresses that page, reader and background asked for after the page had loaded. */
  requestsWhileReading: string[];
  errors: string[];
  /** Whether the page is, byte for byte, what it is without us: before the first card, and after it was closed. */
  domIdentical: boolean;
  /** Work of the page's main thread that is there only with us, in milliseconds; two visits differ by chance too. */
  mainThreadMs: number;
}

/** The asked text is in no painted mention. */
export class NothingToHoverError extends Error {
  constructor(text: string, painted: readonly PaintedMention[]) {
    const all = painted.map((mention) => `"${mention.text}"`).join(', ') || 'none';
    super(`No painted mention contains "${text}". Painted: ${all}.`);
  }
}

const QUIET_MS = 700;
const LONGEST_READING_MS = 15_000;
const LONGEST_CARD_MS = 6_000;
const POLL_MS = 100;

/** Reads a page with the extension, and once without it to compare. */
export async function visitPage(visit: Visit): Promise<VisitReport> {
  const plain = await visitPlainly(visit);
  const host = new URL(visit.url).hostname;
  const build = grantHosts(builtExtension(visit.browser), [host]);
  const browser = await launchBrowser(visit.browser, { ...launchOptions(visit), extension: build.folder });
  try {
    await syncFirst(browser, visit.server);
    const page = await browser.open(visit.url);
    const requestsBefore = browser.requests().length;
    const painted = await waitUntilRead(page);
    const mainThreadMs = (await page.mainThreadMs()) - plain.mainThreadMs;
    const htmlBefore = await page.evaluate(readOuterHtml, undefined);
    const card = visit.hover === undefined ? null : await hoverMention(page, painted, visit.hover);
    if (visit.screenshot !== undefined) await page.screenshot(visit.screenshot);
    if (card !== null) await closeCard(page);
    const htmlAfter = await page.evaluate(readOuterHtml, undefined);
    return {
      browser: visit.browser,
      mentions: painted.map(({ text, kind, certain }) => ({ text, kind, certain })),
      card,
      requestsWhileReading: browser.requests().slice(requestsBefore),
      errors: [...page.errors.filter((error) => !plain.errors.includes(error)), ...browser.backgroundErrors],
      domIdentical: htmlBefore === plain.html && htmlAfter === plain.html,
      mainThreadMs: Math.max(0, Math.round(mainThreadMs * 10) / 10),
    };
  } finally {
    await browser.close();
    build.remove();
  }
}

function launchOptions(visit: Visit) {
  return {
    ...(visit.colorScheme === undefined ? {} : { colorScheme: visit.colorScheme }),
    ...(visit.viewport === undefined ? {} : { viewport: visit.viewport }),
  };
}

interface PlainVisit {
  html: string;
  errors: string[];
  mainThreadMs: number;
}

async function visitPlainly(visit: Visit): Promise<PlainVisit> {
  const browser = await launchBrowser(visit.browser, launchOptions(visit));
  try {
    const page = await browser.open(visit.url);
    await waitUntilRead(page);
    return {
      mainThreadMs: await page.mainThreadMs(),
      html: await page.evaluate(readOuterHtml, undefined),
      errors: [...page.errors],
    };
  } finally {
    await browser.close();
  }
}

/** Chooses the server as the options page does, and waits for the first look at it. */
export async function syncFirst(browser: NewsBrowser, server: string | undefined): Promise<unknown> {
  if (server !== undefined) {
    await browser.askBackground({ sidelight: 'changeSettings', request: { change: { server } } });
  }
  return browser.askBackground({ sidelight: 'sync', request: {} });
}

/** Waits until what is painted has not changed for a while. */
export async function waitUntilRead(page: NewsPage): Promise<PaintedMention[]> {
  const until = Date.now() + LONGEST_READING_MS;
  let painted = await page.evaluate(readPainted, undefined);
  let since = Date.now();
  while (Date.now() < until && Date.now() - since < (painted.length > 0 ? QUIET_MS : 3 * QUIET_MS)) {
    await pause(POLL_MS);
    const now = await page.evaluate(readPainted, undefined);
    if (now.length !== painted.length) since = Date.now();
    painted = now;
  }
  return painted;
}

/** Hovers the first painted mention that contains a text; the card once it says the same twice, or null. */
export async function hoverMention(
  page: NewsPage,
  painted: readonly PaintedMention[],
  text: string,
): Promise<{ text: string } | null> {
  const mention = painted.find((one) => one.text.includes(text));
  const point = mention && (await page.evaluate(pointAtPainted, mention.index));
  if (!point) throw new NothingToHoverError(text, painted);
  await page.moveMouse({ x: 2, y: 2 });
  await page.moveMouse(point);
  const until = Date.now() + LONGEST_CARD_MS;
  let before: string | null = null;
  while (Date.now() < until) {
    await pause(POLL_MS);
    const now = await page.cardText();
    if (now !== null && now.trim() !== '' && now === before) return { text: now };
    before = now;
  }
  return before === null ? null : { text: before };
}

/** Closes the card by Escape with the pointer away, and waits until it is gone. */
export async function closeCard(page: NewsPage): Promise<void> {
  await page.press('Escape');
  await page.moveMouse({ x: 2, y: 2 });
  const until = Date.now() + LONGEST_CARD_MS;
  while ((await page.cardText()) !== null && Date.now() < until) await pause(POLL_MS);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
