import { limits } from '../timings.ts';

/** One text node within the text of a page. */
export interface TextPart {
  node: Text;
  /** Offset of the node's first UTF-16 unit in the page's text. */
  start: number;
  /** Which stretch under a heading it belongs to, from 0. */
  section: number;
  /** Headings are read for what they name, and never painted. */
  isHeading: boolean;
  /** The link around it. */
  link: Element | null;
}

/** The text of a page: its flows, each a block's text nodes joined without a break, with an empty line between two. */
export interface PageText {
  text: string;
  /** In order of `start`. */
  parts: TextPart[];
}

/** What to leave out beside what is never read. */
export interface ReadingScope {
  readComments: boolean;
}

interface Surroundings {
  /** The nearest block: text in another one is another flow. */
  block: Element;
  isSkipped: boolean;
  isHeading: boolean;
  link: Element | null;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const SKIPPED = new Set(
  (
    'AUDIO BUTTON CANVAS CODE DATALIST IFRAME KBD MATH METER NAV NOSCRIPT OBJECT OUTPUT PRE ' +
    'RP RT SAMP SCRIPT SEARCH SELECT STYLE SVG TEXTAREA TITLE VAR VIDEO'
  ).split(' '),
);
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HGROUP']);
const SKIPPED_ROLES = new Set([
  'navigation',
  'search',
  'textbox',
  'searchbox',
  'combobox',
  'menu',
  'menubar',
  'toolbar',
  'code',
  'math',
]);
const ADVERTISEMENT =
  /(^|[-_\s])(ad|ads|advert|advertisement|adslot|sponsored|promo|outbrain|taboola)($|[-_\s])/i;
const COMMENTS = /(^|[-_\s])(comments?|disqus_thread|comment-list)($|[-_\s])/i;

/**
 * Reads the text of `roots` in document order, in steps: the caller decides after each yield whether time is left. One
 * pass over the text nodes; what surrounds them is looked up once per parent element.
 */
export function* readPageText(
  roots: readonly (Element | ShadowRoot)[],
  scope: ReadingScope,
): Generator<void, PageText> {
  const surroundings = new Map<Node, Surroundings>();
  const pieces: string[] = [];
  const parts: TextPart[] = [];
  let length = 0;
  let section = 0;
  let before: Surroundings | null = null;
  let visited = 0;

  for (const root of roots) {
    const document = root.ownerDocument;
    // 4 = NodeFilter.SHOW_TEXT. A filter function here would cost 3.5 times the walk.
    const walker = document.createTreeWalker(root, 4);
    for (
      let node = walker.nextNode() as Text | null;
      node !== null;
      node = walker.nextNode() as Text | null
    ) {
      if (++visited % 64 === 0) yield;
      if (visited > limits.textNodes || length > limits.textUnits) break;
      const parent = node.parentNode;
      if (parent === null || node.length === 0) continue;
      const around = surroundingsOf(parent, root, scope, surroundings);
      if (around.isSkipped) continue;
      if (before !== null && (around.block !== before.block || node.previousSibling?.nodeName === 'BR')) {
        // An empty line ends a paragraph, and with it every name; a line feed alone does not.
        const gap = around.block === before.block ? '\n' : '\n\n';
        pieces.push(gap);
        length += gap.length;
        if (around.isHeading && around.block !== before.block) section += 1;
      }
      before = around;
      // A line feed in the source is a space on the page, and must not end a paragraph. Same length, so offsets hold.
      const data = node.data.replace(/[\n\r\t\f]/g, ' ');
      parts.push({ node, start: length, section, isHeading: around.isHeading, link: around.link });
      pieces.push(data);
      length += data.length;
    }
  }
  return { text: pieces.join(''), parts };
}

function surroundingsOf(
  node: Node,
  root: Element | ShadowRoot,
  scope: ReadingScope,
  known: Map<Node, Surroundings>,
): Surroundings {
  const found = known.get(node);
  if (found !== undefined) return found;
  const parent = node.parentNode;
  const outer =
    node === root || parent === null
      ? { block: rootElement(root), isSkipped: false, isHeading: false, link: null }
      : surroundingsOf(parent, root, scope, known);
  const made = node.nodeType === 1 ? within(node as Element, outer, scope) : outer;
  known.set(node, made);
  return made;
}

function rootElement(root: Element | ShadowRoot): Element {
  return 'host' in root ? root.host : root;
}

function within(element: Element, outer: Surroundings, scope: ReadingScope): Surroundings {
  const tag = element.nodeName.toUpperCase();
  const isBlock = BLOCKS.has(tag) || tag.includes('-');
  if (!isBlock && tag !== 'A' && !SKIPPED.has(tag) && element.attributes.length === 0) return outer;
  return {
    block: isBlock ? element : outer.block,
    isSkipped: outer.isSkipped || SKIPPED.has(tag) || isLeftAlone(element, tag, scope),
    isHeading: outer.isHeading || HEADINGS.has(tag) || element.getAttribute('role') === 'heading',
    link: tag === 'A' && element.hasAttribute('href') ? element : outer.link,
  };
}

function isLeftAlone(element: Element, tag: string, scope: ReadingScope): boolean {
  if (element.attributes.length === 0) return false;
  if (element.getAttribute('translate') === 'no' || element.classList.contains('notranslate')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (SKIPPED_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (tag === 'BODY' || tag === 'HTML' || tag === 'MAIN' || tag === 'ARTICLE' || tag === 'A') return false;
  if (tag === 'FOOTER' && element.closest('article,main') === null) return true;
  if (scope.readComments) return false;
  const words = `${element.id} ${element.getAttribute('class') ?? ''}`;
  return words.length > 1 && (ADVERTISEMENT.test(words) || COMMENTS.test(words));
}

/** Index of the part that holds `offset`, by binary search. */
export function partAt(parts: readonly TextPart[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle] as TextPart).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
