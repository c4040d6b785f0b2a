/** What the card hears of inside and must not reach the page: its shortcuts, its press handlers, its forms. */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'beforeinput',
  'input',
  'change',
  'submit',
  'wheel',
  'copy',
];

/** What a card does about keys, presses and movement around it. */
export interface CardReactions {
  escape(): void;
  /** Backspace inside, outside of fields. Whether there was a way back. */
  back(): boolean;
  pressedOutside(): void;
  /** The page scrolled or the window changed. */
  moved(): void;
}

/** Listens for an open card until the signal ends it. Events that the page makes are not believed. */
export function listenForCard(
  document: Document,
  host: HTMLElement,
  root: ShadowRoot,
  signal: AbortSignal,
  react: CardReactions,
): void {
  for (const type of KEPT_INSIDE) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  root.addEventListener('keydown', (event) => onKeyInside(event as KeyboardEvent, react), { signal });
  const view = document.defaultView ?? document;
  const isOutside = (event: Event) => event.isTrusted && !event.composedPath().includes(host);
  // Escape closes a card that has no focus too (WCAG 1.4.13); the key stays the page's.
  const onKey = (event: Event) => {
    if (isOutside(event) && isPlain(event as KeyboardEvent, 'Escape')) react.escape();
  };
  const onPress = (event: Event) => {
    if (isOutside(event)) react.pressedOutside();
  };
  view.addEventListener('keydown', onKey, { signal, capture: true });
  view.addEventListener('pointerdown', onPress, { signal, capture: true });
  const passive = { signal, capture: true, passive: true };
  view.addEventListener('scroll', react.moved, passive);
  view.addEventListener('resize', react.moved, passive);
  document.defaultView?.visualViewport?.addEventListener('resize', react.moved, passive);
}

function onKeyInside(event: KeyboardEvent, react: CardReactions): void {
  if (!event.isTrusted || event.defaultPrevented) return;
  if (isPlain(event, 'Escape')) {
    event.preventDefault();
    react.escape();
  } else if (isPlain(event, 'Backspace') && !isTyping(event) && react.back()) {
    event.preventDefault();
  }
}

function isPlain(event: KeyboardEvent, key: string): boolean {
  return event.key === key && !event.altKey && !event.ctrlKey && !event.metaKey && !event.isComposing;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof Element &&
    target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
  );
}
