import { type BrowserContext, chromium } from 'playwright-core';
import { builtExtension, type GrantedBuild, grantHosts } from './extension-build.ts';
import { NEWS_HOST } from './local-site.ts';
import { executableOf } from './news-browser.ts';

/** Chromium with the shipped build, which may read the news host. */
export interface ExtensionChromium {
  context: BrowserContext;
  build: GrantedBuild;
  /** `chrome-extension://…`, without a path. */
  origin: string;
}

/** @param viewport CSS pixels; Playwright's own where none is given */
export async function launchExtensionChromium(viewport?: {
  width: number;
  height: number;
}): Promise<ExtensionChromium> {
  const build = grantHosts(await builtExtension('chromium'), [NEWS_HOST]);
  const context = await chromium.launchPersistentContext('', {
    executablePath: executableOf('chromium'),
    headless: true,
    ...(viewport && { viewport }),
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${build.folder}`,
      `--load-extension=${build.folder}`,
      `--host-resolver-rules=MAP ${NEWS_HOST} 127.0.0.1`,
      // Lets a test press the toolbar's button, by `Extensions.triggerAction`.
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--disable-component-update',
      '--lang=en-US',
    ],
    env: { ...process.env, LANGUAGE: 'en_US' } as Record<string, string>,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, build, origin: `chrome-extension://${new URL(worker.url()).host}` };
}
