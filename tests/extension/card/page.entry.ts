import { createCardSession } from '../../../extension/card/card-session.ts';
import { createCardHost, mountCardView } from '../../../extension/card/mount-card.ts';
import { contextOf, curated, issueCard, MODELS, officeCard, personCard } from './cards.ts';

/** What the tests drive in a real browser. */
const cards = {
  createCardHost,
  createCardSession,
  mountCardView,
  contextOf,
  curated,
  issueCard,
  MODELS,
  officeCard,
  personCard,
};
export type CardsInPage = typeof cards;
(globalThis as unknown as { cards: CardsInPage }).cards = cards;
