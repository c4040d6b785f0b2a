import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SuggestionEntity } from '../../server/suggestions/suggestion.entity.ts';
import { startServer, type TestServer } from '../server/start-server.ts';
import { axeSource, runAxe } from './card-page.ts';
import { builtExtension, type GrantedBuild, grantHosts, PROJECT_ROOT } from './extension-build.ts';
import { INTERFACE_PAGES } from './interface-pages.ts';
import { fill, press, until, untilSays } from './interface-steps.ts';
import { type LocalSite, NEWS_HOST, serveSite } from './local-site.ts';
import { BROWSERS, launchBrowser, type NewsBrowser } from './news-browser.ts';

const SCREENSHOTS = join(PROJECT_ROOT, 'tests/screenshots');

async function keptBy(server: TestServer): Promise<Partial<SuggestionEntity>[]> {
  const rows = await server.opened.database.write((manager) => manager.find(SuggestionEntity));
  return rows.map(({ kind, subject, reason, name, note, source, page }) => ({
    kind,
    subject,
    reason,
    name,
    note,
    source,
    page,
  }));
}

describe.each(BROWSERS)('suggesting in %s', (name) => {
  let server: TestServer;
  let site: LocalSite;
  let build: GrantedBuild;
  let browser: NewsBrowser;
  let panel: string;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    server = await startServer();
    site = await serveSite({ pages: INTERFACE_PAGES });
    build = grantHosts(await builtExtension(name), [NEWS_HOST]);
    browser = await launchBrowser(name, { extension: build.folder });
    await browser.askBackground({
      sidelight: 'changeSettings',
      request: { change: { server: server.origin } },
    });
    const url = `${site.origin}/article`;
    await browser.open(url);
    const tabId = await browser.inInterface('popup.html', {
      ready: 'html',
      expressions: [
        `(async () => {
          const browser = globalThis.browser ?? chrome;
          const describe = (id) => browser.tabs.sendMessage(id, { sidelight: 'describe', request: {} }, { frameId: 0 });
          for (;;) {
            const tab = (await browser.tabs.query({})).find((one) => one.url === ${JSON.stringify(url)});
            const page = tab && (await describe(tab.id).catch(() => null));
            if (page?.state === 'read') return tab.id;
            await new Promise((go) => setTimeout(go, 50));
          }
        })()`,
      ],
    });
    panel = `sidepanel.html?tab=${tabId}`;
  });
  afterAll(async () => {
    await browser?.close();
    build?.remove();
    site?.close();
    await server?.close();
  });

  it('shows all that will be sent, sends that and nothing else, and the server keeps it', async () => {
    const seen = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        press('footer .button'),
        until('document.querySelector(".form") !== null'),
        fill('.form [name=name]', 'Filoli'),
        fill('.form [name=note]', 'Where the two presidents met. <b>Not markup</b>'),
        until('document.querySelector(".sent").textContent.includes("presidents")'),
        'globalThis.seen = document.querySelector(".sent").innerText',
        press('.form [type=submit]'),
        untilSays('Sent. Thank you.'),
        'globalThis.seen',
      ],
    });
    expect(seen).toMatch(/Name\s+Filoli\s+Note\s+Where the two presidents met\. <b>Not markup<\/b>$/);
    expect(await keptBy(server)).toEqual([
      {
        kind: 'MISSING_NAME',
        subject: null,
        reason: null,
        name: 'Filoli',
        note: 'Where the two presidents met. <b>Not markup</b>',
        source: null,
        page: null,
      },
    ]);
  });

  it('gives the page’s address only where it is ticked', async () => {
    await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        press('footer .button'),
        until('document.querySelector(".form") !== null'),
        fill('.form [name=name]', 'Woodside'),
        press('.form [type=checkbox]'),
        until('document.querySelector(".sent").textContent.includes("/article")'),
        press('.form [type=submit]'),
        untilSays('Sent. Thank you.'),
      ],
    });
    expect((await keptBy(server)).find((row) => row.name === 'Woodside')?.page).toBe(
      `${site.origin}/article`,
    );
  });

  it('says at the field what is missing, and sends nothing', async () => {
    const before = (await keptBy(server)).length;
    const said = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        press('footer .button'),
        until('document.querySelector(".form") !== null'),
        press('.form [type=submit]'),
        until('document.querySelector(".form [role=alert]") !== null'),
        '[document.activeElement.name, document.querySelector(".form [role=alert]").textContent]',
      ],
    });
    expect(said).toEqual(['name', 'Write the name that is missing.']);
    expect(await keptBy(server)).toHaveLength(before);
  });

  it('keeps it while the server is away, and sends it once when it is back', async () => {
    const { port } = new URL(server.origin);
    await server.close();
    await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        press('footer .button'),
        until('document.querySelector(".form") !== null'),
        fill('.form [name=name]', 'Sunnylands'),
        press('.form [type=submit]'),
        untilSays('Kept here. It goes out when you are online.'),
      ],
    });
    server = await startServer({ port: Number(port) });
    await browser.inInterface('options.html', {
      ready: '.outbox',
      expressions: [
        untilSays('Not sent yet: the server does not answer.'),
        press('.outbox + .button'),
        until('!document.querySelector(".outbox").textContent.includes("Not sent yet")'),
      ],
      screenshot: join(SCREENSHOTS, `${name}-options.png`),
    });
    expect((await keptBy(server)).map((row) => row.name)).toEqual(['Sunnylands']);
  });

  it.each([
    ['popup.html', '.state, .site'],
    ['options.html', '#Backup'],
    ['welcome.html', 'article'],
    ['panel', '#timeline'],
  ])('opens %s without an axe violation', async (path, ready) => {
    const violations = await browser.inInterface(path === 'panel' ? panel : path, {
      ready,
      expressions: [`(() => { ${axeSource}; return true; })()`, `(${String(runAxe)})()`],
      screenshot: join(SCREENSHOTS, `${name}-${path.replace('.html', '')}.png`),
    });
    expect(violations).toEqual([]);
  });
});
