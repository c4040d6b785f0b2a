import { Keys } from '../controls/field.tsx';
import { sayChord } from './chord.ts';
import { isMac } from './use-chords.ts';

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
    where: 'Conflict, history, rail',
    keys: [
      ['1', 'yours'],
      ['2', 'theirs'],
      ['3', 'write anew'],
      ['R', 'revert'],
    ],
  },
];

/** Every key of the desk. */
export function AllKeys() {
  return (
    <div class="all-keys">
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
    </div>
  );
}
