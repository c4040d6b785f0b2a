import type { Lexicon } from '../lexicon/lexicon.ts';
import { findMatches } from './find-matches.ts';
import type { DocumentContext, Mention } from './mention.ts';
import { resolveMentions } from './resolve-mentions.ts';

/**
 * The mentions of a text, in order, without overlap. Offsets are UTF-16 units into `text`, half-open.
 * Never throws on any string; time is linear in the text.
 */
export function annotate(lexicon: Lexicon, text: string, context: DocumentContext): Mention[] {
  return resolveMentions(lexicon, text, findMatches(lexicon, text), context);
}
