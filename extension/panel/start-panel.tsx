import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { createDraftPanel } from '../draft/draft-panel.tsx';
import type { DraftOrder } from '../draft/read-selection.ts';
import { createTurns } from '../in-turn.ts';
import { openEnvelope, type SubjectName } from '../messages.ts';
import { today } from '../page/reader.ts';
import { uiLanguage, words } from '../words.ts';
import { askReader, findTab, loadPanel, type PanelArticle } from './load-panel.ts';
import { createPanelCard, type PanelCardScope, readPanelCard } from './panel-card.ts';
import type { PanelContext, PanelHandlers } from './panel-context.ts';
import { type PanelNothing, PanelView } from './panel-view.tsx';
import { saveMarkdown } from './save-markdown.ts';

/** Most subjects that a search lists. */
const MOST_FOUND = 20;
/** What may have been left for a panel, and in which window; without a window any panel does it. */
const ORDERS = ['lookUp', 'suggest', 'search', 'draft', 'windowId'];

/** What the panel shows at the moment. */
interface Shown {
  article: PanelArticle | null;
  nothing: PanelNothing | null;
  collection: { name: string; savedOn: string | null; server: string };
  selected: { name: string } | null;
  asked: { words: string } | null;
}

/** Follows the tab in front: its article is shown, and shown again when the reader has read it anew. */
export function startPanel(place: HTMLElement): void {
  const view = document.createElement('div');
  const holder = document.createElement('div');
  holder.hidden = true;
  holder.className = 'panel-card';
  const draftView = document.createElement('div');
  draftView.hidden = true;
  place.append(holder, draftView, view);
  const showDraft = (isOpen: boolean) => {
    draftView.hidden = !isOpen;
    view.hidden = isOpen;
  };
  const drafts = createDraftPanel(
    draftView,
    async () => (await findTab())?.id,
    () => showDraft(true),
    () => showDraft(false),
  );
  const card = createPanelCard(holder, () => view.querySelector<HTMLElement>('.current > button')?.focus());
  const context: PanelContext = { locale: uiLanguage(), t: words, card: words };
  const shown: Shown = {
    article: null,
    nothing: null,
    collection: { name: '', savedOn: null, server: '' },
    selected: null,
    asked: null,
  };
  let round = 0;

  async function load(): Promise<void> {
    const mine = ++round;
    const [loaded, collection] = await Promise.all([
      loadPanel(today(), uiLanguage()),
      ask('collectionState', {}),
    ]);
    // Another tab came to the front in the meantime.
    if (mine !== round) return;
    shown.article = loaded.state === 'article' ? loaded.article : null;
    shown.nothing = loaded.state === 'nothing' ? loaded.why : null;
    const savedOn = (collection.checkedAt ?? collection.publishedAt)?.slice(0, 10) ?? null;
    shown.collection = { name: collection.name ?? '', savedOn, server: collection.server };
    draw();
  }

  function to(): string {
    const { name, server } = shown.collection;
    return [name, URL.canParse(server) ? new URL(server).host : ''].filter(Boolean).join(' · ');
  }

  function draw(): void {
    const { article } = shown;
    const address = article?.address;
    render(
      <PanelView
        {...shown}
        to={to()}
        {...(address !== undefined && { address })}
        context={context}
        handlers={handlers}
      />,
      view,
    );
  }

  function scope(): PanelCardScope {
    const reading = shown.article?.reading;
    const asOf =
      reading?.isDated === true
        ? ({ kind: 'article', date: reading.asOf } as const)
        : ({ kind: 'today', date: today() } as const);
    return { asOf, issues: shown.article?.issues ?? [], to: to() };
  }

  async function open(subject: SubjectName): Promise<void> {
    const cardScope = scope();
    card.show(await readPanelCard(subject, cardScope, uiLanguage()), cardScope);
  }

  const handlers: PanelHandlers = {
    jump(slug, index) {
      if (shown.article !== null) void askReader(shown.article.tabId, 'jump', { slug, index });
    },
    find: (typed) => ask('find', { words: typed, limit: MOST_FOUND }),
    open: (subject) => void open(subject),
    suggest: (suggestion) => ask('suggest', { suggestion }),
    exportMarkdown: () => {
      if (shown.article !== null) saveMarkdown(shown.article);
    },
    openSettings: () => void browser.runtime.openOptionsPage(),
  };

  /** What was selected in a page: the one subject of that name opens; several are listed; of none the card says so. */
  async function lookUp(text: string): Promise<void> {
    const found = await handlers.find(text);
    const [first] = found;
    const isMeant = first !== undefined && (found.length === 1 || sameName(first.name, text));
    if (isMeant) return open(first);
    if (first === undefined) card.show({ state: 'empty', text, collections: 1 }, scope());
    else shown.asked = { words: text };
    draw();
  }

  const inTurn = createTurns();

  /** What the context menu left for the panel; one taking after the other, because the panel hears of it also while it starts. */
  const takeOrders = () => inTurn(doOrders);

  async function doOrders(): Promise<void> {
    const [orders, here] = await Promise.all([
      browser.storage.session.get(ORDERS),
      browser.windows.getCurrent(),
    ]);
    // Every window's panel hears of it; the one beside the page does it.
    if (orders.windowId !== undefined && orders.windowId !== here.id) return;
    await browser.storage.session.remove(ORDERS);
    if (orders.draft !== undefined) {
      const { article } = shown;
      const rows = (article?.model.groups ?? []).flatMap(({ subjects }) => subjects);
      await drafts.begin(orders.draft as DraftOrder, {
        subjects: rows.toSorted((a, b) => b.count - a.count).map(({ subject }) => subject.slug),
        mentions: article?.reading.mentions ?? [],
        issues: article?.issues ?? [],
      });
    }
    if (orders.search === true) view.querySelector<HTMLElement>('input[type=search]')?.focus();
    if (typeof orders.lookUp === 'string') await lookUp(orders.lookUp);
    if (typeof orders.suggest === 'string') {
      shown.selected = { name: orders.suggest };
      draw();
    }
  }

  browser.tabs.onActivated.addListener(() => void load());
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (tab.active && change.status === 'complete') void load();
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    // The background answers; the panel only listens.
    if (openEnvelope(message)?.type === 'pageState') void load();
    return false;
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.values(changes).some(({ newValue }) => newValue !== undefined)) void takeOrders();
  });
  void load().then(takeOrders);
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}
