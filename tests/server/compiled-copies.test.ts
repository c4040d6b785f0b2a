import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeOlderCopies } from '../../server/compiled-copies.mjs';

describe('the compiled copies of the server', () => {
  const [present, older, used] = ['a', 'b', 'c'].map((letter) => `server-${letter.repeat(16)}`) as [
    string,
    string,
    string,
  ];
  let cache: string;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'sidelight-copies-'));
    for (const name of [present, older, used, 'extension']) await mkdir(join(cache, name));
  });
  afterEach(() => rm(cache, { recursive: true, force: true }));

  it('are taken away once their sources are older, but for the one from which a process runs', async () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    await writeFile(join(cache, older, `used-by-${ended}`), '');
    await writeFile(join(cache, used, `used-by-${process.pid}`), '');
    await removeOlderCopies(cache, present);
    expect((await readdir(cache)).sort()).toEqual(['extension', present, used].sort());
  });
});
