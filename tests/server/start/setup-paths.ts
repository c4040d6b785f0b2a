/**
 * `npm run setup-paths [-- --install]`: tries the pairs of Node and npm that people have. Each npm has to read our lock file
 * without a word about engines, each Node has to check the collection and to answer a query. With `--install` each pair
 * installs a copy of the project and starts from there: minutes instead of half a minute.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../../server/config.ts';

const run = promisify(execFile);

/** The oldest Node that we promise, and the lines that are kept; with each the npm lines that run on it (12 refuses Node 20). */
const PATHS = [
  { node: '20.19.0', npms: ['10', '11'] },
  { node: '22', npms: ['10'] },
  { node: '24', npms: ['10', '11', '12'] },
] as const;
const ANSWER_WITHIN_MS = 60_000;

interface Tools {
  /** Folder with the executable of a Node line. */
  node(line: string): string;
  /** The script of an npm line. */
  npm(line: string): string;
}

const folder = await mkdtemp(join(tmpdir(), 'sidelight-setup-'));
try {
  const tools = await fetchTools();
  const install = process.argv.includes('--install');
  for (const { node, npms } of PATHS) {
    if (install) for (const npm of npms) await tryInstallation(tools, node, npm);
    else {
      await Promise.all(npms.map((npm) => tryLockFile(tools, node, npm)));
      await tryServer(tools, node, PROJECT_ROOT);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Node's binaries and npm come from the registry like every other package; nothing of theirs runs while they are installed. */
async function fetchTools(): Promise<Tools> {
  const place = (name: string, line: string) => join(folder, `${name}-${line}`);
  const binary = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const wanted = [
    ...PATHS.map(({ node }) => ({ name: binary, line: node, to: place('node', node) })),
    ...new Set(PATHS.flatMap(({ npms }) => [...npms])),
  ].map((one) => (typeof one === 'string' ? { name: 'npm', line: one, to: place('npm', one) } : one));
  await inTurns(wanted, async ({ name, line, to }) => {
    await mkdir(to);
    await run('npm', ['install', '--prefix', to, '--no-save', '--ignore-scripts', `${name}@${line}`], {
      cwd: to,
    });
  });
  return {
    node: (line) => join(place('node', line), 'node_modules', binary, 'bin'),
    npm: (line) => join(place('npm', line), 'node_modules/npm/bin/npm-cli.js'),
  };
}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/** The environment in which `node` is this one, without what the npm that started us has set. */
function environment(nodeFolder: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(user_agent|local)|lifecycle|package|execpath|node)/.test(name),
  );
  return { ...Object.fromEntries(inherited), PATH: `${nodeFolder}:${process.env.PATH ?? ''}` };
}

async function tryLockFile(tools: Tools, node: string, npm: string): Promise<void> {
  await runNpm(tools, node, npm, PROJECT_ROOT, ['ci', '--dry-run']);
  say(node, npm, 'npm ci --dry-run');
}

async function runNpm(
  tools: Tools,
  node: string,
  npm: string,
  cwd: string,
  parameters: readonly string[],
): Promise<void> {
  const bin = tools.node(node);
  const { stdout, stderr } = await run(join(bin, 'node'), [tools.npm(npm), ...parameters], {
    cwd,
    env: environment(bin),
    maxBuffer: 64 * 1024 * 1024,
  });
  const refused = `${stdout}\n${stderr}`.split('\n').find((line) => /EBADENGINE|allow-?scripts/i.test(line));
  if (refused !== undefined) throw new Error(`npm ${npm} on Node ${node} says: ${refused}`);
}

/** What git would clone, installed with nothing of what is here already. */
async function tryInstallation(tools: Tools, node: string, npm: string): Promise<void> {
  const clone = join(folder, `clone-${node}-${npm}`);
  const { stdout } = await run('git', ['ls-files', '-z'], { cwd: PROJECT_ROOT, maxBuffer: 64 * 1024 * 1024 });
  for (const path of stdout.split('\0').filter((one) => one !== ''))
    await cp(join(PROJECT_ROOT, path), join(clone, path), { recursive: true });
  await runNpm(tools, node, npm, clone, ['ci']);
  say(node, npm, 'npm ci');
  await tryServer(tools, node, clone);
  await rm(clone, { recursive: true, force: true });
}

async function tryServer(tools: Tools, node: string, root: string): Promise<void> {
  const bin = tools.node(node);
  const env = environment(bin);
  await run(join(bin, 'node'), [join(root, 'server/cli.mjs'), 'check'], { cwd: root, env });
  const data = join(folder, `data-${node}`);
  const server = spawn(join(bin, 'node'), [join(root, 'server/start.mjs')], {
    cwd: root,
    env: { ...env, EXTENSION: 'off', PORT: '0', DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'close');
  try {
    const address = await listening(server);
    const query = '{ actor(slug: "chuck-schumer") { name } }';
    const answer = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    const { data: found } = (await answer.json()) as { data?: { actor?: { name?: string } } };
    if (found?.actor?.name !== 'Chuck Schumer')
      throw new Error(`The server on Node ${node} answered ${answer.status}.`);
  } finally {
    server.kill();
    await ended;
    await rm(data, { recursive: true, force: true });
  }
  say(node, null, 'check, start and a query');
}

/** The address that the server prints once it listens. */
async function listening(server: ChildProcess): Promise<string> {
  const late = AbortSignal.timeout(ANSWER_WITHIN_MS);
  let out = '';
  server.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  while (!out.includes('Ctrl+C')) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}: ${out}`);
    await Promise.race([once(server.stdout ?? server, 'data', { signal: late }), once(server, 'close')]);
  }
  const [address] = /http:\/\/localhost:\d+/.exec(out) ?? [];
  if (address === undefined) throw new Error(`The server prints no address: ${out}`);
  return address;
}

function say(node: string, npm: string | null, what: string): void {
  console.log(`Node ${node}${npm === null ? '' : `, npm ${npm}`}: ${what}`);
}
