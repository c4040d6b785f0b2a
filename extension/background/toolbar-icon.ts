import { browser } from 'wxt/browser';
import type { BackgroundRequest } from '../messages.ts';

/** Shows by the toolbar's icon what a tab holds: names found, on without names, or off. No badge, no count. */
export async function showPageState(
  tabId: number,
  { state, hasNames }: BackgroundRequest<'pageState'>,
): Promise<void> {
  const look = state === 'stopped' ? 'off' : hasNames ? 'on' : 'unlit';
  const path = { 16: `/icon/${look}-16.png`, 32: `/icon/${look}-32.png` };
  await browser.action.setIcon({ tabId, path }).catch(() => {
    // The tab is gone.
  });
}
