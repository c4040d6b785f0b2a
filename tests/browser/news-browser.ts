import { findBrowser, installBrowsers } from './install-browsers.mjs';
import type { RequestLog } from './logging-proxy.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** A point in the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a reader's device asks of a page; Firefox can only be given another size. */
export interface PageLook {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  media?: 'print';
  reducedMotion?: 'reduce';
  viewport?: { width: number; height: number };
}

/** A page as a reader has it before them. */
export interface NewsPage {
  /** Runs a function in the page's own world. It may use nothing from outside but its argument. */
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** The same in a world of its own, where the page has changed nothing. */
  evaluateApart<Argument, Result>(
    work: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Moves the real pointer, in small steps. */
  moveMouse(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** Presses a key, with others held where it is a chord: `Control+Shift+Enter`. */
  press(key: string): Promise<void>;
  /** Types a text, key by key, where the focus is. */
  type(text: string): Promise<void>;
  /** Brings the page before the reader: a page behind others shows no card. */
  toFront(): Promise<void>;
  /** The words of the shown card, read through its closed shadow root; null while none is shown. */
  cardText(): Promise<string | null>;
  /** What can be pressed in the shown card, and where its middle is; empty while none is shown. */
  cardControls(): Promise<CardControl[]>;
  /** The box of the shown card in the viewport; null while none is shown. */
  cardBox(): Promise<Box | null>;
  /** Milliseconds that the main thread of the page's process has worked since it began. */
  mainThreadMs(): Promise<number>;
  screenshot(file: string): Promise<void>;
  /** Errors of the page's console and uncaught exceptions, ours included. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** What is done in one of the extension's own pages. */
export interface InterfaceSteps {
  ready: string;
  expressions: readonly string[];
  /** Where to put a picture of the page at the end. */
  screenshot?: string;
  /** How wide the page is, in CSS pixels, where it is not as wide as a tab. */
  width?: number;
}

/** A running browser with our extension, or without. */
export interface NewsBrowser {
  readonly name: BrowserName;
  /** Opens a page and waits until it has loaded. */
  open(url: string, look?: PageLook): Promise<NewsPage>;
  /** Sends a message to the background from one of the extension's own pages, as its popup does. */
  askBackground(message: unknown): Promise<unknown>;
  /**
   * Opens one of the extension's own pages, waits until the selector matches, evaluates the expressions one after the other
   * (each for JSON) and answers what the last one gave.
   * @param path such as `options.html`
   */
  inInterface(path: string, steps: InterfaceSteps): Promise<unknown>;
  /** What the reader says of the page at an address, once it has read it; null where there is no reader. */
  readingState(url: string): Promise<string | null>;
  /** What pages, reader and background have asked for. */
  readonly requests: RequestLog;
  /** Errors of the background's console; Firefox does not tell them. */
  readonly backgroundErrors: readonly string[];
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension; without it the browser is plain. */
  extension?: string;
  /** Show a window (for `npm run try`). */
  isVisible?: boolean;
  /** Size of the viewport in CSS pixels. */
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Instant, in ms: pages get this as their time, and the same dice each time, so that two visits can be compared. */
  steadyAt?: number;
}

export const VIEWPORT = { width: 1280, height: 900 };

/** Starts a browser; installs it first when it is absent. */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<NewsBrowser> {
  if (name === 'chromium') return (await import('./chromium-browser.ts')).launchChromium(options);
  return (await import('./firefox-browser.ts')).launchFirefox(options);
}

/** The browser's executable. */
export function executableOf(name: BrowserName): string {
  const found = findBrowser(name);
  if (found !== null) return found;
  installBrowsers([name]);
  return findBrowser(name) ?? name;
}

/** Runs in a card's closed shadow root: what it says, where it is and what can be pressed, as JSON; null while it is not shown. */
export const READ_CARD = `function (root) {
  const card = (root ?? this).querySelector('[role="dialog"]');
  if (card === null || !card.checkVisibility({ visibilityProperty: true })) return null;
  const { left, top, right, bottom } = card.getBoundingClientRect();
  const controls = [...card.querySelectorAll('button, a, label')].map((control) => {
    const { x, y, width, height } = control.getBoundingClientRect();
    return { name: control.ariaLabel ?? control.innerText, at: { x: x + width / 2, y: y + height / 2 } };
  });
  return JSON.stringify({ text: card.innerText, box: { left, top, right, bottom }, controls });
}`;

/** What {@link READ_CARD} answers. */
export interface ShownCard {
  text: string;
  box: Box;
  controls: CardControl[];
}

/** A button, link or label of a card. */
export interface CardControl {
  name: string;
  at: Point;
}

/** Runs in one of the extension's own pages: asks the reader of a tab until it has read. */
export const READ_STATE = `async function (url) {
  const api = globalThis.browser ?? chrome;
  for (let tries = 0; tries < 100; tries++) {
    const tab = (await api.tabs.query({})).find((each) => each.url === url);
    const page = tab && (await api.tabs
      .sendMessage(tab.id, { sidelight: 'describe', request: {} }, { frameId: 0 })
      .catch(() => null));
    if (page && page.state !== 'reading') return page.state;
    if (!page && tries >= 20) return null;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'reading';
}`;
