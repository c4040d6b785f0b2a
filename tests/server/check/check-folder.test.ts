import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../server/check/check-command.ts';
import { SMALL_COLLECTION } from './small-collection.ts';

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

  it.each([
    [
      'STATEMENT_WITHOUT_CITATION',
      'positions[0].citations',
      /citations: \[\{ source: report, locator: line 4 \}\]/,
      'citations: []',
    ],
    [
      'STATEMENT_WITHOUT_CITATION',
      'memberships[0].citations',
      /, citations: \[\{ source: report, locator: line 2 \}\]/,
      '',
    ],
    ['CITATION_WITHOUT_LOCATOR', 'positions[0].citations[0].locator', ', locator: line 4', ''],
    [
      'AGGREGATOR_ALONE',
      'positions[0].citations',
      'source: report, locator: line 4',
      'source: list, locator: line 4',
    ],
    ['STANCE_WITHOUT_PROPOSITION', 'positions[0].stance', 'proposition: build-quay, ', ''],
    ['DATES_CONTRADICT', 'positions[0].end', 'start: 2023,', 'start: 2023, end: 2022,'],
    ['TEXT_TOO_LONG', 'positions[0].statement', 'Does not', 'No '.repeat(50).trim()],
  ])('calls %s by its own code, at %s', (code, path, from, to) => {
    for (const [file, text] of Object.entries(SMALL_COLLECTION)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      const changed = file === 'actors/bo-lind.yaml' ? text.replace(from, to) : text;
      writeFileSync(join(folder, file), changed);
    }
    const { errors } = checkFolder(folder, '2026-11-24');
    expect(errors).toEqual([
      { code, file: 'actors/bo-lind.yaml', path, message: expect.stringMatching(/\w/) },
    ]);
  });
});
