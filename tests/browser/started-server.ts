import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from './extension-build.ts';

/** The real server, started as `npm start` starts it, on a free port with an empty data folder. */
export interface StartedServer {
  /** `http://localhost:<port>` */
  origin: string;
  port: number;
  /** Its data folder, for the command line. */
  data: string;
  stop(): Promise<void>;
}

const START_WITHIN_MS = 120_000;

/** Starts the server and waits until it answers. Throws with its own words when it ends instead. */
export async function startServer(): Promise<StartedServer> {
  const data = mkdtempSync(join(tmpdir(), 'sidelight-data-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['server/start.mjs'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, PORT: String(port), DATA: data, EXTENSION: 'off' },
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const origin = `http://localhost:${port}`;
  await waitUntilItAnswers(child, `${origin}/article`, said);
  return {
    origin,
    port,
    data,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function waitUntilItAnswers(child: ChildProcess, url: string, said: readonly string[]): Promise<void> {
  const until = Date.now() + START_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said.join('')}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`The server did not answer: ${said.join('')}`);
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
