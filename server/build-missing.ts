import { spawn } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stampOf } from './build-stamp.mjs';
import { PROJECT_ROOT } from './config.ts';
import { SetupError } from './errors.ts';

/** Folder of the built playground. */
export const PLAYGROUND_FOLDER = join(PROJECT_ROOT, 'server/playground/dist');

/** Folder of the built desk. */
export const DESK_FOLDER = join(PROJECT_ROOT, 'server/desk/dist');

/** One thing that has to be built before it can be used. */
interface Build {
  what: string;
  /** What it is made of, relative to the project. */
  sources: readonly string[];
  /** Where it goes, relative to the project. */
  folder: string;
  /** The tool's module under node_modules, with its arguments. */
  tool: string;
  arguments: readonly string[];
  /** A file that is in the folder when it is built. */
  proof: string;
}

const LOCKFILE = 'package-lock.json';

const PLAYGROUND: Build = {
  what: 'the playground',
  sources: ['server/playground', LOCKFILE],
  folder: 'server/playground/dist',
  tool: 'vite/bin/vite.js',
  arguments: ['build', '--config', 'server/playground/vite.config.ts'],
  proof: 'index.html',
};

const DESK: Build = {
  what: 'the desk',
  sources: ['server/desk', 'shared', LOCKFILE],
  folder: 'server/desk/dist',
  tool: 'vite/bin/vite.js',
  arguments: ['build', '--config', 'server/desk/vite.config.ts'],
  proof: 'index.html',
};

const EXTENSION_SOURCES = ['extension', 'shared', 'server/starter-collection', LOCKFILE];

function extension(browser: 'chrome' | 'firefox', name: string): Build {
  return {
    what: `the extension for ${name}`,
    sources: EXTENSION_SOURCES,
    folder: `.output/${browser}-mv3`,
    tool: 'wxt/bin/wxt.mjs',
    arguments: ['build', '-c', 'extension/wxt.config.ts', '-b', browser],
    proof: 'manifest.json',
  };
}

/**
 * Builds what was never built or whose sources were touched since, and says so; says nothing of what is there.
 * @throws SetupError with the tool's own last words
 */
export async function buildMissing(
  wanted: { extension: boolean },
  say: (line: string) => void,
): Promise<void> {
  const builds = wanted.extension
    ? [PLAYGROUND, DESK, extension('chrome', 'Chrome'), extension('firefox', 'Firefox')]
    : [PLAYGROUND, DESK];
  for (const build of builds) await buildOne(build, say);
}

/**
 * The same for the extension of one browser, and nothing else.
 * @returns the folder of the build
 */
export async function buildMissingExtension(
  browser: 'chrome' | 'firefox',
  say: (line: string) => void,
): Promise<string> {
  const build = extension(browser, browser === 'chrome' ? 'Chrome' : 'Firefox');
  await buildOne(build, say);
  return join(PROJECT_ROOT, build.folder);
}

async function buildOne(build: Build, say: (line: string) => void): Promise<void> {
  const proof = join(PROJECT_ROOT, build.folder, build.proof);
  const note = join(
    PROJECT_ROOT,
    'node_modules/.cache/sidelight',
    `${build.folder.replaceAll('/', '_')}.stamp`,
  );
  const stamp = await stampOf(build.sources.map((source) => join(PROJECT_ROOT, source)));
  if (await isBuiltFrom(stamp, note, proof)) return;
  say(`Building ${build.what} …`);
  await run(build);
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, stamp);
}

/** Whether `proof`, a file of what is built, is there, and `note` says that it was built from that stamp. */
async function isBuiltFrom(stamp: string, note: string, proof: string): Promise<boolean> {
  try {
    await access(proof);
    return (await readFile(note, 'utf8')) === stamp;
  } catch {
    // Not built yet, or built by hand without a note: building again is always right.
    return false;
  }
}

function run(build: Build): Promise<void> {
  const tool = join(PROJECT_ROOT, 'node_modules', build.tool);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool, ...build.arguments], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-2_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new SetupError(`Building ${build.what} failed; the tool says:\n${output.trim()}`));
    });
  });
}
