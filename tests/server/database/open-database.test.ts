import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/database/open-database.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-open-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

async function sentenceOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => new Error('it opened'),
    (thrown: unknown) => thrown,
  );
  expect((error as Error).name).toBe('SetupError');
  return (error as Error).message;
}

describe('opening a database', () => {
  it('creates the folder and the file, with a write-ahead log', async () => {
    const database = await openDatabase({ path: join(folder, 'new', 'x.sqlite') });
    const mode = await database.readOne<{ journal_mode: string }>('SELECT * FROM pragma_journal_mode');
    await database.close();
    expect([mode?.journal_mode, readdirSync(join(folder, 'new'))]).toEqual(['wal', ['x.sqlite']]);
  });

  it('says the mend where the path runs through a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    const sentence = await sentenceOf(openDatabase({ path: join(folder, 'file', 'x.sqlite') }));
    expect(sentence).toMatch(
      /cannot be written \(.+\): make its folder writable, or choose another with DATA=/,
    );
  });

  it('says the mend where the file is something else', async () => {
    writeFileSync(join(folder, 'x.sqlite'), 'not a database, but long enough to be read as one '.repeat(50));
    const sentence = await sentenceOf(openDatabase({ path: join(folder, 'x.sqlite') }));
    expect(sentence).toMatch(/is not a usable SQLite database \(SQLITE_NOTADB\): move it away/);
  });

  it('says the mend where no PostgreSQL answers, and keeps the password to itself', async () => {
    const sentence = await sentenceOf(openDatabase({ url: 'postgres://me:secret@127.0.0.1:1/x' }));
    expect(sentence).toBe(
      'No PostgreSQL server answers at postgres://me@127.0.0.1:1/x (ECONNREFUSED): start it, or mend DATABASE_URL.',
    );
  });
});
