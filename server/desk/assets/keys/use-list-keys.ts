import { useChords } from './use-chords.ts';

/**
 * J and K go through the items of a list, and so do the arrows while the focus is in it. Enter opens, as in any link or button.
 * @param items selects the items, in the order of the page
 */
export function useListKeys(items: string): void {
  const move = (step: number) => {
    const all = [...document.querySelectorAll<HTMLElement>(items)];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const within = (step: number) => (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.matches(items)) return false;
    return move(step);
  };
  useChords({ J: () => move(1), K: () => move(-1), ArrowDown: within(1), ArrowUp: within(-1) });
}
