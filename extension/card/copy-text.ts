/**
 * Puts text on the clipboard, after a press of the reader. Pages without https have no clipboard interface:
 * there the old command does it, with a field that exists for that moment inside the card.
 * @returns whether it worked
 */
export async function copyText(document: Document, root: ShadowRoot, text: string): Promise<boolean> {
  try {
    const clipboard = document.defaultView?.navigator.clipboard;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // A page may forbid the interface by policy; the command below is not bound by it.
  }
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  root.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
