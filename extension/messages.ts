import type { Card, CardRequest } from '../shared/card/card.ts';
import type { SourceFacts, SubjectFacts } from '../shared/card/subject-facts.ts';
import type { Mention } from '../shared/mentions/mention.ts';
import type { SubjectKind } from '../shared/model/vocabulary.ts';
import type { Choosable, Draft } from './draft/draft.ts';
import type { OnRecord } from './draft/find-on-record.ts';
import type { Suggestion, SuggestionOutcome } from './feedback/suggestion.ts';
import type { Settings } from './settings.ts';

/** A subject as the lists of popup and panel show it. */
export interface SubjectName {
  slug: string;
  name: string;
  kind: SubjectKind;
}

/** Why a page shows nothing, or that it was read. */
export type ReadingState = 'reading' | 'read' | 'not-article' | 'no-names' | 'no-collection' | 'stopped';

/** What the reader script of a tab knows of its page. Never leaves the device. */
export interface PageState {
  state: ReadingState;
  host: string;
  title: string;
  /** The article's day, `YYYY-MM-DD`; null where the page gives none. */
  date: string | null;
  /** Mentions found, painted or not. */
  mentionCount: number;
  /** Subjects in order of first mention, with how often each is mentioned. */
  subjects: { slug: string; kind: string; count: number; surface: string }[];
  /** Issues of the article by number of mentions. */
  issues: string[];
}

/** What is known of the collection on this device. */
export interface CollectionState {
  /** Null before anything was stored. */
  name: string | null;
  version: number | null;
  publishedAt: string | null;
  /** Size of everything that is stored. */
  bytes: number;
  /** `starter`: the copy that came with the extension. */
  origin: string | 'starter' | null;
  server: string;
  /** Instant of the last look that worked, and of the last try, ISO 8601. */
  checkedAt: string | null;
  triedAt: string | null;
  /** Why the last try failed; a code of {@link SyncFailure}. */
  failure: SyncFailure | null;
}

/** `UNREACHABLE`: no answer. `REFUSED`: not 200. `UNREADABLE`: not the expected shape, or names in a format that this version does not know. `DAMAGED`: a hash does not fit. */
export type SyncFailure = 'UNREACHABLE' | 'REFUSED' | 'UNREADABLE' | 'DAMAGED';

export type CardReply =
  | { status: 'found'; card: Card; collection: string; staleDays: number; savedOn: string }
  /** Curated, but its file is not on this device. */
  | { status: 'absent' }
  /** Nobody has curated it. */
  | { status: 'unknown' }
  | { status: 'unreadable' };

/** Who edits on this device. */
export interface EditorAccount {
  name: string;
  role: string;
  /** ISO 8601 instant. */
  expiresAt: string;
  /** Origin of the server that the token is for. */
  server: string;
}

/** What became of a token that was entered. */
export type EditorReply =
  | { result: 'TAKEN'; account: EditorAccount }
  /** `REFUSED`: the server does not know it, or it has ended. */
  | { result: 'REFUSED' | 'UNREACHABLE' | 'MAY_NOT_DRAFT' };

/** What became of a draft. */
export type DraftOutcome =
  | { result: 'SENT'; id: string; server: string }
  /** It stands already: the editor adds the source to it, or says that it is another one. */
  | ({ result: 'ON_RECORD'; publisher?: string } & OnRecord)
  | { result: 'UNREACHABLE' | 'TOKEN_ENDED' }
  /** The server does not answer: so many drafts go out when it does, each once, and to this server only. */
  | { result: 'WAITING'; count: number; server: string }
  | { result: 'REFUSED'; path?: string[]; message?: string };

/** A draft that the server did not answer to. */
export interface WaitingDraft {
  /** Ends the ids that it makes, the same ones at every try: so one that arrived is found again. */
  id: string;
  draft: Draft;
  towards: Choosable | null;
  /** Origin of the server that it was written for; it goes to no other. */
  server: string;
  /** ISO 8601 instant. */
  writtenAt: string;
  /** The server answered, and an editor has to look at it again. */
  needsLook: boolean;
}

/** A request that the extension has made: only for these purposes does it make any. */
export interface RequestEntry {
  /** ISO 8601 instant. */
  at: string;
  address: string;
  /** A new version was looked for, a file of it fetched, a suggestion or an editor's draft sent. */
  purpose: 'LOOK' | 'FETCH' | 'SEND';
}

/** A suggestion that was written on this device, and what became of it. */
export interface OutboxEntry {
  id: string;
  suggestion: Suggestion;
  /** Origin of the server that it was written for; it goes to no other. */
  server: string;
  /** Name of the collection, as it was shown. */
  collection: string;
  /** ISO 8601 instants. */
  writtenAt: string;
  triedAt: string | null;
  state: 'WAITING' | 'SENT' | 'REFUSED';
  /** The server's word on why it was refused. */
  message?: string;
}

