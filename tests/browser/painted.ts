/** Functions that run inside a page: each is complete in itself. */

/** A mention as it is painted. */
export interface PaintedMention {
  text: string;
  kind: string;
  certain: boolean;
  /** Which of the painted mentions, from 0 in page order. */
  index: number;
}

/** What {@link lookAtPainted} sees. */
export interface Painted {
  /** In page order. */
  mentions: PaintedMention[];
  /** The middle of the first letters' box of the one that was asked for; null where there is none. */
  point: { x: number; y: number } | null;
}

/**
 * The mentions whose line the browser really draws: ranges in the document's highlights, with letters that have a
 * box, under a style that has a line.
 * @param shown index of the one to bring into view and to point at
 */
export function lookAtPainted(shown: number | null): Painted {
  const found: { range: Range; kind: string; certain: boolean }[] = [];
  for (const [name, highlight] of CSS.highlights) {
    const [prefix, kind = '', ...variants] = name.split('-');
    if (prefix !== 'sidelight' || kind === 'open') continue;
    const style = getComputedStyle(document.documentElement, `::highlight(${name})`);
    if (!style.textDecorationLine.includes('underline')) continue;
    for (const painted of highlight) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      if (range.getClientRects().length === 0) continue;
      found.push({ range, kind, certain: !variants.includes('doubtful') });
    }
  }
  /** Ranges of two trees have no order of their own; the hosts of shadow trees have. */
  const hostOf = (node: Node): Node => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? hostOf(root.host) : node;
  };
  const order = (one: Range, other: Range): number => {
    const [first, second] = [one.startContainer, other.startContainer];
    if (first.getRootNode() === second.getRootNode())
      return one.compareBoundaryPoints(Range.START_TO_START, other);
    // 4 = Node.DOCUMENT_POSITION_FOLLOWING
    return (hostOf(first).compareDocumentPosition(hostOf(second)) & 4) === 0 ? 1 : -1;
  };
  found.sort((one, other) => order(one.range, other.range));
  const range = shown === null ? undefined : found[shown]?.range;
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range?.getClientRects()[0];
  return {
    mentions: found.map(({ range, kind, certain }, index) => ({
      text: range.toString(),
      kind,
      certain,
      index,
    })),
    point: box ? { x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 } : null,
  };
}

export function readOuterHtml(): string {
  return document.documentElement.outerHTML;
}

/** How much there is in a page: cheap to ask, and another number after most changes. */
export function readSize(): number {
  return document.getElementsByTagName('*').length + (document.documentElement?.textContent?.length ?? 0);
}

/** Where a mark is, in the viewport of the top page. */
export interface PaintedPlace {
  text: string;
  boxes: { left: number; top: number; right: number; bottom: number }[];
}

/** Every painted mention of a page and of its frames of the same origin, shadow trees included, with its boxes. */
export function readPlaces(): PaintedPlace[] {
  const found: PaintedPlace[] = [];
  function read(view: Window & typeof globalThis, left: number, top: number): void {
    // A world of one's own in Firefox does not see the entries of the registry.
    const { CSS } = (view as { wrappedJSObject?: typeof view }).wrappedJSObject ?? view;
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('sidelight-') || name === 'sidelight-open') continue;
      const style = view.getComputedStyle(view.document.documentElement, `::highlight(${name})`);
      if (!style.textDecorationLine.includes('underline')) continue;
      for (const painted of highlight) {
        if (painted.startContainer.parentElement?.checkVisibility() !== true) continue;
        const range = view.document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const boxes = [...range.getClientRects()].map((box) => ({
          left: box.left + left,
          top: box.top + top,
          right: box.right + left,
          bottom: box.bottom + top,
        }));
        if (boxes.length > 0) found.push({ text: range.toString(), boxes });
      }
    }
    for (const frame of view.document.querySelectorAll('iframe, frame')) {
      const inner = (frame as HTMLIFrameElement).contentDocument?.defaultView;
      const box = frame.getBoundingClientRect();
      if (inner) read(inner, left + box.left, top + box.top);
    }
  }
  read(window, 0, 0);
  return found;
}

/** Brings the first mark with a text into the middle of the view. */
export function showPlace(text: string): void {
  const view = (window as { wrappedJSObject?: typeof window }).wrappedJSObject ?? window;
  for (const [name, highlight] of view.CSS.highlights) {
    if (!name.startsWith('sidelight-')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (range.toString() !== text) continue;
      startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
  }
}
