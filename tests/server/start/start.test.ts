import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-start-'));
});
const started: Run[] = [];
afterAll(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  output: () => { out: string; err: string };
  /** Exit code. */
  ended: Promise<number | null>;
}

/** `npm start` without npm, and without building the extension. */
function start(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'server/start.mjs')], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env.PATH ?? '', EXTENSION: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const run: Run = {
    child,
    output: () => ({ out, err }),
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
  started.push(run);
  return run;
}

async function listening(run: Run): Promise<string> {
  while (!run.output().out.includes('Ctrl+C')) {
    const ended = await Promise.race([
      run.ended.then(() => true),
      once(run.child.stdout ?? run.child, 'data'),
    ]);
    if (ended === true) throw new Error(`The server ended: ${run.output().err}`);
  }
  const [address] = /http:\/\/localhost:\d+/.exec(run.output().out) ?? [];
  if (!address) throw new Error(`No address in: ${run.output().out}`);
  return address;
}

describe('npm start', () => {
  it('says in five lines what to do next, keeps the data, and stops when told', async () => {
    const data = join(folder, 'data');
    const first = start({ PORT: '0', DATA: data });
    const address = await listening(first);
    const nextSteps = first.output().out.trimEnd().split('\n').slice(-5);
    expect(nextSteps.map((line) => line.split(/\s{2,}|(?<=Firefox) /)[0])).toEqual([
      'GraphQL playground',
      'Sample article',
      'Extension in Chrome',
      'Extension in Firefox',
      'Stop',
    ]);
    expect((await fetch(`${address}/article`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start({ PORT: '0', DATA: data });
    const again = await listening(second);
    expect(second.output().out).not.toContain('Loading');
    const version = (await (await fetch(`${again}/health`)).json()) as { version: number };
    expect(version).toMatchObject({ version: 1 });
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  }, 120_000);

  it('is reached from this machine alone, until HOST opens it', async () => {
    const { port } = new URL(await listening(start({ PORT: '0', DATA: join(folder, 'loopback') })));
    // 127.0.0.2 stands for the machine's other addresses: it answers only where every address is listened on.
    const answers = (host: string, of: string) =>
      fetch(`http://${host}:${of}/health`).then(
        ({ status }) => status,
        () => 'refused',
      );
    expect(await Promise.all([answers('localhost', port), answers('127.0.0.1', port)])).toEqual([200, 200]);
    expect(await answers('127.0.0.2', port)).toBe('refused');

    const open = new URL(await listening(start({ PORT: '0', DATA: join(folder, 'open'), HOST: '0.0.0.0' })));
    expect(await Promise.all([answers('127.0.0.1', open.port), answers('127.0.0.2', open.port)])).toEqual([
      200, 200,
    ]);
  }, 120_000);

  it('answers a port in use with one sentence, the mend in it', async () => {
    const taken = createServer().listen(0, '::');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const run = start({ PORT: `${port}`, DATA: join(folder, 'port') });
    expect(await run.ended).toBe(1);
    expect(run.output().err.trim()).toBe(
      `Port ${port} is in use: stop what runs there, or choose another one with PORT=${port + 1} npm start.`,
    );
    taken.close();
  }, 60_000);

  it.each([
    [
      'a folder that cannot be made',
      async () => {
        await writeFile(join(folder, 'file'), '');
        return join(folder, 'file', 'data');
      },
    ],
    // Node's own recursive mkdir never returns there.
    ['a folder in which not even root can make one', async () => '/proc/sidelight/data'],
    [
      'a database that cannot be written',
      async () => {
        const data = join(folder, 'locked');
        // Not a matter of permissions alone: root may write anywhere, and a folder in the file's place stops root as well.
        await mkdir(join(data, 'sidelight.sqlite'), { recursive: true });
        await chmod(data, 0o500);
        return data;
      },
    ],
  ])(
    'answers %s with one sentence that names it',
    async (_case, prepare) => {
      const data = await prepare();
      const run = start({ PORT: '0', DATA: data });
      expect(await run.ended).toBe(1);
      const said = run.output().err.trim();
      expect(said.split('\n')).toHaveLength(1);
      expect(said).toContain(data);
      expect(said).toContain('DATA=');
    },
    60_000,
  );

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    // Reserved for examples: no machine has it.
    [{ HOST: '203.0.113.1', PORT: '0' }, 'HOST'],
  ])(
    'names the variable that it cannot use: %o',
    async (environment, name) => {
      const run = start({ DATA: join(folder, 'unused'), ...environment });
      expect(await run.ended).toBe(1);
      expect(run.output().err.trim().split('\n')).toHaveLength(1);
      expect(run.output().err).toContain(name);
    },
    60_000,
  );

  it('tells an old Node what it needs, in code that an old Node can read', async () => {
    // The version is what the script looks at; the rest of an old Node is not to be had here.
    const child = spawn(
      process.execPath,
      [
        '--import',
        `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.4'})`,
        join(PROJECT_ROOT, 'server/start.mjs'),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(err.trim()).toMatch(/^Sidelight needs Node 20\.19 or newer and this is 18\.20\.4: .*$/);
  });
});
