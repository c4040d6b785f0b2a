import { articlePage, FILLER, type MatrixPage, marked } from './matrix-page.ts';

/** How names lie in the markup. */
export const INLINE_PAGES: MatrixPage[] = [
  {
    name: 'plain paragraphs',
    html: articlePage(`<p>The group was led by Chuck Schumer. It met Xi Jinping on Monday.</p>`),
    steps: marked('Chuck Schumer', 'Xi Jinping'),
    says: /as of\s+Oct 12, 2023/i,
  },
  {
    name: 'names in nested inline elements, comments and soft hyphens',
    html: articlePage(
      `<p>Led by <b>Chuck</b> <i>Sch<u>um</u>er</i>, the group met <!-- who? -->Xi<!-- here --> Jinp<wbr>ing and Nicho&shy;las <span>B</span>urns.</p>`,
    ),
    steps: marked('Chuck Schumer', 'Xi Jinping', 'Nicho\u00adlas Burns'),
  },
  {
    name: 'names across the boundary of a link',
    html: articlePage(
      `<p>Led by <a href="#a">Chuck</a> Schumer, the group met Xi <a href="#b" style="text-decoration:none">Jinping</a>, and <a href="#c">Maggie Hassan</a> spoke.</p>`,
    ),
    steps: marked('Chuck Schumer', 'Xi Jinping', 'Maggie Hassan'),
  },
  {
    name: 'a name cut by a block is no name',
    html: articlePage(
      `<p>They called Chuck</p><p>Schumerson and others were there.</p><table><tr><td>Xi</td><td>Jinpingville</td></tr></table><div>Nicholas</div><div>Burnside</div><p>But Bill Cassidy was.</p>`,
    ),
    steps: marked('Bill Cassidy'),
  },
  {
    name: 'what is left alone',
    html: articlePage(
      `<nav>Chuck Schumer</nav><p contenteditable="true">Chuck Schumer</p><p><code>Chuck Schumer</code> <kbd>Chuck Schumer</kbd></p>
<pre>Chuck Schumer</pre><p><input value="Chuck Schumer"><textarea>Chuck Schumer</textarea><button>Chuck Schumer</button><select><option>Chuck Schumer</option></select></p>
<p translate="no">Chuck Schumer</p><p class="notranslate">Chuck Schumer</p><p aria-hidden="true">Chuck Schumer</p>
<div class="ad-slot ad">Chuck Schumer sells</div><div role="textbox">Chuck Schumer</div><p hidden>Chuck Schumer</p>
<p>Only Maggie Hassan is meant.</p><section id="comments"><p>Chuck Schumer!</p></section>`,
      { after: '<footer>Chuck Schumer</footer>' },
    ),
    steps: marked('Maggie Hassan'),
  },
  {
    name: 'names in headings are not painted',
    html: articlePage(
      `<h2>Chuck Schumer in Beijing</h2><p>Then Chuck Schumer spoke.</p><h3>Bill Cassidy</h3><p>${FILLER}</p>`,
    ),
    steps: marked('Chuck Schumer'),
  },
  {
    name: 'the first mention in each section',
    html: articlePage(
      `<p>Chuck Schumer spoke, and Chuck Schumer listened.</p><h2>Later</h2><p>Chuck Schumer left. Schumer came back.</p>`,
    ),
    steps: marked('Chuck Schumer', 'Chuck Schumer'),
  },
  {
    name: 'an article without a date',
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Visit</title><meta property="og:type" content="article"></head><body><article><p>Led by Chuck Schumer, a group came. ${FILLER}</p></article></body></html>`,
    steps: marked('Chuck Schumer'),
    says: /as of today|no date/i,
  },
  {
    name: 'a page that is no article',
    html: `<!doctype html><html lang="en"><head><title>Shop</title></head><body><h1>Shop</h1><ul><li>Chuck Schumer poster</li><li>Xi Jinping poster</li></ul></body></html>`,
    steps: marked(),
  },
  {
    name: 'a list of articles',
    html: `<!doctype html><html lang="en"><head><title>News</title><script type="application/ld+json">{"@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle"}}]}}</script></head><body><main><div><a href="#1">Chuck Schumer in Beijing</a></div><div><a href="#2">Xi Jinping speaks</a></div></main></body></html>`,
    steps: marked(),
  },
];

const shadowScript = `
  const open = document.querySelector('#open').attachShadow({ mode: 'open' });
  open.innerHTML = '<p>In here Maggie Hassan spoke.</p><x-inner></x-inner><slot></slot>';
  open.querySelector('x-inner').attachShadow({ mode: 'open' }).innerHTML = '<p>Deeper still was Bill Cassidy.</p>';
  document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>Elizabeth Warren is not seen.</p>';
  document.querySelector('#menu').attachShadow({ mode: 'open' }).innerHTML = '<p>Elizabeth Warren in a menu.</p>';
  document.querySelector('#outside').attachShadow({ mode: 'open' }).innerHTML = '<p>Elizabeth Warren outside.</p>';`;

/** Text in more than one tree. */
export const TREE_PAGES: MatrixPage[] = [
  {
    name: 'open shadow roots of the article, nested, and no others',
    html: articlePage(
      `<p>Led by Chuck Schumer.</p><x-part id="open"><p>Slotted: Xi Jinping.</p></x-part><x-part id="closed"></x-part><nav><x-menu id="menu"></x-menu></nav>`,
      { after: `<div id="outside"></div><script>${shadowScript}</script>` },
    ),
    steps: marked('Chuck Schumer', 'Maggie Hassan', 'Bill Cassidy', 'Xi Jinping'),
    hover: 'Chuck Schumer',
  },
  {
    name: 'frames of the same origin in the article, and no others',
    html: articlePage(
      `<p>Led by Chuck Schumer.</p><iframe src="/frame.html" width="600" height="200"></iframe><div class="ad"><iframe src="/advertisement.html"></iframe></div><iframe src="http://elsewhere.test:1/frame.html"></iframe>`,
      { after: '<aside><iframe src="/advertisement.html"></iframe></aside>' },
    ),
    files: {
      '/frame.html': {
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><body><p>In a frame Maggie Hassan spoke. ${FILLER}</p></body></html>`,
      },
      '/advertisement.html': {
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><body><p>Buy what Elizabeth Warren buys. ${FILLER}</p></body></html>`,
      },
    },
    steps: marked('Chuck Schumer', 'Maggie Hassan'),
    hover: 'Chuck Schumer',
  },
  {
    name: 'a frame that the page writes itself',
    html: articlePage(
      `<p>Led by Chuck Schumer.</p><iframe srcdoc="&lt;p&gt;In a frame Maggie Hassan spoke. ${FILLER}&lt;/p&gt;" width="600" height="200"></iframe>`,
    ),
    steps: marked('Chuck Schumer', 'Maggie Hassan'),
    hover: 'Chuck Schumer',
  },
];
