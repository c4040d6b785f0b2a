import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LocalSite, serveSite } from './local-site.ts';
import { BROWSERS, type BrowserName } from './news-browser.ts';
import { NothingToHoverError, type VisitReport, visitPage } from './visit.ts';

/**
 * Opens any page with the built extension and prints what a reader sees:
 * `npm run --silent probe -- --browser firefox --url URL [--server ORIGIN] [--hover TEXT] [--screenshot FILE] [--json]`.
 * A path or `file:` address is served under the host name of a news site, because extensions do not read files.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      url: { type: 'string' },
      server: { type: 'string' },
      hover: { type: 'string' },
      screenshot: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const browser = BROWSERS.find((name) => name === values.browser);
  if (browser === undefined)
    throw new Error(`--browser has to be chromium or firefox, and is "${values.browser}".`);
  if (values.url === undefined) throw new Error('--url is missing: give the address or the file of a page.');
  const { url, site } = await openAddress(values.url);
  try {
    const report = await visitPage({ browser, url, ...given(values) }).catch((error: unknown) => {
      throw error instanceof NothingToHoverError ? error : new UnreadablePageError(values.url ?? url, error);
    });
    console.log(values.json ? JSON.stringify(report) : describe(report, browser));
  } finally {
    site?.close();
  }
}

/** The page could not be read; the first line of what the browser said, without its inner workings. */
class UnreadablePageError extends Error {
  constructor(address: string, cause: unknown) {
    const [said] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    super(`${address} could not be read (${said}): try whether a browser opens it.`, { cause });
  }
}

function given(values: { server?: string; hover?: string; screenshot?: string }) {
  return {
    ...(values.server === undefined ? {} : { server: new URL(values.server).origin }),
    ...(values.hover === undefined ? {} : { hover: values.hover }),
    ...(values.screenshot === undefined ? {} : { screenshot: fromHere(values.screenshot) }),
  };
}

/** npm runs scripts in the project's folder; what was typed is meant from where it was typed. */
function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

async function openAddress(address: string): Promise<{ url: string; site?: LocalSite }> {
  if (/^https?:/.test(address)) return { url: new URL(address).href };
  const file = address.startsWith('file:') ? fileURLToPath(address) : fromHere(address);
  if (!existsSync(file)) throw new Error(`${address} is neither an http address nor a file that exists.`);
  const site = await serveSite({ folder: dirname(file) });
  return { url: `${site.origin}/${encodeURIComponent(basename(file))}`, site };
}

function describe(report: VisitReport, browser: BrowserName): string {
  const mentions = report.mentions.map(
    ({ text, kind, certain }) => `  ${text} (${certain ? kind : `${kind}?`})`,
  );
  return [
    `${browser}: ${report.mentions.length} mentions painted`,
    ...mentions,
    report.card === null ? 'no card' : `card:\n${report.card.text}`,
    `requests while reading: ${report.requestsWhileReading.join(' ') || 'none'}`,
    `errors: ${report.errors.join('; ') || 'none'}`,
    `page unchanged: ${report.domIdentical ? 'yes' : 'no'}`,
    `main thread: ${report.mainThreadMs} ms`,
  ].join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
