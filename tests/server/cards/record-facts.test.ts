import { beforeAll, describe, expect, it } from 'vitest';
import { factsOfRecords } from '../../../server/cards/record-facts.ts';
import { readAllSubjectFacts } from '../../../server/cards/subject-facts.store.ts';
import type { Database } from '../../../server/database/database.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import { parseCollection, readRawFiles } from '../../../server/transfer/read-collection.ts';
import { describeEachDatabase } from '../database/each-database.ts';
import { STARTER_COLLECTION } from '../transfer/collection-folder.ts';

describeEachDatabase('the facts of records that are no rows', (databases) => {
  let database: Database;
  beforeAll(async () => {
    database = await databases.open();
    await loadCollection(database, STARTER_COLLECTION);
  });

  it('are the very facts that the database answers once they are, for every subject', async () => {
    const records = parseCollection(readRawFiles(STARTER_COLLECTION));
    let subjects = 0;
    for await (const facts of readAllSubjectFacts(database)) {
      expect(factsOfRecords(records, facts.slug)).toEqual(facts);
      subjects++;
    }
    expect(subjects).toBeGreaterThan(100);
  });
});

describe('a subject that the records do not have', () => {
  it('has no facts', () => {
    const none = { actors: [], issues: [], posts: [], events: [], sources: [], publishers: [] };
    expect(factsOfRecords(none, 'nobody')).toBeNull();
  });
});
