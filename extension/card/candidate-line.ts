import type { Card } from '../../shared/card/card.ts';
import { formatTenure } from './card-dates.ts';
import type { Translate } from './card-strings.ts';

/** Who a subject was on the card's day, in one line: the office held then, else the summary's first sentence. */
export function describeInOneLine(card: Card, locale: string, t: Translate): string | undefined {
  const office = card.offices.find((held) => held.holder.slug === card.slug);
  if (office) {
    return [office.label, formatTenure(office.interval, card.asOf, locale, t)].filter(Boolean).join(' ');
  }
  return card.summary?.text.match(/^.+?[.。!?](?=\s|$)/u)?.[0] ?? card.summary?.text;
}
