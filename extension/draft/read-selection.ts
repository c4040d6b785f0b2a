import { browser } from 'wxt/browser';
import type { PageSource } from './draft.ts';
import { readPageSource } from './read-page-source.ts';

/** What a draft begins with: what was selected, and what the page says of itself. */
export interface DraftOrder {
  quotation: string;
  source: PageSource;
}

/**
 * Reads a tab's page for a draft; null where the extension may not read it.
 * @param selection the selected words where the browser gave them; else they are read from the page's top frame
 */
export async function readSelection(tabId: number, selection?: string): Promise<DraftOrder | null> {
  const target = { tabId };
  try {
    const [source] = await browser.scripting.executeScript({ target, func: readPageSource });
    if (!source?.result) return null;
    if (selection !== undefined) return { quotation: selection, source: source.result };
    const [words] = await browser.scripting.executeScript({
      target,
      func: () => getSelection()?.toString() ?? '',
    });
    return { quotation: (words?.result ?? '').trim(), source: source.result };
  } catch {
    // A page that no extension may read, or one for which this one has no permission.
    return null;
  }
}
