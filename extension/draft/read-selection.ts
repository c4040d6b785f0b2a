import { browser } from 'wxt/browser';
import type { PageSource } from './draft.ts';
import type { SelectedWords } from './propose-subjects.ts';
import { readBefore } from './read-before.ts';
import { readPageSource } from './read-page-source.ts';

/** What a draft begins with: what was selected, what stands before it, and what the page says of itself. */
export interface DraftOrder extends SelectedWords {
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
    const [selected] = await browser.scripting.executeScript({
      target,
      func: () => getSelection()?.toString() ?? '',
    });
    const words = (selected?.result ?? '').trim();
    const quotation = selection ?? words;
    // What the browser gives may be selected in a frame, of which nothing more is read.
    const isHere = withoutSpaces(quotation) === withoutSpaces(words);
    const [before] = isHere ? await browser.scripting.executeScript({ target, func: readBefore }) : [];
    return { quotation, before: before?.result ?? '', source: source.result };
  } catch {
    // A page that no extension may read, or one for which this one has no permission.
    return null;
  }
}

/** Browsers write the spaces of a selection each in its own way. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
