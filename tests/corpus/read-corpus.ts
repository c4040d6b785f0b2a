import { readFileSync } from 'node:fs';
import type { LexiconName, LexiconSubject } from '../../shared/lexicon/lexicon-source.ts';
import type { NameKind } from '../../shared/model/vocabulary.ts';

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
  /** The list of names that its subjects are in; absent where that is the cast. */
  names?: NewsNames;
  text: string;
  expected: Expected[];
  /** Places about which people may differ: a mention there counts neither way. */
  open: { start: number; end: number }[];
}

/**
 * Reads the annotated texts: `## id language date names|topics rule`, then text with `[surface|slug]`; `?` for a name that the
 * text does not decide, `*` for one about which people may differ.
 */
export function readCorpus(): CorpusText[] {
  return [...readPart('tuned.txt', false), ...readPart('untuned.txt', true)];
}

/** Texts in the manner of news and the list of names that goes with them: `news.txt`, `news-untuned.txt`, `news-names.txt`. */
export type NewsNames = 'news' | 'wire';

/** Reads the texts in the manner of news, whose slugs are the names of their list. */
export function readNews(): CorpusText[] {
  return (['news', 'wire'] as const).flatMap((names) =>
    [...readPart(`${names}.txt`, false), ...readPart(`${names}-untuned.txt`, true)].map((text) => ({
      ...text,
      names,
    })),
  );
}

/**
 * The subjects of news texts in one language, as a list of names would have them.
 * @param withAliases takes the further names too, not only each subject's own
 */
export function readNewsNames(names: NewsNames, language: string, withAliases: boolean): LexiconSubject[] {
  const lines = readFileSync(new URL(`${names}-names.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => /^(?<kind>\w+) (?<languages>\S+) (?<names>.+)$/u.exec(line)?.groups ?? {})
    .filter(({ languages = '' }) => languages.split('+').includes(language))
    .map(({ kind = '', names = '' }) => {
      const [own = '', ...aliases] = names.split(' = ');
      const name = (text: string, nameKind: NameKind): LexiconName => ({
        text,
        kind: nameKind,
        matching: 'ALONE',
      });
      return {
        slug: own,
        kind: kind.toUpperCase() as LexiconSubject['kind'],
        names: [name(own, 'PRIMARY'), ...(withAliases ? aliases.map((alias) => name(alias, 'ALIAS')) : [])],
      };
    });
}

function readPart(file: string, untuned: boolean): CorpusText[] {
  const content = readFileSync(new URL(file, import.meta.url), 'utf8');
  return content
    .split(/^## /mu)
    .slice(1)
    .map((block) => {
      const end = block.indexOf('\n');
      const [id = '', language = '', date = '-', about, rule = ''] = block.slice(0, end).split(' ');
      const { text, expected, open } = unmark(block.slice(end + 1).trimEnd());
      return {
        id,
        language,
        date: date === '-' ? null : date,
        about: about === 'topics' ? 'topics' : 'names',
        rule,
        untuned,
        text,
        expected,
        open,
      };
    });
}

/** Takes the annotation out of a text. */
export function unmark(marked: string): Pick<CorpusText, 'text' | 'expected' | 'open'> {
  const expected: Expected[] = [];
  const open: CorpusText['open'] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/\[([^\]|]+)\|([^\]]+)\]/gu)) {
    text += marked.slice(at, found.index);
    const surface = found[1] ?? '';
    const slug = found[2] ?? '';
    const place = { start: text.length, end: text.length + surface.length };
    if (slug === '*') open.push(place);
    else expected.push({ ...place, surface, subject: slug === '?' ? null : slug });
    text += surface;
    at = found.index + found[0].length;
  }
  return { text: text + marked.slice(at), expected, open };
}
