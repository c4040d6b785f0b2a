import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';
import type { CollectionManifest } from '../../../shared/sync/collection-manifest.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** One command on a data folder that this test has for itself. */
function cli(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(PROJECT_ROOT, 'server/cli.mjs'), ...words],
      {
        env: { PATH: process.env.PATH ?? '', DATA: join(folder, 'data') },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

describe('cli, on a machine where it never ran', () => {
  it('annotates: the database is made and filled first, and only the mentions are printed', async () => {
    const file = join(folder, 'text.txt');
    await writeFile(file, 'The U.S. Secretary of State met Wang Yi.');
    const { code, out } = await cli('annotate', '--date', '2023-10-12', '--language', 'en', file);
    expect(code).toBe(0);
    const { mentions } = JSON.parse(out) as { mentions: { subject: string; post?: string }[] };
    expect(mentions.map(({ subject }) => subject)).toContain('antony-blinken');
  });

  it('finds nothing in an empty file, and says of a missing one that it is missing', async () => {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    expect(await cli('annotate', empty)).toMatchObject({ code: 0, out: '{"mentions":[]}\n' });
    const missing = await cli('annotate', join(folder, 'none.txt'));
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err.trim().split('\n')).toHaveLength(1);
  });

  it('imports the same files without a new version, and says what is wrong in others', async () => {
    expect((await cli('import')).out).toBe('Nothing to change: version 1 says the same.\n');
    const wrong = await cli('import', folder);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('collection.yaml');
    expect(wrong.err).not.toContain('at ');
    expect((await cli('migrate')).out).toContain('version 1');
  });

  it('bundles names and cards as files that are what the manifest says', async () => {
    const out = join(folder, 'bundle');
    expect((await cli('bundle', '--out', out)).code).toBe(0);
    const manifest = JSON.parse(await readFile(join(out, 'collection.json'), 'utf8')) as CollectionManifest;
    for (const { url, sha256 } of [manifest.lexicon, ...manifest.buckets]) {
      const content = await readFile(join(out, url));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect((await readdir(out)).length).toBe(manifest.buckets.length + 2);
  });

  it('exports everything with the license first, twice the same', async () => {
    const { out } = await cli('export', '--format', 'jsonl');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({
      type: 'collection',
      license: 'CC-BY-4.0',
      attributions: expect.any(Array),
    });
    expect(lines.slice(1).map(({ slug }) => slug)).toContain('fentanyl-crisis');
    expect((await cli('export')).out).toBe(out);
  });

  it('ends quietly where whoever reads the export has read enough', async () => {
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'server/cli.mjs'), 'export'], {
      env: { PATH: process.env.PATH ?? '', DATA: join(folder, 'data') },
    });
    const err = text(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await err).toBe('');
  });

  it('exports Popolo: who held which post, with sources', async () => {
    const popolo = JSON.parse((await cli('export', '--format', 'popolo')).out);
    expect(popolo.about.license).toBe('CC-BY-4.0');
    expect(popolo.memberships).toContainEqual(
      expect.objectContaining({
        person_id: 'chuck-schumer',
        post_id: 'senate-majority-leader',
        start_date: '2021-01-20',
        end_date: '2025-01-03',
        sources: expect.arrayContaining([expect.objectContaining({ note: expect.any(String) })]),
      }),
    );
    const ids = popolo.memberships.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('prints the committed schema', async () => {
    expect((await cli('schema')).out).toBe(await readFile(join(PROJECT_ROOT, 'schema.graphql'), 'utf8'));
  });
});
