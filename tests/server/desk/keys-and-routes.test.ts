import { describe, expect, it } from 'vitest';
import { chordOf, isPlain, sayChord } from '../../../server/desk/assets/keys/chord.ts';
import { pathOf, type Route, readRoute } from '../../../server/desk/assets/routes.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a chord', () => {
  it('is Ctrl, and on macOS the command key', () => {
    expect(chordOf({ ...NONE, key: 'k', code: 'KeyK', ctrlKey: true }, false)).toBe('Mod+K');
    expect(chordOf({ ...NONE, key: 'k', code: 'KeyK', metaKey: true }, true)).toBe('Mod+K');
    expect(chordOf({ ...NONE, key: 'k', code: 'KeyK', ctrlKey: true }, true)).toBe('K');
    expect(chordOf({ ...NONE, key: 'Enter', code: 'Enter', ctrlKey: true, shiftKey: true }, false)).toBe(
      'Mod+Shift+Enter',
    );
  });

  it('with Alt is the key and not the character that macOS types with it', () => {
    expect(chordOf({ ...NONE, key: '∏', code: 'KeyP', altKey: true, shiftKey: true }, true)).toBe(
      'Alt+Shift+P',
    );
  });

  it('of a character that needs Shift does not say Shift', () => {
    expect(chordOf({ ...NONE, key: '?', code: 'Slash', shiftKey: true }, false)).toBe('?');
    expect(chordOf({ ...NONE, key: 'J', code: 'KeyJ', shiftKey: true }, false)).toBe('J');
  });

  it('is plain without Ctrl and Alt, so that it belongs to the text where somebody types', () => {
    expect(['J', '?', '1', 'ArrowDown', 'Shift+Enter'].every(isPlain)).toBe(true);
    expect(['Mod+K', 'Alt+Shift+P', 'Escape'].some(isPlain)).toBe(false);
  });

  it('is shown as a keyboard shows it', () => {
    expect(sayChord('Mod+Shift+Enter', false)).toBe('Ctrl ⇧ ↵');
    expect(sayChord('Mod+Shift+Enter', true)).toBe('⌘ ⇧ ↵');
  });
});

describe('an address of the desk', () => {
  const places: readonly Route[] = [
    { page: 'queue', show: null },
    { page: 'queue', show: 'drafts' },
    { page: 'list', list: 'sources' },
    { page: 'subject', slug: 'chuck-schumer' },
    { page: 'history', slug: 'chuck-schumer' },
    { page: 'citation', slug: 'chuck-schumer', list: 'positions', row: 'schumer-2023', citation: 0 },
    { page: 'citation', slug: 'chuck-schumer', list: 'events', row: 'talks-2023', citation: 1 },
    { page: 'draft', id: 12 },
    { page: 'review', id: 12 },
    { page: 'conflict', id: 12 },
  ];
  it.each(places)('is read as it is written: $page', (place) => {
    expect(readRoute(pathOf(place))).toEqual(place);
  });

  it('that is none of the desk’s leads nowhere', () => {
    for (const path of [
      '/desk/review/x',
      '/desk/subject',
      '/desk/queue/nothing',
      '/desk/a/b/c',
      '/desk/else',
    ]) {
      expect(readRoute(path)).toEqual({ page: 'unknown' });
    }
    expect(readRoute('/desk/')).toEqual({ page: 'queue', show: null });
  });
});
