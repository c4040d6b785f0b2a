import { browser } from 'wxt/browser';
import {
  composeRecords,
  type KnownRecords,
  noteOf,
  recordKindOf,
  titleOf,
} from '../draft/compose-records.ts';
import type { Choosable, Draft } from '../draft/draft.ts';
import { findOnRecord } from '../draft/find-on-record.ts';
import { CREATE_DRAFT, KNOWN_RECORDS, ME, NEWEST_DRAFTS } from '../graphql/documents.ts';
import type {
  CreateDraftMutation,
  CreateDraftMutationVariables,
  KnownRecordsQuery,
  KnownRecordsQueryVariables,
  MeQuery,
  NewestDraftsQuery,
} from '../graphql/documents.types.ts';
import type { DraftOutcome, EditorAccount, EditorReply, WaitingDraft } from '../messages.ts';
import { postGraphQL } from './post-graphql.ts';
import type { Fetch } from './sync.ts';
import { createWaitingDrafts, type WaitingDrafts, type WaitingShelf } from './waiting-drafts.ts';

const EDITOR_KEY = 'editor';

/** An editor's token, kept in `storage.local` apart from the settings, so that no settings file carries it. */
interface StoredEditor extends EditorAccount {
  token: string;
}

/** The editor of this device: who that is, and what they send. The token goes to its own server and to no other. */
export interface Editor {
  account(): Promise<EditorAccount | null>;
  /** Takes a token where the server knows it. */
  enter(token: string, server: string): Promise<EditorReply>;
  forget(): Promise<void>;
  /** Sends a draft; where the server does not answer it waits, and goes out when it does. */
  send(draft: Draft, towards: Choosable | null): Promise<DraftOutcome>;
  waiting: Pick<WaitingDrafts, 'all' | 'send' | 'takeLast'>;
}

type Failed = { failure: 'UNREACHABLE' | 'TOKEN' | 'REFUSED'; message?: string };
type Asked<Data> = { data: Data } | Failed;

