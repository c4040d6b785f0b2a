import { browser } from 'wxt/browser';

/**
 * Opens the side panel beside a tab. Browsers allow it only as the direct answer to the reader's own press. Where a browser
 * has none, the panel opens as a tab that speaks of the same one.
 */
export async function openSidePanel(tabId: number | undefined): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction !== undefined) return sidebarAction.open();
  const { sidePanel } = browser as { sidePanel?: typeof browser.sidePanel };
  if (tabId === undefined) return;
  if (sidePanel !== undefined) return sidePanel.open({ tabId });
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as never) });
}
