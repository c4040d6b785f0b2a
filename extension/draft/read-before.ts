/**
 * Reads what stands before the selection: its paragraph as far as it goes, and the paragraph before that. Sent into the page as
 * text, so it stands by itself: it may use nothing from outside. It stays on the device.
 */
export function readBefore(): string {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return '';
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const paragraph = element?.closest('p, li, blockquote, td, dd') ?? null;
  if (paragraph === null) return '';
  const read = document.createRange();
  read.setStart(paragraph, 0);
  read.setEnd(startContainer, startOffset);
  const previous = paragraph.previousElementSibling;
  const lines = [
    previous?.localName === paragraph.localName ? (previous.textContent ?? '') : '',
    read.toString(),
  ];
  const mostUnits = 600;
  return lines.join('\n\n').trimStart().slice(-mostUnits);
}
