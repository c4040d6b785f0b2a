import { makeText, type Vocabulary } from '../bench-corpus.ts';

/**
 * A news page of about so many words: an article in paragraphs with links and emphasis, between navigation and footer.
 * @param nameEvery one name in so many words
 */
export function makePage(
  words: number,
  vocabulary: Vocabulary,
  names: readonly string[],
  nameEvery = 40,
): string {
  const text = makeText(words * 7, vocabulary, names, nameEvery)
    .split(/\s+/u)
    .slice(0, words);
  const paragraphs: string[] = [];
  for (let start = 0; start < text.length; start += 60) {
    const chunk = text.slice(start, start + 60);
    chunk[20] = `<a href="/story-${start}">${chunk[20] ?? ''}</a>`;
    chunk[40] = `<em>${chunk[40] ?? ''}</em>`;
    const heading = start % 600 === 0 ? `<h2>Part ${start / 600 + 1}</h2>` : '';
    paragraphs.push(`${heading}<p>${chunk.join(' ')}</p>`);
  }
  const links = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `<li><a href="/section-${index}">Section ${index}</a></li>`,
    ).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long story</title>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-10-12"}</script>
<style>body{font:18px/1.5 serif;max-width:40em;margin:auto}</style></head>
<body><nav><ul>${links(60)}</ul></nav><article><h1>A long story</h1>${paragraphs.join('\n')}</article><footer><ul>${links(40)}</ul></footer></body></html>`;
}
