import { articlePage, FILLER, type MatrixPage } from './matrix-page.ts';

const NAMES = ['Chuck Schumer', 'Xi Jinping', 'Maggie Hassan', 'Bill Cassidy', 'Nicholas Burns'];

/** Twenty rows in a box that shows five; three elements that are taken out, filled with other letters and put back. */
const virtualList = `<div id="box"></div>`;
const virtualListScript = `<script>
  const names = ${JSON.stringify(NAMES)};
  const box = document.getElementById('box');
  const rows = names.slice(0, 3).map(() => document.createElement('p'));
  function show(from) {
    box.replaceChildren();
    rows.forEach((row, index) => {
      const text = 'Row ' + (from + index) + ': ' + names[(from + index) % names.length] + ' was there.';
      if (row.firstChild) row.firstChild.data = text;
      else row.append(text);
      box.append(row);
    });
  }
  function scrollToThird() { show(3); }
  show(0);
</script>`;

const spaScript = `<script>
  function go() {
    history.pushState({}, '', '/another-article');
    document.title = 'Another article';
    document.querySelector('article').innerHTML = '<h1>Another</h1><p>Later Bill Cassidy spoke. ${FILLER}</p>';
  }
</script>`;

const lateScript = `<script>
  function more() {
    const part = document.createElement('section');
    part.innerHTML = '<p>Further down Maggie Hassan spoke. ${FILLER}</p>';
    document.querySelector('article').append(part);
  }
  function reveal() { document.getElementById('folded').hidden = false; }
</script>`;

const foreverScript = `<script>
  const clock = document.getElementById('clock');
  let ticks = 0;
  const timer = setInterval(() => {
    clock.textContent = 'tick ' + ++ticks;
    clock.className = 'tick-' + (ticks % 2);
    clock.append(document.createElement('i'));
  }, 15);
  function settle() { clearInterval(timer); clock.replaceChildren(); clock.className = ''; }
</script>`;

const reactRoot = `<div id="root"></div><script src="/react-article.js"></script>`;

/** Pages that are not the same for long. */
export function changingPages(reactScript: string): MatrixPage[] {
  return [
    {
      name: 'React, which renders again and again',
      html: articlePage(`<p>Led by Chuck Schumer.</p>${reactRoot}`),
      files: { '/react-article.js': { body: reactScript, type: 'text/javascript' } },
      steps: [
        { marks: ['Chuck Schumer', 'Xi Jinping'] },
        { call: 'renderNext', marks: ['Chuck Schumer', 'Maggie Hassan', 'Bill Cassidy'] },
        { call: 'renderMany', marks: ['Chuck Schumer', 'Bill Cassidy'] },
      ],
    },
    {
      name: 'a virtual list that fills its rows anew',
      html: articlePage(virtualList, { after: virtualListScript }),
      steps: [
        { marks: ['Chuck Schumer', 'Xi Jinping', 'Maggie Hassan'] },
        { call: 'scrollToThird', marks: ['Bill Cassidy', 'Nicholas Burns', 'Chuck Schumer'] },
      ],
    },
    {
      name: 'navigation inside one page',
      html: articlePage('<p>Led by Chuck Schumer.</p>', { after: spaScript }),
      steps: [{ marks: ['Chuck Schumer'] }, { call: 'go', marks: ['Bill Cassidy'] }],
    },
    {
      name: 'content that comes late',
      html: articlePage(
        '<p>Led by Chuck Schumer.</p><div id="folded" hidden><p>Then came Nicholas Burns.</p></div>',
        { after: lateScript },
      ),
      steps: [
        { marks: ['Chuck Schumer'] },
        { call: 'more', marks: ['Chuck Schumer', 'Maggie Hassan'] },
        { call: 'reveal', marks: ['Chuck Schumer', 'Maggie Hassan', 'Nicholas Burns'] },
      ],
    },
    {
      name: 'a live blog, whose entries come above the first',
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","datePublished":"2023-10-12T08:00:00Z"}</script></head>
<body><main><h1>Live</h1><div id="feed"><article><h2>09:00</h2><p>Chuck Schumer landed. ${FILLER}</p></article></div></main><script>
        function update() {
          for (const name of ['Xi Jinping', 'Bill Cassidy', 'Maggie Hassan']) {
            const entry = document.createElement('article');
            entry.innerHTML = '<h2>10:00</h2><p>Now ' + name + ' spoke. ${FILLER}</p>';
            document.getElementById('feed').prepend(entry);
          }
        }
      </script></body></html>`,
      steps: [
        { marks: ['Chuck Schumer'] },
        { call: 'update', marks: ['Chuck Schumer', 'Xi Jinping', 'Bill Cassidy', 'Maggie Hassan'] },
      ],
    },
    {
      name: 'a page without a text at first',
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Loading</title></head><body><div id="app"></div><script>
        function arrive() { document.getElementById('app').innerHTML = '<article><p>Led by Chuck Schumer. ${FILLER.repeat(3)}</p></article>'; }
      </script></body></html>`,
      steps: [{ marks: [] }, { call: 'arrive', marks: ['Chuck Schumer'] }],
    },
    {
      name: 'a page that changes for ever',
      html: articlePage('<p id="clock"></p><p>Led by Chuck Schumer, the group met Xi Jinping.</p>', {
        after: foreverScript,
      }),
      steps: [{ marks: ['Chuck Schumer', 'Xi Jinping'] }],
    },
    {
      name: 'a page that writes itself anew',
      html: articlePage('<p>Led by Chuck Schumer.</p>', {
        after: `<script>function rewrite() {
          document.open();
          document.write('<!doctype html><title>New</title><meta property="og:type" content="article"><article><p>Now Bill Cassidy spoke. ${FILLER}</p></article>');
          document.close();
        }</script>`,
      }),
      steps: [{ marks: ['Chuck Schumer'] }, { call: 'rewrite', marks: ['Bill Cassidy'] }],
      hover: null,
    },
    {
      name: 'a text that becomes editable',
      html: articlePage('<p>Led by Chuck Schumer.</p><p id="text">They met Xi Jinping.</p>', {
        after: `<script>function edit() { document.getElementById('text').contentEditable = 'true'; }</script>`,
      }),
      steps: [{ marks: ['Chuck Schumer', 'Xi Jinping'] }, { call: 'edit', marks: ['Chuck Schumer'] }],
    },
  ];
}

