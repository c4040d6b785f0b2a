import { browser } from 'wxt/browser';
import type { PageState } from '../messages.ts';

/** Shows by the toolbar's icon what a tab holds: names found, on without names, or off. No badge, no count. */
export async function showPageState(tabId: number, page: PageState): Promise<void> {
  const look = page.state === 'stopped' ? 'off' : page.mentionCount > 0 ? 'on' : 'unlit';
  const path = { 16: `/icon/${look}-16.png`, 32: `/icon/${look}-32.png` };
  await browser.action.setIcon({ tabId, path }).catch(() => {
    // The tab is gone.
  });
}
