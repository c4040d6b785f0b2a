import type { Translate } from '../card/card-strings.ts';
import type { SendSuggestion } from '../feedback/suggestion.ts';
import type { SubjectName } from '../messages.ts';
import type { TranslatePanel } from './panel-strings.ts';

/** What every part of the panel needs to speak. */
export interface PanelContext {
  /** BCP 47 language of the interface. */
  locale: string;
  t: TranslatePanel;
  /** The card's words: stances, dates, sources. */
  card: Translate;
}

/** What the panel asks of its surroundings. */
export interface PanelHandlers {
  /** Shows the n-th mention (from 0) of a subject in the page. */
  jump(slug: string, index: number): void;
  /** Finds subjects of the whole collection by name. */
  find(words: string): Promise<SubjectName[]>;
  /** Opens a subject's card in the panel. */
  open(subject: SubjectName): void;
  suggest: SendSuggestion;
  exportMarkdown(): void;
  openSettings(): void;
}
