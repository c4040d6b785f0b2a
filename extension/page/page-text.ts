import * as limits from '../limits.ts';
import { parentOf, tagOf } from './unforgeable.ts';

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
  block: Node;
  isSkipped: boolean;
  isHeading: boolean;
  link: Element | null;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
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
/** Whether an attribute, by its value, says that what is in its element is not the article's text. */
const SAYS_TO_LEAVE = new Map<string, (value: string) => boolean>([
  ['translate', (value) => value === 'no'],
  ['contenteditable', (value) => value.toLowerCase() !== 'false'],
  ['role', (value) => SKIPPED_ROLES.has(value)],
  ['hidden', () => true],
  ['aria-hidden', (value) => value === 'true'],
]);
/** They hold the article, whatever they are called. */
const NEVER_ASIDE = new Set(['BODY', 'HTML', 'MAIN', 'ARTICLE', 'A']);
const ADVERTISEMENT =
  /(^|[-_\s])(ad|ads|advert|advertisement|adslot|sponsored|promo|outbrain|taboola)($|[-_\s])/i;
const COMMENTS = /(^|[-_\s])(comments?|disqus_thread|comment-list)($|[-_\s])/i;

/**
 * Reads the text of an article in document order, in steps: the caller decides after each yield whether time is left.
 * One pass over the text nodes; what surrounds them is looked up once per parent element.
 * @param shadows the open shadow roots of the document, in document order; those of the article are read in their places
 */
export function* readPageText(
  root: Element,
  shadows: readonly ShadowRoot[],
  scope: ReadingScope,
): Generator<void, PageText> {
  const surroundings = new Map<Node, Surroundings>();
  const pieces: string[] = [];
  const parts: TextPart[] = [];
  let length = 0;
  let section = 0;
  let before: Surroundings | null = null;
  let visited = 0;
  /** By the tree in which their hosts are. */
  const shadowsIn = new Map<Node, ShadowRoot[]>();
  for (const shadow of shadows) {
    const tree = shadow.host.getRootNode();
    shadowsIn.set(tree, [...(shadowsIn.get(tree) ?? []), shadow]);
  }

  function add(node: Text, around: Surroundings): void {
    const isNewBlock = around.block !== before?.block;
    // A line feed in the source is a space on the page, and must not end a paragraph. Same length, so offsets hold.
    const data = plainSpaces(node.data);
    // What indents the source between two blocks: half the nodes of many pages.
    if (isNewBlock && data.trim() === '') return;
    if (before !== null && (isNewBlock || /^br$/i.test(node.previousSibling?.nodeName ?? ''))) {
      // An empty line ends a paragraph, and with it every name; a line feed alone does not.
      const gap = isNewBlock ? '\n\n' : '\n';
      pieces.push(gap);
      length += gap.length;
      if (isNewBlock && around.isHeading) section += 1;
    }
    before = around;
    parts.push({ node, start: length, section, isHeading: around.isHeading, link: around.link });
    pieces.push(data);
    length += data.length;
  }

  function* read(tree: Element | ShadowRoot): Generator<void, void> {
    const within = (shadowsIn.get(tree.getRootNode()) ?? []).filter(({ host }) => tree.contains(host));
    // 12 = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION. A filter function here would cost 3.5 times the walk.
    const walker = root.ownerDocument.createTreeWalker(tree, 12);
    let next = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // 4 = Node.DOCUMENT_POSITION_FOLLOWING
      for (let at = within[next]; at !== undefined; at = within[next]) {
        if ((at.host.compareDocumentPosition(node) & 4) === 0) break;
        next += 1;
        yield* read(at);
      }
      if (++visited % 64 === 0) yield;
      if (visited > limits.textNodes || length > limits.textUnits) return;
      const parent = node.parentNode;
      if (parent === null || (node as Text).length === 0) continue;
      const around = surroundings.get(parent) ?? surroundingsOf(parent, root, scope, surroundings);
      if (!around.isSkipped) add(node as Text, around);
    }
    for (const shadow of within.slice(next)) yield* read(shadow);
  }

  yield* read(root);
  return { text: pieces.join(''), parts };
}

/** Text as it is shown: without the line feeds and tabs of the source. */
export function plainSpaces(text: string): string {
  return text.replace(/[\n\r\t\f]/g, ' ');
}

/** Whether what a node holds is left alone: editable text, code, navigation, advertisements and so on. */
export function isLeftOut(node: Node, root: Element, scope: ReadingScope): boolean {
  return surroundingsOf(node, root, scope, new Map()).isSkipped;
}

function surroundingsOf(
  node: Node,
  root: Element,
  scope: ReadingScope,
  known: Map<Node, Surroundings>,
): Surroundings {
  // Upwards to what is known, then down again: a page can nest deeper than calls can.
  const path: Node[] = [];
  let around = known.get(node);
  for (let at: Node | null = node; at !== null && around === undefined; ) {
    path.push(at);
    at = at === root ? null : (parentOf(at) ?? (at as ShadowRoot).host ?? null);
    if (at !== null) around = known.get(at);
  }
  for (let at = path.pop(); at !== undefined; at = path.pop()) {
    const outer = around ?? { block: at, isSkipped: false, isHeading: false, link: null };
    around = at.nodeType === 1 ? within(at as Element, outer, scope) : { ...outer, block: at };
    known.set(at, around);
  }
  return around as Surroundings;
}

function within(element: Element, outer: Surroundings, scope: ReadingScope): Surroundings {
  const tag = tagOf(element);
  if (tag === 'FORM') return { ...outer, block: element };
  const isBlock = BLOCKS.has(tag) || tag.includes('-');
  const isBare = !element.hasAttributes();
  if (isBare && !isBlock && tag !== 'A' && !SKIPPED.has(tag)) return outer;
  // Names first: most elements have none that matters, and asking for each by itself takes longer than all else.
  const names = isBare ? [] : element.getAttributeNames();
  return {
    block: isBlock ? element : outer.block,
    isSkipped: outer.isSkipped || SKIPPED.has(tag) || isLeftAlone(element, tag, names, scope),
    isHeading:
      outer.isHeading ||
      HEADINGS.has(tag) ||
      (names.includes('role') && element.getAttribute('role') === 'heading'),
    link: tag === 'A' && names.includes('href') ? element : outer.link,
  };
}

function isLeftAlone(element: Element, tag: string, names: readonly string[], scope: ReadingScope): boolean {
  let isNamed = false;
  for (const name of names) {
    if (name === 'id' || name === 'class') isNamed = true;
    else if (SAYS_TO_LEAVE.get(name)?.(element.getAttribute(name) ?? '')) return true;
  }
  if (tag === 'FOOTER' && element.closest('article,main') === null) return true;
  if (!isNamed) return false;
  if (element.classList.contains('notranslate')) return true;
  if (scope.readComments || NEVER_ASIDE.has(tag)) return false;
  const words = `${element.id} ${element.getAttribute('class') ?? ''}`;
  if (words.length < 2 || !(ADVERTISEMENT.test(words) || COMMENTS.test(words))) return false;
  // "has-comments" and "no-ads" stand on whole articles too.
  return element.querySelector('article,main,h1') === null;
}

/** Index of the part that holds `offset`, from the part `from` onwards, which must not lie behind it. */
export function partAt(parts: readonly TextPart[], offset: number, from = 0): number {
  let at = from;
  while (at + 1 < parts.length && (parts[at + 1] as TextPart).start <= offset) at += 1;
  return at;
}
