import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { PROJECT_ROOT } from './extension-build.ts';
import { executableOf } from './news-browser.ts';
import type { StartedServer } from './started-server.ts';

/** Makes a token as whoever runs the server does. */
export function createToken(server: StartedServer, editor: string, role: string): string {
  return runCli(server, ['token', 'create', '--editor', editor, '--role', role]).trim();
}

/** Ends every token of an editor at once. */
export function revokeTokens(server: StartedServer, editor: string): void {
  const tokens = JSON.parse(runCli(server, ['token', 'list'])) as { id: string; editor: string }[];
  for (const token of tokens.filter((one) => one.editor === editor)) {
    try {
      runCli(server, ['token', 'revoke', token.id]);
    } catch {
      // Ended already, with the token from which it was opened.
    }
  }
}

/** Runs a command on the server's data, as whoever runs the server does. */
export function runCli(server: StartedServer, words: readonly string[]): string {
  return execFileSync(process.execPath, [join(PROJECT_ROOT, 'server/cli.mjs'), ...words], {
    env: { ...process.env, DATA: server.data },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
}

/** Chromium for the desk: each editor has a context of their own. */
export async function launchDeskBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executableOf('chromium'),
    args: process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [],
  });
}

/** A page at the desk, with what its console complained about. */
export interface DeskPage {
  page: Page;
  context: BrowserContext;
  errors: string[];
}

/** Opens the desk and signs in through its own page. */
export async function signIn(
  browser: Browser,
  server: StartedServer,
  token: string,
  options: BrowserContextOptions = {},
): Promise<DeskPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${server.origin}/desk`);
  await page.getByLabel('Access token').fill(token);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Queue', exact: true }).waitFor();
  return { page, context, errors };
}

type Tokens = { writer: string; reviewer: string };
/** A record's document, as far as a test changes it. */
export interface EditedDocument {
  summaries: { language: string; text: string; reviewBy?: string }[];
}

/** Publishes another text of a subject's English summary through the API: one editor writes it, a reviewer publishes it. */
export async function publishSummary(
  server: StartedServer,
  tokens: Tokens,
  slug: string,
  text: string,
): Promise<void> {
  await publishEdit(server, tokens, slug, ({ summaries }) => ({
    summaries: summaries.map((one) => (one.language === 'en' ? { ...one, text } : one)),
  }));
}

/** Publishes an edit of an actor through the API: one editor writes it, a reviewer publishes it. */
export async function publishEdit(
  server: StartedServer,
  tokens: Tokens,
  slug: string,
  edit: (document: EditedDocument) => Partial<EditedDocument>,
): Promise<void> {
  const ask = async (token: string, query: string, variables: object) => {
    const answer = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const read = 'query ($slug: String!) { record(kind: ACTOR, slug: $slug) { version document } }';
  const { record } = (await ask(tokens.writer, read, { slug })) as {
    record: { version: number; document: EditedDocument };
  };
  const document = { ...record.document, ...edit(record.document) };
  const draft = { kind: 'ACTOR', slug, baseVersion: record.version, document };
  const result = '{ done: changeSet { id draftVersion } errors { message } }';
  const mutate = async (token: string, field: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { payload: ${field}(input: $input) ${result} }`;
    const { payload } = (await ask(token, query, { input })) as {
      payload: { done: { id: string; draftVersion: number }; errors: unknown[] };
    };
    if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
    return { changeSet: payload.done.id, draftVersion: payload.done.draftVersion };
  };
  const created = await mutate(tokens.writer, 'createDraft', 'CreateDraftInput', {
    title: 'A summary',
    records: [draft],
  });
  const sent = await mutate(tokens.writer, 'submitChangeSet', 'ReadChangeSetInput', created);
  const { changeSet } = (await ask(
    tokens.reviewer,
    'query ($id: String!) { changeSet(id: $id) { records { changes { path } } } }',
    { id: sent.changeSet },
  )) as { changeSet: { records: { changes: { path: string }[] }[] } };
  const changes = changeSet.records.flatMap((one) =>
    one.changes.map(({ path }) => ({ kind: 'ACTOR', slug, path })),
  );
  await mutate(tokens.reviewer, 'markSeen', 'MarkSeenInput', { changeSet: sent.changeSet, changes });
  await mutate(tokens.reviewer, 'publishChangeSet', 'PublishChangeSetInput', sent);
}

/** Suggests what a reader suggests: that something about a subject is out of date. */
export async function suggest(server: StartedServer, subject: string, note: string): Promise<void> {
  const query = 'mutation ($input: SuggestInput!) { suggest(input: $input) { errors { message } } }';
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { kind: 'WRONG_OR_OUT_OF_DATE', subject, note } } }),
  });
  const { data } = (await answer.json()) as { data: { suggest: { errors: unknown[] } } };
  if (data.suggest.errors.length > 0) throw new Error(JSON.stringify(data.suggest.errors));
}
