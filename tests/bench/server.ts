/**
 * `npm run --silent bench -- server [--json] [--rounds N]`: the hover-card query, conditional requests and the search,
 * beside what they can be compared with. Ratios are taken within a round, because the rates of a shared machine drift.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { compile } from '../../server/compile.mjs';
import { PROJECT_ROOT } from '../../server/config.ts';
import type { Database } from '../../server/database/database.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { documentHash } from '../../server/http/trusted-documents.ts';
import { COLLECTION_QUERY } from '../../shared/sync/collection-manifest.ts';
import { startPostgres } from '../server/database/start-postgres.ts';
import { Child } from './server/child.ts';
import { HOVER_CARD_QUERY, HOVER_DAY } from './server/hover-card-query.ts';
import type { LoadOrder, LoadReport } from './server/load-client.ts';
import { ACTORS, fillDatabase, POSITIONS, slugOfActor } from './server/made-collection.ts';
import { installPostGraphile, POSTGRAPHILE_QUERY } from './server/postgraphile.ts';
import { measureSearch, type SearchClass, type SearchTimes } from './server/search-times.ts';
import type { ServeOrder } from './server/serve.ts';

const CONNECTIONS = 20;
const MEASURED_MS = 1_000;
const WARM_UP_MS = 1_500;
/** No further round begins after this, on however slow a machine. */
const NO_ROUND_AFTER_MS = 200_000;
/** Different actors that are asked for in turn: far more than any cache of a connection holds. */
const ASKED_ACTORS = 4_000;

/** What is loaded, one after the other in each round. */
type Target = 'bare' | 'notModified' | 'apolloStatic' | 'cardSqlite' | 'cardPostgres' | 'postGraphile';

type Load = Pick<LoadOrder, 'port' | 'requests' | 'status'>;

/** What the bench prints. Rates are answers per second, medians over the rounds; null is what did not run. */
export interface ServerBench {
  rounds: number;
  actors: number;
  positions: number;
  connections: number;
  rates: Record<Target, number | null>;
  ratios: {
    cardToStatic: { sqlite: number; postgres: number };
    cardToPostGraphile: number | null;
    notModifiedToBare: number;
  };
  search: Record<'sqlite' | 'postgres', Record<SearchClass, SearchTimes>>;
  /** Why something did not run. */
  notRun: Record<string, string>;
}

/** Runs the bench; about two minutes with the default of seven rounds. */
export async function run(): Promise<ServerBench> {
  const rounds = readRounds(process.argv);
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const compiled = join(PROJECT_ROOT, 'node_modules/.cache/sidelight', `bench-${process.pid}`);
  const children: Child[] = [];
  const postgres = await startPostgres();
  try {
    const url = await postgres.createDatabase('bench');
    const search = {
      sqlite: await fillAndSearch({ path: join(folder, 'sidelight.sqlite') }),
      postgres: await fillAndSearch({ url }),
    };
    await settle(url);
    const notRun: Record<string, string> = {};
    say('Compiling the servers …');
    const served = await compileServe(compiled);
    const start = (file: string) => {
      const child = new Child(file);
      children.push(child);
      return child;
    };
    const loads = await startServers(start, served, folder, url, notRun);
    const client = start('load-client.ts');
    return { ...(await measure(client, loads, rounds)), search, notRun };
  } finally {
    for (const child of children) child.stop();
    await postgres.stop();
    for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true });
  }
}

