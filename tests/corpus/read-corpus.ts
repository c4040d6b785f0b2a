import { readFileSync } from 'node:fs';

/** A mention that a text of the corpus expects; `subject` is null where the text does not decide. */
export interface Expected {
  start: number;
  end: number;
  surface: string;
  subject: string | null;
}

/** One text of the corpus. */
export interface CorpusText {
  id: string;
  language: string;
  date: string | null;
  about: 'names' | 'topics';
  /** The rule whose trap it is. */
  rule: string;
  untuned: boolean;
  text: string;
  expected: Expected[];
}

/** Reads the annotated texts: `## id language date names|topics rule`, then text with `[surface|slug]`, `?` for undecided. */
export function readCorpus(): CorpusText[] {
  return [...readPart('tuned.txt', false), ...readPart('untuned.txt', true)];
}

function readPart(file: string, untuned: boolean): CorpusText[] {
  const content = readFileSync(new URL(file, import.meta.url), 'utf8');
  return content
    .split(/^## /mu)
    .slice(1)
    .map((block) => {
      const end = block.indexOf('\n');
      const [id = '', language = '', date = '-', about, rule = ''] = block.slice(0, end).split(' ');
      const { text, expected } = unmark(block.slice(end + 1).trimEnd());
      return {
        id,
        language,
        date: date === '-' ? null : date,
        about: about === 'topics' ? 'topics' : 'names',
        rule,
        untuned,
        text,
        expected,
      };
    });
}

/** Takes the annotation out of a text. */
export function unmark(marked: string): { text: string; expected: Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/\[([^\]|]+)\|([^\]]+)\]/gu)) {
    text += marked.slice(at, found.index);
    const surface = found[1] ?? '';
    const slug = found[2] ?? '';
    expected.push({
      start: text.length,
      end: text.length + surface.length,
      surface,
      subject: slug === '?' ? null : slug,
    });
    text += surface;
    at = found.index + found[0].length;
  }
  return { text: text + marked.slice(at), expected };
}
