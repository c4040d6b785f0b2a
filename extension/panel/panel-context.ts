import type { Translate } from '../card/card-strings.ts';
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
  find(words: string): Promise<{ slug: string; name: string; kind: string }[]>;
  /** Opens a subject's card in the panel. */
  open(slug: string): void;
  exportMarkdown(): void;
  openSettings(): void;
}
