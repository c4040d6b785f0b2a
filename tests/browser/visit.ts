import { builtExtension, grantHosts } from './extension-build.ts';
import { type BrowserName, launchBrowser, type NewsBrowser, type NewsPage } from './news-browser.ts';
import { lookAtPainted, type PaintedMention, readOuterHtml, readSize } from './painted.ts';

/** What is looked at in one visit. */
export interface Visit {
  /** Address of the page, http or https. */
  url: string;
  /** Hover the first painted mention that contains this text. */
  hover?: string;
  /** File for a picture of the page, with its card where one is shown. */
  screenshot?: string;
}

/** The two browsers of a visit, with and without us. */
export interface VisitorOptions {
  browser: BrowserName;
  /** Hosts that the extension may read. */
  hosts: readonly string[];
  /** Origin of the server whose collection is fetched first; the extension's default without it. */
  server?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

/** What was really painted, shown and asked for. */
export interface VisitReport {
  browser: BrowserName;
  mentions: { text: string; kind: string; certain: boolean }[];
  card: { text: string } | null;
  /** Addresses asked for after the page had loaded, by reader, background and page; not what the page asks for without us. */
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
/** Pages differ from themselves, by the order in which things arrive: so many plain visits to find the same again. */
const MOST_PLAIN_VISITS = 3;

/** A reader with our extension, and another without it. */
export interface Visitor {
  readonly browser: BrowserName;
  readonly withUs: NewsBrowser;
  readonly plain: NewsBrowser;
  visit(visit: Visit): Promise<VisitReport>;
  close(): Promise<void>;
}

export async function launchVisitor({ browser, hosts, server, ...look }: VisitorOptions): Promise<Visitor> {
  const build = grantHosts(await builtExtension(browser), hosts);
  const steadyAt = Date.now();
  const [plain, withUs] = await Promise.all([
    launchBrowser(browser, { ...look, steadyAt }),
    launchBrowser(browser, { ...look, steadyAt, extension: build.folder }),
  ]);
  await syncFirst(withUs, server);
  return {
    browser,
    plain,
    withUs,
    visit: (visit) => visitBoth(plain, withUs, visit),
    async close() {
      await Promise.all([plain.close(), withUs.close()]);
      build.remove();
    },
  };
}

/** Reads one page with the extension, and without it to compare. */
export async function visitPage(visit: Visit & Omit<VisitorOptions, 'hosts'>): Promise<VisitReport> {
  const visitor = await launchVisitor({ ...visit, hosts: [new URL(visit.url).hostname] });
  try {
    return await visitor.visit(visit);
  } finally {
    await visitor.close();
  }
}

async function visitBoth(plain: NewsBrowser, withUs: NewsBrowser, visit: Visit): Promise<VisitReport> {
  const [first, read] = await Promise.all([visitPlainly(plain, visit.url), visitWithUs(withUs, visit)]);
  const visits = [first];
  const isAsWithout = () => read.htmls.every((html) => visits.some((each) => each.html === html));
  while (!isAsWithout() && visits.length < MOST_PLAIN_VISITS)
    visits.push(await visitPlainly(plain, visit.url));
  const ownErrors = new Set(visits.flatMap((each) => each.errors));
  const ownRequests = new Set(visits.flatMap((each) => each.requests).map(withoutQuery));
  return {
    browser: withUs.name,
    mentions: read.painted.map(({ text, kind, certain }) => ({ text, kind, certain })),
    card: read.card,
    requestsWhileReading: read.requests.filter((url) => !ownRequests.has(withoutQuery(url))),
    errors: [...read.errors.filter((error) => !ownErrors.has(error)), ...read.backgroundErrors],
    domIdentical: isAsWithout(),
    mainThreadMs: Math.max(0, Math.round((read.mainThreadMs - first.mainThreadMs) * 10) / 10),
  };
}

/** Reads the page with the extension, hovers, takes the picture and closes the card again. */
async function visitWithUs(browser: NewsBrowser, visit: Visit) {
  const errorsBefore = browser.backgroundErrors.length;
  const page = await browser.open(visit.url);
  const opened = browser.requests.mark();
  const painted = await waitUntilRead(page);
  const mainThreadMs = await page.mainThreadMs();
  const htmlBefore = await page.evaluate(readOuterHtml, undefined);
  const card = visit.hover === undefined ? null : await hoverMention(page, painted, visit.hover);
  if (visit.screenshot !== undefined) await page.screenshot(visit.screenshot);
  if (card !== null) await closeCard(page);
  const htmlAfter = await page.evaluate(readOuterHtml, undefined);
  const seen = {
    painted,
    card,
    mainThreadMs,
    htmls: [htmlBefore, htmlAfter],
    requests: browser.requests.since(opened),
    errors: [...page.errors],
    backgroundErrors: browser.backgroundErrors.slice(errorsBefore),
  };
  await page.close();
  return seen;
}

interface PlainVisit {
  html: string;
  errors: string[];
  requests: string[];
  mainThreadMs: number;
}

async function visitPlainly(browser: NewsBrowser, url: string): Promise<PlainVisit> {
  const before = browser.requests.mark();
  const page = await browser.open(url);
  await waitUntilRead(page);
  const visit = {
    mainThreadMs: await page.mainThreadMs(),
    html: await page.evaluate(readOuterHtml, undefined),
    errors: [...page.errors],
    requests: browser.requests.since(before),
  };
  await page.close();
  return visit;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** Chooses the server as the options page does, and waits for the first look at it. */
export async function syncFirst(browser: NewsBrowser, server: string | undefined): Promise<unknown> {
  if (server !== undefined) {
    await browser.askBackground({ sidelight: 'changeSettings', request: { change: { server } } });
  }
  return browser.askBackground({ sidelight: 'sync', request: {} });
}

/** Waits until neither what is painted nor the page itself has changed for a while. */
export async function waitUntilRead(page: NewsPage): Promise<PaintedMention[]> {
  const until = Date.now() + LONGEST_READING_MS;
  const look = async () => ({
    painted: (await page.evaluate(lookAtPainted, null)).mentions,
    size: await page.evaluate(readSize, undefined),
  });
  let last = await look();
  let since = Date.now();
  while (Date.now() < until && Date.now() - since < (last.painted.length > 0 ? QUIET_MS : 3 * QUIET_MS)) {
    await pause(POLL_MS);
    const now = await look();
    if (now.painted.length !== last.painted.length || now.size !== last.size) since = Date.now();
    last = now;
  }
  return last.painted;
}

/** Hovers the first painted mention that contains a text; the card once it says the same twice, or null. */
export async function hoverMention(
  page: NewsPage,
  painted: readonly PaintedMention[],
  text: string,
): Promise<{ text: string } | null> {
  const mention = painted.find((one) => one.text.includes(text));
  const point = mention && (await page.evaluate(lookAtPainted, mention.index)).point;
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
