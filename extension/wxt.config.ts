import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { steadyZip } from './steady-zip.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const root = resolve(folder, '..');

/**
 * Hosts that a *test* build may read, as match patterns separated by commas. Permissions cannot be granted in a
 * headless browser, so tests run a copy of the build that has them; the shipped manifest has no host at all.
 */
const testHosts = (process.env.SIDELIGHT_TEST_HOSTS ?? '')
  .split(',')
  .map((host) => host.trim())
  .filter((host) => host !== '');
const isTestBuild = testHosts.length > 0;

/** The day of the starter collection's last review. */
const STARTER_REVIEWED = '2026-11-23';

/** Puts the starter collection into the build, so that names and cards work before any server was reached. */
function bundleStarter(): void {
  const out = resolve(folder, 'public/starter');
  const command = ['--import', '@oxc-node/core/register', resolve(root, 'server/cli.ts'), 'bundle'];
  const collection = resolve(root, 'server/starter-collection');
  const made = spawnSync(process.execPath, [...command, '--collection', collection, '--out', out], {
    cwd: root,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`The starter collection could not be bundled.\n${made.stderr}`);
  // Two builds of the same files have to be the same bytes: the copy is as old as its last review, not as the build.
  const path = resolve(out, 'collection.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { publishedAt: string };
  writeFileSync(
    path,
    `${JSON.stringify({ ...manifest, publishedAt: `${STARTER_REVIEWED}T00:00:00.000Z` }, null, 2)}\n`,
  );
}

/**
 * In Chromium, where ::highlight() inherits, its rules are for the root alone: rules for every element make each restyling of
 * a page of 30,000 words 50 ms longer. Firefox does not let them inherit, and asks for them only where it paints.
 */
const highlightsAtTheRoot = {
  name: 'highlights-at-the-root',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/marks\.css($|\?)/.test(id) ? code.replaceAll('::highlight(', ':root::highlight(') : undefined,
};

/**
 * Nearly all of the reader runs on every page: compiled at once it is not parsed twice. Chromium reads the comment:
 * https://v8.dev/blog/explicit-compile-hints
 */
const readerCompiledAtOnce = {
  name: 'reader-compiled-at-once',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    const reader = bundle['reader.js'];
    if (reader?.code !== undefined) reader.code = `//# allFunctionsCalledOnLoad\n${reader.code}`;
  },
};

export default defineConfig({
  root,
  srcDir: folder,
  entrypointsDir: 'entrypoints',
  publicDir: resolve(folder, 'public'),
  outDir: process.env.SIDELIGHT_OUT ?? resolve(root, '.output'),
  outDirTemplate: `${isTestBuild ? 'test-' : ''}{{browser}}-mv{{manifestVersion}}`,
  manifestVersion: 3,
  imports: false,
  modulesDir: resolve(folder, 'modules'),
  hooks: {
    'build:before': bundleStarter,
    'zip:extension:done': (_wxt, path) => steadyZip(path),
    'zip:sources:done': (_wxt, path) => steadyZip(path),
  },
  zip: { name: 'sidelight', excludeSources: ['tests/screenshots/**', 'data/**'] },
  vite: ({ browser }) => ({
    plugins: browser === 'firefox' ? [] : [highlightsAtTheRoot, readerCompiledAtOnce],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022', sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    // The browsers' own defaults and WebAssembly, by which the background reads text.
    content_security_policy: {
      extension_pages: `script-src 'self' 'wasm-unsafe-eval'; ${browser === 'firefox' ? 'upgrade-insecure-requests;' : "object-src 'self';"}`,
    },
    ...(isTestBuild ? { host_permissions: testHosts } : {}),
    icons: { 16: 'icon/on-16.png', 32: 'icon/on-32.png', 48: 'icon/on-48.png', 128: 'icon/on-128.png' },
    action: {
      default_title: '__MSG_extensionShortName__',
      default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png' },
    },
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPanel__' },
      // No key of its own: Chrome gives an extension four. Who curates can set one.
      'add-selection': { description: '__MSG_contextAdd__' },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSite__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '134' }),
  }),
});
