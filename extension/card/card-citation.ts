import type { CardSource } from '../../shared/card/card.ts';
import { formatPartialDate } from './card-dates.ts';
import type { CardContext, CardModel } from './card-model.ts';

/** Only `https:` addresses become links; whatever else curated data holds stays text. */
export function safeAddress(url: string | undefined): string | null {
  if (url === undefined) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' ? parsed.href : null;
  } catch {
    return null;
  }
}

/** A source in words, for a citation that leaves the card. */
function citeSource(source: CardSource, locale: string): string {
  const date = source.published === undefined ? '' : `, ${formatPartialDate(source.published, locale)}`;
  const place = safeAddress(source.url) ?? source.identifier;
  return `${source.publisher}, “${source.title}”${date}${place === undefined ? '' : `, ${place}`}`;
}

/** The words that leave the card: the sentence, where it is from, and of which day it speaks. */
export function composeCopy(
  model: CardModel & { state: 'card' },
  context: CardContext,
  text: string,
  numbers: readonly number[],
): string {
  const { card } = model;
  const sources = card.sources
    .filter((source) => numbers.includes(source.number))
    .map((source) => citeSource(source, context.locale));
  const day = context.t('cardAsOf', formatPartialDate(card.asOf, context.locale));
  return `${card.name}: ${text} (${[...sources, `${model.collection}, ${day}`].join('; ')})`;
}
