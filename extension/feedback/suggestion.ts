/** Exactly what is sent to the server's `suggest` mutation: nothing that the reader did not see and give. */
export interface Suggestion {
  kind: 'WRONG_MATCH' | 'MISSING_NAME' | 'WRONG_OR_OUT_OF_DATE' | 'SUGGEST_SOURCE';
  /** Slug of the subject that it is about. */
  subject?: string;
  reason?: 'OTHER_SUBJECT' | 'NOT_A_NAME';
  /** The words that nobody has curated, as typed or selected. */
  name?: string;
  note?: string;
  /** Address of a source. */
  source?: string;
  /** The page's address, where the reader ticked it. */
  page?: string;
}

/** What became of a suggestion. */
export type SuggestionOutcome =
  | { result: 'SENT' }
  /** Kept on this device until the server answers. */
  | { result: 'QUEUED' }
  /** The server did not take it; `message` is its word on why, in English, where it gave one. */
  | { result: 'REFUSED'; message?: string };

/** Sends a suggestion, or keeps it for later. Rejects where neither worked. */
export type SendSuggestion = (suggestion: Suggestion) => Promise<SuggestionOutcome>;

/** What a reader can say in the form. */
export const TOPICS = ['OTHER_SUBJECT', 'NOT_A_NAME', 'OUTDATED', 'MISSING', 'SOURCE'] as const;
export type Topic = (typeof TOPICS)[number];

/** The fields of the form as they stand. */
export interface SuggestionDraft {
  topic: Topic;
  /** Slug of the subject; empty: none. */
  subject: string;
  name: string;
  note: string;
  source: string;
  /** The page's address where it is ticked, else null. */
  page: string | null;
}

/** The most UTF-16 units of each field, as the server takes them. */
export const SUGGESTION_LIMITS = { name: 200, note: 500, source: 2_000 } as const;

/** What stands in the way of sending, by field. */
export type DraftProblem = { field: 'subject' | 'name' | 'source' };

/** What a draft sends: only what its topic takes, and only what is not empty. */
export function composeSuggestion(draft: SuggestionDraft): Suggestion {
  const { topic } = draft;
  const given = (text: string, limit: number) =>
    text
      .trim()
      .slice(0, limit)
      .replace(/\p{Surrogate}/gu, '\ufffd');
  const name = given(draft.name, SUGGESTION_LIMITS.name);
  const note = given(draft.note, SUGGESTION_LIMITS.note);
  const source = given(draft.source, SUGGESTION_LIMITS.source);
  return {
    ...KINDS[topic],
    ...(topic !== 'MISSING' && draft.subject !== '' && { subject: draft.subject }),
    ...(topic === 'MISSING' && name !== '' && { name }),
    ...(note !== '' && { note }),
    ...(topic === 'SOURCE' && source !== '' && { source }),
    ...(draft.page !== null && { page: draft.page }),
  };
}

const KINDS: Readonly<Record<Topic, Pick<Suggestion, 'kind' | 'reason'>>> = {
  OTHER_SUBJECT: { kind: 'WRONG_MATCH', reason: 'OTHER_SUBJECT' },
  NOT_A_NAME: { kind: 'WRONG_MATCH', reason: 'NOT_A_NAME' },
  OUTDATED: { kind: 'WRONG_OR_OUT_OF_DATE' },
  MISSING: { kind: 'MISSING_NAME' },
  SOURCE: { kind: 'SUGGEST_SOURCE' },
};

/** The first field that keeps a draft from being sent; null: it can go. */
export function findProblem(draft: SuggestionDraft): DraftProblem | null {
  const { kind, subject, name, source } = composeSuggestion(draft);
  const needsSubject = kind === 'WRONG_MATCH' || kind === 'WRONG_OR_OUT_OF_DATE';
  if (needsSubject && subject === undefined) return { field: 'subject' };
  if (kind === 'MISSING_NAME' && name === undefined) return { field: 'name' };
  if (kind === 'SUGGEST_SOURCE' && !isSecureAddress(source ?? '')) return { field: 'source' };
  return null;
}

function isSecureAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
