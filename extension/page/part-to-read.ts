import { isLeftOut, type ReadingScope } from './page-text.ts';

/**
 * The part of a document that is read; null for a frame that is no part of the article, such as an advertisement.
 * @param about the top document, in which the article is
 * @param article its part of that document; null where all of the page is read
 */
export function partToRead(
  view: Window,
  about: Document,
  article: Element | null,
  scope: ReadingScope,
): Element | null {
  const { document } = view;
  const whole = document.body ?? document.documentElement;
  if (document === about) return article ?? whole;
  for (let at: Window = view; at !== at.top; at = at.parent) {
    const frame = at.frameElement;
    if (frame === null) return null;
    const around = at.parent.document;
    const root = (around === about ? article : null) ?? around.body ?? around.documentElement;
    if (!root.contains(frame) || isLeftOut(frame.parentElement ?? root, root, scope)) return null;
  }
  return whole;
}
