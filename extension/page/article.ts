/** What a page says about itself. */
export interface ArticleFacts {
  isArticle: boolean;
  /** The day it was published, `YYYY-MM-DD`; null where the page does not say. */
  date: string | null;
  /** BCP 47, as the page declares it. */
  language: string | null;
  /** Where its text lies. */
  root: Element;
}

/** schema.org's Article and the subtypes that news sites use: https://schema.org/NewsArticle */
const ARTICLE_TYPES = /^(https?:\/\/schema\.org\/)?((\w*News)?Article|(Live)?BlogPosting|Report)$/;

/** Weights of Readability's `isProbablyReaderable`: https://github.com/mozilla/readability */
const READERABLE = { leastParagraphUnits: 140, leastScore: 20 };
/** UTF-16 units of one block of linked data; parsing more would hold the page up. */
const LONGEST_LINKED_DATA = 500_000;
/** Share of a page's paragraph text that one `article` has to hold to be *the* article. */
const DOMINANT_SHARE = 0.6;

/**
 * Whether a document is an article, of which day, and where its text lies. Reads the document once, changes nothing; in
 * steps, as a page can have 100,000 paragraphs.
 */
export function* describeArticle(document: Document, today: string): Generator<void, ArticleFacts> {
  const body = document.body ?? document.documentElement;
  const linked = yield* readLinkedData(document);
  const paragraphs = yield* paragraphUnits(body);
  const dominant = yield* dominantArticle(body, paragraphs);
  const main = dominant ?? mainPart(body, paragraphs);
  const declared =
    linked.some((entry) => !entry.isListed) ||
    metaContent(document, 'og:type')?.toLowerCase() === 'article' ||
    metaContent(document, 'article:published_time') !== null;
  return {
    isArticle:
      isReadable(document) &&
      (declared || dominant !== null || isReaderable(paragraphs)) &&
      !isFront(document, linked),
    date: publishedOn(document, linked, main, today),
    language: languageOf(document),
    root: main ?? body,
  };
}

/** What the article is called, without the name of its site, where the page's title begins so; else that title. */
export function headlineOf(document: Document): string {
  const { title } = document;
  const named = [metaContent(document, 'og:title'), document.querySelector('h1')?.textContent.trim()];
  return named.find((name) => name && title.startsWith(name)) ?? title;
}

/** As declared: the element's, or the one that the server sent along. */
function languageOf(document: Document): string | null {
  const root = document.documentElement;
  const declared = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    metaContent(document, 'content-language'),
  ];
  for (const tag of declared) {
    const language = tag?.split(',')[0]?.trim().replaceAll('_', '-') ?? '';
    if (/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language)) return language;
  }
  return null;
}

interface LinkedArticle {
  datePublished: string | null;
  /** One entry of a list: a front page lists the articles that it links. */
  isListed: boolean;
}

function isReadable(document: Document): boolean {
  if (document.designMode === 'on' || document.body === null) return false;
  if (document.body.isContentEditable) return false;
  return /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType);
}

/** A front page: the root of a site that does not call itself one article. */
function isFront(document: Document, linked: LinkedArticle[]): boolean {
  const path = document.location?.pathname ?? '';
  if (!/^\/(index\.\w+)?$/.test(path)) return false;
  if (metaContent(document, 'og:type')?.toLowerCase() === 'website') return true;
  return linked.length !== 1 && document.querySelectorAll('article').length !== 1;
}

function* readLinkedData(document: Document): Generator<void, LinkedArticle[]> {
  const found: LinkedArticle[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    yield;
    const text = script.textContent ?? '';
    if (text.length <= LONGEST_LINKED_DATA) collectArticles(parseJson(text), false, found, 0);
  }
  return found;
}

