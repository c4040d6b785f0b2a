import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeViolations } from './card-page.ts';
import {
  createToken,
  type DeskPage,
  launchDeskBrowser,
  publishEdit,
  publishSummary,
  runCli,
  signIn,
} from './desk-page.ts';
import { type StartedServer, startServer } from './started-server.ts';

/** Two people of the collection by name only, so that an import cannot know whether they are meant. */
const DOUBTFUL = `id,name,kind,post,organization,start,source_title,source_url,source_publisher,source_class,locator
1,David Perdue,PERSON,Treasurer,Harbor Board,2020,Minutes of the board,https://harbor.example/minutes,Harbor Board,OFFICIAL_RECORD,page 4
2,Nancy Pelosi,PERSON,Secretary,Harbor Board,2020,Minutes of the board,https://harbor.example/minutes,Harbor Board,OFFICIAL_RECORD,page 5
`;

let server: StartedServer;
let browser: Browser;
let ana: DeskPage;
let mei: DeskPage;
const tokens = { ana: '', mei: '' };
beforeAll(async () => {
  server = await startServer();
  browser = await launchDeskBrowser();
  tokens.ana = createToken(server, 'Ana Ruiz', 'editor');
  tokens.mei = createToken(server, 'Mei Tanaka', 'admin');
  ana = await signIn(browser, server, tokens.ana);
  mei = await signIn(browser, server, tokens.mei);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${server.origin}/desk${path}`);
}

/** Sends the open draft from the page of a subject, and has somebody else see and publish it. */
async function sendAndPublish(title: string | RegExp): Promise<void> {
  await ana.page
    .getByText(/^(Saved at the server|Draft \d+)/)
    .first()
    .waitFor();
  await ana.page.keyboard.press('Control+Shift+Enter');
  await ana.page.getByText('Sent. It waits for a reviewer').waitFor();
  const { page } = mei;
  await goTo(page, '');
  await page.getByRole('button', { name: title }).first().click();
  await page.getByRole('heading', { name: 'Before it can be published' }).waitFor();
  const publish = page.getByRole('button', { name: /Approve and publish/ });
  while ((await publish.getAttribute('aria-disabled')) === 'true') {
    await page.keyboard.press('x');
    await page.keyboard.press('j');
  }
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText(/Readers get it with their next update/).waitFor();
}

describe('the queues of what has to be looked at again', () => {
  it('renew a statement that is still so with one key, and say so', async () => {
    const reviewBy = '2026-01-01';
    await publishEdit(
      server,
      { writer: tokens.ana, reviewer: tokens.mei },
      'gina-raimondo',
      ({ summaries }) => ({
        summaries: summaries.map((one) => ({ ...one, reviewBy })),
      }),
    );
    const { page } = ana;
    await goTo(page, '/queue/overdue');
    await page.getByRole('heading', { name: 'Gina Raimondo' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('c');
    await page.getByText('Gina Raimondo: checked today, still so.').waitFor();
    await page.getByText('Nothing waits for you.').waitFor();
    await goTo(page, '/history/gina-raimondo');
    await page.getByRole('button', { name: 'Review Still so: gina-raimondo' }).waitFor();
  });

  it('keep for good whether an imported person is the one on record', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-doubtful-'));
    const file = join(folder, 'harbor.csv');
    writeFileSync(file, DOUBTFUL);
    const words = ['import', file, '--format', 'csv', '--accessed', '2026-06-20'];
    runCli(server, [...words, '--editor', 'Ana Ruiz']);
    const { page } = mei;
    await goTo(page, '/queue/doubtful');
    await page.getByRole('heading', { name: 'The same David Perdue?' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('s');
    await page.getByText('David Perdue: the same, for good.', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'The same Nancy Pelosi?' }).waitFor();
    await page.keyboard.press('n');
    await page.getByText('Nancy Pelosi: not the same, for good.', { exact: false }).waitFor();
    const plan = runCli(server, [...words, '--dry-run']);
    rmSync(folder, { recursive: true });
    expect(plan).not.toContain('doubt ');
    expect(plan).toContain('change  david-perdue');
  });
});

describe('a record as a whole', () => {
  it('is kept apart from another for good, with the reason', async () => {
    const { page } = ana;
    await goTo(page, '/subject/nicholas-burns');
    await page.getByRole('button', { name: /Not the same as…/ }).click();
    await page.keyboard.type('kennedy');
    await page.getByRole('option', { name: 'John Kennedy' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Told apart by').fill('one is a senator, the other an ambassador');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not the same as John Kennedy: one is a senator').waitFor();
    await page.getByRole('button', { name: /Merge into another…/ }).click();
    await page.keyboard.type('kennedy');
    await page.getByRole('option', { name: 'John Kennedy' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/judged that these two are not the same/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /They may be the same after all: John Kennedy/ }).click();
    await page.getByLabel('Why').fill('The judgement was on another pair.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not the same as John Kennedy').waitFor({ state: 'detached' });
  });

  it('becomes a part of another, leads there, and comes back when the merge is undone', async () => {
    const { page } = ana;
    await goTo(page, '/subject/fbi');
    await page.getByRole('button', { name: /Merge into another…/ }).click();
    await page.keyboard.type('Drug Enforcement');
    await page
      .getByRole('option', { name: /Drug Enforcement|DEA/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/Where both say something/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Draft \d+ Merge fbi into dea/).waitFor();
    await sendAndPublish(/Merge fbi into dea/);
    await goTo(page, '/subject/fbi');
    await page.getByRole('heading', { name: 'Merged' }).waitFor();
    expect((await fetch(`${server.origin}/actor/fbi`)).url).toMatch(/\/actor\/dea$/);
    await page.getByRole('link', { name: 'history' }).click();
    await page.getByRole('button', { name: 'Undo the merge…' }).click();
    await page.getByText('Undoing the merge makes a new change set').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.type('Two agencies after all.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Draft \d+ Revert/).waitFor();
    await sendAndPublish(/Revert/);
    await goTo(page, '/subject/fbi');
    await page.getByRole('heading', { name: 'Names' }).waitFor();
  });

  it('is taken down by an admin with a reason, stays with editors, and is shown again', async () => {
    const { page } = mei;
    const isPublic = async () => (await fetch(`${server.origin}/actor/elliptic`)).text();
    await goTo(page, '/subject/elliptic');
    await page.getByRole('button', { name: /Take it down…/ }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Say why').waitFor();
    await page.getByLabel('Why').fill('Asked for by its lawyers, for this test.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Hidden from readers.', { exact: false }).first().waitFor();
    expect(await isPublic()).not.toContain('blockchain');
    await page.getByRole('button', { name: /Show it to readers again…/ }).click();
    await page.getByLabel('Why').fill('The lawyers went home.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /Take it down…/ }).waitFor();
    await goTo(page, '/history/elliptic');
    await page.getByRole('button', { name: /^Takedown/ }).click();
    await page.getByText('Asked for by its lawyers').waitFor();
  });

  it('is one in which an editor declares an interest, and takes that back', async () => {
    const { page } = ana;
    await goTo(page, '/subject/micron');
    await page.getByLabel('I have an interest in this subject').check();
    await page.getByText('You declared an interest in this subject.', { exact: false }).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('I have an interest in this subject').isChecked()).toBe(true);
    await page.getByLabel('I have an interest in this subject').uncheck();
    await page.getByText('Money, work, family', { exact: false }).waitFor();
  });
});

describe('a statement in review', () => {
  it('is marked as contentious by its reviewer, and needs a second publisher then', async () => {
    const { page } = ana;
    await goTo(page, '/subject/kash-patel');
    await page.getByRole('region', { name: 'Summary' }).locator('.summary-row').click();
    await page.getByLabel('Summary, English').fill('He said so, in the words of this test.');
    await page.getByText(/^Saved at the server, /).waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByText('Sent. It waits for a reviewer').waitFor();
    await goTo(mei.page, '');
    await mei.page.getByRole('button', { name: /Kash Patel/ }).click();
    await mei.page.getByRole('button', { name: 'Mark contentious' }).click();
    await mei.page.getByText('Marked as contentious', { exact: false }).waitFor();
    await mei.page
      .getByText(/cite a second publisher/)
      .first()
      .waitFor();
    expect(await mei.page.getByRole('button', { name: 'Mark contentious' }).count()).toBe(0);
    await mei.page.getByRole('button', { name: 'Go to it' }).click();
    await expect
      .poll(() => mei.page.evaluate(() => document.activeElement?.closest('.change')?.id))
      .toMatch(/^change-/);
    await mei.page.getByLabel('To Ana Ruiz').fill('Find a second one.');
    await mei.page.getByRole('button', { name: /Send back/ }).click();
    await mei.page.getByRole('heading', { name: 'Queue', exact: true }).waitFor();
  });
});

describe('a statement at the desk', () => {
  it('has its source at full width, and leads back to its row', async () => {
    const { page } = ana;
    await goTo(page, '/subject/chuck-schumer');
    await page.getByText('Asked Xi to name a senior official').first().click();
    await page.getByRole('link', { name: 'At full width' }).click();
    await page.getByRole('heading', { name: 'Source of this position' }).waitFor();
    await page.getByText('No aggregator stands alone.').waitFor();
    await page.getByLabel('Place', { exact: true }).fill('paragraph 4');
    await page.getByText(/^Saved at the server, /).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Chuck Schumer' }).waitFor();
    await expect.poll(() => page.getByLabel('Place in the source').inputValue()).toBe('paragraph 4');
  });

  it('may be an event, whose source leads back to its row too', async () => {
    const { page } = ana;
    const events = page.getByRole('region', { name: 'Events' });
    await events.getByRole('button', { name: /refuse fentanyl talks/ }).click();
    await events.locator('button.chip').first().click();
    await events.getByRole('link', { name: 'At full width' }).click();
    await page.getByRole('heading', { name: 'Source of this event' }).waitFor();
    await page.keyboard.press('Escape');
    await events.getByLabel('What happened').waitFor();
  });

  it('tells another editor that somebody is writing there', async () => {
    const { page } = mei;
    await goTo(page, '/subject/chuck-schumer');
    await page.getByText('Ana Ruiz is editing Chuck Schumer too.').waitFor();
  });

  it('is under names that say how often they are marked in the sample texts', async () => {
    const { page } = mei;
    await page.getByText(/^\d+ texts$/).waitFor();
    await page.getByRole('button', { name: /^Chuck Schumer en Primary Alone [1-9]/ }).waitFor();
  });
});

describe('a name at the desk', () => {
  it('that is an ordinary word asks why it may be marked alone, and keeps the reason', async () => {
    const { page } = mei;
    await page.getByRole('button', { name: /^Schumer en / }).click();
    await page.getByLabel('Name', { exact: true }).fill('Burns');
    await page.getByRole('radio', { name: 'Alone' }).click();
    await page.getByText('is also an ordinary word.').waitFor();
    await page.getByLabel('Why it may be marked alone').fill('Nobody else in the news is called so.');
    await page.getByText(/^Saved at the server, /).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Burns en / }).click();
    await expect
      .poll(() => page.getByLabel('Why it may be marked alone').inputValue())
      .toBe('Nobody else in the news is called so.');
  });
});

describe('the desk of an office', () => {
  it('says who held it on a day', async () => {
    const { page } = ana;
    await goTo(page, '/subject/us-secretary-of-state');
    const holders = page.getByRole('region', { name: 'Who held it' });
    await holders.getByText('Marco Rubio').waitFor();
    await holders.getByLabel('On').fill('12 oct 2023');
    await holders.getByText('Antony Blinken').waitFor();
    await holders.getByText('certain', { exact: true }).waitFor();
    expect(await holders.getByText('Marco Rubio').count()).toBe(0);
  });
});

describe('the history of a subject', () => {
  it('shows the card as it was known, beside what is said otherwise now', async () => {
    const both = { writer: tokens.ana, reviewer: tokens.mei };
    await publishSummary(server, both, 'kash-patel', 'Written for the history of this test.');
    const { page } = ana;
    await goTo(page, '/history/kash-patel');
    const card = page.getByRole('complementary', { name: 'The card as it was known' });
    await card.getByText('Written for the history of this test.').waitFor();
    await card.getByText('Nothing is said otherwise now.').waitFor();
    await page.getByRole('button', { name: /^Import/ }).click();
    await page.getByRole('button', { name: 'The card then' }).click();
    await page.getByText('the record on this day is shown beside').waitFor();
    await card.getByText(/Summary, English:/).waitFor();
    await expect
      .poll(() => card.locator('.card-summary').textContent())
      .not.toContain('Written for the history of this test.');
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
