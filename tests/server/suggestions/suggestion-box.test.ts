import { expect, it } from 'vitest';
import type { Database } from '../../../server/database/database.ts';
import { findSubjects } from '../../../server/subjects/subjects.store.ts';
import { type SuggestionContent, SuggestionEntity } from '../../../server/suggestions/suggestion.entity.ts';
import { createSuggestionBox } from '../../../server/suggestions/suggestion-box.ts';
import { DAY_MS, SUGGESTION_RATE } from '../../../server/suggestions/suggestion-rate.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { STARTER_COLLECTION } from '../transfer/collection-folder.ts';

const MISSING: SuggestionContent = {
  kind: 'MISSING_NAME',
  name: 'Filoli',
  subject: null,
  reason: null,
  note: 'Where the two presidents met. <script>alert(1)</script>',
  source: null,
  page: null,
};
const NOW = Date.parse('2026-11-25T12:00:00Z');

function boxOn(database: Database, clock = () => NOW) {
  const slugOf = async (slug: string) => (await findSubjects(database, [slug]))[0]?.slug ?? null;
  return createSuggestionBox(database, slugOf, clock);
}

async function rowsOf(database: Database): Promise<SuggestionEntity[]> {
  return database.write((manager) => manager.find(SuggestionEntity, { order: { receivedAt: 'ASC' } }));
}

describeEachDatabase('the box of suggestions', (databases) => {
  it('keeps what a reader gave as it was typed, and nothing of who gave it', async () => {
    const database = await databases.open();
    const { suggestion, errors } = await boxOn(database).add(MISSING, '192.0.2.7');
    expect(errors).toEqual([]);
    const [row] = await rowsOf(database);
    expect(row).toEqual(suggestion);
    expect(row).toMatchObject({ ...MISSING, times: 1, receivedAt: '2026-11-25T12:00:00.000Z' });
    expect(JSON.stringify(row)).not.toContain('192.0.2');
  });

  it('counts the very same words again, and keeps them once', async () => {
    const database = await databases.open();
    const box = boxOn(database);
    const [first, second] = await Promise.all([box.add(MISSING, null), box.add(MISSING, null)]);
    await box.add({ ...MISSING, note: 'Another note' }, null);
    expect(second.suggestion?.id).toBe(first.suggestion?.id);
    expect((await rowsOf(database)).map(({ times }) => times).sort()).toEqual([1, 2]);
  });

  it('joins the same words from other pages, and counts how often they came from each', async () => {
    const database = await databases.open();
    let now = NOW;
    const box = boxOn(database, () => now);
    const from = (page: string | null) => box.add({ ...MISSING, page }, null);
    await from('https://gazette.example/1');
    now += 60_000;
    for (const page of ['https://herald.example/2', 'https://gazette.example/1', null]) await from(page);
    const [row, ...others] = await rowsOf(database);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ page: 'https://gazette.example/1', times: 4 });
    expect(row?.lastReceivedAt).toBe('2026-11-25T12:01:00.000Z');
    expect(JSON.parse(row?.pages ?? '')).toEqual([
      { page: 'https://gazette.example/1', times: 2 },
      { page: 'https://herald.example/2', times: 1 },
    ]);
  });

  it('names a subject by what it is called now, and refuses one that does not exist', async () => {
    const database = await databases.open();
    await loadCollection(database, STARTER_COLLECTION);
    await database.write((manager) =>
      manager.query(
        `INSERT INTO redirect (former, subject_id) SELECT 'senator-schumer', id FROM subject WHERE slug = 'chuck-schumer'`,
      ),
    );
    const about = (subject: string): SuggestionContent => ({
      ...MISSING,
      kind: 'WRONG_OR_OUT_OF_DATE',
      name: null,
      subject,
    });
    const box = boxOn(database);
    const kept = await box.add(about('senator-schumer'), null);
    const refused = await box.add(about('nobody-at-all'), null);
    expect(kept.suggestion?.subject).toBe('chuck-schumer');
    expect(refused.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'subject'] }]);
    expect(await rowsOf(database)).toHaveLength(1);
  });

  it('outlives a load of the collection', async () => {
    const database = await databases.open();
    await boxOn(database).add(MISSING, null);
    await loadCollection(database, STARTER_COLLECTION);
    expect(await rowsOf(database)).toHaveLength(1);
  });

  it('takes so many from one address in an hour, whatever they say', async () => {
    const database = await databases.open();
    const box = boxOn(database);
    for (let n = 0; n < SUGGESTION_RATE.perAddressAndHour; n++) await box.add(MISSING, '192.0.2.7');
    const refused = await box.add(MISSING, '192.0.2.7');
    expect(refused).toMatchObject({ suggestion: null, errors: [{ code: 'LIMIT_RATE', path: [] }] });
    expect((await box.add(MISSING, '192.0.2.8')).errors).toEqual([]);
  });

  it('takes so many in a day from all together, and has room again the next', async () => {
    const database = await databases.open();
    const received = new Date(NOW).toISOString();
    const full = Array.from({ length: SUGGESTION_RATE.perDay }, (_, n) => ({
      ...MISSING,
      id: `id-${n}`,
      receivedAt: received,
      pages: '[]',
      fingerprint: `print-${n}`,
      times: 1,
      state: 'OPEN' as const,
    }));
    await database.write((manager) => manager.insert(SuggestionEntity, full));
    expect((await boxOn(database).add(MISSING, null)).errors).toMatchObject([{ code: 'LIMIT_RATE' }]);
    expect((await boxOn(database, () => NOW + DAY_MS).add(MISSING, null)).errors).toEqual([]);
  });
});