function readRounds(parameters: readonly string[]): number {
  const at = parameters.indexOf('--rounds');
  if (at < 0) return 7;
  const rounds = Number(parameters[at + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds has to be a whole number from 1.');
  return rounds;
}

async function fillAndSearch(place: { path: string } | { url: string }) {
  const database: Database = await openDatabase(place);
  try {
    say(`Filling ${database.dialect} with ${ACTORS} actors and ${POSITIONS} positions …`);
    await fillDatabase(database);
    say(`Searching ${database.dialect} …`);
    return await measureSearch(database);
  } finally {
    await database.close();
  }
}

/** What PostgreSQL does on its own some minutes later. */
async function settle(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

async function startServers(
  start: (file: string) => Child,
  served: string,
  folder: string,
  url: string,
  notRun: Record<string, string>,
): Promise<Map<Target, Load>> {
  const serve = async (order: ServeOrder) => (await start(served).ask<{ port: number }>(order)).port;
  const slugs = Array.from({ length: ASKED_ACTORS }, (_, number) => slugOfActor((number * 4_999) % ACTORS));
  const cards = (port: number): Load => ({
    port,
    status: 200,
    requests: slugs.map((slug) => post({ query: HOVER_CARD_QUERY, variables: { slug, asOf: HOVER_DAY } })),
  });
  say('Starting the servers …');
  const conditional = await conditionalLoad(
    await serve({ kind: 'ours', dataFolder: join(folder, 'starter'), databaseUrl: null }),
  );
  const loads = new Map<Target, Load>([
    ['bare', { ...conditional.load, port: await serve({ kind: 'bare', headers: conditional.headers }) }],
    ['notModified', conditional.load],
    [
      'apolloStatic',
      cards(await serve({ kind: 'static', dataFolder: folder, slug: slugOfActor(1), asOf: HOVER_DAY })),
    ],
    ['cardSqlite', cards(await serve({ kind: 'ours', dataFolder: folder, databaseUrl: null }))],
    ['cardPostgres', cards(await serve({ kind: 'ours', dataFolder: folder, databaseUrl: url }))],
  ]);
  try {
    const other = start('serve-postgraphile.mjs');
    const { port } = await other.ask<{ port: number }>({ folder: await installPostGraphile(), url });
    const requests = slugs.map((slug) => post({ query: POSTGRAPHILE_QUERY, variables: { slug } }));
    loads.set('postGraphile', { port, status: 200, requests });
  } catch (error) {
    notRun.postGraphile = (error as Error).message;
  }
  for (const [target, load] of loads) if (load.status === 200) await checkAnswer(target, load);
  return loads;
}

/** Compiles `serve.ts` as `npm start` compiles the server, into a folder of the project: what is measured is what runs. */
async function compileServe(folder: string): Promise<string> {
  const source = fileURLToPath(new URL('server/serve.ts', import.meta.url));
  if (!(await compile({ serve: source }, folder))) throw new Error('Vite is not installed: run npm ci.');
  return join(folder, 'serve.js');
}

/** A request with the ETag that our server gave, and the headers of its 304. */
async function conditionalLoad(port: number): Promise<{ load: Load; headers: [string, string][] }> {
  const path = `/q/${documentHash(COLLECTION_QUERY)}`;
  const origin = `http://127.0.0.1:${port}`;
  const etag = (await fetch(origin + path)).headers.get('etag') ?? '';
  const answer = await fetch(origin + path, { headers: { 'if-none-match': etag }, cache: 'no-store' });
  if (answer.status !== 304) throw new Error(`A matching ETag was answered with ${answer.status}.`);
  const own = ['date', 'connection', 'keep-alive'];
  const headers = [...answer.headers].filter(([name]) => !own.includes(name));
  const request = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nif-none-match: ${etag}\r\n\r\n`;
  return { load: { port, status: 304, requests: [request] }, headers };
}

function post(body: object): string {
  const text = JSON.stringify(body);
  return `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** A rate of error messages would look good: the first answer has to have the five positions. */
async function checkAnswer(target: Target, load: Load): Promise<void> {
  const [, body = ''] = (load.requests[0] ?? '').split('\r\n\r\n');
  const answer = await fetch(`http://127.0.0.1:${load.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  const positions = text.match(/needs another answer/g)?.length ?? 0;
  if (text.includes('"errors"') || positions !== POSITIONS / ACTORS)
    throw new Error(`${target} answered ${answer.status} with ${positions} positions: ${text.slice(0, 500)}`);
}

async function measure(
  client: Child,
  loads: ReadonlyMap<Target, Load>,
  rounds: number,
): Promise<Omit<ServerBench, 'search' | 'notRun'>> {
  const ask = (load: Load, milliseconds: number) =>
    client.ask<LoadReport>({ ...load, connections: CONNECTIONS, milliseconds });
  for (const load of loads.values()) await ask(load, WARM_UP_MS);
  const measured: Partial<Record<Target, number>>[] = [];
  for (let round = 1; round <= rounds; round++) {
    if (round > 1 && performance.now() > NO_ROUND_AFTER_MS) break;
    const rates: Partial<Record<Target, number>> = {};
    for (const [target, load] of loads) {
      const { rate, failures } = await ask(load, MEASURED_MS);
      if (failures > 0) throw new Error(`${target} failed ${failures} times.`);
      rates[target] = rate;
    }
    measured.push(rates);
    say(
      `Round ${round} of ${rounds}: ${Object.entries(rates)
        .map(([name, rate]) => `${name} ${rate.toFixed(0)}/s`)
        .join(', ')}`,
    );
  }
  const rateOf = (target: Target) =>
    loads.has(target) ? Math.round(median(measured.map((rates) => rates[target] ?? 0))) : null;
  const ratio = (target: Target, base: Target) =>
    Number(median(measured.map((rates) => (rates[target] ?? 0) / (rates[base] ?? Number.NaN))).toFixed(3));
  return {
    rounds: measured.length,
    actors: ACTORS,
    positions: POSITIONS,
    connections: CONNECTIONS,
    rates: {
      bare: rateOf('bare'),
      notModified: rateOf('notModified'),
      apolloStatic: rateOf('apolloStatic'),
      cardSqlite: rateOf('cardSqlite'),
      cardPostgres: rateOf('cardPostgres'),
      postGraphile: rateOf('postGraphile'),
    },
    ratios: {
      cardToStatic: {
        sqlite: ratio('cardSqlite', 'apolloStatic'),
        postgres: ratio('cardPostgres', 'apolloStatic'),
      },
      cardToPostGraphile: loads.has('postGraphile') ? ratio('cardPostgres', 'postGraphile') : null,
      notModifiedToBare: ratio('notModified', 'bare'),
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function say(line: string): void {
  console.error(line);
}
