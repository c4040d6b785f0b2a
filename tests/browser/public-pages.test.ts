import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeSource, runAxe } from './card-page.ts';
import { launchDeskBrowser } from './desk-page.ts';
import { type StartedServer, startServer } from './started-server.ts';

const LOOKS = [
  ['in the light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['in the dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['320 pixels wide', { colorScheme: 'light', viewport: { width: 320, height: 720 } }],
  ['320 pixels wide in the dark', { colorScheme: 'dark', viewport: { width: 320, height: 720 } }],
] as const;

const PAGES = [
  '/actor/chuck-schumer?asOf=2023-10-12',
  '/actor/china',
  '/issue/fentanyl-crisis?asOf=2023-10-12',
  '/actor/nobody-of-that-name',
  '/actor/chuck-schumer?asOf=yesterday',
  '/article',
];

/**
 * What is GraphiQL's own markup and cannot be mended from outside: its tabs are list items with the role of a tab that hold
 * two buttons, one to choose and one to close.
 */
const OWN_MARKUP_OF_GRAPHIQL = /^nested-interactive: /;

let server: StartedServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await launchDeskBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a page, does something with it, and tells what its own scripts complained about. */
async function visit<Result>(
  path: string,
  look: (typeof LOOKS)[number][1],
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.goto(server.origin + path);
    const result = await work(page);
    expect(errors).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** What axe says. Through the debugger: the pages' own policy lets no script in. */
async function violationsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => { ${axeSource}; return (${String(runAxe)})(); })()`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as string[];
}

function fitsItsWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

describe.each(LOOKS)('%s', (_name, look) => {
  it.each(PAGES)('%s has no axe violation and needs no sideways scrolling', async (path) => {
    await visit(path, look, async (page) => {
      expect(await violationsOf(page)).toEqual([]);
      expect(await fitsItsWindow(page)).toBe(true);
    });
  });

  it('the playground answers its first example, fits, and has no axe violation but those of GraphiQL’s tabs', async () => {
    await visit('/graphql', look, async (page) => {
      await page.locator('.graphiql-query-editor .view-line').getByText('asOf').first().waitFor();
      await page.getByRole('button', { name: 'Execute query' }).click();
      await page.locator('.graphiql-response').getByText('"card"').waitFor();
      expect(await fitsItsWindow(page)).toBe(true);
      const query = await page.locator('.graphiql-query-editor .monaco-editor').boundingBox();
      expect(query?.height).toBeGreaterThan(150);
      const violations = await violationsOf(page);
      expect(violations.filter((line) => !OWN_MARKUP_OF_GRAPHIQL.test(line))).toEqual([]);
    });
  });
});

describe('a second visit', () => {
  it('finds a public page as it was, and the playground with the same tabs', async () => {
    await visit('/actor/chuck-schumer?asOf=2023-10-12', LOOKS[0][1], async (page) => {
      const look = () =>
        page.evaluate(() => {
          const { width, x } = (document.querySelector('main') as HTMLElement).getBoundingClientRect();
          return { width, x };
        });
      const first = await look();
      await page.goto(page.url());
      expect(await look()).toEqual(first);
      await page.goto(`${server.origin}/graphql`);
      const tabs = page.getByRole('tab');
      await page.locator('.graphiql-query-editor .view-line').first().waitFor();
      const titles = await tabs.allTextContents();
      await tabs.nth(1).getByRole('button').first().click();
      await page.locator('.graphiql-query-editor').getByText('whoStandsWhere').first().waitFor();
      await page.waitForFunction(() =>
        /"activeTabIndex":1/.test(localStorage.getItem('graphiql:tabState') ?? ''),
      );
      await page.reload();
      await page.locator('.graphiql-query-editor').getByText('whoStandsWhere').first().waitFor();
      expect(await tabs.allTextContents()).toEqual(titles);
    });
  });
});

describe('the playground', () => {
  it.each(LOOKS.slice(0, 2))(
    'has an explorer that can be read %s, and ticks fields into the query',
    async (_name, look) => {
      await visit('/graphql', look, async (page) => {
        // The editor draws only the lines that are seen, and a ticked field comes last.
        await page.setViewportSize({ width: 1_280, height: 2_400 });
        const query = page.locator('.graphiql-query-editor .view-lines');
        await query.getByText('asOf').first().waitFor();
        expect(await query.textContent()).not.toContain('beforeTotal');
        await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
        await page.locator('.graphiql-explorer-root').getByText('beforeTotal', { exact: true }).click();
        await query.getByText('beforeTotal').waitFor();
        const violations = await violationsOf(page);
        expect(violations.filter((line) => !OWN_MARKUP_OF_GRAPHIQL.test(line))).toEqual([]);
      });
    },
  );
});
