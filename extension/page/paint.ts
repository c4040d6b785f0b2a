import type { Settings } from '../settings.ts';
import { lineKind, type PlacedMention, type Segment } from './mark.ts';

/** A painted mention. */
export interface Mark {
  placed: PlacedMention;
  /** Name of the highlight that draws its line. */
  style: string;
  range: StaticRange;
}

/** The marks on a page. Paints with the CSS Custom Highlight API only: nothing is added to the page's document. */
export interface Painter {
  /** Paints these mentions, in this order, and takes every other mark away; what is painted already stays. In steps. */
  paint(chosen: readonly PlacedMention[], settings: Settings): Generator<void, void>;
  /** Takes the marks off a text node whose letters changed. */
  unpaintText(node: Text): void;
  /** Takes off the marks that the page has torn apart by a change of the children of `parent`. */
  unpaintTorn(parent: Node): void;
  /** Takes off the marks in what was removed from the page: it may come back with other letters. */
  unpaintRemoved(node: Node): void;
  /** Takes off every mark that no longer sits on its letters. */
  unpaintWrong(): void;
  /** The marks that touch a text node. */
  marksOf(node: Node): readonly Mark[];
  /** All marks in page order. */
  marks(): readonly Mark[];
  count(): number;
  /** Lights the background of one mention, or of none. */
  setOpen(segments: readonly Segment[] | null): void;
  /** Whether the page has removed one of our highlights. */
  isDisturbed(): boolean;
  /** Registers the highlights again. */
  restore(): void;
  clear(): void;
}

const PREFIX = 'sidelight-';
const OPEN = `${PREFIX}open`;

/** @param isRight whether a mention still has its letters, one piece after the other */
export function createPainter(document: Document, isRight: (placed: PlacedMention) => boolean): Painter {
  const view = document.defaultView as Window & typeof globalThis;
  const registry = view.CSS.highlights;
  const highlights = new Map<string, Highlight>();
  const painted = new Map<PlacedMention, Mark>();
  /** By text node, and by what a mark of several pieces would be torn in. */
  const byNode = new Map<Node, Mark[]>();
  /** Filled, and not shown yet. */
  const unseen = new Set<string>();

  function highlight(style: string): Highlight {
    let made = highlights.get(style);
    if (made === undefined) {
      made = new view.Highlight();
      made.priority = style === OPEN ? 1 : 0;
      highlights.set(style, made);
      unseen.add(style);
    }
    return made;
  }

  /** Shows what was filled since: the browser then lays out one frame, and not one for every slice. */
  function showFilled(): void {
    for (const style of unseen) {
      const made = highlights.get(style);
      if (made !== undefined) registry.set(style, made);
    }
    unseen.clear();
  }

  function add(placed: PlacedMention, style: string): Mark {
    const mark = { placed, style, range: staticRange(placed.segments, view) };
    highlight(style).add(mark.range);
    for (const node of touchedBy(placed.segments)) {
      const others = byNode.get(node);
      if (others === undefined) byNode.set(node, [mark]);
      else others.push(mark);
    }
    return mark;
  }

  function remove(mark: Mark): void {
    painted.delete(mark.placed);
    highlights.get(mark.style)?.delete(mark.range);
    for (const node of touchedBy(mark.placed.segments)) {
      const others = byNode.get(node)?.filter((other) => other !== mark) ?? [];
      if (others.length === 0) byNode.delete(node);
      else byNode.set(node, others);
    }
  }

  function removeAll(marks: readonly Mark[] | undefined): void {
    for (const mark of marks ?? []) remove(mark);
  }

  function removeHighlight(style: string): void {
    const made = highlights.get(style);
    if (made === undefined) return;
    made.clear();
    highlights.delete(style);
    if (registry.get(style) === made) registry.delete(style);
  }

  return {
    *paint(chosen, settings) {
      const wanted = new Set(chosen);
      for (const mark of [...painted.values()]) if (!wanted.has(mark.placed)) remove(mark);
      for (const [index, placed] of chosen.entries()) {
        // Every painted frame costs: what can be painted in one goes together.
        if (index % 64 === 63) yield;
        // Letters may have changed between two steps, and a mark may have been taken off.
        if (!isRight(placed)) continue;
        const style = styleOf(placed, settings, view);
        let mark = painted.get(placed);
        if (mark !== undefined && mark.style !== style) {
          remove(mark);
          mark = undefined;
        }
        mark ??= add(placed, style);
        painted.set(placed, mark);
      }
      showFilled();
      for (const [style, made] of highlights) if (made.size === 0) removeHighlight(style);
    },
    unpaintText: (node) => removeAll(byNode.get(node)),
    unpaintTorn(parent) {
      for (const mark of byNode.get(parent) ?? []) if (!isRight(mark.placed)) remove(mark);
    },
    unpaintRemoved(node) {
      if (byNode.size === 0 || node.isConnected) return;
      if (!node.hasChildNodes()) return removeAll(byNode.get(node));
      // 12 = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION
      const walker = document.createTreeWalker(node, 12);
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) removeAll(byNode.get(text));
    },
    unpaintWrong() {
      for (const mark of [...painted.values()]) if (!isRight(mark.placed)) remove(mark);
    },
    marksOf: (node) => byNode.get(node) ?? [],
    marks: () => [...painted.values()].sort((one, other) => one.placed.index - other.placed.index),
    count: () => painted.size,
    setOpen(segments) {
      removeHighlight(OPEN);
      if (segments !== null) highlight(OPEN).add(staticRange(segments, view));
      showFilled();
    },
    isDisturbed() {
      for (const [style, made] of highlights)
        if (!unseen.has(style) && registry.get(style) !== made) return true;
      return false;
    },
    restore() {
      for (const [style, made] of highlights) registry.set(style, made);
    },
    clear() {
      for (const style of [...highlights.keys()]) removeHighlight(style);
      byNode.clear();
      painted.clear();
    },
  };
}

/** The text nodes of a mention and, where it has several, every element in which other letters could come between them. */
function touchedBy(segments: readonly Segment[]): Iterable<Node> {
  const first = segments[0] as Segment;
  const last = segments[segments.length - 1] as Segment;
  if (first === last) return [first.node];
  const found = new Set<Node>(segments.map((segment) => segment.node));
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  const common = range.commonAncestorContainer;
  for (const { node } of segments) {
    for (let at = node.parentNode; at !== null; at = at.parentNode) {
      found.add(at);
      if (at === common) break;
    }
  }
  // 1 = NodeFilter.SHOW_ELEMENT: empty elements between the pieces.
  const walker = first.node.ownerDocument.createTreeWalker(common, 1);
  walker.currentNode = first.node;
  for (let at = walker.nextNode(); at !== null && range.intersectsNode(at); at = walker.nextNode())
    found.add(at);
  return found;
}

function staticRange(segments: readonly Segment[], view: Window & typeof globalThis): StaticRange {
  const first = segments[0] as Segment;
  const last = segments[segments.length - 1] as Segment;
  return new view.StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

/** `sidelight-<kind>[-doubtful][-link][-one|-faint]`: the names that `marks.css` draws. */
function styleOf(placed: PlacedMention, settings: Settings, view: Window): string {
  let name = `${PREFIX}${lineKind(placed.mention)}`;
  if (placed.mention.subject === null) name += '-doubtful';
  if (placed.link !== null && view.getComputedStyle(placed.link).textDecorationLine.includes('underline'))
    name += '-link';
  return settings.underline === 'kind' ? name : `${name}-${settings.underline}`;
}
