import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_FOLDER } from '../../server/build-missing.ts';
import type { JsonObject } from '../../server/curation/json.ts';
import { accepted, editorOn } from '../server/curation/curation-client.ts';
import { startServer, type TestServer } from '../server/start-server.ts';
import { focus, goTo, offers, says, seeEveryChange, signIn } from './desk-steps.ts';
import { builtExtension, type GrantedBuild, grantHosts, PROJECT_ROOT } from './extension-build.ts';
import { fill, orderDraft, press, until, untilSays } from './interface-steps.ts';
import { type LocalSite, NEWS_HOST, serveSite } from './local-site.ts';
import { BROWSERS, launchBrowser, type NewsBrowser, type NewsPage } from './news-browser.ts';
import type { PaintedMention } from './painted.ts';
import { closeCard, hoverMention, syncFirst, waitUntilRead } from './visit.ts';

const SCREENSHOTS = join(PROJECT_ROOT, 'tests/screenshots');
const SLUG = 'chuck-schumer';
const NOTE = 'Until today this card called him a senator only.';
const SENTENCE = 'Chuck Schumer said that he had asked for a senior official to be named for talks.';
const STATEMENT = 'Asked for a senior official to be named for talks';
const IN_FIREFOX = 'Asked in Firefox for police to work together on precursors';
const PARAGRAPH =
  '<p>Chuck Schumer spoke in the Senate on Thursday, and the hearing on counternarcotics cooperation went on until the evening. Nobody else asked for the floor, and the clerk read the minutes of the day before to those who had stayed.</p>';
const ARTICLE = `<!doctype html><html lang="en"><head><title>Hearing</title><link rel="icon" href="data:,"><meta property="og:type" content="article">
  <meta property="article:published_time" content="2023-10-12T08:00:00Z"><meta property="og:site_name" content="Hearing Gazette"></head>
  <body><article><h1>A hearing</h1><p>${SENTENCE}</p>${PARAGRAPH.repeat(4)}</article></body></html>`;