/** @param shelf where drafts wait for their server */
export function createEditor(fetchIt: Fetch, shelf: WaitingShelf): Editor {
  async function stored(): Promise<StoredEditor | null> {
    const { [EDITOR_KEY]: editor } = await browser.storage.local.get(EDITOR_KEY);
    return (editor as StoredEditor | undefined) ?? null;
  }

  async function ask<Data>(
    server: string,
    token: string,
    query: string,
    variables: object,
  ): Promise<Asked<Data>> {
    const answer = await postGraphQL(fetchIt, server, query, variables, token);
    if (answer === null) return { failure: 'UNREACHABLE' };
    const body = answer.body as {
      data?: Data | null;
      errors?: { message?: string; extensions?: { code?: string } }[];
    } | null;
    const [error] = body?.errors ?? [];
    if (error === undefined && body?.data) return { data: body.data };
    if (answer.status >= 500) return { failure: 'UNREACHABLE' };
    const isToken = error?.extensions?.code === 'UNAUTHENTICATED';
    return {
      failure: isToken ? 'TOKEN' : 'REFUSED',
      ...(typeof error?.message === 'string' && { message: error.message.slice(0, 300) }),
    };
  }

  async function readKnown(
    editor: StoredEditor,
    draft: Draft,
    towards: Choosable | null,
  ): Promise<KnownRecords | Failed> {
    const { url, publisher } = draft.source;
    const variables: KnownRecordsQueryVariables = {
      kind: recordKindOf(draft.aboutKind),
      slug: draft.about,
      withSubject: draft.kind !== 'EVENT',
      issue: towards?.issue.slug ?? '',
      withIssue: towards?.proposition?.id === '',
      address: url.slice(0, 2_000),
      publisher: publisher.slice(0, 200),
    };
    const asked = await ask<KnownRecordsQuery>(editor.server, editor.token, KNOWN_RECORDS, variables);
    if ('failure' in asked) return asked;
    const { record, issue, findSources, findPublishers } = asked.data;
    const [source] = findSources;
    const same = findPublishers.find((one) => one.name.toLowerCase() === publisher.trim().toLowerCase());
    return {
      subject: subjectOf(record),
      issue: subjectOf(issue),
      sourceId: source?.match === 'SAME_ADDRESS' ? source.source.id : null,
      publisherId: same?.id ?? null,
    };
  }

  async function sendNow(
    editor: StoredEditor,
    draft: Draft,
    towards: Choosable | null,
    suffix: string,
  ): Promise<DraftOutcome> {
    const known = await readKnown(editor, draft, towards);
    if ('failure' in known) return outcomeOf(known);
    if (draft.kind !== 'EVENT' && known.subject === null)
      return { result: 'REFUSED', path: ['about'], message: `${draft.about} is not on the server.` };
    if (towards?.proposition?.id === '' && known.issue === null)
      return { result: 'REFUSED', path: ['towards'], message: `${towards.issue.slug} is not on the server.` };
    const standing =
      draft.onRecord === '' && known.subject && findOnRecord(draft, towards, known.subject.document);
    if (standing) return { result: 'ON_RECORD', ...standing };
    const today = new Date().toISOString().slice(0, 10);
    const records = composeRecords(draft, towards, known, today, suffix);
    const input = { title: titleOf(draft), note: noteOf(draft), records };
    const variables: CreateDraftMutationVariables = { input };
    const asked = await ask<CreateDraftMutation>(editor.server, editor.token, CREATE_DRAFT, variables);
    if ('failure' in asked) return outcomeOf(asked);
    const { changeSet, errors } = asked.data.createDraft;
    const [error] = errors;
    if (!changeSet) {
      return {
        result: 'REFUSED',
        ...(error && { path: error.path, message: error.message.slice(0, 300) }),
      };
    }
    return { result: 'SENT', id: changeSet.id, server: editor.server };
  }

  /** Sends a draft that waited, unless it has arrived and only the answer was lost. */
  async function sendAgain({ id, draft, towards, server, writtenAt }: WaitingDraft): Promise<DraftOutcome> {
    const editor = await stored();
    if (editor === null || editor.server !== server) return { result: 'TOKEN_ENDED' };
    const asked = await ask<NewestDraftsQuery>(server, editor.token, NEWEST_DRAFTS, {});
    if ('failure' in asked) return outcomeOf(asked);
    const title = titleOf(draft);
    const arrived = asked.data.drafts.nodes.find(
      (one) =>
        one.title === title &&
        (draft.kind === 'NAME'
          ? one.createdAt >= writtenAt
          : JSON.stringify(one.records).includes(`-${id}"`)),
    );
    return arrived ? { result: 'SENT', id: arrived.id, server } : sendNow(editor, draft, towards, id);
  }
  const waiting = createWaitingDrafts(shelf, sendAgain);

  return {
    async account() {
      const editor = await stored();
      if (editor === null) return null;
      const { token: _secret, ...account } = editor;
      return account;
    },
    async enter(token, server) {
      const asked = await ask<MeQuery>(server, token.trim(), ME, {});
      if ('failure' in asked) return { result: asked.failure === 'UNREACHABLE' ? 'UNREACHABLE' : 'REFUSED' };
      const { me } = asked.data;
      if (!me) return { result: 'REFUSED' };
      if (!me.operations.includes('createDraft')) return { result: 'MAY_NOT_DRAFT' };
      const account: EditorAccount = { name: me.name, role: me.role, expiresAt: me.expiresAt, server };
      await browser.storage.local.set({ [EDITOR_KEY]: { ...account, token: token.trim() } });
      void waiting.send();
      return { result: 'TAKEN', account };
    },
    async forget() {
      await browser.storage.local.remove(EDITOR_KEY);
    },
    async send(draft, towards) {
      const editor = await stored();
      if (editor === null) return { result: 'TOKEN_ENDED' };
      const id = crypto.randomUUID().slice(0, 6);
      const outcome = await sendNow(editor, draft, towards, id);
      if (outcome.result !== 'UNREACHABLE') return outcome;
      const writtenAt = new Date().toISOString();
      const count = await waiting.add({ id, draft, towards, server: editor.server, writtenAt });
      return { result: 'WAITING', count, server: editor.server };
    },
    waiting,
  };
}

function outcomeOf(asked: Failed): DraftOutcome {
  if (asked.failure === 'UNREACHABLE') return { result: 'UNREACHABLE' };
  if (asked.failure === 'TOKEN') return { result: 'TOKEN_ENDED' };
  return { result: 'REFUSED', ...(asked.message !== undefined && { message: asked.message }) };
}

/** The record of a subject, where it has a document: one that was removed has none. */
function subjectOf(record: KnownRecordsQuery['record']): KnownRecords['subject'] {
  const { document, version } = record ?? {};
  if (version === undefined || typeof document !== 'object' || document === null) return null;
  return { version, document: document as Record<string, unknown> };
}
