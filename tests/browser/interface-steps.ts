import type { PageSource } from '../../extension/draft/draft.ts';
import { readBefore } from '../../extension/draft/read-before.ts';
import { readPageSource } from '../../extension/draft/read-page-source.ts';
import type { NewsPage } from './news-browser.ts';

/** Expressions for the extension's own pages, see `inInterface` of {@link NewsBrowser}. */

/** Waits until something is so; after 20 s it says what the page said instead. */
export const until = (condition: string) =>
  `(async () => {
    for (let tries = 0; !(${condition}); tries += 1) {
      if (tries > 800) throw new Error(${JSON.stringify(condition)} + ' never came: ' + document.body.innerText);
      await new Promise((go) => setTimeout(go, 25));
    }
  })()`;

/** Waits until the page says these words. */
export const untilSays = (text: string) =>
  until(`document.body.textContent.includes(${JSON.stringify(text)})`);

export const press = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;

/** Writes into a field, or chooses in a list. */
export const fill = (selector: string, text: string) => `(() => {
  const field = document.querySelector(${JSON.stringify(selector)});
  field.value = ${JSON.stringify(text)};
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
})()`;

/** Runs in the page: selects a sentence, or nothing where the page does not have it. */
export function selectSentence(sentence: string): void {
  getSelection()?.removeAllRanges();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = sentence === '' ? -1 : text.data.indexOf(sentence);
    if (at >= 0) getSelection()?.setBaseAndExtent(text, at, text, at + sentence.length);
  }
}

/**
 * What the menu of a selection leaves for the panel, as a test has it.
 * @param sentence is selected in the page
 * @param part what the page is made to say of itself
 * @param quotation the selected words, where they are not the sentence
 */
export async function orderDraft(
  page: NewsPage,
  sentence: string,
  part: Partial<PageSource> = {},
  quotation = sentence,
): Promise<string> {
  await page.evaluate(selectSentence, sentence);
  const source = { ...(await page.evaluate(readPageSource, undefined as never)), ...part };
  const before = await page.evaluate(readBefore, undefined as never);
  const order = JSON.stringify({ quotation, before, source });
  return `(globalThis.browser ?? chrome).storage.session.set({ draft: ${order} })`;
}
