/** The day on which the cards are asked for. */
export const HOVER_DAY = '2024-05-01';

/** Everything that a hover card shows. */
export const HOVER_CARD_QUERY = `query HoverCard($slug: String!, $asOf: Day) {
  card(slug: $slug, asOf: $asOf) {
    name
    asOf
    summary { text sources }
    offices { label certainty interval { start end endKind } sources }
    positions { issue { name } stance condition statement date sources }
    since { date text }
    sources { number title publisher class url }
  }
}`;
