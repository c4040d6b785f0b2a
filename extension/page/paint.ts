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
  /** Replaces all marks. */
  paint(chosen: readonly PlacedMention[], settings: Settings): void;
  /** Takes the marks off a text node whose letters changed; answers whether there were any. */
  unpaintNode(node: Text): boolean;
  /** The marks that touch a text node. */
  marksOf(node: Text): readonly Mark[];
  /** All marks in page order. */
  marks(): readonly Mark[];
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

export function createPainter(document: Document): Painter {
  const view = document.defaultView as Window & typeof globalThis;
  const registry = view.CSS.highlights;
  const highlights = new Map<string, Highlight>();
  const byNode = new Map<Text, Mark[]>();
  let all: Mark[] = [];

  function highlight(style: string): Highlight {
    let made = highlights.get(style);
    if (made === undefined) {
      made = new view.Highlight();
      made.priority = style === OPEN ? 1 : 0;
      highlights.set(style, made);
      registry.set(style, made);
    }
    return made;
  }

  function clear(): void {
    for (const [style, made] of highlights) {
      made.clear();
      if (registry.get(style) === made) registry.delete(style);
    }
    highlights.clear();
    byNode.clear();
    all = [];
  }

  return {
    paint(chosen, settings) {
      const openRanges = highlights.get(OPEN);
      for (const [style, made] of highlights) if (style !== OPEN) made.clear();
      byNode.clear();
      all = chosen.map((placed) => {
        const style = styleOf(placed, settings, view);
        const range = staticRange(placed.segments, view);
        highlight(style).add(range);
        return { placed, style, range };
      });
      for (const mark of all) {
        for (const segment of mark.placed.segments) {
          const others = byNode.get(segment.node);
          if (others === undefined) byNode.set(segment.node, [mark]);
          else others.push(mark);
        }
      }
      for (const [style, made] of highlights) {
        if (made.size === 0 && made !== openRanges) {
          highlights.delete(style);
          registry.delete(style);
        }
      }
    },
    unpaintNode(node) {
      const marks = byNode.get(node);
      if (marks === undefined) return false;
      for (const mark of marks) highlights.get(mark.style)?.delete(mark.range);
      const gone = new Set(marks);
      byNode.delete(node);
      all = all.filter((mark) => !gone.has(mark));
      return true;
    },
    marksOf: (node) => byNode.get(node) ?? [],
    marks: () => all,
    setOpen(segments) {
      const made = highlights.get(OPEN);
      if (segments === null) {
        made?.clear();
        highlights.delete(OPEN);
        registry.delete(OPEN);
        return;
      }
      made?.clear();
      highlight(OPEN).add(staticRange(segments, view));
    },
    isDisturbed() {
      for (const [style, made] of highlights) if (registry.get(style) !== made) return true;
      return false;
    },
    restore() {
      for (const [style, made] of highlights) registry.set(style, made);
    },
    clear,
  };
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
