import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The manifests as built. A new permission has to be written here first, where a reviewer sees it. */
const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'contextMenus'];

interface LintReport {
  errors: object[];
  warnings: { code: string }[];
}

/** Builds and packs as `npm run zip` does, into a folder of its own. */
function packExtension(browser: string, folder: string): void {
  const command = ['wxt', 'zip', '-c', 'extension/wxt.config.ts', '-b', browser];
  const { SIDELIGHT_TEST_HOSTS: _, ...env } = process.env;
  execFileSync('npx', command, { env: { ...env, SIDELIGHT_OUT: folder }, stdio: 'pipe' });
}

describe.each([
  ['chrome', [...PERMISSIONS, 'sidePanel'], undefined],
  ['firefox', PERMISSIONS, { data_collection_permissions: { required: ['none'] } }],
])('the manifest for %s', (browser, permissions, gecko) => {
  let folder = '';
  let manifest: Record<string, unknown> = {};

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-manifest-'));
    packExtension(browser, folder);
    manifest = JSON.parse(readFileSync(join(folder, `${browser}-mv3`, 'manifest.json'), 'utf8'));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is of version 3 and asks for these permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('shows pages nothing of the extension and has no script of its own in them', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets its own pages run its own scripts and WebAssembly, and nothing else', () => {
    const policy = manifest.content_security_policy as Record<string, string>;
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    expect(policy.extension_pages).toBe(
      browser === 'firefox'
        ? "script-src 'self' 'wasm-unsafe-eval'; upgrade-insecure-requests;"
        : "script-src 'self' 'wasm-unsafe-eval'; object-src 'self';",
    );
  });

  it('has all its words in the locales', () => {
    const texts = [manifest.name, manifest.short_name, manifest.description];
    expect(texts.every((text) => /^__MSG_\w+__$/.test(String(text)))).toBe(true);
  });

  it('makes the same store archive, byte for byte, when it is built again', () => {
    const again = mkdtempSync(join(tmpdir(), 'sidelight-again-'));
    packExtension(browser, again);
    const name = readdirSync(folder).find((file) => file.endsWith(`-${browser}.zip`)) ?? '';
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name)))).toBe(true);
    rmSync(again, { recursive: true, force: true });
  }, 120_000);

  if (browser === 'firefox') {
    it('passes the checks of the add-on store without an error, and without a warning about permissions', () => {
      const command = ['web-ext', 'lint', '-s', join(folder, 'firefox-mv3'), '--output', 'json'];
      const report = JSON.parse(execFileSync('npx', command, { stdio: 'pipe' }).toString()) as LintReport;
      expect(report.errors).toEqual([]);
      expect(report.warnings.map(({ code }) => code).filter((code) => /PERMISSION/i.test(code))).toEqual([]);
    }, 120_000);
  }

  it('keeps the reader script within 25 kB', () => {
    const script = readFileSync(join(folder, `${browser}-mv3`, 'reader.js'));
    expect(script.byteLength).toBeLessThanOrEqual(25_000);
  });

  it('declares to Firefox that no data is collected', () => {
    const settings = manifest.browser_specific_settings as { gecko?: object } | undefined;
    expect(settings?.gecko).toEqual(gecko && expect.objectContaining(gecko));
  });
});
