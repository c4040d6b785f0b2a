import { expect, it } from 'vitest';
import type { Database } from '../../../server/database/database.ts';
import { ENTITIES } from '../../../server/database/entities.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { CitationEntity } from '../../../server/sources/citation.entity.ts';
import { PublisherEntity } from '../../../server/sources/publisher.entity.ts';
import { StatementEntity } from '../../../server/sources/statement.entity.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { STARTER_COLLECTION } from '../transfer/collection-folder.ts';
import { describeEachDatabase } from './each-database.ts';

const TABLE_NAMES = [
  'collection subject redirect subject_identifier correction actor issue issue_link post name name_requirement',
  'proposition publisher source statement citation summary membership position figure event event_participant',
  'event_issue dispute dispute_statement suggestion',
  'editor editor_interest access_token audit_entry change_set change_set_record change_set_writer change_set_comment',
  'change_set_seen record_version not_same_as doubtful_match',
]
  .join(' ')
  .split(' ');

interface ForeignKey {
  table: string;
  columns: string[];
}

async function foreignKeys(database: Database): Promise<ForeignKey[]> {
  if (database.dialect === 'postgres') {
    return database.read<ForeignKey>(
      `SELECT c.conrelid::regclass::text AS table, array_agg(a.attname::text ORDER BY k.o) AS columns
       FROM pg_constraint c CROSS JOIN unnest(c.conkey) WITH ORDINALITY AS k(n, o)
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n
       WHERE c.contype = 'f' GROUP BY c.oid, c.conrelid`,
    );
  }
  const keys: ForeignKey[] = [];
  for (const table of TABLE_NAMES) {
    const rows = await database.read<{ id: number; from: string }>(
      `SELECT id, "from" FROM pragma_foreign_key_list('${table}') ORDER BY id, seq`,
    );
    for (const id of new Set(rows.map((row) => row.id))) {
      keys.push({ table, columns: rows.filter((row) => row.id === id).map((row) => row.from) });
    }
  }
  return keys;
}

/** The columns of every index and key of a table, in order. */
async function indexes(database: Database, table: string): Promise<string[][]> {
  const sql =
    database.dialect === 'postgres'
      ? `SELECT i.indexrelid::text AS index, a.attname::text AS column FROM pg_index i
         CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(n, o)
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n
         WHERE i.indrelid = '${table}'::regclass ORDER BY i.indexrelid, k.o`
      : `SELECT l.name AS "index", c.name AS "column"
         FROM pragma_index_list('${table}') l, pragma_index_info(l.name) c ORDER BY l.name, c.seqno`;
  const rows = await database.read<{ index: string; column: string }>(sql);
  return [...new Set(rows.map(({ index }) => index))].map((index) =>
    rows.filter((row) => row.index === index).map(({ column }) => column),
  );
}

/** Everything that a migration could lose: rows, indexes, checks, triggers. */
async function inventory(database: Database): Promise<unknown> {
  const counts: Record<string, number> = {};
  for (const table of TABLE_NAMES) {
    const row = await database.readOne<{ n: number }>(`SELECT CAST(count(*) AS integer) AS n FROM ${table}`);
    counts[table] = row?.n ?? -1;
  }
  const schema = await database.read(
    database.dialect === 'postgres'
      ? `SELECT c.conrelid::regclass::text, c.conname, pg_get_constraintdef(c.oid) FROM pg_constraint c
         WHERE c.connamespace = 'public'::regnamespace ORDER BY 1, 2`
      : `SELECT type, name, sql FROM sqlite_master ORDER BY type, name`,
  );
  return { counts, schema };
}

const SOURCE_SQL = [
  `INSERT INTO publisher (id, slug, name) VALUES ('p', 'p', 'P')`,
  `INSERT INTO source (id, slug, publisher_id, class, title, authors, url)
   VALUES ('s', 's', 'p', 'OFFICIAL_RECORD', 'S', '[]', 'https://s.test/')`,
];

const STATEMENT: StatementEntity = {
  id: 'st',
  slug: 'st',
  kind: 'SUMMARY',
  reviewedAt: '2026-11-23',
  reviewBy: null,
  firstCitationId: 'c',
  searchedOn: null,
  searchedPlaces: null,
  contentious: false,
};

const CITATION: CitationEntity = {
  id: 'c',
  statementId: 'st',
  sourceId: 's',
  ordinal: 0,
  locator: 'line 1',
  quotationText: null,
  quotationLanguage: null,
  quotationTranslatedBy: null,
  archivedUrl: null,
  accessed: '2026-11-23',
  role: 'SUPPORTS',
};

