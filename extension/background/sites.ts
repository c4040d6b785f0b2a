import { browser } from 'wxt/browser';
import { toReader } from '../messages.ts';
import type { Settings } from '../settings.ts';

/**
 * Which sites are read: those that the reader granted, without those switched off. The reader script is registered at
 * run time, because which sites these are is the reader's to say at any moment.
 */
const SCRIPT_ID = 'reader';
const SCRIPT_FILE = 'reader.js';
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
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** A match pattern for a host, without its port, which patterns do not know. */
export function hostPattern(host: string): string {
  return `*://${host.replace(/:\d+$/, '')}/*`;
}

async function apply(settings: Settings): Promise<void> {
  const matches = await grantedPatterns();
  const excludeMatches = settings.offSites.map(hostPattern);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length > 0) {
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        matches,
        ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
        js: [SCRIPT_FILE],
        css: [STYLE_FILE],
        runAt: 'document_idle',
        allFrames: true,
        // Frames without an address of their own belong to the page that wrote them.
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
      },
    ]);
  }
  const open = matches.length > 0 ? await browser.tabs.query({ url: matches }) : [];
  await Promise.all(open.map((tab) => (isOff(tab.url, settings) ? retire(tab.id) : inject(tab.id, true))));
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

/** Puts the reader into a tab; false where the browser keeps extensions out. */
export async function inject(tabId: number | undefined, allFrames: boolean): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    const target = { tabId, allFrames };
    await browser.scripting.insertCSS({ target, files: [STYLE_FILE] });
    await browser.scripting.executeScript({ target, files: [`/${SCRIPT_FILE}`] as never });
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
