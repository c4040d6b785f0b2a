import type { Card } from '../../shared/card/card.ts';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type { SendSuggestion } from '../feedback/suggestion.ts';
import type { Translate } from './card-strings.ts';

/** One thing a doubtful name may mean. */
export interface Candidate {
  subject: SubjectRef;
  /** Who that is on the card's day, one line. */
  line?: string;
  /** What in the document speaks for it, or that nothing does. */
  reason?: { text: string; fits: boolean };
}

/** What the card has to show. */
export type CardModel =
  | {
      state: 'card';
      card: Card;
      /** The collection's name, in the foot. */
      collection: string;
      /** Present where no update has worked for a while. `savedOn` is a plain date. */
      stale?: { savedOn: string; days: number };
    }
  | { state: 'loading'; subject: SubjectRef }
  | { state: 'which'; surface: string; candidates: Candidate[] }
  | { state: 'offline'; subject: SubjectRef }
  | { state: 'error'; subject: SubjectRef }
  | { state: 'empty'; text: string; collections: number };

/** What the card knows of the mention, the document and the reader. */
export interface CardContext {
  /** The mention as the article writes it. */
  surface: string;
  /** Slug of the post that the mention names, where its holder is the subject. */
  post?: string;
  /** Whether the day is the article's own, or today because the page gives none. `YYYY-MM-DD`. */
  asOf: { kind: 'article' | 'today'; date: string };
  /** One sentence per evidence rule, already in the reader's language. */
  reasons: readonly string[];
  /** Whom a suggestion goes to: the collection and its server. */
  to: string;
  /** The page's address, sent only when the reader ticks it. */
  address?: string;
  /** BCP 47 language of the interface. */
  locale: string;
  theme: 'light' | 'dark';
  /** Text size, 1 = 100 %. */
  scale: number;
  t: Translate;
}

/** What the card asks of its surroundings. An absent handler hides its control. */
export interface CardHandlers {
  /** Opens a related subject; the answer is shown inside the card, with a way back. */
  openSubject?(subject: SubjectRef): Promise<CardModel>;
  /** The reader decided what a doubtful name means; null: none of them. */
  choose?(subject: SubjectRef | null): void;
  /** Reads the same card again. */
  reload?(): void;
  /** Asks for an update now. */
  updateNow?(): void;
  /** Shows all events of a subject in the panel. */
  showAllEvents?(slug: string): void;
  /** The reader says from which day the page is, `YYYY-MM-DD`. */
  setDate?(date: string): void;
  /** The subject is not to be marked any more. */
  mute?(slug: string): void;
  /** Tells the editors that something is wrong or missing. */
  suggest?: SendSuggestion;
  /** The card closed. */
  closed?(reason: 'escape' | 'button' | 'outside' | 'call'): void;
  /** The reader pinned or released the card. */
  pinned?(pinned: boolean): void;
  /** The pointer came over the card, or left it. */
  pointerEntered?(): void;
  pointerLeft?(): void;
}

/** The subject that a model speaks of, where it has one. */
export function subjectOf(model: CardModel): SubjectRef | null {
  if (model.state === 'card') {
    return { slug: model.card.slug, kind: model.card.kind, name: model.card.name };
  }
  return 'subject' in model ? model.subject : null;
}

/** What the dialog is called. */
export function titleOf(model: CardModel, t: Translate): string {
  if (model.state === 'which') return t('cardWhich', model.surface);
  if (model.state === 'empty') return `“${model.text}”`;
  return subjectOf(model)?.name ?? '';
}
