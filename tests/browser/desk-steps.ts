import { expect, vi } from 'vitest';
import type { NewsBrowser, NewsPage } from './news-browser.ts';

/** How long something is waited for, and how often it is looked at. */
const PATIENCE = { timeout: 20_000, interval: 50 };

/** Waits until a page says these words. */
export async function says(page: NewsPage, words: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await page.evaluate(() => document.body.textContent, undefined)).toContain(words),
    PATIENCE,
  );
}

/** Waits for the row of a list that Enter would take. */
export async function offers(page: NewsPage, words: string): Promise<void> {
  const rows = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('[role=listbox]:not([aria-busy]) [aria-selected=true]')].map(
          (row) => row.textContent,
        ),
      undefined,
    );
  await vi.waitFor(async () => expect(await rows()).toContainEqual(expect.stringContaining(words)), PATIENCE);
}

/** Puts the focus on the first element of a selector whose name or words contain a text, once it is there. */
export async function focus(page: NewsPage, selector: string, words = ''): Promise<void> {
  const find = (asked: { selector: string; words: string }) => {
    const nameOf = (one: HTMLElement & { labels?: NodeList | null }) =>
      [
        one.ariaLabel ?? '',
        one.textContent,
        ...[...(one.labels ?? [])].map((label) => label.textContent),
      ].join(' ');
    const found = [...document.querySelectorAll<HTMLElement>(asked.selector)].find((one) =>
      nameOf(one).includes(asked.words),
    );
    found?.focus();
    return found !== undefined && document.activeElement === found;
  };
  await vi.waitFor(
    async () => expect(await page.evaluate(find, { selector, words }), `${selector} ${words}`).toBe(true),
    PATIENCE,
  );
}

/** Goes on, in the same tab, to another address of the desk; its page may put a better address there. */
export async function goTo(page: NewsPage, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.body.dataset.left = 'true';
    location.assign(to);
  }, path);
  const isThere = () =>
    page.evaluate(() => document.readyState === 'complete' && !('left' in document.body.dataset), undefined);
  await vi.waitFor(async () => expect(await isThere(), path).toBe(true), PATIENCE);
}

/** Marks every change of the change set that stands open for review as seen, from the keyboard. */
export async function seeEveryChange(page: NewsPage): Promise<void> {
  const seen = () =>
    page.evaluate(() => /(\d+) of (\d+) seen/.exec(document.body.textContent)?.slice(1), undefined);
  await vi.waitFor(async () => expect(await seen()).toBeDefined(), PATIENCE);
  for (let [done, all] = (await seen()) ?? []; done !== all; [done, all] = (await seen()) ?? []) {
    await page.press('x');
    await vi.waitFor(async () => expect(await seen()).not.toEqual([done, all]), PATIENCE);
    await page.press('j');
  }
}

/** Opens the desk at an address and signs in through its own page. */
export async function signIn(browser: NewsBrowser, url: string, token: string): Promise<NewsPage> {
  const page = await browser.open(url);
  await focus(page, 'input[type=password]');
  await page.type(token);
  await page.press('Enter');
  return page;
}
