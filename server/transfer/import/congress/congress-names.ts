import type { NameMatching } from '../../../../shared/model/vocabulary.ts';
import { fold } from '../../../search/search-tokens.ts';
import type { NameEntry } from '../../collection-file.ts';
import type { CongressPerson } from './congress-file.ts';

/**
 * The names of a member. The primary one is what people say: the title of the Wikipedia article, else nickname and last name, else
 * the official name. Whole names match alone, unless the article's title has an addition in brackets: then others
 * are called so too. The last name needs evidence, as does a given name that nobody uses ("Garland Barr" for Andy Barr).
 */
export function congressNames({ id, name }: CongressPerson): NameEntry[] {
  const [, title, addition] = /^(.*?)(?: \((.*)\))?$/.exec(String(id.wikipedia ?? '')) ?? [];
  const others = addition === undefined ? new Set<string>() : new Set([fold(title ?? '')]);
  const first = withoutBrackets(name.first);
  const whole = (given: string) => `${given} ${name.last}`;
  const official = name.official_full?.replace(/\s*["“][^"”]*["”]\s*/g, ' ').trim();
  const isTitleAName = title !== undefined && fold(title).includes(fold(lastWord(name.last)));
  const wishes: (string | undefined)[] = [
    isTitleAName ? title : undefined,
    name.nickname === undefined ? undefined : whole(name.nickname),
    official,
    name.middle === undefined || name.middle.length < 3 ? undefined : whole(`${first} ${name.middle}`),
  ];
  const names = new Map<string, NameEntry>();
  const add = (text: string, kind: NameEntry['kind'], matching: NameMatching) => {
    if (!names.has(fold(text))) names.set(fold(text), { text, language: 'en', kind, matching });
  };
  for (const text of wishes) {
    if (text === undefined || text === '') continue;
    add(text, names.size === 0 ? 'PRIMARY' : 'ALIAS', others.has(fold(text)) ? 'WITH_EVIDENCE' : 'ALONE');
  }
  const isUsed = name.nickname === undefined && !others.has(fold(whole(first)));
  add(whole(first), names.size === 0 ? 'PRIMARY' : 'ALIAS', isUsed ? 'ALONE' : 'WITH_EVIDENCE');
  add(name.last, 'SHORT', 'WITH_EVIDENCE');
  return [...names.values()];
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*\([^)]*\)/g, '');
}

function lastWord(text: string): string {
  return text.split(/[\s-]/).at(-1) ?? text;
}
