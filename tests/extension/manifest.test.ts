import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The manifests as built. A new permission has to be written here first, where a reviewer sees it. */
const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'contextMenus'];

describe.each([
  ['chrome', [...PERMISSIONS, 'sidePanel'], undefined],
  ['firefox', PERMISSIONS, { data_collection_permissions: { required: ['none'] } }],
])('the manifest for %s', (browser, permissions, gecko) => {
  let folder = '';
  let manifest: Record<string, unknown> = {};

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-manifest-'));
    const command = ['wxt', 'build', '-c', 'extension/wxt.config.ts', '-b', browser];
    const { SIDELIGHT_TEST_HOSTS: _, ...env } = process.env;
    execFileSync('npx', command, { env: { ...env, SIDELIGHT_OUT: folder }, stdio: 'pipe' });
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
    expect(manifest.content_security_policy).toBeUndefined();
  });

  it('has all its words in the locales', () => {
    const texts = [manifest.name, manifest.short_name, manifest.description];
    expect(texts.every((text) => /^__MSG_\w+__$/.test(String(text)))).toBe(true);
  });

  it('keeps the reader script within 25 kB', () => {
    const script = readFileSync(join(folder, `${browser}-mv3`, 'reader.js'));
    expect(script.byteLength).toBeLessThanOrEqual(25_000);
  });

  it('declares to Firefox that no data is collected', () => {
    const settings = manifest.browser_specific_settings as { gecko?: object } | undefined;
    expect(settings?.gecko).toEqual(gecko && expect.objectContaining(gecko));
  });
});
