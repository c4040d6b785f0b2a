import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CARD_STRINGS } from '../../extension/card/card-strings.ts';
import { PANEL_STRINGS } from '../../extension/panel/panel-strings.ts';
import { DENSITIES, MARK_KINDS, THEMES, UNDERLINES } from '../../extension/settings.ts';

type Messages = Record<string, { message: string }>;

const extension = fileURLToPath(new URL('../../extension/', import.meta.url));
const locales = readdirSync(join(extension, 'public/_locales'));
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(extension, 'public/_locales', locale, 'messages.json'), 'utf8'));
const english = read('en');

/** Every message that the code names: whole keys, stems of counted ones, and keys made from a closed list. */
function keysInCode(): Set<string> {
  const keys = new Set<string>();
  const files = readdirSync(extension, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  for (const name of files) {
    const code = readFileSync(join(extension, name), 'utf8');
    for (const [, key] of code.matchAll(/\bwords\(\s*'(\w+)'/g)) keys.add(key as string);
    for (const [, key] of code.matchAll(/__MSG_(\w+)__/g)) keys.add(key as string);
    if (name.startsWith('popup/')) {
      for (const [, stem] of code.matchAll(/\bcountWords\('(\w+)'/g))
        keys.add(`${stem}_one`).add(`${stem}_other`);
    }
  }
  for (const kind of MARK_KINDS) keys.add(`optionsKind_${kind}`);
  for (const theme of THEMES) keys.add(`optionsTheme_${theme}`).add(`optionsTheme_${theme}_note`);
  for (const line of UNDERLINES) keys.add(`optionsUnderline_${line}`).add(`optionsUnderline_${line}_note`);
  for (const density of DENSITIES)
    keys.add(`optionsDensity_${density}`).add(`optionsDensity_${density}_note`);
  for (const key of [...Object.keys(CARD_STRINGS), ...Object.keys(PANEL_STRINGS)]) keys.add(key);
  return keys;
}

describe('the words of the interface', () => {
  it('are in English and Chinese', () => {
    expect(locales.sort()).toEqual(['en', 'zh_CN']);
  });

  it('are there for every key that the code names', () => {
    expect([...keysInCode()].filter((key) => !(key in english))).toEqual([]);
  });

  it('are there for every family of keys that the code puts together', () => {
    const stems = readdirSync(extension, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => [
        ...readFileSync(join(extension, name), 'utf8').matchAll(/words\(`(\w+_)\$\{[^}]+\}(\w*)`/g),
      ])
      .map(([, stem = '', end = '']) => ({ stem, end }));
    expect(stems.length).toBeGreaterThan(5);
    const isKnown = ({ stem, end }: { stem: string; end: string }) =>
      Object.keys(english).some((key) => key.startsWith(stem) && key.endsWith(end));
    expect(stems.filter((family) => !isKnown(family))).toEqual([]);
  });

  it('say in English what card and panel say by themselves', () => {
    const own = { ...CARD_STRINGS, ...PANEL_STRINGS };
    expect(Object.fromEntries(Object.keys(own).map((key) => [key, english[key]?.message]))).toEqual(own);
  });

  it.each(locales)('have the same keys and the same gaps to fill in %s', (locale) => {
    const gaps = (messages: Messages) =>
      Object.fromEntries(
        Object.entries(messages).map(([key, { message }]) => [
          key,
          [...new Set(message.match(/\$\d|%s/g) ?? [])].sort(),
        ]),
      );
    expect(gaps(read(locale))).toEqual(gaps(english));
  });
});
