import { browser } from 'wxt/browser';
import type { Card } from '../../shared/card/card.ts';
import { ask } from '../ask.ts';
import { type PageState, type ReaderMessages, type ReaderReply, toReader } from '../messages.ts';
import { type ArticleReading, buildPanelModel, type PanelModel } from './panel-model.ts';

/** What the panel shows of a tab: its article, or why there is none. */
export type PanelLoad =
  | { state: 'article'; article: PanelArticle }
  | { state: 'nothing'; why: 'UNREAD' | 'NOT_ARTICLE' | 'NO_NAMES' };

/** The article in the tab in front, as the panel shows it. */
export interface PanelArticle {
  tabId: number;
  /** Slugs of its issues, by number of mentions. */
  issues: readonly string[];
  /** Its address, for a suggestion in which the reader ticks it; absent where the browser does not tell. */
  address?: string;
  reading: ArticleReading;
  model: PanelModel;
  cards: ReadonlyMap<string, Card>;
}

/** Asks the reader of a tab's top frame; null where there is none. */
export async function askReader<Type extends keyof ReaderMessages>(
  tabId: number,
  type: Type,
  request: Parameters<typeof toReader<Type>>[1],
): Promise<ReaderReply<Type> | null> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, toReader(type, request), { frameId: 0 });
    return (reply as ReaderReply<Type> | undefined) ?? null;
  } catch {
    // No reader in this tab.
    return null;
  }
}

/** The tab that the panel is about: the one in front, or the one that its own address names where it is a tab itself. */
export async function findTab(): Promise<{ id?: number | undefined; url?: string | undefined } | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named)).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Everything about the article of the panel's tab. */
export async function loadPanel(today: string, language: string): Promise<PanelLoad> {
  const tab = await findTab();
  if (tab?.id === undefined) return { state: 'nothing', why: 'UNREAD' };
  const page: PageState | null = await askReader(tab.id, 'describe', {});
  if (page?.state === 'not-article') return { state: 'nothing', why: 'NOT_ARTICLE' };
  const listed = page?.state === 'read' ? await askReader(tab.id, 'mentions', {}) : null;
  if (page?.state === 'no-names' || listed?.mentions.length === 0)
    return { state: 'nothing', why: 'NO_NAMES' };
  if (page === null || listed === null) return { state: 'nothing', why: 'UNREAD' };
  const asOf = page.date ?? today;
  const slugs = page.subjects.map(({ slug }) => slug);
  const [{ facts }, replies] = await Promise.all([
    ask('facts', { slugs }),
    Promise.all(slugs.map((slug) => ask('card', { slug, asOf, language, issues: page.issues }))),
  ]);
  const found = replies.flatMap((reply) => (reply.status === 'found' ? [reply.card] : []));
  const cards = new Map(found.map((card) => [card.slug, card]));
  const reading: ArticleReading = {
    title: page.title,
    site: page.host,
    asOf,
    isDated: page.date !== null,
    mentions: listed.mentions,
  };
  const model = buildPanelModel(reading, cards, new Map(facts.map((subject) => [subject.slug, subject])));
  const address = tab.url === undefined ? {} : { address: tab.url };
  const article = { tabId: tab.id, issues: page.issues, reading, model, cards, ...address };
  return { state: 'article', article };
}
