import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { type CollectionState, type OutboxEntry, type PageState, toReader } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** Everything that the popup shows of the tab in front. */
export interface PopupView {
  tabId: number | null;
  /** Host of the tab, without its port; null for pages that no extension may read. */
  host: string | null;
  /** Whether Sidelight may read it and is not switched off there. */
  isOn: boolean;
  isGranted: boolean;
  page: PageState | null;
  collection: CollectionState;
  /** What waits to be sent. */
  waiting: OutboxEntry[];
  settings: Settings;
}

/** Looks at the tab in front, its reader and the collection. */
export async function loadPopup(): Promise<PopupView> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [settings, collection, outbox] = await Promise.all([
    ask('settings', {}),
    ask('collectionState', {}),
    ask('outbox', {}),
  ]);
  const host = readableHost(tab?.url);
  const isGranted = host !== null && (await browser.permissions.contains({ origins: [`*://${host}/*`] }));
  const tabId = tab?.id ?? null;
  return {
    tabId,
    host,
    isGranted,
    isOn: host !== null && isGranted && !settings.offSites.includes(host),
    page: tabId === null ? null : await describe(tabId),
    collection,
    waiting: outbox.filter(({ state }) => state === 'WAITING'),
    settings,
  };
}

function readableHost(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  const isClosed =
    /^(chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(hostname) || /\.pdf$/i.test(pathname);
  return /^https?:$/.test(protocol) && !isClosed ? hostname : null;
}

async function describe(tabId: number): Promise<PageState | null> {
  try {
    return (
      ((await browser.tabs.sendMessage(tabId, toReader('describe', {}), { frameId: 0 })) as
        | PageState
        | undefined) ?? null
    );
  } catch {
    // No reader in this tab.
    return null;
  }
}
