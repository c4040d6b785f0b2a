import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-token-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function cli(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(PROJECT_ROOT, 'server/cli.mjs'), 'token', ...words],
      { env: { PATH: process.env.PATH ?? '', DATA: join(folder, 'data') }, encoding: 'utf8' },
      (error, out, err) => resolve({ code: error ? 1 : 0, out, err }),
    );
  });
}

describe('cli token', { timeout: 120_000 }, () => {
  it('makes a token and prints it once, lists it without it, and revokes it', async () => {
    const made = await cli(
      'create',
      '--editor',
      'Ana Ruiz',
      '--role',
      'editor',
      '--scope',
      'draft',
      '--expires',
      '30',
    );
    expect(made.code).toBe(0);
    const token = made.out.trim();
    expect(token).toMatch(/^sl_[\w-]{43}$/);
    expect(made.err).not.toContain(token);

    const listed = await cli('list');
    expect(listed.out).not.toContain(token);
    const [row] = JSON.parse(listed.out);
    expect(row).toMatchObject({ editor: 'Ana Ruiz', role: 'EDITOR', scopes: ['draft'], revokedAt: null });
    const days = (Date.parse(row.expiresAt) - Date.parse(row.createdAt)) / 86_400_000;
    expect(Math.round(days)).toBe(30);

    expect((await cli('revoke', row.id)).code).toBe(0);
    const again = await cli('revoke', row.id);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('token list') });
    expect(JSON.parse((await cli('list')).out)[0].revokedAt).not.toBeNull();
  });

  it.each([
    ['no role', ['create', '--editor', 'Ana']],
    ['a role that there is not', ['create', '--editor', 'Ana', '--role', 'emperor']],
    ['a scope that there is not', ['create', '--editor', 'Ana', '--role', 'editor', '--scope', 'everything']],
    ['an end that is too far off', ['create', '--editor', 'Ana', '--role', 'editor', '--expires', '367']],
    ['no name', ['create', '--editor', ' ', '--role', 'editor']],
  ])('refuses %s and says what is allowed', async (_what, words) => {
    const { code, out, err } = await cli(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/error: .*(role|scope|expires|editor)/is);
  });
});
