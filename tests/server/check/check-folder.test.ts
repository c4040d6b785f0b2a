import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../server/check/check-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collection-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('checking a folder', () => {
  it('calls a folder without a collection invalid and names the file that it needs', () => {
    const { errors } = checkFolder(folder, '2026-11-24');
    expect(errors).toMatchObject([{ code: 'FILE_INVALID', file: 'collection.yaml', path: '' }]);
  });

  it('names file, path and mend of what breaks the shape of a file', () => {
    writeFileSync(join(folder, 'collection.yaml'), 'name: Test\npublisher: Us\nlicence: CC0-1.0\n');
    writeFileSync(join(folder, 'publishers.yaml'), '[]\n');
    writeFileSync(join(folder, 'sources.yaml'), '[]\n');
    const { errors } = checkFolder(folder, '2026-11-24');
    expect(errors).toContainEqual({
      code: 'FILE_INVALID',
      file: 'collection.yaml',
      path: '',
      message: 'has the unknown key "licence": correct its spelling or remove it',
    });
  });
});
