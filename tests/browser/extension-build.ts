import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './news-browser.ts';

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The shipped build of a browser's extension; made when it is absent. */
export function builtExtension(browser: BrowserName): string {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const folder = join(PROJECT_ROOT, '.output', `${target}-mv3`);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const built = spawnSync(npm, ['run', '--silent', `build:${target}`], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0)
    throw new Error(`The extension could not be built.\n${built.stdout}${built.stderr}`);
  return folder;
}

/** A copy of a build for one test. */
export interface GrantedBuild {
  folder: string;
  remove(): void;
}

/**
 * Copies the shipped build and adds host permissions for the news hosts only: permissions cannot be granted without a
 * window. Never the server's host: with it, a server that forgets CORS would not show.
 */
export function grantHosts(build: string, hosts: readonly string[]): GrantedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions?: string[] };
  manifest.host_permissions = hosts.map((host) => `*://${host}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
