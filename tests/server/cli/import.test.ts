import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOrMakeEditor } from '../../../server/accounts/tokens.store.ts';
import { PROJECT_ROOT, readConfig } from '../../../server/config.ts';
import { publishChangeSet } from '../../../server/curation/publish-change-set.ts';
import { markSeen } from '../../../server/curation/review-notes.store.ts';
import { readFieldsToSee } from '../../../server/curation/unseen-changes.ts';
import { openKnowledge } from '../../../server/open-knowledge.ts';
import { CSV_COLUMNS } from '../../../server/transfer/import/csv/csv-template.ts';
import { IMPORT_FORMATS } from '../../../server/transfer/import/import-formats.ts';

const guide = await readFile(join(PROJECT_ROOT, 'docs/import.md'), 'utf8');
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';

let folder: string;
let harbor: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-import-'));
  harbor = join(folder, 'harbor.csv');
  await writeFile(harbor, block('csv'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One command on a data folder that this test has for itself. */
function cli(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(PROJECT_ROOT, 'server/cli.mjs'), ...words],
      {
        env: { PATH: process.env.PATH ?? '', DATA: join(folder, 'data') },
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}
const csv = (...words: string[]) =>
  cli('import', harbor, '--format', 'csv', '--accessed', '2026-06-20', ...words);

describe('docs/import.md', () => {
  it('has the template as the program reads it', () => {
    const template = /## The CSV template([\s\S]*?)`harbor\.csv`/.exec(guide)?.[1] ?? '';
    const columns = [...template.matchAll(/^\| `(\w+)`( \(needed\))? \| (.+) \|$/gm)];
    expect(
      columns.map(([, name, needed, meaning]) => ({ name, isNeeded: needed !== undefined, meaning })),
    ).toEqual(
      CSV_COLUMNS.map((column) => ({
        name: column.name,
        isNeeded: 'isRequired' in column,
        meaning: column.meaning,
      })),
    );
  });

  it('has every format', () => {
    for (const format of IMPORT_FORMATS) expect(guide).toContain(`| \`${format}\` |`);
  });

  it('has every code that the command says', async () => {
    const sources = [
      'server/cli/import-command.ts',
      'server/cli/import-files.ts',
      'server/transfer/import/read-files.ts',
      'server/transfer/import/propose-import.ts',
      'server/transfer/import/import-problem.ts',
    ];
    const texts = await Promise.all(sources.map((file) => readFile(join(PROJECT_ROOT, file), 'utf8')));
    const said = new Set(texts.flatMap((text) => text.match(/IMPORT_[A-Z_]+(?=:)/g) ?? []));
    expect(said.size).toBeGreaterThan(6);
    for (const code of said) expect(guide).toContain(`\`${code}\``);
  });
});

describe('cli import --format', () => {
  it('says with --dry-run what it would do, as the guide shows, and writes nothing', async () => {
    const { code, out } = await csv('--dry-run');
    expect({ code, out }).toEqual({ code: 0, out: block('text') });
    expect((await cli('export', '--format', 'jsonl')).out).not.toContain('ada-lind');
    const { counts } = JSON.parse((await csv('--dry-run', '--json')).out);
    expect(counts).toEqual({ created: 4, changed: 0, unchanged: 0, doubtful: 1, leftOut: 0 });
  });

  it('needs somebody who proposes', async () => {
    expect(await csv()).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('IMPORT_EDITOR_MISSING'),
    });
  });

  it('proposes one change set, the same one when it is run again, and publishes nothing', async () => {
    const first = await csv('--editor', 'Ada', '--json');
    expect(JSON.parse(first.out)).toMatchObject({
      counts: { created: 4 },
      changeSets: [{ id: 1, records: 6, isKnown: false, errors: [] }],
    });
    expect(first.err).toContain('Change set 1 with 6 records waits for a reviewer.');
    expect((await csv('--editor', 'Ada')).err).toContain('waits for a reviewer, from an earlier run.');
    expect((await cli('export', '--format', 'jsonl')).out).not.toContain('ada-lind');
  });

  it('says what is wrong by file, line and column, without a trace of the inside', async () => {
    const wrong = join(folder, 'wrong.csv');
    await writeFile(wrong, block('csv').replace('2019-05-01', '2019-13'));
    const { code, out, err } = await cli('import', wrong, '--format', 'csv', '--editor', 'Ada');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${wrong}:2:8: start is “2019-13”`);
    expect(err).not.toMatch(/^\s+at /m);
    for (const words of [[harbor], [harbor, harbor], ['none.csv', '--format', 'csv', '--dry-run']]) {
      const ended = await cli('import', ...words);
      expect(ended.code).toBe(1);
      expect(ended.err).toMatch(/IMPORT_(FORMAT_MISSING|FILE_UNREADABLE)/);
      expect(ended.err).not.toMatch(/^\s+at /m);
    }
  });

  it('knows the days and sources that it is given', async () => {
    expect((await csv('--dry-run', '--accessed', 'today')).err).toContain('IMPORT_DAY_INVALID');
    expect((await csv('--dry-run', '--source', 'nothing')).err).toContain('IMPORT_SOURCE_UNKNOWN');
  });

  it('lets no folder take the place of what change sets have published, unless one says so', async () => {
    await publishFirst();
    const other = join(folder, 'other');
    await cp(join(PROJECT_ROOT, 'server/starter-collection'), other, { recursive: true });
    const file = join(other, 'actors/chuck-schumer.yaml');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('kind: PERSON', 'kind: PERSON\nhighProfile: true'),
    );
    const { code, out, err } = await cli('import', other);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('IMPORT_WOULD_REPLACE: 6 records were published by change sets');
    expect((await cli('export', '--format', 'jsonl')).out).toContain('ada-lind');
    const own = join(folder, 'own');
    await cli('export', '--format', 'own', '--out', own);
    expect((await cli('import', own)).out).toContain('Nothing to change: version 2 says the same.');
    expect((await cli('import', other, '--replace')).out).toContain('Published as version 3.');
    expect((await cli('export', '--format', 'jsonl')).out).not.toContain('ada-lind');
  });
});

/** Publishes change set 1 in the data folder of the commands, as a reviewer who has seen all of it. */
async function publishFirst(): Promise<void> {
  const opened = await openKnowledge(readConfig({ DATA: join(folder, 'data') }), () => {});
  const { database } = opened;
  const { id, name } = await database.write((manager) => findOrMakeEditor(manager, 'Bo'));
  const reviewer = {
    editorId: id,
    name,
    role: 'REVIEWER' as const,
    scopes: [],
    tokenId: '',
    expiresAt: '',
    isSession: false,
  };
  const [toSee = []] = await readFieldsToSee(database, reviewer.editorId, [1]);
  await markSeen(database, reviewer, 1, toSee);
  const wanted = { changeSet: 1, draftVersion: 1 };
  expect(await publishChangeSet(database, reviewer, { selfReview: false }, wanted)).toMatchObject({
    errors: [],
  });
  await opened.close();
}
