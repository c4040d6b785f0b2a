import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from './extension-build.ts';
import { NEWS_HOST, serveSite } from './local-site.ts';
import { BROWSERS } from './news-browser.ts';
import { type StartedServer, startServer } from './started-server.ts';
import { launchVisitor, syncFirst, type Visitor, type VisitReport } from './visit.ts';

const SCREENSHOTS = join(PROJECT_ROOT, 'tests/screenshots');
const REFERENCE = join(PROJECT_ROOT, '../shared/seed');
const hasReference = existsSync(join(REFERENCE, 'article.html'));

let server: StartedServer;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  server = await startServer();
});
afterAll(() => server?.stop());

/** What holds on every page that is read. */
function expectUntouchedPage(report: VisitReport): void {
  expect(report.errors).toEqual([]);
  expect(report.requestsWhileReading).toEqual([]);
  expect(report.domIdentical).toBe(true);
}

describe.each(BROWSERS)('reading in %s', (browser) => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await launchVisitor({ browser, hosts: [NEWS_HOST], server: 'http://localhost:1' });
  });
  afterAll(() => visitor?.close());

  async function stateOfCollection(): Promise<unknown> {
    const answer = await visitor.withUs.askBackground({ sidelight: 'collectionState', request: {} });
    return (answer as { result: unknown }).result;
  }

  it('shows a card without any server, from the copy of the collection that came with it', async () => {
    expect(await stateOfCollection()).toMatchObject({ origin: 'starter', failure: 'UNREACHABLE' });
    const article = await (await fetch(`${server.origin}/article`)).text();
    const site = await serveSite({ pages: { '/article': article } });
    const report = await visitor.visit({ url: `${site.origin}/article`, hover: 'Schumer' });
    site.close();
    expect(report.card?.text).toMatch(/Majority Leader/i);
    expectUntouchedPage(report);
  });

  describe('the sample article, with the collection from the server', () => {
    let report: VisitReport;

    beforeAll(async () => {
      await syncFirst(visitor.withUs, server.origin);
      expect(await stateOfCollection()).toMatchObject({ origin: server.origin, failure: null });
      report = await visitor.visit({
        url: `http://${NEWS_HOST}:${server.port}/article`,
        hover: 'Schumer',
        screenshot: join(SCREENSHOTS, `${browser}-sample-schumer.png`),
      });
    });

    it('underlines people, offices, governments and issues, each with its own line', () => {
      const kinds = new Set(report.mentions.map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['person', 'office', 'government', 'issue']));
    });

    it('shows the office that somebody held on the day of the article', () => {
      expect(report.card?.text).toMatch(/Majority Leader/i);
      expect(report.card?.text).toMatch(/as of\s+Oct 12, 2023/i);
    });

    it('names sources on the card', () => {
      expect(report.card?.text).toMatch(/source/i);
    });

    it('asks for nothing, breaks nothing and leaves the page as it is, byte for byte', () => {
      expectUntouchedPage(report);
    });

    it('shows an issue with its propositions and where the sides stand', async () => {
      const issueReport = await visitor.visit({
        url: `http://${NEWS_HOST}:${server.port}/article`,
        hover: 'entanyl crisis',
        screenshot: join(SCREENSHOTS, `${browser}-sample-issue.png`),
      });
      expect(issueReport.card?.text).toMatch(/^United States$/m);
      expect(issueReport.card?.text).toMatch(/^China$/m);
      expect(issueReport.card?.text).toMatch(/Supports|Opposes|Conditional|Affirms|Denies/);
      expectUntouchedPage(issueReport);
    });
  });

  it('leaves a page alone that is no article', async () => {
    const page = '<!doctype html><html lang="en"><title>Weather</title><p>Beijing: 12 degrees.</p></html>';
    const site = await serveSite({ pages: { '/weather': page } });
    const report = await visitor.visit({ url: `${site.origin}/weather` });
    site.close();
    expect(report.mentions).toEqual([]);
    expectUntouchedPage(report);
  });

  if (hasReference) {
    describe('the reference article', () => {
      it('underlines what has to be found, and nothing else', async () => {
        const site = await serveSite({ folder: REFERENCE });
        const report = await visitor.visit({
          url: `${site.origin}/article.html`,
          hover: 'Schumer',
          screenshot: join(SCREENSHOTS, `${browser}-reference-schumer.png`),
        });
        site.close();
        const expected = JSON.parse(
          readFileSync(join(REFERENCE, 'expected.json'), 'utf8'),
        ) as ExpectedMentions;
        const isKnown = (text: string) =>
          expected.mentions.some(({ surface }) => surface.includes(text) || text.includes(surface));
        expect(report.mentions.filter(({ text }) => !isKnown(text))).toEqual([]);
        expect(report.mentions.length).toBeGreaterThan(10);
        expect(report.card?.text).toMatch(/Majority Leader/i);
        expect(report.card?.text).toMatch(/as of\s+Oct 12, 2023/i);
        expectUntouchedPage(report);
      });

      it('shows the fentanyl crisis with where the United States and China stand', async () => {
        const site = await serveSite({ folder: REFERENCE });
        const report = await visitor.visit({
          url: `${site.origin}/article.html`,
          hover: 'entanyl crisis',
          screenshot: join(SCREENSHOTS, `${browser}-reference-issue.png`),
        });
        site.close();
        expect(report.card?.text).toMatch(/^United States$/m);
        expect(report.card?.text).toMatch(/^China$/m);
        expectUntouchedPage(report);
      });
    });
  } else {
    console.log(`${browser}: ../shared/seed is not there, so the reference article is not read.`);
  }
});

interface ExpectedMentions {
  mentions: { surface: string }[];
}
