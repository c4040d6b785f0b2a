import { browser } from 'wxt/browser';

/** Firefox has a sidebar; the types know the panel of Chromium only. */
interface Sidebar {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}

/**
 * Opens the side panel beside a tab. Browsers allow it only as the direct answer to the reader's own press, and to Firefox a
 * press in a card is none. Where it is not allowed or not there, the panel opens as a tab that speaks of the same one.
 */
export async function openSidePanel(tabId: number | undefined): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };
  if (sidebarAction !== undefined)
    return sidebarAction.open().catch(() => openUnlessOpen(sidebarAction, tabId));
  const { sidePanel } = browser as { sidePanel?: typeof browser.sidePanel };
  if (tabId === undefined) return;
  if (sidePanel !== undefined) return sidePanel.open({ tabId });
  await openAsTab(tabId);
}

async function openUnlessOpen(sidebar: Sidebar, tabId: number | undefined): Promise<void> {
  if (tabId !== undefined && !(await sidebar.isOpen({}))) await openAsTab(tabId);
}

async function openAsTab(tabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as never) });
}
