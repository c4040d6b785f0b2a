import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Database } from '../../../server/database/database.ts';
import { SetupError } from '../../../server/errors.ts';
import { exportOwnFormat } from '../../../server/transfer/export-own-format.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { parseCollection, readRawFiles } from '../../../server/transfer/read-collection.ts';
import { writeCollectionFolder } from '../../../server/transfer/write-collection-folder.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { type CollectionFolder, makeCollectionFolder, STARTER_COLLECTION } from './collection-folder.ts';

const folders: { remove(): void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sidelight-export-'));
  folders.push({ remove: () => rmSync(path, { recursive: true, force: true }) });
  return path;
}

function smallCollection(): CollectionFolder {
  const folder = makeCollectionFolder();
  folders.push(folder);
  return folder;
}

describeEachDatabase('exporting our own format', (databases) => {
  async function exportOf(folder: string, database?: Database) {
    const into = database ?? (await databases.open());
    await loadCollection(into, folder);
    return exportOwnFormat(into);
  }

  it('gives the same bytes after an import into an empty database: the whole starter collection', async () => {
    const database = await databases.open();
    const first = await exportOf(STARTER_COLLECTION, database);
    const folder = temporaryFolder();
    await writeCollectionFolder(folder, first);
    expect(await exportOf(folder)).toEqual(first);
    // Where it came from there is nothing to change.
    expect(await loadCollection(database, folder)).toEqual({ version: 1, changed: false });
  });

  it('says everything that the starter collection’s files say', async () => {
    const exported = parseCollection(await exportOf(STARTER_COLLECTION));
    const written = parseCollection(readRawFiles(STARTER_COLLECTION));
    expect(meaning(exported)).toEqual(meaning(written));
  });

  it('keeps what the starter collection has none of', async () => {
    const folder = smallCollection();
    folder.edit(
      'actors/bo-lind.yaml',
      'reviewedAt: 2026-11-23',
      'reviewedAt: 2026-11-23\nreviewBy: 2027-05-01\nformerSlugs: [b-lind, bo-lindh]\nhighProfile: true\ncorrections: [{ on: 2026-11-24, note: The date was wrong. }]',
    );
    folder.edit(
      'actors/bo-lind.yaml',
      'matching: ALONE',
      'matching: ALONE, aloneBecause: Nobody else is called so.',
    );
    const first = await exportOf(folder.path);
    const text = first.find(({ file }) => file === 'actors/bo-lind.yaml')?.text ?? '';
    expect(text).toContain('reviewBy: 2027-05-01');
    expect(text).toContain('formerSlugs: [ b-lind, bo-lindh ]');
    expect(text).toContain('highProfile: true');
    expect(text).toContain('note: The date was wrong.');
    expect(text).toContain('aloneBecause: Nobody else is called so.');
    const copy = temporaryFolder();
    await writeCollectionFolder(copy, first);
    expect(await exportOf(copy)).toEqual(first);
  });
});

it('writes into no folder that has files: those of subjects that are gone would stay', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const writing = writeCollectionFolder(folder, [{ file: 'collection.yaml', text: 'name: x\n' }]);
  await expect(writing).rejects.toThrow(SetupError);
  await expect(writing).rejects.toThrow('EXPORT_NOT_EMPTY');
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
});

it('says what keeps it from writing, and the mend', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'mine');
  // A file in the place of a folder stops even root.
  const out = join(file, 'collection');
  const writing = writeCollectionFolder(out, [{ file: 'collection.yaml', text: 'name: x\n' }]);
  await expect(writing).rejects.toThrow(SetupError);
  await expect(writing).rejects.toThrow(
    `EXPORT_CANNOT_WRITE: --out ${out} cannot be written (ENOTDIR): name a place that you may write to.`,
  );
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

/** The content without the order of lists that have none, and with what a file leaves to its defaults written out. */
function meaning(value: unknown, key = '', defaults: Record<string, unknown> = {}): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => meaning(item, key, defaults));
    return ORDERED.has(key) ? items : items.toSorted((a, b) => (stable(a) < stable(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const own = 'accessed' in record && 'slug' in record ? record : defaults;
  const filled: Record<string, unknown> = { ...record };
  if (key === 'citations') filled.accessed ??= own.accessed;
  if (STATEMENTS.has(key)) filled.reviewedAt ??= own.reviewedAt;
  if (key === 'memberships' || key === 'positions')
    filled.endKind ??= record.end === undefined ? 'NONE' : 'ACTUAL';
  return Object.fromEntries(
    Object.entries(filled)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => [name, meaning(part, name, own)]),
  );
}

const ORDERED = new Set([
  'names',
  'identifiers',
  'citations',
  'summaries',
  'participants',
  'propositions',
  'figures',
]);
const STATEMENTS = new Set(['summaries', 'memberships', 'positions', 'figures']);

function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const record = value as Record<string, unknown>;
  return String(record.slug ?? record.id ?? JSON.stringify(value));
}