/** What readers, popup, panel and pages ask the background. One line each: the request, then the reply. */
export interface BackgroundMessages {
  /** Which subjects a text mentions. The text is neither stored nor sent on. */
  annotate: {
    request: { text: string; date?: string; language?: string };
    /** `digest`: of the text, by which a page knows whether it has another one now. */
    reply: { mentions: Mention[]; hasCollection: boolean; digest: string };
  };
  /** What a subject's card says. */
  card: { request: { slug: string } & CardRequest; reply: CardReply };
  /** Names of subjects, for lists. */
  names: { request: { slugs: string[]; language?: string }; reply: SubjectName[] };
  /** Everything published about subjects, for the panel. */
  facts: { request: { slugs: string[] }; reply: { facts: SubjectFacts[] } };
  /** Subjects of the whole collection whose names contain the words. */
  find: { request: { words: string; limit: number }; reply: SubjectName[] };
  settings: { request: Record<never, never>; reply: Settings };
  changeSettings: { request: { change: Partial<Settings> }; reply: Settings };
  collectionState: { request: Record<never, never>; reply: CollectionState };
  /** Look for a new version now. */
  sync: { request: Record<never, never>; reply: CollectionState };
  /** Put the reader into the asking frame, which has text. */
  loadReader: { request: Record<never, never>; reply: Record<never, never> };
  /** Put the card's script into the asking frame, which then finds it in its own world. */
  loadCard: { request: Record<never, never>; reply: { loaded: boolean } };
  /** The reader of a tab has another state or other mentions, for the toolbar's icon and the panel, which then asks. */
  pageState: { request: { state: ReadingState; hasNames: boolean }; reply: Record<never, never> };
  /** Read the page of a tab once (after a click on the toolbar); not started where nothing can be read. */
  readOnce: { request: { tabId: number }; reply: { started: boolean } };
  /** The reader asks for the side panel, from its card. */
  openPanel: { request: Record<never, never>; reply: Record<never, never> };
  /** Tell the editors something; kept here while the server does not answer. */
  suggest: { request: { suggestion: Suggestion }; reply: SuggestionOutcome };
  /** What was written on this device, oldest first. */
  outbox: { request: Record<never, never>; reply: OutboxEntry[] };
  /** Try everything that waits. */
  sendOutbox: { request: Record<never, never>; reply: OutboxEntry[] };
  /** Forget one, sent or not. */
  dropSuggestion: { request: { id: string }; reply: OutboxEntry[] };
  /** Who edits on this device; null: nobody, and then nothing of it is shown. */
  editor: { request: Record<never, never>; reply: EditorAccount | null };
  enterToken: { request: { token: string }; reply: EditorReply };
  forgetToken: { request: Record<never, never>; reply: Record<never, never> };
  /** Send what was written beside a page as a draft change set. */
  sendDraft: { request: { draft: Draft; towards: Choosable | null }; reply: DraftOutcome };
  /** Take back the draft that was written last and waits for its server; null where none does. */
  takeWaitingDraft: { request: Record<never, never>; reply: WaitingDraft | null };
  /** The drafts that wait for their server, oldest first. */
  waitingDrafts: { request: Record<never, never>; reply: WaitingDraft[] };
  /** The source in the collection that has an address, however it is written; nothing is asked of the server. */
  source: { request: { address: string }; reply: SourceFacts | null };
  /** Everything that a position can be towards, the given issues first. */
  choosables: { request: { issues: string[] }; reply: Choosable[] };
  /** The requests made so far, oldest first; the last hundred. */
  requestLog: { request: Record<never, never>; reply: RequestEntry[] };
  /** Remove everything that Sidelight keeps on this device, the bundled collection excepted. */
  deleteData: { request: Record<never, never>; reply: Record<never, never> };
}

/** What background, popup and panel ask the reader of a tab. */
export interface ReaderMessages {
  describe: { request: Record<never, never>; reply: PageState };
  /** Every mention in the order of the text, for the panel. */
  mentions: { request: Record<never, never>; reply: { mentions: Mention[] } };
  /** Read although it is no article. */
  read: { request: Record<never, never>; reply: PageState };
  /** Clear every mark and stop. */
  retire: { request: Record<never, never>; reply: Record<never, never> };
  settingsChanged: { request: { settings: Settings }; reply: Record<never, never> };
  /** Go to the next or previous mention and open its card. */
  walk: { request: { step: 1 | -1 }; reply: Record<never, never> };
  /** Scroll to the n-th mention (from 0) of a subject. */
  jump: { request: { slug: string; index: number }; reply: { jumped: boolean } };
}

type Envelope<Messages, Type extends keyof Messages> = {
  sidelight: Type;
} & (Messages[Type] extends { request: infer Request } ? { request: Request } : never);

type ReplyOf<Messages, Type extends keyof Messages> = Messages[Type] extends { reply: infer Reply }
  ? Reply
  : never;
type RequestOf<Messages, Type extends keyof Messages> = Messages[Type] extends { request: infer Request }
  ? Request
  : never;

export type BackgroundRequest<Type extends keyof BackgroundMessages> = RequestOf<BackgroundMessages, Type>;
export type BackgroundReply<Type extends keyof BackgroundMessages> = ReplyOf<BackgroundMessages, Type>;
export type ReaderRequest<Type extends keyof ReaderMessages> = RequestOf<ReaderMessages, Type>;
export type ReaderReply<Type extends keyof ReaderMessages> = ReplyOf<ReaderMessages, Type>;

/** Wraps a request to the background. */
export function toBackground<Type extends keyof BackgroundMessages>(
  type: Type,
  request: BackgroundRequest<Type>,
): Envelope<BackgroundMessages, Type> {
  return { sidelight: type, request } as unknown as Envelope<BackgroundMessages, Type>;
}

/** Wraps a request to a reader. */
export function toReader<Type extends keyof ReaderMessages>(
  type: Type,
  request: ReaderRequest<Type>,
): Envelope<ReaderMessages, Type> {
  return { sidelight: type, request } as unknown as Envelope<ReaderMessages, Type>;
}

/** The type and request of a received message, or null where it is none of ours. */
export function openEnvelope(message: unknown): { type: string; request: unknown } | null {
  if (typeof message !== 'object' || message === null || !('sidelight' in message)) return null;
  const { sidelight, request } = message as { sidelight: unknown; request?: unknown };
  return typeof sidelight === 'string' ? { type: sidelight, request } : null;
}
