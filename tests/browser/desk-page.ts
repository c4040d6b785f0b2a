import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { PROJECT_ROOT } from './extension-build.ts';
import { executableOf } from './news-browser.ts';
import type { StartedServer } from './started-server.ts';

/** Makes a token as whoever runs the server does. */
export function createToken(server: StartedServer, editor: string, role: string): string {
  const cli = join(PROJECT_ROOT, 'server/cli.mjs');
  return execFileSync(process.execPath, [cli, 'token', 'create', '--editor', editor, '--role', role], {
    env: { ...process.env, DATA: server.data },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .toString()
    .trim();
}

/** Chromium for the desk: each editor has a context of their own. */
export async function launchDeskBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executableOf('chromium'),
    args: process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [],
  });
}

/** A page at the desk, with what its console complained about. */
export interface DeskPage {
  page: Page;
  context: BrowserContext;
  errors: string[];
}

/** Opens the desk and signs in through its own page. */
export async function signIn(
  browser: Browser,
  server: StartedServer,
  token: string,
  options: BrowserContextOptions = {},
): Promise<DeskPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${server.origin}/desk`);
  await page.getByLabel('Access token').fill(token);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Queue', exact: true }).waitFor();
  return { page, context, errors };
}
