import type { Suggestion, SuggestionOutcome } from '../feedback/suggestion.ts';
import { SUGGEST } from '../graphql/documents.ts';
import type { SuggestMutation, SuggestMutationVariables } from '../graphql/documents.types.ts';
import { createTurns } from '../in-turn.ts';
import type { OutboxEntry } from '../messages.ts';
import { postGraphQL } from './post-graphql.ts';
import type { Fetch } from './sync.ts';

/** The most suggestions that are remembered; the oldest that have their answer go first. */
const MOST_ENTRIES = 50;

/** Where the entries are kept, oldest first. */
export interface OutboxShelf {
  load(): Promise<OutboxEntry[]>;
  save(entries: OutboxEntry[]): Promise<void>;
}

/** Suggestions on their way to the server that they were written for; none is lost, none is sent to another. */
export interface Outbox {
  /** Sends it now, or keeps it where the server does not answer. */
  add(suggestion: Suggestion, server: string, collection: string): Promise<SuggestionOutcome>;
  /** Tries everything that waits; one after the other, until the server does not answer. */
  send(): Promise<OutboxEntry[]>;
  entries(): Promise<OutboxEntry[]>;
  /** Takes one out, sent or not. */
  drop(id: string): Promise<OutboxEntry[]>;
}

type Answer = { state: 'SENT' } | { state: 'WAITING' } | { state: 'REFUSED'; message?: string };

/** @param clock milliseconds since 1970 */
export function createOutbox(shelf: OutboxShelf, fetchIt: Fetch, clock: () => number = Date.now): Outbox {
  const inTurn = createTurns();
  const nowIso = () => new Date(clock()).toISOString();

  async function sendOne(entry: OutboxEntry): Promise<OutboxEntry> {
    const answer = await post(fetchIt, entry);
    const { message: _earlier, ...rest } = entry;
    return { ...rest, ...answer, triedAt: nowIso() };
  }

  return {
    add: (suggestion, server, collection) =>
      inTurn(async () => {
        const before = await shelf.load();
        const written: OutboxEntry = {
          id: crypto.randomUUID(),
          server,
          collection,
          suggestion,
          writtenAt: nowIso(),
          triedAt: null,
          state: 'WAITING',
        };
        // Kept before it is sent: a worker that is stopped meanwhile loses nothing.
        await shelf.save(shorten([...before, written]));
        const entry = await sendOne(written);
        await shelf.save(shorten([...before, entry]));
        if (entry.state === 'WAITING') return { result: 'QUEUED' };
        if (entry.state === 'SENT') return { result: 'SENT' };
        return { result: 'REFUSED', ...(entry.message !== undefined && { message: entry.message }) };
      }),
    send: () =>
      inTurn(async () => {
        const entries = await shelf.load();
        const silent = new Set<string>();
        for (const [index, entry] of entries.entries()) {
          if (entry.state !== 'WAITING' || silent.has(entry.server)) continue;
          const sent = await sendOne(entry);
          if (sent.state === 'WAITING') silent.add(entry.server);
          entries[index] = sent;
          await shelf.save(entries);
        }
        return entries;
      }),
    entries: () => inTurn(() => shelf.load()),
    drop: (id) =>
      inTurn(async () => {
        const entries = (await shelf.load()).filter((entry) => entry.id !== id);
        await shelf.save(entries);
        return entries;
      }),
  };
}

/** What waits is never dropped. */
function shorten(entries: OutboxEntry[]): OutboxEntry[] {
  let surplus = entries.length - MOST_ENTRIES;
  return entries.filter((entry) => entry.state === 'WAITING' || surplus-- <= 0);
}

async function post(fetchIt: Fetch, { server, suggestion }: OutboxEntry): Promise<Answer> {
  const variables: SuggestMutationVariables = { input: suggestion };
  const answer = await postGraphQL(fetchIt, server, SUGGEST, variables);
  if (answer === null || answer.status >= 500 || answer.status === 429) return { state: 'WAITING' };
  return readAnswer(answer.body);
}

/** Reads an answer of whatever shape; one that is none of ours is a refusal without a word. */
function readAnswer(body: unknown): Answer {
  const payload = (body as { data?: Partial<SuggestMutation> | null } | null)?.data?.suggest;
  if (payload?.suggestion) return { state: 'SENT' };
  const [error] = Array.isArray(payload?.errors) ? payload.errors : [];
  // Later there is room again: the reader need not write it anew.
  if (error?.code === 'LIMIT_RATE') return { state: 'WAITING' };
  return typeof error?.message === 'string'
    ? { state: 'REFUSED', message: error.message.slice(0, 300) }
    : { state: 'REFUSED' };
}