describe.each(BROWSERS)('a reader’s card in %s', (name) => {
  let server: TestServer;
  let site: LocalSite;
  let build: GrantedBuild;
  let browser: NewsBrowser;
  let page: NewsPage;
  let painted: PaintedMention[];
  /** The desk of an editor and of a reviewer: two names of one server, so that one browser keeps two people apart. */
  let ana: NewsPage;
  let mei: NewsPage;
  let token = '';

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    server = await startServer({ deskFolder: DESK_FOLDER });
    token = await server.token('Ana Ruiz', 'EDITOR');
    site = await serveSite({ pages: { '/hearing': ARTICLE } });
    build = grantHosts(await builtExtension(name), [NEWS_HOST]);
    browser = await launchBrowser(name, { extension: build.folder });
    await syncFirst(browser, server.origin);
    ana = await signIn(browser, `${server.origin}/desk`, token);
    await says(ana, 'Up to date');
    const otherName = server.origin.replace('127.0.0.1', 'localhost');
    mei = await signIn(browser, `${otherName}/desk`, await server.token('Mei Tanaka', 'REVIEWER'));
    await says(mei, 'Up to date');
    page = await browser.open(`${site.origin}/hearing`);
    painted = await waitUntilRead(page);
  });
  afterAll(async () => {
    await browser?.close();
    build?.remove();
    site?.close();
    await server?.close();
  });

  const picture = (of: NewsPage, step: string) =>
    of.screenshot(join(SCREENSHOTS, `${name}-story-${step}.png`));

  /** What the card says after the extension's next look at the server, in the page that stays open. */
  async function cardNow(step: string): Promise<string> {
    await syncFirst(browser, server.origin);
    await page.toFront();
    await closeCard(page);
    const card = await hoverMention(page, painted, 'Schumer');
    await picture(page, step);
    return card?.text ?? '';
  }

  /** What a reader sends from the card: by the pointer to the form, by the keyboard through it. */
  async function suggestFromCard(note: string): Promise<void> {
    for (const wanted of ['More', 'Wrong match?']) {
      const control = (await page.cardControls()).find((one) => one.name.includes(wanted));
      await page.click(control?.at ?? { x: 0, y: 0 });
    }
    await expect.poll(() => page.cardText()).toContain('The card is wrong or out of date');
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    await page.press('Tab');
    await page.type(note);
    await picture(page, 'suggest');
    const send = (await page.cardControls()).find((one) => one.name === 'Send');
    await page.click(send?.at ?? { x: 0, y: 0 });
    await expect.poll(() => page.cardText()).toContain('Thank you.');
  }

  /** Writes another English summary into the record that stands open at the desk. */
  async function writeSummary(text: string): Promise<void> {
    await focus(ana, '[role=tabpanel] button');
    await ana.press('Enter');
    await focus(ana, 'textarea', 'Summary, English');
    await ana.press('Control+a');
    await ana.type(text);
    await ana.press('Control+Enter');
    await says(ana, 'Saved at the server');
  }

  /** Selects a sentence, chooses “Add to Sidelight”, and sends what is written in the panel; answers the draft's address at the desk. */
  async function draftBesideThePage(): Promise<string> {
    const entered = await browser.askBackground({ sidelight: 'enterToken', request: { token } });
    expect(entered).toMatchObject({ result: { result: 'TAKEN' } });
    const address = await browser.inInterface('sidepanel.html', {
      ready: '.panel',
      expressions: [
        await orderDraft(page, SENTENCE),
        until('document.querySelector(".draft") !== null'),
        fill('[name=towards]', 'counternarcotics-cooperation/hold-talks'),
        until('document.querySelector("[name=stance]") !== null'),
        press('[name=stance]'),
        fill('[name=words]', STATEMENT),
        fill('[name=when]', '11 oct 2023'),
        press('.draft [type=submit]'),
        untilSays('is at the server.'),
        'document.querySelector(".acts a").href',
      ],
      width: 360,
      screenshot: join(SCREENSHOTS, `${name}-story-panel.png`),
    });
    return new URL(address as string).pathname;
  }

  async function sendToReview(step: string): Promise<void> {
    await ana.press('Control+Shift+Enter');
    await says(ana, 'Sent. It waits for a reviewer');
    await picture(ana, `${step}-sent`);
  }

  /** Reads every change of what waits, and publishes it. */
  async function publishFirst(step: string, words: string): Promise<void> {
    await mei.toFront();
    await goTo(mei, '/desk');
    await says(mei, words);
    await mei.press('j');
    await mei.press('Enter');
    await seeEveryChange(mei);
    await picture(mei, `${step}-review`);
    await mei.press('Control+Shift+Enter');
    await says(mei, 'Readers get it with their next update');
  }

  it('follows a suggestion, a draft beside the page, a correction and a revert, each by the interfaces', async () => {
    await cardNow('before');
    await suggestFromCard('Say it shorter.');
    await ana.toFront();
    await goTo(ana, '/desk/queue/suggestions');
    await says(ana, 'Say it shorter.');
    await picture(ana, 'suggestion');
    await ana.press('a');
    await says(ana, SLUG);
    await writeSummary('He sits for New York.');
    await sendToReview('summary');
    await publishFirst('summary', 'Wrong or out of date');

    await ana.toFront();
    await goTo(ana, await draftBesideThePage());
    await says(ana, STATEMENT);
    await sendToReview('draft');
    await publishFirst('draft', 'Hearing Gazette');
    const published = await cardNow('published');
    expect(published).toContain('He sits for New York.');
    expect(published).toContain(STATEMENT);

    await ana.toFront();
    await goTo(ana, `/desk/subject/${SLUG}`);
    await writeSummary('He sits for New York and leads the majority.');
    await focus(ana, 'button', 'Draft');
    await ana.press('Enter');
    await focus(ana, '[type=checkbox]', 'We were wrong');
    await ana.press(' ');
    await focus(ana, 'input', 'The card shows');
    await ana.type(NOTE);
    await says(ana, 'Saved at the server');
    await sendToReview('correction');
    await publishFirst('correction', 'Chuck Schumer');
    const corrected = await cardNow('corrected');
    expect(corrected).toContain('He sits for New York and leads the majority.');
    expect(corrected).toContain(NOTE);

    await ana.toFront();
    await goTo(ana, `/desk/history/${SLUG}`);
    await focus(ana, '.version-title', 'Correction');
    await ana.press('Enter');
    await says(ana, NOTE);
    await ana.press('r');
    await says(ana, 'Reverting makes a new change set');
    await ana.type('He leads it no longer.');
    await ana.press('Control+Enter');
    await says(ana, 'Saved at the server');
    await sendToReview('revert');
    await publishFirst('revert', 'Revert');
    expect(await cardNow('reverted')).toBe(published);
    expect([page, ana, mei].flatMap(({ errors }) => errors)).toEqual([]);
    expect(browser.backgroundErrors).toEqual([]);
    expect(server.failures).toEqual([]);
  });

  if (name === 'chromium')
    it('follows a suggestion, its publication, a correction and a revert, each made through the public API alone', async () => {
      const ana = editorOn(server, await server.token('Ana Ruiz', 'EDITOR'));
      const mei = editorOn(server, await server.token('Mei Tanaka', 'REVIEWER'));
      const before = await cardNow('api-before');
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
      expect(await cardNow('api-in-review')).toBe(before);
      accepted(await mei.publish(waiting));
      const published = await cardNow('api-published');
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
      const corrected = await cardNow('api-corrected');
      expect(corrected).toContain('Senator from New York; leads the majority.');
      expect(corrected).toContain(NOTE);

      accepted(await mei.publish(accepted(await ana.submit(accepted(await ana.revert(correction))))));
      const reverted = await cardNow('api-reverted');
      expect(reverted).toContain('A senator from New York.');
      expect(reverted).not.toContain('leads the majority');
      expect(reverted).not.toContain(NOTE);
      expect(page.errors).toEqual([]);
      expect(browser.backgroundErrors).toEqual([]);
      expect(server.failures).toEqual([]);
    });

  // In Chromium the desk has tests of its own.
  if (name === 'firefox')
    it('is changed by a position that was written, reviewed and published from the keyboard alone', async () => {
      await ana.toFront();
      await goTo(ana, '/desk');
      await says(ana, 'Up to date');
      await ana.press('Control+k');
      await ana.type('schu');
      await offers(ana, 'Chuck Schumer');
      await ana.press('Enter');
      await says(ana, SLUG);
      await ana.press('Alt+Shift+KeyP');
      await ana.type('glimmer of hope');
      await offers(ana, 'US Senators See a Glimmer');
      await ana.press('Enter');
      await ana.type('I asked him directly to do that');
      await ana.press('Tab');
      await ana.type('paragraph 3');
      await ana.press('Tab');
      await ana.type('do more');
      await offers(ana, 'China should do more');
      await ana.press('Enter');
      await ana.press('Tab');
      await ana.press('1');
      await ana.press('Tab');
      await ana.type(IN_FIREFOX);
      await ana.press('Tab');
      await ana.press('Tab');
      await ana.type('16 nov 2023');
      await says(ana, '16 Nov 2023·');
      await ana.press('Control+Enter');
      await says(ana, 'Saved at the server');
      await sendToReview('position');
      await publishFirst('position', '1 position');
      const published = await fetch(`${server.origin}/actor/${SLUG}`);
      expect(await published.text()).toContain(IN_FIREFOX);
    });
});

/** The document with another English summary. */
function withSummary(document: JsonObject, text: string): JsonObject {
  const summaries = document.summaries as JsonObject[];
  return { ...document, summaries: summaries.map((one) => (one.language === 'en' ? { ...one, text } : one)) };
}