/** What pages that were once XHTML wrap their scripts in, with or without the slashes of a comment. */
const WRAPPING =
  /^\s*(?:\/[/*]\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?|(?:\/[/*]\s*)?(?:\]\]>|-->)(?:\s*\*\/)?\s*$/g;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(WRAPPING, ''));
  } catch {
    // Pages carry broken JSON-LD; they still say their date elsewhere.
    return null;
  }
}

function collectArticles(data: unknown, isListed: boolean, found: LinkedArticle[], depth: number): void {
  if (depth > 6 || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const entry of data) collectArticles(entry, isListed, found, depth + 1);
    return;
  }
  const record = data as Record<string, unknown>;
  const types = [record['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) {
    const date = record.datePublished;
    found.push({ datePublished: typeof date === 'string' ? date : null, isListed });
    return;
  }
  const lists = types.includes('ItemList') || types.includes('CollectionPage');
  for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item']) {
    collectArticles(record[key], isListed || lists, found, depth + 1);
  }
}

function metaContent(document: Document, name: string): string | null {
  const meta = document.querySelector(
    `meta[property="${name}" i],meta[name="${name}" i],meta[http-equiv="${name}" i]`,
  );
  return meta?.getAttribute('content')?.trim() || null;
}

function publishedOn(
  document: Document,
  linked: LinkedArticle[],
  main: Element | null,
  today: string,
): string | null {
  const itemprop = '[itemprop="datePublished"]';
  const property = main?.querySelector(itemprop) ?? document.querySelector(itemprop);
  const said = [
    ...linked.filter((entry) => !entry.isListed).map((entry) => entry.datePublished),
    metaContent(document, 'article:published_time'),
    metaContent(document, 'DC.date.issued'),
    metaContent(document, 'dcterms.issued'),
    property?.getAttribute('content') ?? property?.getAttribute('datetime') ?? null,
    timeIn(main ?? document, main === null),
  ];
  for (const text of said) {
    const day = plainDay(text, today);
    if (day !== null) return day;
  }
  return null;
}

/** The first marked time of an article; where nothing says which part of the page that is, the only one of the page. */
function timeIn(part: ParentNode, isWholePage: boolean): string | null {
  const times = [...part.querySelectorAll('time[datetime]')].map(
    (time) => time.getAttribute('datetime') ?? '',
  );
  const days = new Set(times.map((time) => time.slice(0, 10)));
  return isWholePage && days.size !== 1 ? null : (times[0] ?? null);
}

/**
 * The plain day of an ISO 8601 instant or date as written, in the writer's own time zone; null for anything else, for
 * days that do not exist and for the future.
 */
export function plainDay(text: string | null, today: string): string | null {
  const parts = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text ?? '');
  if (parts === null) return null;
  const day = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day) return null;
  // East of the reader it may be tomorrow already.
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return day > tomorrow || day < '1600-01-01' ? null : day > today ? today : day;
}

interface ParagraphUnits {
  element: Element;
  units: number;
}

function* paragraphUnits(body: Element): Generator<void, ParagraphUnits[]> {
  const found: ParagraphUnits[] = [];
  for (const element of body.querySelectorAll('p')) {
    if (found.length % 16 === 15) yield;
    const units = (element.textContent ?? '').trim().length;
    if (units > 0) found.push({ element, units });
  }
  return found;
}

function total(paragraphs: ParagraphUnits[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.units, 0);
}

function* dominantArticle(body: Element, paragraphs: ParagraphUnits[]): Generator<void, Element | null> {
  const all = total(paragraphs);
  if (all < READERABLE.leastParagraphUnits) return null;
  const units = new Map<Element, number>();
  let parent: Node | null = null;
  let innermost: Element | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index % 16 === 15) yield;
    // Most paragraphs stand beside each other.
    if (paragraph.element.parentNode !== parent) {
      parent = paragraph.element.parentNode;
      innermost = paragraph.element.closest('article');
    }
    let article = innermost;
    while (article !== null) {
      units.set(article, (units.get(article) ?? 0) + paragraph.units);
      article = article.parentElement?.closest('article') ?? null;
    }
  }
  let best: Element | null = null;
  for (const [article, count] of units) {
    if (count / all >= DOMINANT_SHARE && body.contains(article) && (best === null || article.contains(best)))
      best = article;
  }
  return best;
}

function mainPart(body: Element, paragraphs: ParagraphUnits[]): Element | null {
  const main = body.querySelector('main,[role="main"]');
  if (main === null) return null;
  const inside = paragraphs.filter((paragraph) => main.contains(paragraph.element));
  return total(inside) / Math.max(1, total(paragraphs)) >= DOMINANT_SHARE ? main : null;
}

function isReaderable(paragraphs: ParagraphUnits[]): boolean {
  let score = 0;
  for (const { element, units } of paragraphs) {
    if (units < READERABLE.leastParagraphUnits || element.closest('nav,footer,aside,li,form') !== null)
      continue;
    score += Math.sqrt(units - READERABLE.leastParagraphUnits);
    if (score > READERABLE.leastScore) return true;
  }
  return false;
}
