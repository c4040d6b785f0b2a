import { browser } from 'wxt/browser';
import { toReader } from '../messages.ts';
import type { Settings } from '../settings.ts';

/**
 * Which sites are read: those that the reader granted, without those switched off. The reader script is registered at
 * run time, because which sites these are is the reader's to say at any moment.
 */
const READER_ID = 'reader';
const READER_FILE = 'reader.js';
/** In every frame, a small script that asks for the reader where there is text. */
const FRAME_ID = 'frame';
const FRAME_FILE = 'frame.js';
const STYLE_FILE = 'assets/marks.css';

let queue: Promise<void> = Promise.resolve();

/** Brings registration and open tabs in line with permissions and settings. Calls are worked off one after another. */
export function applySites(settings: Settings): Promise<void> {
  queue = queue
    .then(() => apply(settings))
    .catch((error: unknown) => console.error('Sidelight could not register its reader.', error));
  return queue;
}

/** Match patterns of the sites that may be read. */
async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** A match pattern for a host, without its port, which patterns do not know. */
export function hostPattern(host: string): string {
  return `*://${host.replace(/:\d+$/, '')}/*`;
}

async function apply(settings: Settings): Promise<void> {
  const matches = await grantedPatterns();
  const excludeMatches = settings.offSites.map(hostPattern);
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (registered.length > 0) await browser.scripting.unregisterContentScripts();
  if (matches.length > 0) {
    const where = {
      matches,
      ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    } as const;
    await browser.scripting.registerContentScripts([
      { ...where, id: READER_ID, js: [READER_FILE], css: [STYLE_FILE] },
      // Frames without an address of their own belong to the page that wrote them.
      { ...where, id: FRAME_ID, js: [FRAME_FILE], allFrames: true, matchOriginAsFallback: true },
    ]);
  }
  const open = matches.length > 0 ? await browser.tabs.query({ url: matches }) : [];
  await Promise.all(
    open.map((tab) => (isOff(tab.url, settings) ? retire(tab.id) : injectEverywhere(tab.id))),
  );
}

function isOff(url: string | undefined, settings: Settings): boolean {
  return url !== undefined && URL.canParse(url) && settings.offSites.includes(new URL(url).hostname);
}

/** Ends the readers of every tab that may still have one: its permission was withdrawn. */
export async function retireElsewhere(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const granted = await grantedPatterns();
  const kept = new Set(
    (granted.length > 0 ? await browser.tabs.query({ url: granted }) : []).map((tab) => tab.id),
  );
  await Promise.all(tabs.filter((tab) => !kept.has(tab.id)).map((tab) => retire(tab.id)));
}

/** Puts the reader into a tab and into those of its frames that have text. */
async function injectEverywhere(tabId: number | undefined): Promise<void> {
  if (tabId === undefined || !(await inject(tabId))) return;
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [`/${FRAME_FILE}`] as never })
    .catch(() => {
      // The page was left meanwhile.
    });
}

/** Puts the reader into a frame of a tab, the top one if none is said; false where the browser keeps extensions out. */
export async function inject(tabId: number | undefined, frameId = 0): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.insertCSS({ target, files: [STYLE_FILE] });
    await browser.scripting.executeScript({ target, files: [`/${READER_FILE}`] as never });
    return true;
  } catch {
    // Store pages, PDFs and discarded tabs refuse scripts; there is nothing to do there.
    return false;
  }
}

async function retire(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.tabs.sendMessage(tabId, toReader('retire', {})).catch(() => {
    // No reader in that tab.
  });
}
