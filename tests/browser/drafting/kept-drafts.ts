import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listTokens, revokeToken } from '../../../server/accounts/tokens.store.ts';
import type { TestServer } from '../../server/start-server.ts';
import { fill, press, selectSentence, until, untilSays } from '../interface-steps.ts';
import type { BrowserName } from '../news-browser.ts';
import {
  type Drafting,
  KNOWN_ADDRESS,
  OTHER_SENTENCE,
  QUOTATION,
  SCREENSHOTS,
  SENTENCE,
} from './drafting.ts';

/** A draft that was begun before, or that cannot go out yet. */
export function describeKeptDrafts(name: BrowserName, drafting: () => Drafting): void {
  it('offers to go on with a draft, takes other words of its page, and of no other page', async () => {
    const { browser, panel, tabId, order } = drafting();
    const select = (sentence: string) =>
      `(globalThis.browser ?? chrome).scripting.executeScript({ target: { tabId: ${tabId} }, func: ${String(selectSentence)}, args: [${JSON.stringify(sentence)}] })`;
    const again = press('.part .aside .text-button');
    const quotation = (words: string) =>
      until(`document.querySelector('[name=quotation]').value === ${JSON.stringify(words)}`);
    const begin = async (ordered: string) => [
      ordered,
      untilSays('You began a draft here on'),
      press('.acts button:last-child'),
      until('document.querySelector(".draft") !== null'),
    ];
    const outcome = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        ...(await begin(await order(OTHER_SENTENCE, { url: KNOWN_ADDRESS, published: '', publisher: '' }))),
        untilSays('in the collection already: same address'),
        `globalThis.seen = { known: document.querySelector('.draft').textContent.includes('GV Wire') }`,
        again,
        untilSays('Another page is in front.'),
      ],
    });
    expect(outcome).toBeUndefined();
    const seen = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        ...(await begin(await order('Burns said.'))),
        'globalThis.seen = { about: document.querySelector("[name=about]:checked")?.parentElement.textContent }',
        fill('[name=words]', 'Kept while selecting again'),
        select(''),
        again,
        untilSays('Nothing is selected in the page.'),
        select(QUOTATION),
        again,
        quotation(QUOTATION),
        'seen.led = document.querySelector(".about li:has(:checked)").textContent',
        select(SENTENCE),
        again,
        quotation(SENTENCE),
        untilSays('paragraph'),
        'seen.now = document.querySelector("[name=about]:checked")?.parentElement.textContent',
        'seen.words = document.querySelector("[name=words]").value',
        'seen.why = document.querySelector(".about .sub").textContent',
        'seen',
      ],
      width: 360,
      screenshot: join(SCREENSHOTS, `${name}-draft-again.png`),
    });
    expect(seen).toEqual({
      about: 'Nicholas Burns',
      now: 'Chuck Schumer',
      words: 'Kept while selecting again',
      why: 'named here as “Schumer”',
      led: 'Chuck Schumernamed just before as “Schumer”',
    });
  });

  it('keeps a draft while the server is away, has it when it is opened again, and sends it once when the server answers', async () => {
    const { server, browser, token, panel, order } = drafting();
    const isOpen = until('document.querySelector(".draft") !== null');
    const write = [
      fill('[name=towards]', 'counternarcotics-cooperation/'),
      fill('[name=words]', 'Says that he pressed for talks'),
      fill('[name=publisher]', 'Sidelight sample'),
    ];
    const send = [press('.draft [type=submit]'), untilSays('Kept here.')];
    const ordered = await order();
    // Away until it was opened again: else it may have gone out by then, as it should.
    const { kept, again } = await whileAway(server, async () => ({
      kept: await browser.inInterface(panel, {
        ready: '.subjects',
        expressions: [
          ordered,
          isOpen,
          ...write,
          ...send,
          '[...document.querySelectorAll(".acts button")].find((one) => one.textContent === "Show them").click()',
          until('document.querySelector(".waiting li") !== null'),
          'document.querySelector(".part .sub").textContent + document.querySelector(".waiting").textContent',
        ],
        width: 360,
        screenshot: join(SCREENSHOTS, `${name}-draft.png`),
      }),
      again: await browser.inInterface(panel, {
        ready: '.subjects',
        expressions: [
          ordered,
          isOpen,
          'globalThis.seen = document.querySelector("[name=words]").value',
          ...send,
          'globalThis.seen',
        ],
      }),
    }));
    expect(kept).toMatch(
      /once and only to 127\.0\.0\.1:\d+\. Drafts that wait: 1\.Says that he pressed for talks Position/,
    );
    expect(again).toBe('Says that he pressed for talks');
    const count = async (): Promise<number> => {
      const { data } = await server.ask('{ drafts(first: 20) { nodes { title } } }', {}, token);
      return data.drafts.nodes.filter(({ title }: { title: string }) => title.includes('pressed for talks'))
        .length;
    };
    const signIn = () => browser.askBackground({ sidelight: 'enterToken', request: { token } });
    while ((await count()) === 0) await signIn();
    await signIn();
    expect(await browser.askBackground({ sidelight: 'takeWaitingDraft', request: {} })).toEqual({
      result: null,
    });
    expect(await count()).toBe(1);
  });

  it('says that the token ended, keeps the draft, and sends it with a new one, its new proposition included', async () => {
    const { server, browser, panel, order } = drafting();
    for (const { id } of await listTokens(server.opened.database))
      await revokeToken(server.opened.database, id);
    const said = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(OTHER_SENTENCE),
        until('document.querySelector(".draft") !== null'),
        fill('[name=towards]', 'counternarcotics-cooperation/+'),
        until('document.querySelector("[name=proposition]") !== null'),
        fill('[name=proposition]', 'Senators should visit Beijing again'),
        until('document.querySelector("[name=stance]") !== null'),
        press('[name=stance]'),
        fill('[name=words]', 'Had been to Beijing about it before'),
        fill('[name=publisher]', 'Sidelight sample'),
        press('.draft [type=submit]'),
        untilSays('Enter a new token'),
        `globalThis.said = document.querySelector('.send [role=alert]').innerText.trim()`,
        press('.send .button:not([type=submit])'),
        until(
          `(await (globalThis.browser ?? chrome).tabs.query({})).some(({ url }) => url?.includes('options.html'))`,
        ),
        'globalThis.said',
      ],
      width: 360,
      screenshot: join(SCREENSHOTS, `${name}-draft-token.png`),
    });
    expect(said).toBe(`Your token for ${new URL(server.origin).host} has ended. The draft is kept here.`);
    const request = { token: await server.token('Ana Ruiz', 'EDITOR') };
    await browser.askBackground({ sidelight: 'enterToken', request });
    const kept = await browser.inInterface(panel, {
      ready: '.subjects',
      expressions: [
        await order(OTHER_SENTENCE),
        until('document.querySelector(".draft") !== null'),
        'globalThis.kept = document.querySelector("[name=words]").value',
        press('.draft [type=submit]'),
        untilSays('is at the server.'),
        'globalThis.kept',
      ],
    });
    expect(kept).toBe('Had been to Beijing about it before');
    const { data } = await server.ask(
      '{ drafts(first: 1) { nodes { problems { code } records { kind document } } } }',
      {},
      request.token,
    );
    const [draft] = data.drafts.nodes;
    expect(draft.problems).toEqual([]);
    const issue = draft.records.find(({ kind }: { kind: string }) => kind === 'ISSUE');
    expect(issue.document.propositions.at(-1)).toMatchObject({
      text: 'Senators should visit Beijing again',
      kind: 'POLICY',
    });
  });
}

/** Takes the server away while something is done, and brings it back at its address. */
async function whileAway<Seen>(server: TestServer, act: () => Promise<Seen>): Promise<Seen> {
  const { port } = new URL(server.origin);
  const listening = server.http.server;
  const closed = new Promise((done) => listening.close(done));
  listening.closeAllConnections();
  await closed;
  try {
    return await act();
  } finally {
    await new Promise<void>((done) => listening.listen(Number(port), '127.0.0.1', done));
  }
}
