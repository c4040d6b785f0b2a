import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/mentions.md', import.meta.url), 'utf8');
const part = (from: string, to: string): string => page.slice(page.indexOf(from), page.indexOf(to));
/** Each once: a rule may have rows for several examples. */
const rules = new Set(
  [
    ...part('## Rules that name', '## Rules that keep').matchAll(/^\| `([a-z-]+)`/gmu),
    ...part('## Names that the compiler', '## How text').matchAll(/^\| `([a-z-]+)`/gmu),
  ].map((row) => row[1] ?? ''),
);

describe.each(['en', 'zh_CN'])('the reasons that a card can give, in %s', (locale) => {
  const file = new URL(`../../extension/public/_locales/${locale}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;

  it('are there for every rule that names a subject, and for no other', () => {
    const wanted = [...rules].map((rule) => `evidence_${rule.replaceAll('-', '_')}`);
    expect(wanted.length).toBeGreaterThanOrEqual(28);
    expect(
      Object.keys(messages)
        .filter((key) => key.startsWith('evidence_'))
        .sort(),
    ).toEqual(wanted.sort());
  });
});
