import { articlePage, type MatrixPage, marked } from './matrix-page.ts';

const TEXT = '<p>Led by Chuck Schumer, the group met Xi Jinping.</p>';
const MARKS = ['Chuck Schumer', 'Xi Jinping'];

/** Pages that stand in the way, by policy, by style or by intent. */
export const HOSTILE_PAGES: MatrixPage[] = [
  {
    name: 'a strict content security policy with Trusted Types',
    html: articlePage(TEXT),
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin",
    },
    steps: marked(...MARKS),
  },
  {
    name: 'styles with !important for everything',
    html: articlePage(TEXT, {
      head: `<style>
        * { color: #111 !important; background: #fff !important; font: 30px/3 serif !important; letter-spacing: 3px !important; text-transform: uppercase !important; }
        :not(html, body, article, p, h1, head, head *) { display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important; transform: scale(0) !important; }
      </style>`,
    }),
    steps: marked(...MARKS),
    says: /Majority Leader/i,
  },
  {
    name: 'covers at the highest z-index',
    html: articlePage(TEXT, {
      after: `<div style="position:fixed;inset:0;z-index:2147483647;background:#ff02;pointer-events:none"></div><div popover="manual" id="top" style="inset:0;width:100%;height:100%;background:#0f01;pointer-events:none"></div><script>document.getElementById('top').showPopover()</script>`,
    }),
    steps: marked(...MARKS),
  },
  {
    name: 'prototypes that the page has replaced',
    html: articlePage(TEXT, {
      head: `<script>
        const broken = () => { throw new Error('patched'); };
        for (const [type, names] of [
          [Node.prototype, ['appendChild', 'contains', 'getRootNode', 'compareDocumentPosition']],
          [Element.prototype, ['attachShadow', 'getAttribute', 'closest', 'querySelector', 'append', 'remove', 'showPopover']],
          [HTMLElement.prototype, ['showPopover', 'hidePopover', 'focus']],
          [Document.prototype, ['createTreeWalker', 'createRange', 'createElement', 'caretPositionFromPoint']],
          [Range.prototype, ['setStart', 'setEnd', 'getClientRects']],
          [HighlightRegistry.prototype, ['set', 'get', 'delete']],
          [Array.prototype, ['flatMap']],
          [EventTarget.prototype, ['dispatchEvent']],
          [globalThis, ['Highlight', 'StaticRange', 'MutationObserver', 'requestIdleCallback', 'AbortController', 'getComputedStyle']],
        ]) for (const name of names) type[name] = broken;
      </script>`,
    }),
    steps: marked(...MARKS),
  },
  {
    name: 'fields that hide the properties of forms and of the document',
    html: articlePage(
      `<form><input name="parentNode"><input name="nodeName"><input name="attributes"><input name="getAttribute"><input name="shadowRoot"><input name="closest"><input name="classList"><p>Led by Chuck Schumer.</p></form><p>They met Xi Jinping.</p>`,
      { after: '<img name="title" alt=""><img name="head" alt=""><form name="forms"></form>' },
    ),
    steps: marked(...MARKS),
  },
  {
    name: 'events that the page makes',
    html: articlePage(TEXT, {
      after: `<script>
        function forge() {
          const range = document.createRange();
          range.setStart(document.querySelector('article p').firstChild, 8);
          range.setEnd(document.querySelector('article p').firstChild, 15);
          const { left, top } = range.getBoundingClientRect();
          const at = { bubbles: true, composed: true, clientX: left + 5, clientY: top + 5, pointerType: 'mouse' };
          for (const type of ['pointerover', 'pointermove', 'mousemove', 'pointerup', 'click'])
            document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new PointerEvent(type, at));
          document.dispatchEvent(new CustomEvent('sidelight', { detail: 'retire' }));
          window.postMessage({ sidelight: 'retire', request: {} }, '*');
        }
      </script>`,
    }),
    steps: [{ marks: MARKS }, { call: 'forge', marks: MARKS }],
  },
  {
    name: 'highlights of its own, which stay',
    html: articlePage(TEXT, {
      head: '<style>::highlight(search){background:yellow}</style>',
      after: `<script>
        const range = new StaticRange({ startContainer: document.querySelector('h1').firstChild, startOffset: 0, endContainer: document.querySelector('h1').firstChild, endOffset: 3 });
        CSS.highlights.set('search', new Highlight(range));
      </script>`,
    }),
    steps: marked(...MARKS),
  },
  {
    name: 'a page that clears all highlights once',
    html: articlePage(TEXT, { after: '<script>function wipe() { CSS.highlights.clear(); }</script>' }),
    steps: [{ marks: MARKS }, { call: 'wipe', marks: MARKS }],
  },
];
