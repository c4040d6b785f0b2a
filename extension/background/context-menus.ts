import { browser } from 'wxt/browser';
import { readSelection } from '../draft/read-selection.ts';
import { openSidePanel } from '../side-panel.ts';
import type { Editor } from './editor.ts';

const LOOK_UP = 'look-up';
const SUGGEST = 'suggest';
const ADD = 'add';
/** The most UTF-16 units of a selection that are looked up or suggested. */
const SELECTION_UNITS = 200;

interface Tab {
  id?: number | undefined;
  windowId?: number | undefined;
}

/** The entries for everybody, to be called when the extension was installed or updated. */
export function createMenus(): void {
  createEntry(LOOK_UP, 'contextLookUp');
  createEntry(SUGGEST, 'contextSuggest');
}

/** The entry for editors is there only where somebody has entered a token. */
export async function offerAdding(editor: Editor): Promise<void> {
  await browser.contextMenus.remove(ADD).catch(() => {
    // It was not there.
  });
  if ((await editor.account()) !== null) createEntry(ADD, 'contextAdd');
}

/** Leaves for the panel of the window what an entry was chosen for, and opens the panel. */
export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (![LOOK_UP, SUGGEST, ADD].includes(String(menuItemId)) || selectionText === undefined) return;
    // The panel opens first: browsers allow it only as the direct answer to the click.
    void openSidePanel(tab?.id);
    const words = selectionText.trim();
    if (menuItemId === ADD) void orderDraft(tab, words);
    else
      void order(tab, { [menuItemId === LOOK_UP ? 'lookUp' : 'suggest']: words.slice(0, SELECTION_UNITS) });
  });
}

function createEntry(id: string, message: 'contextLookUp' | 'contextSuggest' | 'contextAdd'): void {
  const title = browser.i18n.getMessage(message as never);
  browser.contextMenus.create({ id, title, contexts: ['selection'] }, () => {
    // Known already after an update.
    void browser.runtime.lastError;
  });
}

/** Leaves a draft for the panel: what was selected and what the page says of itself. */
export async function orderDraft(tab: Tab | undefined, selection?: string): Promise<void> {
  if (tab?.id === undefined) return;
  const draft = await readSelection(tab.id, selection);
  if (draft !== null && draft.quotation !== '') await order(tab, { draft });
}

async function order(tab: Tab | undefined, wish: Record<string, unknown>): Promise<void> {
  await browser.storage.session.set({ ...wish, windowId: tab?.windowId });
}
