import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { openEnvelope, type ReaderMessages, type ReaderReply, type ReaderRequest } from '../messages.ts';
import type { openCards } from './card-door.ts';
import { type CardsOnDemand, loadCardsAtFirstHover } from './first-hover.ts';
import { type Reader, startReader } from './reader.ts';

/** What this script and the card's share in their common world of one frame. */
interface World {
  sidelightReader?: { retire(): void };
  sidelightOpenCards?: typeof openCards;
}

type Answers = {
  [Type in keyof ReaderMessages]: (
    request: ReaderRequest<Type>,
  ) => ReaderReply<Type> | Promise<ReaderReply<Type>>;
};

/** Starts the reader of this frame, in place of one that an earlier version of the extension left here. */
export function installReader(): void {
  const world = globalThis as World;
  const about = articleDocument();
  if (about === null) return;
  world.sidelightReader?.retire();
  const life = new AbortController();
  world.sidelightReader = { retire: () => life.abort() };
  void install(world, about, life);
}

/** The document that says what is read: the top one. A frame of another origin is no part of an article. */
function articleDocument(): Document | null {
  // Chromium shows a PDF in a page of its own that has no text.
  if (document.contentType === 'application/pdf') return null;
  try {
    return window.top?.document ?? null;
  } catch {
    // Another origin.
    return null;
  }
}

async function install(world: World, about: Document, life: AbortController): Promise<void> {
  const settings = await ask('settings', {}).catch(() => null);
  if (settings === null || life.signal.aborted || settings.offSites.includes(location.hostname)) return;
  const reader = startReader(window, about, settings, false, ask, {
    isAlive,
    // The background may be gone; the reader notices that with its next question.
    changed: (state, hasNames) => void ask('pageState', { state, hasNames }).catch(() => {}),
  });
  const cards = loadCardsAtFirstHover(window, reader, async () => {
    if (world.sidelightOpenCards === undefined) await ask('loadCard', {});
    if (world.sidelightOpenCards === undefined) throw new Error('The card did not load.');
    return world.sidelightOpenCards(window, reader, ask);
  });
  const stopListening = listen(reader, cards, life);
  life.signal.addEventListener('abort', () => {
    stopListening();
    reader.retire();
  });
}

/** An update or the end of the extension takes the runtime from a script that is still in a page. */
function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

function listen(reader: Reader, cards: CardsOnDemand, life: AbortController): () => void {
  const answers: Answers = {
    describe: () => reader.describe(),
    mentions: () => ({ mentions: reader.mentions().map(({ mention }) => mention) }),
    async read() {
      await reader.readAnyway();
      return reader.describe();
    },
    retire() {
      life.abort();
      ask('pageState', { state: 'stopped', hasNames: false }).catch(() => {});
      return {};
    },
    settingsChanged({ settings }) {
      if (settings.offSites.includes(location.hostname)) life.abort();
      else reader.changeSettings(settings);
      return {};
    },
    walk({ step }) {
      void cards.driver().then((driver) => driver?.walk(step));
      return {};
    },
    jump({ slug, index }) {
      const placed = reader.mentions().filter((entry) => entry.mention.subject === slug)[index];
      if (placed !== undefined) void cards.driver().then((driver) => driver?.jump(placed));
      return { jumped: placed !== undefined };
    },
  };
  const onMessage = (message: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    const opened = openEnvelope(message);
    // One tab has one answer: its top frame's. Other frames only obey.
    if (opened === null || !Object.hasOwn(answers, opened.type)) return false;
    const answer = answers[opened.type as keyof ReaderMessages] as (request: unknown) => unknown;
    const result = Promise.resolve(answer(opened.request));
    if (window.top !== window) return false;
    result.then(reply, () => reply(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => {
    // An orphaned script has no runtime any more.
    browser.runtime?.onMessage?.removeListener(onMessage);
  };
}
