import type { PageSource } from './draft.ts';

/**
 * Reads what a page says of itself. Sent into the page as text, so it stands by itself: it may use nothing from outside.
 * The address is as the page gives it; the caller takes tracking parts off.
 */
export function readPageSource(): PageSource {
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const found = document.querySelector<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`);
      if (found !== null && found.content.trim() !== '') return found.content.trim();
    }
    return '';
  };
  const text = (value: unknown): string => {
    if (typeof value === 'string') return value.trim();
    if (Array.isArray(value)) return value.map(text).filter(Boolean).join(', ');
    if (typeof value === 'object' && value !== null && 'name' in value) return text(value.name);
    return '';
  };
  const articles: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? '');
      const list = Array.isArray(parsed) ? parsed : [parsed];
      for (const entry of list.flatMap((one) => (Array.isArray(one?.['@graph']) ? one['@graph'] : [one]))) {
        if (/Article|Report|BlogPosting/.test(String(entry?.['@type']))) articles.push(entry);
      }
    } catch {
      // Broken data of the page says nothing.
    }
  }
  const [data = {}] = articles;
  const paragraphs = [...document.querySelectorAll('article p, main p, [role="main"] p')];
  const anchor = getSelection()?.anchorNode ?? null;
  const within = anchor === null ? -1 : paragraphs.findIndex((paragraph) => paragraph.contains(anchor));
  const date =
    text(data.datePublished) || meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date');
  const [published = ''] = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(date) ?? [];
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  return {
    title: text(data.headline) || meta('og:title', 'twitter:title') || document.title.trim(),
    publisher: text(data.publisher) || meta('og:site_name', 'application-name'),
    author: text(data.author) || meta('author', 'article:author'),
    published,
    url: /^https?:/.test(canonical) ? canonical : location.href,
    language: text(data.inLanguage) || document.documentElement.lang,
    paragraph: within < 0 ? null : within + 1,
  };
}
