import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeViolations } from './card-page.ts';
import { createToken, type DeskPage, launchDeskBrowser, revokeTokens, signIn, suggest } from './desk-page.ts';
import { focus, says, signIn as signInThere } from './desk-steps.ts';
import { launchBrowser } from './news-browser.ts';
import { type StartedServer, startServer } from './started-server.ts';

const STATEMENT = 'Asked for police to work together on precursors, in the words of this test';

/** Every page of the desk, with words that show that it is there. */
const PAGES: readonly (readonly [string, string | RegExp])[] = [
  ['/desk', 'Up to date'],
  ['/desk/actors', 'Chuck Schumer'],
  ['/desk/issues', 'Fentanyl crisis'],
  ['/desk/sources', 'cited by'],
  ['/desk/changes', 'Antony Blinken'],
  ['/desk/subject/chuck-schumer', 'On these issues'],
  ['/desk/history/antony-blinken', /reviewed by Mei Tanaka/],
  ['/desk/review/1', 'Published by'],
];

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

async function sendToReview(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Sent. It waits for a reviewer').waitFor();
}

describe('the desk', () => {
  let ana: DeskPage;
  let mei: DeskPage;

  it('refuses a token that it does not know, and says so beside the field', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.origin}/desk/subject/chuck-schumer`);
    await page.getByLabel('Access token').fill('sl_nothing');
    await page.keyboard.press('Enter');
    expect(await findAxeViolations(page)).toEqual([]);
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
    await keyboard.press('Alt+Shift+N');
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await keyboard.press('Escape');
    // Nothing was written: the row is gone, and the focus is on what adds another.
    await page.locator('.open-row').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Name/);
    await keyboard.press('Alt+Shift+P');
    await keyboard.type(
      'gvwire.com/2023/10/10/us-senators-see-a-glimmer-of-hope-for-breaking-a-logjam-with-china-over-the-fentanyl-crisis?utm_source=x',
    );
    await page.getByText('same address').waitFor();
    await keyboard.press('Enter');
    await keyboard.type('I asked him directly to do that');
    await keyboard.press('Control+Shift+Enter');
    await page.getByText(/^Not sent yet: \d things stop it/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Place in the source',
    );
    await keyboard.type('paragraph 3');
    await keyboard.press('Tab');
    await keyboard.type('do more');
    await page
      .locator('[role=listbox]:not([aria-busy]) [aria-selected=true]', { hasText: 'China should do more' })
      .waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('1');
    await keyboard.press('Tab');
    await keyboard.type(STATEMENT);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('15 nov 2023');
    await page.getByRole('status').getByText('15 Nov 2023').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await keyboard.press('Control+Enter');
    await saved(page);
    expect(await page.locator('.open-row').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(STATEMENT);
    await sendToReview(page);
  });

  /** Mei reads the one change that waits, and publishes it. */
  async function publishWaiting(title: string): Promise<void> {
    const { page } = mei;
    await page.goto(`${server.origin}/desk`);
    await page.getByRole('button', { name: title }).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText(/^0 of 1 seen$/).waitFor();
    await page.keyboard.press('x');
    await page.getByText(/^1 of 1 seen$/).waitFor();
    await page.getByRole('heading', { name: 'Nothing stops it' }).waitFor();
    await page.getByText(/^Always reviewed: among the first three change sets of /).waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByText(/Readers get it with their next update/).waitFor();
  }

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

  it('keeps what is typed without a connection, and sends it when there is one', async () => {
    const { page, context } = ana;
    await find(page, 'blinken', 'Antony Blinken');
    await page
      .getByRole('button', { name: /American diplomat|Secretary|served/ })
      .first()
      .click();
    const summary = page.getByLabel('Summary, English');
    await summary.waitFor();
    await context.setOffline(true);
    await summary.fill('Written without a connection.');
    await page.getByText('Kept on this device.', { exact: false }).waitFor();
    await context.setOffline(false);
    await saved(page);
  });

  it('goes on after the tab was closed and opened again', async () => {
    await ana.page.getByLabel('Summary, English').fill('Written a moment before the tab was closed.');
    await ana.page.close();
    const page = await ana.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/desk/subject/antony-blinken`);
    await page.getByText('Written a moment before the tab was closed.').first().waitFor();
    await saved(page);
    ana.page = page;
  });

  it('says that the token ended, loses nothing, and goes on after signing in on the same page', async () => {
    const { page } = ana;
    revokeTokens(server, 'Ana Ruiz');
    await page.getByRole('button', { name: /Written a moment/ }).click();
    await page.getByLabel('Summary, English').fill('Written after the token had ended.');
    await page.getByText(/^Not saved: your token ended at/).waitFor();
    await page
      .getByLabel('Access token')
      .first()
      .fill(createToken(server, 'Ana Ruiz', 'editor'));
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await page.getByLabel('Summary, English').inputValue()).toBe('Written after the token had ended.');
  });

  it('lets two editors of one record, in two browsers, settle it field by field, and loses nothing', async () => {
    const { page } = ana;
    const otherBrowser = await launchBrowser('firefox', {});
    const jonas = await signInThere(
      otherBrowser,
      `${server.origin}/desk/subject/antony-blinken`,
      tokens.jonas,
    );
    await focus(jonas, '[role=tabpanel] button');
    await jonas.press('Enter');
    await focus(jonas, 'textarea', 'Summary, English');
    await jonas.press('Control+a');
    await jonas.type('Written by Jonas.');
    await jonas.press('Control+Enter');
    await says(jonas, 'Saved at the server');
    await jonas.press('Control+Shift+Enter');
    await says(jonas, 'Sent. It waits for a reviewer');
    await otherBrowser.close();
    await publishWaiting('Antony Blinken');
    await page.reload();
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'You and Jonas Weber changed the same field' }).waitFor();
    await page.getByText('Written by Jonas.').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await page.getByText('1 of 1 decided').waitFor();
    await page.reload();
    await page.getByText('1 of 1 decided').waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('heading', { level: 1, name: 'Antony Blinken' }).waitFor();
    await saved(page);
    await page.getByText('Written after the token had ended.').first().waitFor();
    expect(await page.getByRole('link', { name: 'Compare' }).count()).toBe(0);
  });

  it('takes a change back by a draft of its own', async () => {
    const { page } = ana;
    await page.goto(`${server.origin}/desk/history/antony-blinken`);
    await page.getByRole('button', { name: /^Update/ }).click();
    await page.getByText('Written by Jonas.').first().waitFor();
    await page.getByRole('button', { name: /Revert/ }).click();
    await page.getByLabel('Why').fill('It was only written for a test.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Antony Blinken' }).waitFor();
    await page.getByText(/^Draft \d+ Revert/).waitFor();
  });

  it('makes a draft of what a reader suggests, who typed text and no markup', async () => {
    await suggest(server, 'antony-blinken', 'He is <b>no longer</b> the secretary');
    const { page } = ana;
    await page.goto(`${server.origin}/desk/queue/suggestions`);
    await page.getByText('He is <b>no longer</b> the secretary', { exact: true }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { level: 1, name: 'Antony Blinken' }).waitFor();
    await page.getByText(/^Draft \d+/).waitFor();
  });

  it('sends a change set back with a comment on one change, which its author reads and settles', async () => {
    await ana.page
      .getByRole('button', { name: /Written|secretary|served/ })
      .first()
      .click();
    await ana.page.getByLabel('Summary, English').fill('He was secretary, says this test.');
    await saved(ana.page);
    await sendToReview(ana.page);
    const { page } = mei;
    await page.goto(`${server.origin}/desk`);
    await page.getByRole('button', { name: /Wrong or out of date/ }).click();
    await page.getByText('says this test').first().waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('Since when?');
    await page.getByRole('button', { name: /Send back with 1 comment/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByRole('heading', { name: 'Queue', exact: true }).waitFor();
    await ana.page.goto(`${server.origin}/desk/subject/antony-blinken`);
    await ana.page.getByRole('button', { name: /Sent back by Mei Tanaka/ }).click();
    await ana.page.getByText('Since when?').waitFor();
    await ana.page.getByRole('button', { name: 'Settled' }).first().click();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault of accessibility on any page, %s',
    async (colorScheme) => {
      const { page } = mei;
      await page.emulateMedia({ colorScheme });
      const faults: string[] = [];
      for (const [path, text] of PAGES) {
        await page.goto(`${server.origin}${path}`);
        await page.getByText(text).first().waitFor();
        faults.push(...(await findAxeViolations(page)).map((fault) => `${path} ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );

  it('complained about nothing on its way but the connection that the test took away', () => {
    const complaints = [...ana.errors, ...mei.errors];
    expect(complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