/** Very long, very many. */
export const LARGE_PAGES: MatrixPage[] = [
  {
    name: 'ten megabytes of text',
    html: articlePage(
      '<p>Led by Chuck Schumer.</p><div id="long"></div><p>In the end Xi Jinping spoke.</p>',
      {
        after: `<script>
        const long = document.getElementById('long');
        const text = ${JSON.stringify(FILLER)} + ' ';
        for (let index = 0; index < 1000; index++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = text.repeat(50);
          long.append(paragraph);
        }
      </script>`,
      },
    ),
    // What lies behind the first two million units is left alone.
    steps: [{ marks: ['Chuck Schumer'] }],
  },
  {
    name: 'a hundred thousand nodes',
    html: articlePage(
      '<p>Led by Chuck Schumer.</p><div id="many"></div><p>In the end Xi Jinping spoke.</p>',
      {
        after: `<script>
        const many = document.createDocumentFragment();
        for (let index = 0; index < 50000; index++) {
          const element = document.createElement('span');
          element.append('word ');
          many.append(element);
        }
        document.getElementById('many').append(many);
      </script>`,
      },
    ),
    steps: [{ marks: ['Chuck Schumer', 'Xi Jinping'] }],
  },
  {
    name: 'two thousand elements deep',
    html: articlePage('<p>Led by Chuck Schumer.</p><div id="deep"></div>', {
      after: `<script>
        let at = document.getElementById('deep');
        for (let index = 0; index < 2000; index++) {
          const next = document.createElement('i');
          at.append(next);
          at = next;
        }
        at.append('At the bottom sat Xi Jinping.');
        function settle() { document.getElementById('deep').replaceChildren(); }
      </script>`,
    }),
    steps: [{ marks: ['Chuck Schumer', 'Xi Jinping'] }],
    hover: null,
  },
  {
    name: 'a megabyte of data in scripts',
    html: articlePage('<p>Led by Chuck Schumer.</p>', {
      head: `<script type="application/json">${JSON.stringify({ state: 'x Chuck Schumer '.repeat(60_000) })}</script><script type="application/ld+json">{"broken": </script>`,
    }),
    steps: [{ marks: ['Chuck Schumer'] }],
  },
];
