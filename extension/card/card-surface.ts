import type { Box } from './card-drag.ts';
import { CARD_CSS } from './card-style.ts';

/** A constructed sheet passes every content security policy; where the browser refuses it, a style element does it. */
export function applyStyle(document: Document, root: ShadowRoot): void {
  const view = document.defaultView;
  try {
    if (!view) throw new TypeError('The document has no window.');
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(CARD_CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = CARD_CSS;
    root.prepend(style);
  }
}

/** Above everything of the page; where popovers are missing the host's z-index has to do. */
export function toTopLayer(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.setAttribute('popover', 'manual');
  host.showPopover();
}

/** The part of the window that shows the page, in CSS px. */
export function viewportOf(document: Document): { width: number; height: number } {
  const { clientWidth, clientHeight, currentCSSZoom } = document.documentElement;
  const view = document.defaultView;
  // A root element with a zoom measures itself in its own pixels.
  const zoom = currentCSSZoom || 1;
  // In quirks mode the root element is as tall as the page.
  const height =
    document.compatMode === 'CSS1Compat' ? clientHeight * zoom : (view?.innerHeight ?? clientHeight);
  return { width: clientWidth * zoom, height };
}

function hostZoom(element: HTMLElement): number {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host.currentCSSZoom : 1;
}

/** The height that the card would like at a width. */
export function measureHeight(element: HTMLElement, width: number): number {
  const { style } = element;
  // A zoom that the page's styles set would enlarge the card, and move it away from its word.
  style.zoom = String(1 / (element.parentElement?.currentCSSZoom ?? hostZoom(element)));
  const body = element.querySelector('.body');
  const scrolled = body?.scrollTop ?? 0;
  style.inlineSize = `${width}px`;
  style.blockSize = 'auto';
  style.maxBlockSize = 'none';
  const { height } = element.getBoundingClientRect();
  style.maxBlockSize = '';
  if (body) body.scrollTop = scrolled;
  return Math.ceil(height);
}

/** Puts the card at a place, over its own size rules. */
export function applyBox(element: HTMLElement, box: Box): void {
  const { style } = element;
  style.left = `${Math.round(box.left)}px`;
  style.top = `${Math.round(box.top)}px`;
  style.inlineSize = `${box.width}px`;
  style.blockSize = `${box.height}px`;
  style.maxInlineSize = 'none';
  style.maxBlockSize = 'none';
}

/** Where the card lies at rest; its rectangle on the screen is 2 px off while it enters. */
export function boxOf(element: HTMLElement): Box {
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
  return { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight };
}
