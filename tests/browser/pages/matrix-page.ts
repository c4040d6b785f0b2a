import type { PageLook } from '../news-browser.ts';

/** A page of the matrix: what it is made of, and what a reader has to see on it. */
export interface MatrixPage {
  /** What is special about it; names the test. */
  name: string;
  html: string;
  /** `text/html; charset=utf-8` unless something else is tested. */
  type?: string;
  headers?: Record<string, string>;
  /** Other files of the site, by absolute path. */
  files?: Record<string, { body: string; type: string }>;
  look?: PageLook;
  /** What happens, and the texts that are marked then, in any order. The first step is the page as it loads. */
  steps: Step[];
  /** The mark that is hovered in the end; the first that was expected unless another is named; null: none. */
  hover?: string | null;
  /** What the card has to say. */
  says?: RegExp;
}

export interface Step {
  /** A function of the page that is called first, with us and without us. */
  call?: string;
  marks: string[];
}

/** Article text without a name that anybody has curated. */
export const FILLER =
  'The visitors arrived on Monday and left on Thursday, after long talks behind closed doors. People who took part described the mood as calm, and said that a second round had been agreed upon for the coming spring.';

/** The head of a page that calls itself an article of October 12, 2023. */
export const HEAD = `<meta charset="utf-8"><title>The visit</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2023-10-12T08:00:00Z"}</script>`;

/** A whole page around an article's text; `window.settle()`, where a page has it, puts it into a state to compare. */
export function articlePage(
  body: string,
  extra: { head?: string; lang?: string; after?: string } = {},
): string {
  return `<!doctype html><html lang="${extra.lang ?? 'en'}"><head>${HEAD}${extra.head ?? ''}</head>
<body><article><h1>The visit</h1>${body}<p>${FILLER}</p></article>${extra.after ?? ''}</body></html>`;
}

/** One step: the page as it loads. */
export function marked(...marks: string[]): Step[] {
  return [{ marks }];
}
