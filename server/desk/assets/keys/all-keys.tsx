import { Keys } from '../controls/field.tsx';
import { Store, useStore } from '../store.ts';
import { sayChord } from './chord.ts';
import { isMac, useChords } from './use-chords.ts';

const ALL: readonly { where: string; keys: readonly [string, string][] }[] = [
  {
    where: 'Everywhere',
    keys: [
      ['Mod+K', 'find or add'],
      ['Mod+Enter', 'done with this row'],
      ['Mod+Shift+Enter', 'the page’s main action'],
      ['Alt+Shift+P', 'new position'],
      ['Alt+Shift+N', 'new name'],
      ['Alt+Shift+O', 'new office'],
      ['Alt+Shift+E', 'new event'],
      ['Alt+Shift+ArrowUp', 'card: previous change'],
      ['Alt+Shift+ArrowDown', 'card: next change'],
      ['Escape', 'closes the row, keeps the words'],
      ['Mod+Z', 'takes the last action back'],
      ['?', 'all keys'],
    ],
  },
  {
    where: 'Lists',
    keys: [
      ['J', 'next'],
      ['K', 'previous'],
      ['Enter', 'open'],
      ['A', 'accept'],
      ['D', 'decline'],
      ['N', 'not for me; not the same'],
      ['S', 'the same'],
      ['C', 'checked, still so'],
      ['E', 'it ended'],
    ],
  },
  {
    where: 'Review',
    keys: [
      ['X', 'seen'],
      ['C', 'comment'],
      ['V', 'as a card'],
      ['B', 'send back'],
    ],
  },
  {
    where: 'Name, conflict, history',
    keys: [
      ['T', 'which texts it would hit'],
      ['1', 'yours'],
      ['2', 'theirs'],
      ['3', 'write anew'],
      ['R', 'revert'],
    ],
  },
  {
    where: 'Rail of the card',
    keys: [
      ['ArrowUp', 'a day, with ⇧ a month'],
      ['PageUp', 'a year'],
      ['Home', 'the first day'],
      ['End', 'today'],
    ],
  },
];

/** Whether the list of all keys is shown. */
export const allKeysShown = new Store(false);

/** Every key of the desk, over the foot of any page: "?" shows and hides it, Escape hides it; the focus stays where it is. */
export function AllKeys() {
  const isShown = useStore(allKeysShown);
  useChords({
    '?': () => allKeysShown.set(!isShown),
    Escape: isShown ? () => allKeysShown.set(false) : undefined,
  });
  if (!isShown) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is higher than the window it scrolls by keys
    <section class="all-keys" aria-label="All keys" tabIndex={0}>
      {ALL.map(({ where, keys }) => (
        <div key={where}>
          <p class="label">{where}</p>
          <dl>
            {keys.map(([chord, does]) => (
              <div key={chord}>
                <dt>
                  <span class="unseen">{sayChord(chord, isMac)}</span>
                  <Keys>{sayChord(chord, isMac)}</Keys>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
