import { browser } from 'wxt/browser';
import type { Card } from '../../shared/card/card.ts';
import { ask } from '../ask.ts';
import { type PageState, type ReaderMessages, type ReaderReply, toReader } from '../messages.ts';
import { type ArticleReading, buildPanelModel, type PanelModel } from './panel-model.ts';

/** The article in the tab in front, as the panel shows it. */
export interface PanelArticle {
  tabId: number;
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

/** Everything about the article in the tab in front; null where nothing is read. */
export async function loadPanel(today: string, language: string): Promise<PanelArticle | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const page: PageState | null = await askReader(tab.id, 'describe', {});
  const listed = page?.state === 'read' ? await askReader(tab.id, 'mentions', {}) : null;
  if (page === null || listed === null || listed.mentions.length === 0) return null;
  const asOf = page.date ?? today;
  const slugs = page.subjects.map(({ slug }) => slug);
  const [{ facts }, replies] = await Promise.all([
    ask('facts', { slugs }),
    Promise.all(slugs.map((slug) => ask('card', { slug, asOf, language, issues: page.issues }))),
  ]);
  const found = replies.flatMap((reply) => (reply.status === 'found' ? [reply.card] : []));
  const cards = new Map(found.map((card) => [card.slug, card]));
  const reading = { title: page.title, site: page.host, asOf, mentions: listed.mentions };
  const model = buildPanelModel(reading, cards, new Map(facts.map((subject) => [subject.slug, subject])));
  return { tabId: tab.id, reading, model, cards };
}
