import { ask } from '../ask.ts';

/** A frame with less text, in UTF-16 units, is no part of an article. */
const LEAST_UNITS = 200;

/**
 * Asks for the reader where a frame may hold a part of the page's article: a page can have dozens of frames, most of
 * which are advertisements.
 */
export function installFrame(): void {
  if (window.top === window || !isOfThePage() || !hasText()) return;
  ask('loadReader', {}).catch(() => {
    // The extension is gone.
  });
}

/** Whether the page may look into this frame, and so into what it holds. */
function isOfThePage(): boolean {
  try {
    return window.top?.document !== undefined;
  } catch {
    // Another origin.
    return false;
  }
}

/** Advertisements often hold a long script and nothing else. */
function hasText(): boolean {
  if (document.body === null) return false;
  // 4 = NodeFilter.SHOW_TEXT
  const walker = document.createTreeWalker(document.body, 4);
  let units = 0;
  for (let node = walker.nextNode(); node !== null && units < LEAST_UNITS; node = walker.nextNode())
    if (!/^(script|style|noscript)$/i.test(node.parentNode?.nodeName ?? ''))
      units += (node as Text).data.trim().length;
  return units >= LEAST_UNITS;
}
