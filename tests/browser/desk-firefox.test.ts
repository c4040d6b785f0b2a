import puppeteer, { type Browser, type BrowserContext, type KeyInput, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from './desk-page.ts';
import { executableOf, VIEWPORT } from './news-browser.ts';
import { type StartedServer, startServer } from './started-server.ts';

const STATEMENT = 'Asked in Firefox for police to work together on precursors';

let server: StartedServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    defaultViewport: VIEWPORT,
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Waits until the page says these words. */
async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.body.textContent.includes(text), { timeout: 20_000 }, words);
}

async function chord(page: Page, ...keys: KeyInput[]): Promise<void> {
  const last = keys.at(-1);
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  if (last !== undefined) await page.keyboard.press(last);
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}

async function signIn(context: BrowserContext, token: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/desk`);
  await page.waitForSelector('input[type=password]');
  await page.focus('input[type=password]');
  await page.keyboard.type(token);
  await page.keyboard.press('Enter');
  await says(page, 'Up to date');
  return page;
}

/** Waits for the row of a list that Enter would take. */
async function offers(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('[role=listbox]:not([aria-busy]) [aria-selected=true]')].some((row) =>
        row.textContent?.includes(text),
      ),
    { timeout: 20_000 },
    words,
  );
}

describe('the desk in Firefox', () => {
  it('takes a position from the keyboard, and somebody else publishes it', async () => {
    const ana = await signIn(await browser.createBrowserContext(), createToken(server, 'Ana Ruiz', 'editor'));
    await chord(ana, 'Control', 'k');
    await ana.keyboard.type('schu');
    await offers(ana, 'Chuck Schumer');
    await ana.keyboard.press('Enter');
    await says(ana, 'chuck-schumer');
    await chord(ana, 'Alt', 'Shift', 'KeyP');
    await ana.keyboard.type('glimmer of hope');
    await offers(ana, 'US Senators See a Glimmer');
    await ana.keyboard.press('Enter');
    await ana.keyboard.type('I asked him directly to do that');
    await ana.keyboard.press('Tab');
    await ana.keyboard.type('paragraph 3');
    await ana.focus('[placeholder="Type words of a proposition or an issue"]');
    await ana.keyboard.type('do more');
    await offers(ana, 'China should do more');
    await ana.keyboard.press('Enter');
    await ana.keyboard.press('Tab');
    await ana.keyboard.press('1');
    await ana.keyboard.press('Tab');
    await ana.keyboard.type(STATEMENT);
    for (let steps = 0; steps < 3; steps += 1) await ana.keyboard.press('Tab');
    await ana.keyboard.type('15 nov 2023');
    await says(ana, '15 Nov 2023·');
    await chord(ana, 'Control', 'Enter');
    await says(ana, 'Saved at the server');
    await chord(ana, 'Control', 'Shift', 'Enter');
    await says(ana, 'Sent. It waits for a reviewer');

    const mei = await signIn(
      await browser.createBrowserContext(),
      createToken(server, 'Mei Tanaka', 'reviewer'),
    );
    await says(mei, '1 position');
    await mei.keyboard.press('j');
    await mei.keyboard.press('Enter');
    await says(mei, STATEMENT);
    await mei.keyboard.press('x');
    await says(mei, '1 of 1 seen');
    await chord(mei, 'Control', 'Shift', 'Enter');
    await says(mei, 'Readers get it with their next update');
    expect(await (await fetch(`${server.origin}/actor/chuck-schumer`)).text()).toContain(STATEMENT);
  });
});
