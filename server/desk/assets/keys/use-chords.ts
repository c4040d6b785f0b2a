import { useLayoutEffect, useRef } from 'preact/hooks';
import { Store } from '../store.ts';
import { chordOf, isPlain } from './chord.ts';

/** Whether this is macOS, where ⌘ takes the place of Ctrl. */
export const isMac = /mac/i.test(navigator.platform);

const PREFERENCE = 'sidelight-desk-plain-keys';

/** Whether single keys (J, K, A …) do something; editors can switch them off (WCAG 2.1.4). */
export const plainKeys = new Store<boolean>(localStorage.getItem(PREFERENCE) !== 'off');
plainKeys.subscribe(() => localStorage.setItem(PREFERENCE, plainKeys.get() ? 'on' : 'off'));

/** What each chord does. An answer of `false` leaves the key to the browser. */
export type Chords = Readonly<Record<string, ((event: KeyboardEvent) => unknown) | undefined>>;

/** Whether keys that are typed there make text. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(radio|checkbox|button|submit)$/.test(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/**
 * Listens to chords while the part is on the page. Plain keys do nothing while somebody types, and none where they are switched
 * off. A part that is drawn later goes first, and what it takes does not reach the others.
 */
export function useChords(chords: Chords): void {
  const current = useRef(chords);
  current.current = chords;
  // With what it draws, and not after the paint: whoever sees a page may press its keys at once.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event, isMac);
      const action = current.current[chord];
      if (action === undefined) return;
      if (isPlain(chord) && (takesText(event.target) || !plainKeys.get())) return;
      // The browser's own undo belongs to the field in which somebody types.
      if (chord === 'Mod+Z' && takesText(event.target)) return;
      if (action(event) !== false) event.preventDefault();
    };
    listeners.unshift(listener);
    return () => void listeners.splice(listeners.indexOf(listener), 1);
  }, []);
}

const listeners: ((event: KeyboardEvent) => void)[] = [];
addEventListener('keydown', (event) => {
  for (const listener of [...listeners]) listener(event);
});
