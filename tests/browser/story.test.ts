import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../server/curation/json.ts';
import { accepted, editorOn } from '../server/curation/curation-client.ts';
import { startServer, type TestServer } from '../server/start-server.ts';
import { builtExtension, type GrantedBuild, grantHosts, PROJECT_ROOT } from './extension-build.ts';
import { type LocalSite, NEWS_HOST, serveSite } from './local-site.ts';
import { launchBrowser, type NewsBrowser, type NewsPage } from './news-browser.ts';
import type { PaintedMention } from './painted.ts';
import { closeCard, hoverMention, syncFirst, waitUntilRead } from './visit.ts';

const SCREENSHOTS = join(PROJECT_ROOT, 'tests/screenshots');
const SLUG = 'chuck-schumer';
const NOTE = 'Until today this card called him a senator only.';
const PARAGRAPH =
  '<p>Chuck Schumer spoke in the Senate on Thursday, and the hearing went on until the evening. Nobody else asked for the floor, and the clerk read the minutes of the day before to those who had stayed.</p>';
const ARTICLE = `<!doctype html><html lang="en"><head><title>Hearing</title><link rel="icon" href="data:,"><meta property="og:type" content="article">
  <meta property="article:published_time" content="2023-10-12T08:00:00Z"></head>
  <body><article><h1>A hearing</h1>${PARAGRAPH.repeat(4)}</article></body></html>`;

describe('a reader’s card', () => {
  let server: TestServer;
  let site: LocalSite;
  let build: GrantedBuild;
  let browser: NewsBrowser;
  let page: NewsPage;
  let painted: PaintedMention[];

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    server = await startServer();
    site = await serveSite({ pages: { '/hearing': ARTICLE } });
    build = grantHosts(await builtExtension('chromium'), [NEWS_HOST]);
    browser = await launchBrowser('chromium', { extension: build.folder });
    await syncFirst(browser, server.origin);
    page = await browser.open(`${site.origin}/hearing`);
    painted = await waitUntilRead(page);
  });
  afterAll(async () => {
    await browser?.close();
    build?.remove();
    site?.close();
    await server?.close();
  });

  /** What the card says after the extension's next look at the server, in the page that stays open. */
  async function cardNow(screenshot: string): Promise<string> {
    await syncFirst(browser, server.origin);
    await closeCard(page);
    const card = await hoverMention(page, painted, 'Schumer');
    await page.screenshot(join(SCREENSHOTS, `story-${screenshot}.png`));
    return card?.text ?? '';
  }

  it('follows a suggestion, its publication, a correction and a revert, each made through the public API alone', async () => {
    const ana = editorOn(server, await server.token('Ana Ruiz', 'EDITOR'));
    const mei = editorOn(server, await server.token('Mei Tanaka', 'REVIEWER'));
    const before = await cardNow('before');
    expect(before).not.toContain('A senator from New York.');

    const suggested = await server.ask(
      `mutation { suggest(input: { kind: WRONG_OR_OUT_OF_DATE, subject: "${SLUG}", note: "Say it shorter." }) {
        suggestion { id } errors { code } } }`,
    );
    const suggestion = accepted(await ana.acceptSuggestion(suggested.data.suggest.suggestion.id));
    const { version, document } = await ana.read('ACTOR', SLUG);
    const records = (baseVersion: number, text: string) => [
      { kind: 'ACTOR' as const, slug: SLUG, baseVersion, document: withSummary(document, text) },
    ];
    const draft = accepted(
      await ana.save(suggestion, { records: records(version, 'A senator from New York.') }),
    );
    const waiting = accepted(await ana.submit(draft));
    expect(await cardNow('in-review')).toBe(before);
    accepted(await mei.publish(waiting));
    const published = await cardNow('published');
    expect(published).toContain('A senator from New York.');
    expect(published).not.toContain(NOTE);

    const correction = accepted(
      await ana.create(
        'Name his office',
        records(version + 1, 'Senator from New York; leads the majority.'),
        {
          kind: 'CORRECTION',
          correctionNote: NOTE,
        },
      ),
    );
    accepted(await mei.publish(accepted(await ana.submit(correction))));
    const corrected = await cardNow('corrected');
    expect(corrected).toContain('Senator from New York; leads the majority.');
    expect(corrected).toContain(NOTE);

    accepted(await mei.publish(accepted(await ana.submit(accepted(await ana.revert(correction))))));
    const reverted = await cardNow('reverted');
    expect(reverted).toContain('A senator from New York.');
    expect(reverted).not.toContain('leads the majority');
    expect(reverted).not.toContain(NOTE);
    expect(page.errors).toEqual([]);
    expect(browser.backgroundErrors).toEqual([]);
    expect(server.failures).toEqual([]);
  });
});

/** The document with another English summary. */
function withSummary(document: JsonObject, text: string): JsonObject {
  const summaries = document.summaries as JsonObject[];
  return { ...document, summaries: summaries.map((one) => (one.language === 'en' ? { ...one, text } : one)) };
}
