import { isOrdinaryName } from '../check/check-names.ts';
import type { JsonObject } from '../curation/json.ts';

/**
 * A subject's document with a name that a reader misses, as the editor who accepts it finds it: a short name in the language of a name
 * of the same script, marked alone, or with evidence where it is an ordinary word too. A document that has the name stays as it is.
 */
export function withSuggestedName(document: JsonObject, text: string): JsonObject {
  const names = Array.isArray(document.names) ? (document.names as JsonObject[]) : [];
  if (names.some((name) => name.text === text)) return document;
  const isAlone = !isOrdinaryName({ text, matching: 'ALONE' }, document.kind === 'ISSUE');
  const name = {
    text,
    language: languageOf(text, names),
    kind: 'SHORT',
    matching: isAlone ? 'ALONE' : 'WITH_EVIDENCE',
  };
  return { ...document, names: [...names, name] };
}

function languageOf(text: string, names: readonly JsonObject[]): string {
  const isHan = (words: string) => /\p{Script=Han}/u.test(words);
  const alike = names.find((name) => typeof name.text === 'string' && isHan(name.text) === isHan(text));
  if (typeof alike?.language === 'string') return alike.language;
  return isHan(text) ? 'zh' : 'en';
}
