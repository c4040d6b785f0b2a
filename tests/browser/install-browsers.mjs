// Finds Chromium and Firefox for the end-to-end tests, and installs what is missing.
// Plain JavaScript with nothing but Node, so that it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOWNLOADS = join(PROJECT_ROOT, 'node_modules', '.cache', 'browsers');

const KNOWN = {
  chromium: {
    variable: 'SIDELIGHT_CHROMIUM',
    debianPackage: 'chromium',
    // No Google Chrome here: since version 137 the branded builds ignore --load-extension.
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'SIDELIGHT_FIREFOX',
    debianPackage: 'firefox-esr',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    paths: [
      '/usr/lib/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/**
 * The browser's executable, or null when none is found.
 * The environment variable (`SIDELIGHT_CHROMIUM`, `SIDELIGHT_FIREFOX`) goes first, then the usual commands and paths, then our own download.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | null}
 * @throws {Error} when the variable names a file that cannot be run
 */
export function findBrowser(name) {
  const known = KNOWN[name];
  const chosen = process.env[known.variable];
  if (chosen) {
    if (answersVersion(chosen)) return chosen;
    throw new Error(
      `${known.variable} names ${chosen}, which does not run: name an executable, or unset it.`,
    );
  }
  const candidates = [...known.commands.flatMap(inPath), ...known.paths, ...downloaded(name)];
  return candidates.find((file) => isExecutable(file) && answersVersion(file)) ?? null;
}

function inPath(command) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command));
}

function downloaded(name) {
  if (name === 'chromium') {
    try {
      return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
    } catch {
      return []; // The packages are not installed yet: then nothing was downloaded by them either.
    }
  }
  const folder = join(DOWNLOADS, 'firefox');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((build) => [
    join(folder, build, 'firefox', 'firefox'),
    join(folder, build, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
    join(folder, build, 'core', 'firefox.exe'),
  ]);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A snap's launcher, or a build for a newer system, is there and does not start: so each is asked. */
function answersVersion(file) {
  if (process.platform === 'win32') return isExecutable(file);
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env: environment, cwd: PROJECT_ROOT }).status === 0;
}

function installFromDebian(missing) {
  const asRoot = process.getuid?.() === 0;
  if (!asRoot || !inPath('apt-get').some(isExecutable)) return;
  run('apt-get', ['update', '-q']);
  const packages = missing.map((name) => KNOWN[name].debianPackage);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages, 'fonts-dejavu-core']);
}

function download(name) {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  if (name === 'chromium') run(npx, ['--no-install', 'playwright-core', 'install', 'chromium']);
  else run(npx, ['--no-install', '@puppeteer/browsers', 'install', 'firefox@stable', '--path', DOWNLOADS]);
}

function missingOf(names) {
  return names.filter((name) => findBrowser(name) === null);
}

/**
 * Makes sure that the browsers are there: found, else installed.
 * @param {Array<'chromium' | 'firefox'>} names
 * @throws {Error} one sentence that says what is missing and the mend
 */
export function installBrowsers(names) {
  let missing = missingOf(names);
  if (missing.length > 0) {
    installFromDebian(missing);
    missing = missingOf(names);
  }
  for (const name of missing) download(name);
  missing = missingOf(names);
  if (missing.length === 0) return;
  const mends = missing.map((name) => `${name} (or set ${KNOWN[name].variable} to its executable)`);
  throw new Error(
    `No browser could be found or installed: install ${mends.join(' and ')} and run the command again.`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    installBrowsers(['chromium', 'firefox']);
    for (const name of ['chromium', 'firefox']) console.log(`${name}: ${findBrowser(name)}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
