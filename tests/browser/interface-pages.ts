import { SAMPLE_ARTICLE } from '../../server/pages/sample-article.ts';
import type { SitePage } from './local-site.ts';

const PARAGRAPH =
  '<p>The roses were cut on Monday, and the leaves were swept away before the rain came down over the long hedge. Nobody minded that the path was wet, and the gardener showed where the tools are kept.</p>';

/** What the news site of these tests answers: pages for every state that popup and panel speak of. */
export const INTERFACE_PAGES: Record<string, string | SitePage> = {
  '/article': SAMPLE_ARTICLE,
  // The same without a day: neither metadata nor a visible time.
  '/undated': SAMPLE_ARTICLE.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, '')
    .replace(/<meta property="article:published_time"[^>]*>/, '')
    .replace(/<p class="dateline">[\s\S]*?<\/p>/, ''),
  '/unknown': `<!doctype html><html lang="en"><head><title>Garden</title><meta property="og:type" content="article"></head><body><article><h1>Garden</h1>${PARAGRAPH.repeat(8)}</article></body></html>`,
  '/front': '<!doctype html><html lang="en"><title>Weather</title><p>Beijing: 12 degrees.</p></html>',
  '/paper': { type: 'application/pdf', body: '%PDF-1.4\n%%EOF' },
};
