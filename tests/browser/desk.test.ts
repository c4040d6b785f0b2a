import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, type DeskPage, launchDeskBrowser, signIn } from './desk-page.ts';
import { type StartedServer, startServer } from './started-server.ts';

const STATEMENT = 'Asked for police to work together on precursors, in the words of this test';

let server: StartedServer;
let browser: Browser;
const tokens: Record<'ana' | 'jonas' | 'mei', string> = { ana: '', jonas: '', mei: '' };
beforeAll(async () => {
  server = await startServer();
  browser = await launchDeskBrowser();
  tokens.ana = createToken(server, 'Ana Ruiz', 'editor');
  tokens.jonas = createToken(server, 'Jonas Weber', 'editor');
  tokens.mei = createToken(server, 'Mei Tanaka', 'reviewer');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Goes to a subject as an editor does: by a part of its name. */
async function find(page: Page, typed: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: heading }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved at the server, /).waitFor();
}

describe('the desk', () => {
  let ana: DeskPage;
  let mei: DeskPage;

  it('refuses a token that it does not know, and says so beside the field', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.origin}/desk/subject/chuck-schumer`);
    await page.getByLabel('Access token').fill('sl_nothing');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/unknown/)
      .waitFor();
    await page.context().close();
  });

  it('takes a position from the keyboard alone, and sends it to review', async () => {
    ana = await signIn(browser, server, tokens.ana);
    const { page } = ana;
    const { keyboard } = page;
    await find(page, 'schu', 'Chuck Schumer');
    await keyboard.press('Alt+Shift+P');
    await keyboard.type(
      'gvwire.com/2023/10/10/us-senators-see-a-glimmer-of-hope-for-breaking-a-logjam-with-china-over-the-fentanyl-crisis?utm_source=x',
    );
    await page.getByText('same address').waitFor();
    await keyboard.press('Enter');
    await keyboard.type('I asked him directly to do that');
    await keyboard.press('Tab');
    await keyboard.type('paragraph 3');
    await page.getByLabel('Towards').focus();
    await keyboard.type('do more');
    await page
      .locator('[role=listbox]:not([aria-busy]) [aria-selected=true]', { hasText: 'China should do more' })
      .waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('1');
    await keyboard.press('Tab');
    await keyboard.type(STATEMENT);
    await page.getByLabel('When').focus();
    await keyboard.type('15 nov 2023');
    await page.getByRole('status').getByText('15 Nov 2023').waitFor();
    await keyboard.press('Control+Enter');
    await saved(page);
    expect(await page.locator('.open-row').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(STATEMENT);
    await keyboard.press('Control+Shift+Enter');
    await page.getByText('Sent. It waits for a reviewer').waitFor();
  });

  it('lets somebody else review it change by change, and publish it', async () => {
    mei = await signIn(browser, server, tokens.mei);
    const { page } = mei;
    await page.getByRole('button', { name: /Chuck Schumer/ }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText(STATEMENT).waitFor();
    const publish = page.getByRole('button', { name: /Approve and publish/ });
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('x');
    await page.getByText(/^1 of 1 seen$/).waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByText(/Readers get it with their next update/).waitFor();
    const answer = await fetch(`${server.origin}/actor/chuck-schumer`);
    expect(await answer.text()).toContain(STATEMENT);
  });

  it('complained about nothing on its way', () => {
    expect([...ana.errors, ...mei.errors]).toEqual([]);
  });
});
