import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { builtExtension, grantHosts, PROJECT_ROOT } from './extension-build.ts';
import { BROWSERS, launchBrowser } from './news-browser.ts';

const DEFAULT_SERVER = 'http://localhost:4000';

/**
 * Opens a browser window with the extension on the sample article, or on `--url`:
 * `npm run try -- [--browser firefox] [--url URL]`. Starts the server when none answers and the sample is asked for.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { browser: { type: 'string', default: 'chromium' }, url: { type: 'string' } },
  });
  const name = BROWSERS.find((known) => known === values.browser);
  if (name === undefined)
    throw new Error(`--browser has to be chromium or firefox, and is "${values.browser}".`);
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      'There is no screen to open a window on: use npm run probe with --screenshot FILE instead.',
    );
  }
  const url = values.url ?? `${DEFAULT_SERVER}/article`;
  if (values.url === undefined) await startServerIfAbsent();
  const build = grantHosts(await builtExtension(name), [new URL(url).hostname]);
  const browser = await launchBrowser(name, { extension: build.folder, isVisible: true });
  await browser.open(url);
  console.log('Hover an underlined name. Ctrl+C closes the browser.');
  process.once('SIGINT', () => {
    void browser.close().finally(() => {
      build.remove();
      process.exit(0);
    });
  });
}

async function startServerIfAbsent(): Promise<void> {
  if (await answers()) return;
  const server = spawn(process.execPath, ['server/start.mjs'], { cwd: PROJECT_ROOT, stdio: 'inherit' });
  process.once('exit', () => server.kill());
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error('The server did not start: see its message above.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function answers(): Promise<boolean> {
  return fetch(`${DEFAULT_SERVER}/article`).then(
    (response) => response.ok,
    () => false,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
