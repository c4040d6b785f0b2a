import { browser } from 'wxt/browser';
import { toReader } from '../messages.ts';
import { openSidePanel } from '../side-panel.ts';
import { toggleSite } from './change-settings.ts';
import { orderDraft } from './context-menus.ts';
import type { Editor } from './editor.ts';
import { hostPattern } from './sites.ts';

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
}

/** Does what the manifest's keyboard shortcuts ask for. */
export function listenToCommands(editor: Editor): void {
  browser.commands.onCommand.addListener((command, tab) => void runCommand(editor, command, tab));
}

async function runCommand(editor: Editor, command: string, tab: Tab | undefined): Promise<void> {
  // At once: browsers open a panel only as the direct answer to the press.
  if (command === 'open-panel') return openSidePanel(tab?.id);
  if (command === 'add-selection') {
    void openSidePanel(tab?.id);
    // For a reader without a token the panel opens, and that is all.
    if ((await editor.account()) !== null) await orderDraft(tab);
    return;
  }
  const active = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (active?.id === undefined) return;
  if (command === 'toggle-site') return toggleSiteOf(active);
  const step = command === 'next-mention' ? 1 : -1;
  await browser.tabs.sendMessage(active.id, toReader('walk', { step }), { frameId: 0 }).catch(() => {
    // Nothing is read in that tab.
  });
}

async function toggleSiteOf({ url }: Tab): Promise<void> {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  if (host === '' || !(await browser.permissions.contains({ origins: [hostPattern(host)] }))) return;
  await toggleSite(host);
}
