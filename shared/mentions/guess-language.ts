import type { DocumentContext } from './mention.ts';

const GERMAN =
  /(?<!\p{L})(?:der|und|nicht|das|ist|wird|auch|eine|dem|im|mit|für|auf|sich|hat|dass|bei|zum|zur|nach|einer)(?!\p{L})/gu;
const ENGLISH = /(?<!\p{L})(?:the|and|of|to|that|was|for|with)(?!\p{L})/gu;

/** The primary subtag of a document's language; where none is given, "de" for a text that reads like German, otherwise empty. */
export function languageOf(text: string, { language }: DocumentContext): string {
  if (language?.includes('-') === false) return language.toLowerCase();
  return (language ?? guessLanguage(text)).split('-')[0]?.toLowerCase() ?? '';
}

/**
 * "de" for a text that reads like German, where every noun has a capital; otherwise empty.
 * A text that names no language gets the rules of its words, and only this difference matters to them.
 */
function guessLanguage(text: string): string {
  const sample = text.slice(0, 2000);
  const german = sample.match(GERMAN)?.length ?? 0;
  return german >= 3 && german > (sample.match(ENGLISH)?.length ?? 0) ? 'de' : '';
}
