import type { Lexicon } from '../lexicon/lexicon.ts';
import { findMatches } from './find-matches.ts';
import { withGenitives } from './german-genitive.ts';
import { languageOf } from './guess-language.ts';
import type { DocumentContext, Mention } from './mention.ts';
import { resolveMentions } from './resolve-mentions.ts';

/**
 * The mentions of a text, in order, without overlap. Offsets are UTF-16 units into `text`, half-open.
 * Never throws on any string; time is linear in the text.
 */
export function annotate(lexicon: Lexicon, text: string, context: DocumentContext): Mention[] {
  const language = languageOf(text, context);
  const matches = findMatches(lexicon, text);
  const found = language === 'de' ? withGenitives(lexicon, text, matches) : matches;
  return resolveMentions(lexicon, text, found, { ...context, language });
}
