import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { bundleForPage } from './bundle-for-page.ts';
import { executableOf } from './news-browser.ts';

/** The text of axe's script. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe says about a page, as one line per violation. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(runAxe);
}

/** Runs in a page that has axe; stands by itself, so that it can be sent there as text. */
export async function runAxe(): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: {
      run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
  };
  const { violations } = await axe.run();
  return violations.map(
    (found) => `${found.id}: ${found.nodes.map((node) => node.failureSummary ?? node.html).join(' | ')}`,
  );
}

/** Chromium with pages that hold an article and the card's code. */
export interface CardBrowser {
  open(article: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Bundles the card as it is, and serves pages with it under a strict content security policy. */
export async function launchCardBrowser(): Promise<CardBrowser> {
  const script = await bundleCard();
  let article = '';
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', "default-src 'none'; require-trusted-types-for 'script'");
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? article : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  const browser: Browser = await chromium.launch({
    executablePath: executableOf('chromium'),
    args: process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [],
  });
  return {
    async open(body, options = {}) {
      article = body;
      const page = await browser.newPage(options);
      await page.goto(`http://127.0.0.1:${address.port}/`);
      // By the debugger, as an extension's script comes: the page's policy does not bind it.
      await page.evaluate(script);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function bundleCard(): Promise<string> {
  return bundleForPage(fileURLToPath(new URL('../extension/card/page.entry.ts', import.meta.url)));
}