/** Stores a statement with its citation, or what the test makes of them. */
async function store(
  database: Database,
  statement: Partial<StatementEntity>,
  citation: Partial<CitationEntity> | null,
): Promise<void> {
  await database.write(async (manager) => {
    for (const sql of SOURCE_SQL) await manager.query(`${sql} ON CONFLICT DO NOTHING`);
    await manager.insert(StatementEntity, { ...STATEMENT, ...statement });
    if (citation) await manager.insert(CitationEntity, { ...CITATION, ...citation });
  });
}

describeEachDatabase('the tables', (databases) => {
  it('have an entity each', async () => {
    const database = await databases.open();
    const names = await database.write(async (manager) =>
      ENTITIES.map((entity) => manager.connection.getMetadata(entity).tableName),
    );
    expect(names.toSorted()).toEqual(TABLE_NAMES.toSorted());
  });

  it('have the very columns of their entities', async () => {
    const database = await databases.open();
    await database.write(async (manager) => {
      for (const entity of ENTITIES) expect(await manager.find(entity)).toEqual([]);
    });
  });

  it('have an index that begins with every foreign key', async () => {
    const database = await databases.open();
    const keys = await foreignKeys(database);
    const bare: string[] = [];
    for (const { table, columns } of keys) {
      const known = await indexes(database, table);
      // A primary key that SQLite keeps under its own name counts as well.
      if (!known.some((index) => columns.every((column) => index.slice(0, columns.length).includes(column))))
        bare.push(`${table} (${columns.join(', ')})`);
    }
    expect(keys.length).toBeGreaterThan(30);
    expect(bare).toEqual([]);
  });

  it('keep all rows, indexes, checks and triggers when the database is opened and migrated again', async () => {
    const place = await databases.newPlace();
    const first = await openDatabase(place);
    await loadCollection(first, STARTER_COLLECTION);
    const before = await inventory(first);
    await first.close();
    const second = await openDatabase(place);
    const after = await inventory(second);
    await second.close();
    expect(after).toEqual(before);
  });

  it('hold foreign keys', async () => {
    const database = await databases.open();
    const orphan = database.write((manager) =>
      manager.query(`INSERT INTO redirect (former, subject_id) VALUES ('old', 'nobody')`),
    );
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });

  it('refuse to look up by undefined or null, which would find the first row', async () => {
    const database = await databases.open();
    await database.write((manager) => manager.query(SOURCE_SQL[0] ?? ''));
    for (const nothing of [undefined, null]) {
      const lookUp = database.write((manager) =>
        manager.findOneBy(PublisherEntity, { slug: nothing as unknown as string }),
      );
      await expect(lookUp).rejects.toThrow();
    }
  });
});

describeEachDatabase('a statement', (databases) => {
  it('is stored with its citation', async () => {
    const database = await databases.open();
    await store(database, {}, {});
    expect(await database.read('SELECT slug FROM statement')).toEqual([{ slug: 'st' }]);
  });

  it.each<[string, Partial<StatementEntity>, Partial<CitationEntity> | null]>([
    ['that names no citation', { firstCitationId: null }, {}],
    ['whose citation is not there', {}, null],
    ['that points at the citation of another', { firstCitationId: 'other' }, {}],
    ['that says when but not where was searched', { firstCitationId: null, searchedOn: '2026-11-23' }, null],
    ['whose citation has no locator', {}, { locator: '' }],
    ['whose citation cites no source', {}, { sourceId: 'nowhere' }],
    ['whose quotation has no language', {}, { quotationText: 'words' }],
  ])('%s cannot be stored', async (_what, statement, citation) => {
    const database = await databases.open();
    await expect(store(database, statement, citation)).rejects.toThrow(/constraint/i);
    expect(await database.read('SELECT id FROM statement')).toEqual([]);
  });

  it('cannot lose its last citation', async () => {
    const database = await databases.open();
    await store(database, {}, {});
    await expect(database.write((manager) => manager.delete(CitationEntity, { id: 'c' }))).rejects.toThrow(
      /constraint/i,
    );
  });

  it('that no position is known says in place of a citation when and where was searched', async () => {
    const database = await databases.open();
    const searched = { searchedOn: '2026-11-23', searchedPlaces: ['the official record'] };
    await store(database, { firstCitationId: null, ...searched }, null);
    expect(await database.read('SELECT slug FROM statement')).toEqual([{ slug: 'st' }]);
  });
});
