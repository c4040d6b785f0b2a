import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildMissingExtension } from '../../server/build-missing.ts';
import type { BrowserName } from './news-browser.ts';

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The shipped build of a browser's extension; made anew when its sources were touched since. */
export function builtExtension(browser: BrowserName): Promise<string> {
  return buildMissingExtension(browser === 'chromium' ? 'chrome' : 'firefox', console.error);
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

/** Makes a build a newer version of itself. */
export function raiseVersion({ folder }: GrantedBuild, version: string): void {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
}
