import type { Card } from '../../../../shared/card/card.ts';

/** What the preview asks of a card: everything that a reader sees of it. */
export const CARD_FIELDS = `fragment PreviewCard on Card {
  slug kind name asOf reviewedAt
  summary { text sources }
  offices { label holder { slug kind name } party { slug kind name } certainty acting sources
    interval { start end endKind attestedUntil endBefore } }
  positions { ...PreviewPosition }
  statements { ...PreviewPosition }
  propositions { id text kind stances { stance positions { ...PreviewPosition } } }
  before { date text sources } beforeTotal
  since { date text sources } sinceTotal
  corrections { on note }
  sources { number id title publisher class published url identifier }
}
fragment PreviewPosition on CardPosition {
  id actor { slug kind name } issue { slug kind name } proposition { id text kind }
  stance condition statement date changedOn certainty sources
}`;

/** The parts of a card that the preview shows. */
export type PreviewCard = Pick<
  Card,
  | 'slug'
  | 'kind'
  | 'name'
  | 'asOf'
  | 'reviewedAt'
  | 'summary'
  | 'offices'
  | 'positions'
  | 'statements'
  | 'propositions'
  | 'before'
  | 'beforeTotal'
  | 'since'
  | 'sinceTotal'
  | 'corrections'
  | 'sources'
>;
