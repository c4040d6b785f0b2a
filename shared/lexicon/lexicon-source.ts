import type { EndKind, MentionKind, NameKind, NameMatching } from '../model/vocabulary.ts';

/** One name as the lexicon's compiler takes it. */
export interface LexiconName {
  text: string;
  /** BCP 47, absent where unknown. */
  language?: string;
  kind: NameKind;
  matching: NameMatching;
  /**
   * Subjects that the text has to mention as well. Every entry has to be met; an entry is a list of alternatives.
   * Met by a mention in the same or the previous paragraph that needed no `requires` itself.
   */
  requires?: readonly (readonly string[])[];
  /** Names can have their own validity, as posts are renamed; partial dates, half-open. */
  from?: string;
  until?: string;
}

/** One time in which somebody held a post, as resolving a post by date needs it. Partial dates, half-open. */
export interface LexiconTerm {
  /** The holder's slug. */
  holder: string;
  start: string | null;
  end: string | null;
  endKind: EndKind;
  attestedUntil?: string;
  endBefore?: string;
}

/** One subject with its names: the input of `compileLexicon`. */
export interface LexiconSubject {
  slug: string;
  /** `POST` for an office: its mention becomes its certain holder on the document's date. */
  kind: MentionKind | 'POST';
  names: readonly LexiconName[];
  /** Posts only: how many people hold it at once (1 for most), and who held it when. */
  seats?: number;
  terms?: readonly LexiconTerm[];
}
