import type { MentionKind } from '../model/vocabulary.ts';

/** A place in a text that names a subject. Offsets are UTF-16 units into the annotated text, half-open `[start, end)`. */
export interface Mention {
  start: number;
  end: number;
  /** The text between `start` and `end`, as written. */
  surface: string;
  /** The subject's slug, or null where the document does not decide between `candidates`. */
  subject: string | null;
  /** The subject's kind; the holder's for a post; the first candidate's where undecided. */
  kind: MentionKind;
  /** The slug of the post whose certain holder on the document's date is the subject. */
  post?: string;
  /** Where undecided: the slugs that the name may mean, best first. */
  candidates?: string[];
  /** Ids of the rules that decided, in the order in which they spoke; `docs/mentions.md` explains each. */
  evidence: readonly string[];
}

/** What is known of the text beside its words. */
export interface DocumentContext {
  /** The day of the document, `YYYY-MM-DD`. Without it no post names its holder. */
  date?: string;
  /** BCP 47 language of the text; without it the script of the words decides which word rules apply. */
  language?: string;
}
