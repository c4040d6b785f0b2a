/** What of a key press makes its chord. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/**
 * A key press as one word: "Mod+K", "Mod+Shift+Enter", "Alt+Shift+P", "J", "?". `Mod` is ⌘ on macOS, else Ctrl. With Alt the letter is
 * the key's own, because macOS types another character.
 */
export function chordOf(press: KeyPress, isMac: boolean): string {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const letter = /^(?:Key|Digit)(?<key>[A-Z0-9])$/.exec(press.code)?.groups?.key;
  const key = press.altKey && letter !== undefined ? letter : press.key;
  const named = key.length === 1 ? key.toUpperCase() : key;
  // A character such as "?" has its Shift in itself.
  const isShifted = press.shiftKey && (key.length > 1 || mod || press.altKey);
  return [mod && 'Mod', press.altKey && 'Alt', isShifted && 'Shift', named].filter(Boolean).join('+');
}

/** Whether a chord is a plain key, which belongs to the text where somebody types. */
export function isPlain(chord: string): boolean {
  return !/^(Mod|Alt)\+/.test(chord) && chord !== 'Escape';
}

const SYMBOLS: Readonly<Record<string, string>> = {
  Shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
};

/** A chord as a keyboard shows it: "Ctrl ⇧ ↵", on macOS "⌘ ⇧ ↵". */
export function sayChord(chord: string, isMac: boolean): string {
  return chord
    .split('+')
    .map((key) => (key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : (SYMBOLS[key] ?? key)))
    .join(' ');
}
